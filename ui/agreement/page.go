package agreement

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

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
	// Measure measures the agreement of the sets of authors, two or more, or of those that
	// are finished alone, and calls Show.
	Measure func(authors []string, done bool)
	// Go shows a span in place of the page.
	Go func(model.SpanPlace)
	// Say tells what an item says.
	Say func(words string)
	// Export saves pictures, tables or a report.
	Export func()
	// Key is given each key that the page has no use for.
	Key func(*fyne.KeyEvent)
}

// Page shows how far the authors of a project agree.
type Page struct {
	figures.Board
	calls    Calls
	authors  []string // of all sets of the project
	chosen   map[string]bool
	done     bool                 // sets that are not finished are left out
	measured *agreement.Agreement // nil: not yet
	schema   *model.Schema
	pair     [2]string // the one that is shown
}

// NewPage makes a page that shows nothing yet.
func NewPage(calls Calls) *Page {
	p := &Page{calls: calls, chosen: map[string]bool{}}
	p.Board = *figures.NewBoard(figures.Doings{Say: calls.Say, Key: calls.Key, Act: p.act})
	return p
}

// Offer says whose sets there are to choose from. Those of people are chosen until
// somebody chooses otherwise.
func (p *Page) Offer(authors, people []string) {
	p.authors = authors
	for _, author := range authors {
		if _, known := p.chosen[author]; !known {
			p.chosen[author] = slices.Contains(people, author)
		}
	}
}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("agreement.title") }

// edge is around the row above the cards, as around the cards.
const edge = 16

// Content makes the page's widgets in the language and the look at hand.
func (p *Page) Content() fyne.CanvasObject {
	row := []fyne.CanvasObject{mirror.NewButton(i18n.T("agreement.export"), p.calls.Export)}
	for _, author := range p.authors {
		check := mirror.NewCheck(author, nil)
		check.SetChecked(p.chosen[author])
		check.OnChanged = func(checked bool) {
			p.chosen[author] = checked
			p.Refresh()
		}
		row = append(row, check)
	}
	done := mirror.NewCheck(i18n.T("agreement.done"), nil)
	done.SetChecked(p.done)
	done.OnChanged = func(checked bool) {
		p.done = checked
		p.Refresh()
	}
	bar := container.New(layout.NewCustomPaddedLayout(8, 0, edge, edge), mirror.NewHScroll(mirror.HBox(append(row, done)...)))
	room := p.Board.Content()
	p.fill()
	return mirror.Border(bar, nil, nil, nil, room)
}

// Refresh measures again.
func (p *Page) Refresh() {
	if authors := p.Chosen(); len(authors) > 1 {
		p.calls.Measure(authors, p.done)
		return
	}
	p.measured = nil
	p.fill()
}

// Chosen are the authors whose sets are measured.
func (p *Page) Chosen() []string {
	return slices.DeleteFunc(slices.Clone(p.authors), func(a string) bool { return !p.chosen[a] })
}

// Perform saves what is shown, where that is asked for.
func (p *Page) Perform(a keys.Action) bool {
	if a == keys.Export {
		p.calls.Export()
	}
	return a == keys.Export
}

// Show shows what was measured in a project with a schema.
func (p *Page) Show(a agreement.Agreement, schema *model.Schema) {
	p.measured, p.schema = &a, schema
	p.fill()
}

// Measured is what is shown; nil before it was measured.
func (p *Page) Measured() *agreement.Agreement { return p.measured }

// fill makes the cards anew. What cannot be shown yet is being measured.
func (p *Page) fill() {
	switch {
	case len(p.Chosen()) < 2:
		p.Wait(i18n.T("agreement.two"))
	case p.measured == nil:
		p.Wait(i18n.T("agreement.measuring"))
	default:
		at := slices.IndexFunc(p.measured.Pairs, func(a *agreement.Pair) bool { return p.pair == [2]string{a.Reference, a.Other} })
		p.Fill(cards.Of(*p.measured, p.schema, max(at, 0)))
	}
}

// act does what an item is for.
func (p *Page) act(i figure.Item) {
	switch {
	case i.Place != nil:
		p.calls.Go(*i.Place)
	case i.Pair != nil:
		p.pair = *i.Pair
		p.fill()
		p.calls.Say(i.Words)
	default:
		p.calls.Say(i18n.T("figures.nothing", "words", i.Words))
	}
}
