package figures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// Doings are what a board asks of its page. Each must be there, but Explain where no item has more to
// say than its words.
type Doings struct {
	// Say tells what an item says.
	Say func(words string)
	// Key is given each key that no card has a use for.
	Key func(*fyne.KeyEvent)
	// Act does what an item is for.
	Act func(cards.Item)
	// Explain shows what an item means beside a stretch of a card, at a position and of a size in the
	// card's units.
	Explain func(text string, of fyne.CanvasObject, at fyne.Position, size fyne.Size)
}

// Board shows cards, two in a row where there is room. The arrows go through their items
// and from card to card, Enter acts on an item.
type Board struct {
	do     Doings
	cards  []cards.Card
	at     string         // the card that has or had the keys, by its ID
	items  map[string]int // the item that was at hand last, by the ID of its card
	maker  *chart.Maker
	style  chart.Style
	room   *fyne.Container // the cards, or what is in their place; nil before Content
	scroll *mirror.Scroll
	shown  []*card
}

// NewBoard makes one without cards.
func NewBoard(do Doings) *Board {
	return &Board{do: do, maker: chart.NewMaker(), items: map[string]int{}}
}

// Content makes the board's place anew, without cards.
func (b *Board) Content() fyne.CanvasObject {
	b.room = container.NewStack()
	b.shown = nil
	return b.room
}

// Focus is the card that had the keys last, or the first one; nil where there is none.
func (b *Board) Focus() fyne.Focusable {
	if len(b.shown) == 0 {
		return nil
	}
	_, at := b.Cards()
	return b.shown[at]
}

// Cards are the cards that are shown, and which of them has the keys or had them last.
func (b *Board) Cards() (all []cards.Card, at int) {
	for i, c := range b.cards {
		if c.ID == b.at {
			at = i
		}
	}
	return b.cards, at
}

// Wait shows a line in place of cards.
func (b *Board) Wait(words string) {
	b.cards, b.shown = nil, nil
	b.room.Objects = []fyne.CanvasObject{container.NewCenter(said(words))}
	b.room.Refresh()
}

// Fill shows cards in the language and the look at hand. The keys stay with the card and the item that
// had them, and go to the first where there was none before.
func (b *Board) Fill(all []cards.Card) {
	had := b.focused() || len(b.shown) == 0
	b.shown, b.cards = nil, all
	style, err := cards.NewStyle(theme.Look(), textSize)
	if err != nil {
		fyne.LogError("bundled fonts", err) // they always parse, which a test of package face keeps true
		return
	}
	style.Hints = true
	b.style = style
	sheet := container.New(&grid{})
	for i := range b.cards {
		b.shown = append(b.shown, newCard(b, i))
		sheet.Add(b.shown[i])
	}
	b.scroll = mirror.NewVScroll(sheet)
	b.room.Objects = []fyne.CanvasObject{container.New(view{}, b.scroll)}
	b.room.Refresh()
	if on := fyne.CurrentApp().Driver().CanvasForObject(b.room); on != nil && had {
		on.Focus(b.Focus())
	}
}

// focused tells whether a card has the keys.
func (b *Board) focused() bool {
	for _, c := range b.shown {
		if c.focused {
			return true
		}
	}
	return false
}

// step gives the keys to the next card or the one before.
func (b *Board) step(from, by int) {
	if to := from + by; to >= 0 && to < len(b.shown) {
		b.shown[to].enter(by)
		b.shown[to].takeKeys()
	}
}

// said is one line as wide as it is.
func said(text string) fyne.CanvasObject {
	l := panel.NewLine(text, panel.Look{Color: theme.Quiet})
	l.SetMinWidth(l.NaturalWidth() + 1)
	return l
}
