package shortcuts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys/sheet"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// Page is the page of shortcuts.
type Page struct {
	// Labels are those of the project at hand; none without a project.
	Labels []sheet.Label
	// OnSave is called with what stands on the page, all of it, to be saved.
	OnSave func([]sheet.Section)
	// OnKey gets the keys that the page has no use for.
	OnKey func(*fyne.KeyEvent)

	typed string
	line  *field.Line
	list  *mirror.List
	none  *panel.Line
	rows  []entry
}

// entry is a line of the list: the title of a section, or some keys.
type entry struct {
	title string
	row   sheet.Row
}

// pageWidth is the width of the page's one column, in units of the canvas.
const pageWidth = 720

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("shortcuts.title") }

// Content makes the page's widgets.
func (p *Page) Content() fyne.CanvasObject {
	p.line = field.NewLine()
	p.line.SetPlaceholder(i18n.T("shortcuts.find"))
	p.line.SetText(p.typed)
	p.line.OnChanged = func(typed string) {
		p.typed = typed
		p.narrow()
	}
	p.line.OnEscape, p.line.OnKey = p.escape, p.lineKey
	p.list = mirror.NewList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { o.(*row).show(p.rows[i]) })
	p.list.SetName(i18n.T("shortcuts.list"))
	p.none = panel.NewLine(i18n.T("shortcuts.none"), panel.Look{Color: theme.Quiet})
	p.narrow()
	save := mirror.NewButton(i18n.T("shortcuts.save"), func() {
		if p.OnSave != nil {
			p.OnSave(sheet.Make(p.Labels))
		}
	})
	head := mirror.Border(nil, nil, nil, save, p.line)
	return container.New(centred{}, mirror.Border(container.New(layout.NewCustomPaddedLayout(12, 12, 0, 0), head), nil, nil, nil,
		container.NewStack(p.list, container.NewVBox(p.none))))
}

// Focus is the line to search in.
func (p *Page) Focus() fyne.Focusable { return p.line }

// Refresh has nothing to do: the keys are those of the program.
func (p *Page) Refresh() {}

// narrow lists what the typed words leave.
func (p *Page) narrow() {
	p.rows = nil
	for _, s := range sheet.Narrow(sheet.Make(p.Labels), p.typed) {
		p.rows = append(p.rows, entry{title: s.Title})
		for _, r := range s.Rows {
			p.rows = append(p.rows, entry{row: r})
		}
	}
	if len(p.rows) > 0 {
		p.none.Hide()
	} else {
		p.none.Show()
	}
	p.list.Refresh()
	p.list.ScrollToOffset(0)
}

// escape empties the line, and leaves the page where it is empty.
func (p *Page) escape() {
	if p.typed == "" {
		p.pass(&fyne.KeyEvent{Name: fyne.KeyEscape})
		return
	}
	p.typed = ""
	p.line.SetText("")
	p.narrow()
}

// lineKey has the arrows and pages scroll the list from the line.
func (p *Page) lineKey(e *fyne.KeyEvent) {
	const rows = 3
	step := p.list.MinSize().Height
	switch e.Name {
	case fyne.KeyDown:
		p.list.ScrollToOffset(p.list.ScrollOffset() + rows*step)
	case fyne.KeyUp:
		p.list.ScrollToOffset(p.list.ScrollOffset() - rows*step)
	case fyne.KeyPageDown:
		p.list.ScrollToOffset(p.list.ScrollOffset() + p.list.Size().Height - step)
	case fyne.KeyPageUp:
		p.list.ScrollToOffset(p.list.ScrollOffset() - p.list.Size().Height + step)
	default:
		p.pass(e)
	}
}

func (p *Page) pass(e *fyne.KeyEvent) {
	if p.OnKey != nil {
		p.OnKey(e)
	}
}

// centred gives its object the width of the column, or as much as there is.
type centred struct{}

func (centred) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (centred) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := min(pageWidth, size.Width-2*rowPad)
	o[0].Move(fyne.NewPos((size.Width-width)/2, 0))
	o[0].Resize(fyne.NewSize(width, size.Height))
}
