package figures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/annotate/figures"
	"raqim/model"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// Calls are what the page asks of the window. Each must be there.
type Calls struct {
	// Count counts the sets of an author, or of all people where that is empty, and
	// calls Show.
	Count func(set string)
	// Go shows what lies behind an item of a chart.
	Go func(cards.Item)
	// Place goes to the i-th of the places where something is lacking.
	Place func(l figures.Lack, i int)
	// Say tells what an item says.
	Say func(words string)
	// Export saves pictures or tables.
	Export func()
	// Key is given each key that the page has no use for.
	Key func(*fyne.KeyEvent)
}

// Page shows the figures of a project.
type Page struct {
	Board
	calls   Calls
	counted *figures.Figures // nil: not yet
	schema  *model.Schema
	visited map[string]visit // by what is lacking
	all     *mirror.Button
}

// visit is a place that was gone to.
type visit struct {
	model.SpanPlace
	i int
}

// NewPage makes a page that shows nothing yet.
func NewPage(calls Calls) *Page {
	p := &Page{calls: calls, visited: map[string]visit{}}
	p.Board = *NewBoard(Doings{Say: calls.Say, Key: calls.Key, Act: p.act})
	return p
}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("figures.title") }

// Content makes the page's widgets in the language and the look at hand.
func (p *Page) Content() fyne.CanvasObject {
	p.all = mirror.NewButton(i18n.T("figures.all"), func() { p.calls.Count("") })
	export := mirror.NewButton(i18n.T("figures.export"), p.calls.Export)
	room := p.Board.Content()
	p.fill()
	bar := container.New(layout.NewCustomPaddedLayout(8, 0, edge, edge), mirror.HBox(export, p.all))
	return mirror.Border(bar, nil, nil, nil, room)
}

// Refresh counts again.
func (p *Page) Refresh() { p.calls.Count(p.Set()) }

// Perform saves what is shown, where that is asked for.
func (p *Page) Perform(a keys.Action) bool {
	if a == keys.Export {
		p.calls.Export()
	}
	return a == keys.Export
}

// Show shows figures of a project with a schema.
func (p *Page) Show(f figures.Figures, schema *model.Schema) {
	p.counted, p.schema = &f, schema
	if p.room == nil {
		return
	}
	p.fill()
}

// Set is whose sets are shown; empty for those of all people.
func (p *Page) Set() string {
	if p.counted == nil {
		return ""
	}
	return p.counted.Set
}

// Figures are what is shown; nil before they were counted.
func (p *Page) Figures() *figures.Figures { return p.counted }

// fill makes the cards anew. What cannot be shown yet is being counted.
func (p *Page) fill() {
	if p.Set() == "" {
		p.all.Disable()
	} else {
		p.all.Enable()
	}
	if p.counted == nil {
		p.Wait(i18n.T("figures.counting"))
		return
	}
	p.Fill(cards.Of(*p.counted, p.schema))
}

// act does what an item is for.
func (p *Page) act(i cards.Item) {
	switch {
	case !i.Behind():
		p.calls.Say(i18n.T("figures.nothing", "words", i.Words))
	case i.Lack != nil:
		p.calls.Place(*i.Lack, p.next(*i.Lack))
	case i.Author != "" && i.Author == p.Set():
		p.calls.Count("")
	case i.Author != "":
		p.calls.Count(i.Author)
	default:
		p.calls.Go(i)
	}
}

// next is the place to go to after the one that was visited last: the one behind it
// or, where it lacks nothing any more, the one that took its number.
func (p *Page) next(l figures.Lack) int {
	key := l.Key()
	i := 0
	if last, ok := p.visited[key]; ok {
		i = last.i
		if i < len(l.Places) && l.Places[i] == last.SpanPlace {
			i++
		}
		i %= len(l.Places)
	}
	p.visited[key] = visit{l.Places[i], i}
	return i
}
