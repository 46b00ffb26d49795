package agreement

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/agreement/cards"
	"raqim/ui/figures"
	figure "raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// Calls are what the page asks of the window. Each must be there.
type Calls struct {
	// Stand tells whose sets there are now; false where that cannot be read.
	Stand func() (Stand, bool)
	// Measure begins to measure what is wanted, and calls Show or Cancelled; false where it cannot
	// begin now.
	Measure func(Wanted) bool
	// Go shows a span in place of the page, with what others marked there.
	Go func(model.SpanPlace)
	// Say tells what an item says.
	Say func(words string)
	// Explain shows what an item means, see figures.Doings.
	Explain func(text string, of fyne.CanvasObject, at fyne.Position, size fyne.Size)
	// Export saves pictures, tables or a report.
	Export func()
	// Key is given each key that the page has no use for.
	Key func(*fyne.KeyEvent)
}

// Stand is what a project has to measure.
type Stand struct {
	Authors []string // of all sets, by name
	People  []string // of these, those of sets that are neither gold nor a machine's
	At      int64    // the last entry of the journal
}

// Wanted is what is measured.
type Wanted struct {
	Authors []string // two or more
	Done    bool     // sets that are not finished are left out
	Gamma   bool     // gamma too, which takes longer
}

func (w Wanted) equal(o Wanted) bool {
	return slices.Equal(w.Authors, o.Authors) && w.Done == o.Done && w.Gamma == o.Gamma
}

// Page shows how far the authors of a project agree.
type Page struct {
	figures.Board
	calls    Calls
	stand    Stand
	chosen   map[string]bool
	wanted   Wanted               // but for the authors
	running  bool                 // it is measured now
	asked    Wanted               // what is measured, or was last
	taken    int64                // the last entry of the journal when that began
	measured *agreement.Agreement // nil: not yet
	schema   *model.Schema
	pair     [2]string           // the one that is shown
	order    string              // of documents
	room     *fyne.Container     // all of the page
	bar      *fyne.Container     // what is chosen above the cards: fixed, and whose sets are measured
	fixed    []fyne.CanvasObject // what stands there whoever has a set
	which    *fyne.Container     // of these the choice of a pair; hidden where there is one only
}

// NewPage makes a page that shows nothing yet.
func NewPage(calls Calls) *Page {
	p := &Page{calls: calls, chosen: map[string]bool{}}
	p.Board = *figures.NewBoard(figures.Doings{Say: calls.Say, Key: calls.Key, Act: p.act, Explain: calls.Explain})
	return p
}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("agreement.title") }

// Content makes the page's widgets in the language and the look at hand.
func (p *Page) Content() fyne.CanvasObject {
	p.which = container.NewStack()
	p.fixed = []fyne.CanvasObject{
		mirror.NewButton(i18n.T("agreement.export"), p.calls.Export),
		mirror.NewButton(i18n.T("agreement.again"), func() { p.renew(true) }),
		p.which,
		p.check(i18n.T("agreement.done"), p.wanted.Done, func(checked bool) { p.wanted.Done = checked }),
		p.check(i18n.T("agreement.withgamma"), p.wanted.Gamma, func(checked bool) { p.wanted.Gamma = checked }),
	}
	p.bar = container.New(flow)
	p.room = container.New(headed{}, p.bar, p.Board.Content())
	p.offer()
	p.fill()
	return p.room
}

// offer shows whose sets there are to choose from.
func (p *Page) offer() {
	p.bar.Objects = slices.Clone(p.fixed)
	for _, author := range p.stand.Authors {
		p.bar.Add(p.check(cards.Author(author), p.chosen[author], func(checked bool) { p.chosen[author] = checked }))
	}
	p.room.Refresh()
}

// check is a box whose change measures anew.
func (p *Page) check(name string, checked bool, take func(bool)) *mirror.Check {
	c := mirror.NewCheck(name, nil)
	c.SetChecked(checked)
	c.OnChanged = func(checked bool) {
		take(checked)
		p.Refresh()
	}
	return c
}

// Refresh takes in what has changed in the project.
func (p *Page) Refresh() { p.renew(false) }

// renew measures where something has changed since it was measured, or again in any case. What is
// being measured is looked at again when it is there.
func (p *Page) renew(again bool) {
	stand, ok := p.calls.Stand()
	if !ok || p.running {
		return
	}
	p.take(stand)
	want := p.wanted
	want.Authors = p.Chosen()
	if len(want.Authors) < 2 {
		p.measured = nil
		p.fill()
		return
	}
	if !again && p.measured != nil && p.taken == stand.At && want.equal(p.asked) {
		return
	}
	p.asked, p.taken = want, stand.At
	p.running = p.calls.Measure(want)
}

// take takes in whose sets there are. Those of people are chosen until somebody chooses otherwise.
func (p *Page) take(stand Stand) {
	same := slices.Equal(stand.Authors, p.stand.Authors)
	p.stand = stand
	for _, author := range stand.Authors {
		if _, known := p.chosen[author]; !known {
			p.chosen[author] = slices.Contains(stand.People, author)
		}
	}
	if !same {
		p.offer()
	}
}

// Chosen are the authors whose sets are measured.
func (p *Page) Chosen() []string {
	return slices.DeleteFunc(slices.Clone(p.stand.Authors), func(a string) bool { return !p.chosen[a] })
}

// Perform saves what is shown, or measures again, where that is asked for: F5, which looks for the
// next hit in an article.
func (p *Page) Perform(a keys.Action) bool {
	switch a {
	case keys.Export:
		p.calls.Export()
	case keys.FindMatch:
		p.renew(true)
	default:
		return false
	}
	return true
}

// Show shows what was measured in a project with a schema; what was chosen meanwhile is measured then.
func (p *Page) Show(a agreement.Agreement, schema *model.Schema) {
	p.running, p.measured, p.schema = false, &a, schema
	p.fill()
	p.Refresh()
}

// Cancelled tells that nothing came of measuring.
func (p *Page) Cancelled() {
	p.running, p.measured = false, nil
	p.Wait(i18n.T("agreement.cancelled"))
}

// Measured is what is shown; nil before it was measured.
func (p *Page) Measured() *agreement.Agreement { return p.measured }

// fill makes the cards anew. What cannot be shown yet is being measured.
func (p *Page) fill() {
	switch {
	case len(p.stand.Authors) == 0:
		p.Wait(i18n.T("agreement.none.yet"))
	case len(p.Chosen()) < 2:
		p.Wait(i18n.T("agreement.two", "sets", i18n.List(p.stand.Authors)))
	case p.measured == nil:
		p.Wait(i18n.T("agreement.measuring"))
	default:
		p.Fill(cards.Of(*p.measured, p.schema, cards.Shown{Pair: p.at(), Order: p.order}))
	}
	p.choosePair()
}

// at is the pair that is shown among those that were measured.
func (p *Page) at() int {
	return max(0, slices.IndexFunc(p.measured.Pairs, func(a *agreement.Pair) bool { return p.pair == [2]string{a.Reference, a.Other} }))
}

// choosePair offers the pairs that were measured, where there are several.
func (p *Page) choosePair() {
	p.which.Objects = nil
	p.which.Hide()
	defer p.room.Refresh()
	if p.measured == nil || len(p.measured.Pairs) < 2 {
		return
	}
	var names []string
	for _, pair := range p.measured.Pairs {
		names = append(names, cards.Whose(pair.Reference, pair.Other))
	}
	choice := mirror.NewSelect(names, nil)
	choice.SetName(i18n.T("agreement.which"))
	choice.SetSelected(p.at())
	choice.OnChanged = func(i int) { p.showPair(p.measured.Pairs[i].Reference, p.measured.Pairs[i].Other) }
	p.which.Add(choice)
	p.which.Show()
}

// showPair shows another pair.
func (p *Page) showPair(reference, other string) {
	p.pair = [2]string{reference, other}
	p.Fill(cards.Of(*p.measured, p.schema, cards.Shown{Pair: p.at(), Order: p.order}))
	p.calls.Say(cards.Whose(reference, other))
}

// act does what an item is for.
func (p *Page) act(i figure.Item) {
	switch {
	case i.Place != nil:
		p.calls.Go(*i.Place)
	case i.Pair != nil:
		p.showPair(i.Pair[0], i.Pair[1])
		p.choosePair()
	case i.Order != "":
		p.order = i.Order
		p.fill()
		p.calls.Say(i.Words)
	default:
		p.calls.Say(i18n.T("figures.nothing", "words", i.Words))
	}
}
