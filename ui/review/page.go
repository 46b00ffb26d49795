package review

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/annotate"
	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// Work is the document that is reviewed.
type Work struct {
	Gold     *annotate.Session   // of its gold set
	Sets     []model.Annotations // of all annotators, by their names
	ReadOnly bool
}

// Calls are what the page asks of the window. Each must be there.
type Calls struct {
	// View makes a view of an article as the person reads articles.
	View func() *docview.View
	// Turn goes to the document so many rows further in the list, Open to any; both call Show.
	Turn func(step int)
	Open func(id model.DocumentID)
	// Documents are those of the project in the order of the list. The page does not change them.
	Documents func() []model.DocumentInfo
	// Chosen is what was chosen the last time, Choose keeps it for the next.
	Chosen func() Choice
	Choose func(Choice)
	// Reviewer is who decides.
	Reviewer func() string
	// EntityName is what an entity is called.
	EntityName func(model.EntityID) string
	// NextEdge is where an edge of a span goes: the next place of a word, or of a character.
	NextEdge func(start bool, at model.Offset, step int) model.Offset
	// Article leaves the page for the article, which shows the gold set at a place, and does an
	// action of the window there; "" for none.
	Article func(at Place, a keys.Action)
	// Mark leaves it likewise, and gives words the label of a digit there.
	Mark func(words model.Range, digit string)
	// Note lets the person write a note, Comment what is said of work that is sent back.
	Note, Comment func(title, text string, then func(string))
	// SendBack opens an annotator's set again, with a comment.
	SendBack func(author, comment string) error
	// Say tells in the status line what has happened, Fail why something could not.
	Say  func(string)
	Fail func(error)
	// Focus gives the keyboard to a part of the page, Key is given each key that the page has no
	// use for.
	Focus func(fyne.Focusable)
	Key   func(*fyne.KeyEvent)
}

// Page is the page of review of one project. What was chosen when it began holds for all
// documents.
type Page struct {
	calls Calls
	work  Work

	began  bool
	chosen Choice
	text   *model.OffsetMap
	seen   model.DocumentID // whose agreed items were settled
	byRule int              // how many that were, when last

	compared core.Comparison
	standing core.Standing
	rows     []row
	open     map[row]bool    // the rows that are still to be decided
	at       int             // the row at hand, -1: there is none
	aim      model.SpanPlace // what is taken in hand when the review begins, see GoTo
	all      bool
	held     bool             // what is decided is shown with the next row
	reason   model.Reason     // of the next decision on the row at hand
	note     string           // likewise
	kind     *core.SettleKind // what is looked at before all of it is decided; nil: nothing
	beside   int              // which version stands beside the first one; 0: the article stands once

	begin     *begin
	list      *list
	documents *documents // in the list's place; nil: the list is shown
	listRoom  *fyne.Container
	details   *details
	inspector *panel.Inspector
	head      *panel.Line
	count     *panel.Line
	panes     *panes
	keys      *hints
	side      *fyne.Container
	sideRoom  *fyne.Container // within it
	middle    *fyne.Container // the list, the article and the details
	room      *fyne.Container // all of the page
}

// NewPage makes a page that shows nothing yet.
func NewPage(calls Calls) *Page { return &Page{calls: calls, at: -1, chosen: calls.Chosen()} }

// Name is the page's title.
func (p *Page) Name() string {
	if p.work.Gold == nil {
		return i18n.T("review.title")
	}
	return i18n.T("review.title_of", "document", p.state().Document.Name)
}

// Show takes up another document, or the same one with what has been done meanwhile.
func (p *Page) Show(w Work) {
	other := p.work.Gold == nil || p.state().Document.ID != w.Gold.Scope().Document
	p.work = w
	p.text = model.NewOffsetMap(p.state().Document.Text)
	w.Gold.Subscribe(func(annotate.Event) { p.restand() })
	p.kind, p.reason, p.note = nil, model.ReasonNone, ""
	p.compare()
	if other {
		p.at, p.list, p.documents = -1, nil, nil // the widgets show another text
	}
	if p.began && other {
		p.settleAgreed()
	}
	p.restand()
	if p.at < 0 {
		p.step(1, true)
	}
}

// Content makes the page's widgets: what is asked before it begins, or the work.
func (p *Page) Content() fyne.CanvasObject {
	p.begin, p.list = nil, nil
	if p.began {
		p.room = container.NewStack(p.workbench())
		return p.room
	}
	p.begin = newBegin(p)
	p.room = container.NewStack(p.begin.content)
	return p.room
}

// Focus is the list, or what begins the review.
func (p *Page) Focus() fyne.Focusable {
	switch {
	case p.begin != nil:
		return p.begin.button
	case p.documents != nil:
		return p.documents
	case p.list != nil:
		return p.list
	}
	return nil
}

// Refresh takes in that something in the project has changed.
func (p *Page) Refresh() {}

// Escape leaves the list of documents, or the look at all of a kind; false where neither is shown.
func (p *Page) Escape() bool {
	if p.documents != nil {
		p.showDocuments(false)
		return true
	}
	if p.kind == nil {
		return false
	}
	p.kind = nil
	p.restand()
	p.calls.Say("")
	return true
}

func (p *Page) state() annotate.State { return p.work.Gold.State() }

// sets are those that are compared.
func (p *Page) sets() []model.Annotations {
	return slices.DeleteFunc(slices.Clone(p.work.Sets), func(s model.Annotations) bool { return !p.chosen.takes(s.Set) })
}

// compare aligns the sets anew.
func (p *Page) compare() { p.compared = core.Compare(p.state().Schema, p.sets()) }

// restand takes in what is decided now, and shows it.
func (p *Page) restand() {
	hand, had := p.hand()
	p.standing = core.Stand(p.compared, p.state().Annotations())
	p.open = stillOpen(p.standing)
	p.rows = p.listed()
	if had {
		p.at = slices.Index(p.rows, hand)
		if p.at < 0 {
			p.at = p.near(hand)
		}
	}
	if !p.held {
		p.show()
	}
}

// show shows all of it in the widgets, where there are any.
func (p *Page) show() {
	if p.list == nil {
		return
	}
	p.head.SetText(p.heading())
	p.count.SetText(p.counted())
	p.count.SetMinWidth(p.count.NaturalWidth() + 1)
	p.list.show(p.at)
	p.panes.show()
	p.showHand()
	p.keys.show(p)
}

// showHand shows the row at hand in the details and the article.
func (p *Page) showHand() {
	p.details.show()
	gold := p.goldAtHand()
	p.inspector.ShowSpan(p.state(), gold)
	show(p.inspector, gold != "")
	show(p.side, p.beside == 0)
	p.middle.Refresh()
	p.sideRoom.Refresh()
	p.panes.reveal()
}

// show shows or hides an object.
func show(o fyne.CanvasObject, seen bool) {
	if seen {
		o.Show()
	} else {
		o.Hide()
	}
}

// goldAtHand is the span of gold that came of the item at hand; "" where there is none.
func (p *Page) goldAtHand() model.SpanID {
	if r, ok := p.hand(); ok && !r.link && p.standing.Items[r.index].Span != nil {
		return p.standing.Items[r.index].Span.ID
	}
	return ""
}
