package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// arrangement is how the window is laid out around the article, and what it shows in it.
type arrangement struct {
	Panes      [2]float32 `json:"panes"`       // widths of the side panes; of a hidden one negative
	FindHeight float32    `json:"find_height"` // of the pane in which one searches, units of the canvas
	Guideline  bool       `json:"guideline"`   // that of the label at hand is shown
	Controls   bool       `json:"controls"`    // characters without ink are shown
	Arcs       bool       `json:"arcs"`        // those of all relations are drawn
	Checks     bool       `json:"checks"`      // what a document lacks is listed in place of its spans
	Told       bool       `json:"told"`        // what a review decided is
}

// sound is a with the default in place of what cannot be.
func (a arrangement) sound() arrangement {
	for i, width := range [2]float32{startPane, endPane} {
		if w := max(a.Panes[i], -a.Panes[i]); !(w >= leastPane && w <= mostPane) {
			a.Panes[i] = width
		}
	}
	if !(a.FindHeight >= leastDrawer && a.FindHeight <= mostPane) {
		a.FindHeight = findPane
	}
	return a
}

// mostPane is more than any pane can be dragged to, in units of the canvas.
const mostPane = 1 << 14

// searched is what was looked for in a project when it was left.
type searched struct {
	Line    string      `json:"line"`
	Project bool        `json:"project"` // in all of it
	Match   panel.Match `json:"match"`
}

// leftDocument is where a document was left.
type leftDocument struct {
	Document model.DocumentID `json:"document"`
	Place    int              `json:"place"` // the offset at the top of the article
}

// leftMost is how many documents of a project are remembered.
const leftMost = 400

// leave remembers where a document was left; the last one comes first.
func (p *projectMemory) leave(id model.DocumentID, place int) {
	p.Left = slices.DeleteFunc(p.Left, func(l leftDocument) bool { return l.Document == id })
	p.Left = slices.Insert(p.Left, 0, leftDocument{id, place})
	p.Left = p.Left[:min(len(p.Left), leftMost)]
}

// arrange lays the window out as it was when the project at hand was left, or, at the first
// time, as it is.
func (d *desk) arrange() {
	left := d.memory.take(d.project.Path())
	for _, l := range left.Left {
		d.places[l.Document] = l.Place
	}
	d.panes.widths = d.memory.Panes
	d.panes.show()
	d.panes.Refresh()
	d.drawer.height = d.memory.FindHeight
	d.view.SetShowControls(d.memory.Controls)
	d.showNotice()
	d.applyGuideline()
	d.showBeside(d.besideLeft())
	d.checkView()
}

// resume goes on with what the window showed beside the article when the project was left.
func (d *desk) resume() {
	left := d.memory.project(d.project.Path())
	if s := left.Search; s != nil && d.session != nil {
		d.drawer.setOpen(true)
		d.find.pane.SetText(s.Line)
		d.find.pane.Set(s.Project, s.Match.Sound())
		d.beginFind(0)
	}
	if d.missing(needs[left.Page]) == "" && needs[left.Page] != 0 {
		d.perform(left.Page)
	}
}

// keepArrangement remembers what the window shows beside the article.
func (d *desk) keepArrangement() {
	d.memory.Panes, d.memory.FindHeight = d.panes.widths, d.drawer.height
	if d.project == nil {
		return
	}
	left := d.memory.project(d.project.Path())
	left.Search, left.Page = nil, ""
	if d.drawer.open() {
		left.Search = &searched{d.find.pane.Text(), d.find.pane.Project(), d.find.pane.Match()}
	}
	if d.pages.shown != nil {
		left.Page = d.pages.action
	}
}

// keepSize remembers how large the window is, unless it fills the screen.
func (d *desk) keepSize() {
	if !d.window.FullScreen() {
		size := d.window.Canvas().Size()
		d.memory.Window = [2]float32{size.Width, size.Height}
	}
}

// firstSize is that of the window when it opens: the last one, else such that it is as large
// on the screen at any chosen scale.
func (d *desk) firstSize() fyne.Size {
	if w := d.memory.Window; w[0] >= leastWindow && w[1] >= leastWindow && w[0] <= mostPane && w[1] <= mostPane {
		return fyne.NewSize(w[0], w[1])
	}
	factor := max(1, d.memory.Scale)
	return fyne.NewSize(firstWidth/factor, firstHeight/factor)
}

// leastWindow is less than any window that somebody could work in, units of the canvas.
const leastWindow = 240

// opensPage remembers which action has opened the page that is shown, unless that was said:
// the way back from what is consulted leads to a page that another action opened.
func (d *desk) opensPage(a keys.Action, before pages) {
	if d.pages.shown != nil && d.pages.shown != before.shown && d.pages.action == before.action {
		d.pages.action = a
	}
}
