package told

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Pane lists what was decided of an annotator's work in a document, in reading order: how
// much and why, each line, and all that is known of the picked one. At first what was
// kept is left out.
type Pane struct {
	widget.BaseWidget
	// OnChoose is called with a line that a person chose, to go there; OnPick when another one
	// is picked.
	OnChoose func(review.Line)
	OnPick   func()
	// OnLeave is called when the list is left with Esc.
	OnLeave func()
	// Direction gives the direction of the paragraph at an offset; nil: each text's own.
	Direction func(model.Offset) bidi.Base

	work   *Work // nil: nothing was decided
	lines  []review.Line
	at     int // the picked line, -1 for none
	author string

	title, why *paragraph
	all        *mirror.Check
	list       *list
	details    *details
	body       *fyne.Container // all of these
}

// NewPane makes an empty pane.
func NewPane() *Pane {
	small := fynetheme.SizeNameCaptionText
	p := &Pane{at: -1, title: newParagraph(panel.Look{Size: small, Color: theme.Quiet}), why: newParagraph(panel.Look{Size: small, Bold: true})}
	p.all = mirror.NewCheck(i18n.T("told.all"), func(bool) { p.choose() })
	p.list, p.details = newList(p), newDetails(p)
	p.body = container.New(paneLayout{p}, p.title, p.why, p.all, p.list, p.details)
	p.ExtendBaseWidget(p)
	return p
}

// Follow shows what another pane shows, which is not used any more.
func (p *Pane) Follow(other *Pane) {
	p.all.Checked = other.all.Checked
	p.SetWork(other.author, other.work)
	p.pick(other.at)
}

// SetWork shows what was decided of the work of author; nil for nothing. The place in the list
// is kept.
func (p *Pane) SetWork(author string, work *Work) {
	p.author, p.work = author, work
	p.title.set("")
	p.why.set("")
	switch {
	case work != nil:
		t := review.Count(work.Lines)
		p.title.set(i18n.T("told.title", "author", author, "counts", counts(t)))
		p.why.set(reasons(t))
	case author != "":
		p.title.set(i18n.T("told.none", "author", author))
	}
	p.choose()
}

// choose lists all lines, or those of what was not kept.
func (p *Pane) choose() {
	at, known := p.Picked()
	p.lines = nil
	if p.work != nil && p.all.Checked {
		p.lines = p.work.Lines
	} else if p.work != nil {
		p.lines = review.Unlike(p.work.Lines)
	}
	p.at = min(p.at, len(p.lines)-1)
	for i, l := range p.lines {
		if known && l.Decision.ID == at.Decision.ID {
			p.at = i
		}
	}
	p.pick(p.at)
}

// Picked is the line that is picked; false where none is.
func (p *Pane) Picked() (review.Line, bool) {
	if p.at < 0 || p.at >= len(p.lines) {
		return review.Line{}, false
	}
	return p.lines[p.at], true
}

// SetAtHand picks the first line about a span of the annotator, unless one about it is picked.
func (p *Pane) SetAtHand(id model.SpanID) {
	about := func(l review.Line) bool { return id != "" && l.Outcome != review.Missed && l.At.ID == id }
	if l, ok := p.Picked(); ok && about(l) {
		return
	}
	for i, l := range p.lines {
		if about(l) {
			p.pick(i)
			return
		}
	}
}

// pick picks a line, -1 for none.
func (p *Pane) pick(i int) {
	p.at = min(i, len(p.lines)-1)
	p.details.show()
	p.body.Refresh() // what the details need decides how much room the list has
	p.list.show(p.at)
	if p.OnPick != nil {
		p.OnPick()
	}
}

// goThere chooses the picked line.
func (p *Pane) goThere() {
	if l, ok := p.Picked(); ok && p.OnChoose != nil {
		p.OnChoose(l)
	}
}

// Keys is what has the keyboard while somebody goes through the list.
func (p *Pane) Keys() fyne.Focusable { return p.list }

// Stops are the parts that can have the keyboard, in the order of Tab.
func (p *Pane) Stops() []fyne.Focusable { return []fyne.Focusable{p.all, p.list} }

// Empty reports whether nothing was decided.
func (p *Pane) Empty() bool { return p.work == nil }

// Title gives what stands above the list: how much became of what, and why.
func (p *Pane) Title() string { return p.title.text + "\n" + p.why.text }

// Work is what is shown; nil where nothing was decided.
func (p *Pane) Work() *Work { return p.work }

// baseOf is the direction of the paragraph in which a line stands.
func (p *Pane) baseOf(l review.Line) bidi.Base {
	if s := spanOf(l); s != nil && p.Direction != nil {
		return p.Direction(s.Start())
	}
	return bidi.Auto
}

// CreateRenderer shows the parts.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, widget.NewSimpleRenderer(p.body))
}
