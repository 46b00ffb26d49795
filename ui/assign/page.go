package assign

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// Calls are what the page asks of the window. Each must be there.
type Calls struct {
	// SetTeam gives the project another team, and calls Show where that was done.
	SetTeam func(model.Team)
	// Assign gives documents to annotators, and calls Show where that was done.
	Assign func([]model.Assignment)
	// Work is what there is to be assigned now.
	Work func() Work
	// Step takes back the last action on the project, or does it again.
	Step func(a keys.Action)
	// Say says a sentence.
	Say func(string)
	// Focus gives something the keyboard, Focused is what has it.
	Focus   func(fyne.Focusable)
	Focused func() fyne.Focusable
	// Key is given each key that the page has no use for.
	Key func(*fyne.KeyEvent)
}

// Page is where documents are given to annotators.
type Page struct {
	calls  Calls
	work   Work
	left   map[string]bool // annotators that nothing is given to
	part   int             // which of the parts is given
	share  int             // index into shares
	each   int
	room   *fyne.Container
	stops  []fyne.Focusable
	assign *mirror.Button
	given  []model.Assignment
}

// NewPage makes a page that shows nothing yet.
func NewPage(calls Calls) *Page {
	return &Page{calls: calls, left: map[string]bool{}, share: 2, each: 2}
}

// shares are the parts of the documents, per cent, that can be given to several.
var shares = []int{0, 10, 20, 50, 100}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("assign.title") }

// Content makes the page's widgets in the language and the look at hand.
func (p *Page) Content() fyne.CanvasObject {
	p.room = container.NewStack()
	p.fill()
	return p.room
}

// Focus is the first thing that can be chosen.
func (p *Page) Focus() fyne.Focusable {
	if len(p.stops) == 0 {
		return nil
	}
	return p.stops[0]
}

// Refresh takes in that something in the project has changed.
func (p *Page) Refresh() {
	p.work = p.calls.Work()
	if p.room != nil {
		p.fillAgain()
	}
}

// Perform assigns at Ctrl+Enter, and undoes in the project without leaving the page.
func (p *Page) Perform(a keys.Action) bool {
	switch a {
	case keys.Finish:
		p.apply()
	case keys.UndoProject, keys.RedoProject:
		p.calls.Step(a)
	default:
		return false
	}
	return true
}

// apply gives what the page shows.
func (p *Page) apply() {
	switch {
	case p.work.ReadOnly:
		p.calls.Say(i18n.T("desk.status.readonly"))
	case len(p.given) == 0:
		p.calls.Say(i18n.T("assign.nothing"))
	default:
		p.calls.Assign(p.given)
	}
}

// fillAgain makes the widgets anew and gives the keyboard to the one that is called as the
// one that had it.
func (p *Page) fillAgain() {
	name := nameOf(p.calls.Focused())
	held := slices.ContainsFunc(p.stops, func(f fyne.Focusable) bool { return f == p.calls.Focused() })
	p.fill()
	if !held {
		return
	}
	i := slices.IndexFunc(p.stops, func(f fyne.Focusable) bool { return nameOf(f) == name })
	p.calls.Focus(p.stops[max(i, 0)])
}

func nameOf(f fyne.Focusable) string {
	if n, ok := f.(interface{ Name() string }); ok {
		return n.Name()
	}
	return ""
}

// In units of the canvas: around the page, and between what stands below one another.
const edge, gap = 16, 8

// fill makes team and choices at the start, and beside them what comes of it.
func (p *Page) fill() {
	p.stops = nil
	form := container.New(layout.NewCustomPaddedVBoxLayout(gap))
	p.addTeam(form)
	form.Add(widget.NewSeparator())
	p.addChoices(form)
	padded := func(o fyne.CanvasObject) fyne.CanvasObject {
		return mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(edge, edge, edge, edge), o))
	}
	p.room.Objects = []fyne.CanvasObject{mirror.Grid(2, padded(form), padded(p.look()))}
	p.room.Refresh()
}

// stop adds o to what Tab comes to.
func (p *Page) stop(o fyne.Focusable) { p.stops = append(p.stops, o) }

// heading is the title of a part of the page.
func heading(text string) fyne.CanvasObject { return panel.NewLine(text, panel.Look{Bold: true}) }

// captioned puts a field behind its caption.
func captioned(caption string, field fyne.CanvasObject) fyne.CanvasObject {
	return container.New(mirror.Of(beside{}), panel.NewLine(caption, panel.Look{}), field)
}

// beside stands a field behind a caption. A field whose values go on below where there is no
// room asks for the height that it has in the least width, however it was laid out before.
type beside struct{}

// In units of the canvas: the caption, and the least width of a field.
const captionWidth, fieldWidth = 112, 330

// MinSize is called by Fyne.
func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := objects[0].MinSize().Height
	if c, ok := objects[1].(*mirror.Choice); ok {
		height = max(height, c.HeightFor(fieldWidth))
	} else {
		height = max(height, objects[1].MinSize().Height)
	}
	return fyne.NewSize(captionWidth+fieldWidth, height)
}

// Layout is called by Fyne.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	caption := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(captionWidth-gap, caption))
	objects[0].Move(fyne.NewPos(0, (min(size.Height, lineHeight)-caption)/2))
	objects[1].Resize(fyne.NewSize(size.Width-captionWidth, size.Height))
	objects[1].Move(fyne.NewPos(captionWidth, 0))
}

// lineHeight is that of one line of values, beside which a caption stands.
const lineHeight = 28

// hint is a quiet text in lines of half a small window.
func hint(text string) fyne.CanvasObject {
	column := container.New(layout.NewCustomPaddedVBoxLayout(1))
	for _, line := range panel.Paragraph(text, hintWidth, 0, panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}) {
		column.Add(line)
	}
	return column
}

// hintWidth is that of a wrapped hint, in units of the canvas.
const hintWidth = 440

// entry is the line in which another name is typed.
func (p *Page) entry() *field.Line {
	l := field.NewLine()
	l.SetName(i18n.T("assign.another"))
	l.SetPlaceholder(i18n.T("assign.another"))
	l.OnSubmitted = func(name string) {
		if err := model.CheckAssignment(model.Assignment{Author: name}); err != nil {
			p.calls.Say(panel.Sentence(err))
			return
		}
		p.setTeam(p.work.Team.With(name, model.RoleAnnotator))
	}
	l.OnEscape = func() { p.calls.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) }
	l.OnKey = p.calls.Key
	return l
}
