package schema

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// outline lists the parts of the schema in their order: the schema itself, the labels,
// below the one at hand its attributes, and the relations.
type outline struct {
	mirror.List
	page  *Page
	lines []outlineLine
}

// outlineLine is a row of the outline.
type outlineLine struct {
	part   draft.Handle
	name   string // as the interface has it
	id     string // as data has it
	sign   string // the key or tag
	inner  bool   // it belongs to the one above
	lead   bool   // the first of its kind
	wrong  bool
	colour string
}

const outlineWidth = 252

func newOutline(p *Page) *outline {
	o := &outline{page: p}
	o.Length = func() int { return len(o.lines) }
	o.CreateItem = func() fyne.CanvasObject { return newOutlineRow() }
	o.UpdateItem = func(i int, item fyne.CanvasObject) { item.(*outlineRow).show(o.lines[i]) }
	o.ExtendBaseWidget(o)
	o.SetName(i18n.T("schema.outline"))
	o.lines = p.lines()
	o.Select(o.place())
	o.OnSelected = func(i int) { p.show(o.lines[i].part) }
	return o
}

// place is the row of the part at hand.
func (o *outline) place() int {
	for i, l := range o.lines {
		if l.part == o.page.at {
			return i
		}
	}
	return 0
}

// show brings the rows up to date with the draft.
func (o *outline) show() {
	o.lines = o.page.lines()
	chosen := o.OnSelected
	o.OnSelected = nil
	o.Select(o.place())
	o.OnSelected = chosen
	o.Refresh()
}

// TypedKey goes through the parts and shows the form of each at once; Enter goes into the
// form, Insert adds a part of the kind at hand, Delete removes it.
func (o *outline) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyInsert:
		o.page.addLike()
	case fyne.KeyDelete:
		o.page.remove()
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.page.form.first != nil {
			o.page.GiveFocus(o.page.form.first)
		}
	case fyne.KeyUp:
		o.Select(max(0, o.Selected()-1))
	case fyne.KeyDown:
		o.Select(min(len(o.lines)-1, o.Selected()+1))
	case fyne.KeyHome:
		o.Select(0)
	case fyne.KeyEnd:
		o.Select(len(o.lines) - 1)
	default:
		o.page.OnKey(e)
	}
}

// TypedShortcut moves the part at hand with Ctrl and the arrows up and down; all else is
// the window's.
func (o *outline) TypedShortcut(s fyne.Shortcut) {
	chord, ok := s.(*desktop.CustomShortcut)
	switch {
	case ok && chord.Modifier == fyne.KeyModifierShortcutDefault && chord.KeyName == fyne.KeyUp:
		o.page.move(o.page.at, -1)
	case ok && chord.Modifier == fyne.KeyModifierShortcutDefault && chord.KeyName == fyne.KeyDown:
		o.page.move(o.page.at, 1)
	default:
		if on, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable); ok {
			on.TypedShortcut(s)
		}
	}
}

// lines are the rows of the outline.
func (p *Page) lines() []outlineLine {
	d := p.draft
	lines := []outlineLine{{part: d.Top.Handle(), name: i18n.T("schema.general")}}
	for i, t := range d.Types {
		lines = append(lines, outlineLine{
			part: t.Handle(), name: t.In("label", i18n.Language()), id: t.ID(), sign: t.Text("key"), lead: i == 0,
			wrong: p.isWrong(t.Handle()), colour: t.Text("color"),
		})
		if at, _ := d.Attribute(p.at); t.Handle() != p.at && at != t {
			for _, a := range t.Attributes {
				lines[len(lines)-1].wrong = lines[len(lines)-1].wrong || p.isWrong(a.Handle())
			}
			continue
		}
		for _, a := range t.Attributes {
			lines = append(lines, outlineLine{part: a.Handle(), name: a.In("label", i18n.Language()), id: a.Text("name"), inner: true, wrong: p.isWrong(a.Handle())})
		}
	}
	for i, r := range d.Relations {
		lines = append(lines, outlineLine{part: r.Handle(), name: r.In("label", i18n.Language()), id: r.ID(), lead: i == 0, wrong: p.isWrong(r.Handle())})
	}
	return lines
}

// isWrong reports whether something is wrong with a part, or with a value or flag of it.
func (p *Page) isWrong(h draft.Handle) bool {
	within := map[draft.Handle]bool{h: true}
	if _, a := p.draft.Attribute(h); a != nil {
		for _, v := range a.Values {
			within[v.Handle()] = true
		}
	}
	if r := p.draft.Relation(h); r != nil {
		for _, f := range r.Flags {
			within[f.Handle()] = true
		}
	}
	for _, f := range p.problems {
		if within[f.Part] && p.isSevere(f) {
			return true
		}
	}
	return false
}
