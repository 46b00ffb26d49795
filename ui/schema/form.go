package schema

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/annotate/draft"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// form shows the part at hand and lets a person change it.
type form struct {
	page    *Page
	column  *fyne.Container
	scroll  *mirror.Scroll
	entries []entry
	first   fyne.Focusable                  // what a new part is named in
	values  map[draft.Handle]fyne.Focusable // the lines of values and flags
	rows    []draft.Handle                  // of values and flags, in their order
	kinds   *panel.Choices                  // of values; nil where no attribute is at hand
	shown   []func()                        // show again what depends on what is typed elsewhere
}

// formWidth is what choices are broken at, in units of the canvas.
const formWidth = 640

func newForm(p *Page) *form {
	f := &form{page: p, column: container.New(layout.NewCustomPaddedVBoxLayout(10)), values: map[draft.Handle]fyne.Focusable{}}
	f.scroll = mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(12, 16, 20, 20), f.column))
	d := p.draft
	switch t, a := d.Attribute(p.at); {
	case d.Type(p.at) != nil:
		f.label(d.Type(p.at))
	case d.Relation(p.at) != nil:
		f.relation(d.Relation(p.at))
	case a != nil:
		f.attribute(t, a)
	default:
		f.general()
	}
	f.check()
	return f
}

func (f *form) add(objects ...fyne.CanvasObject) {
	for _, o := range objects {
		f.column.Add(o)
	}
}

// check shows beside each entry what is wrong with it.
func (f *form) check() {
	for _, e := range f.entries {
		_ = e.check() // it shows what it gives
	}
	for _, show := range f.shown {
		show()
	}
}

// renew shows again what is typed of a part: something else has changed it.
func (f *form) renew(part draft.Handle) {
	for _, e := range f.entries {
		if e.part == part && e.renew != nil {
			e.renew()
		}
	}
	f.check()
}

// escape is Esc in a control: from the form back to the outline.
func (f *form) escape() { f.page.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }

// reveal brings a control into view.
func (f *form) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(f.scroll.Content).Y
	f.scroll.Reveal(top-revealAbove, top+o.Size().Height+8)
}

// revealAbove is room for the caption of what is brought into view.
const revealAbove = 24

// editor is the page while nothing is looked at.
func (p *Page) editor() fyne.CanvasObject {
	p.outline, p.form, p.foot = newOutline(p), newForm(p), newFoot(p)
	start := mirror.Border(nil, p.outline.buttons(), nil, nil, p.outline)
	p.formRoom = container.NewStack(p.form.scroll)
	return mirror.Border(nil, p.foot.content, sized(start, outlineWidth), nil, p.formRoom)
}

// fillForm shows the form of the part at hand.
func (p *Page) fillForm() {
	p.form = newForm(p)
	p.formRoom.Objects = []fyne.CanvasObject{p.form.scroll}
	p.formRoom.Refresh()
}
