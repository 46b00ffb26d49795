package panel

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// concordance is the list of hits. It keeps the keyboard itself, since Fyne's list
// knows no digits, and shows as many rows as fit.
type concordance struct {
	mirror.List
	pane   *Find
	hits   []Hit
	checks map[int]bool
	at     int // the hit at hand, -1 for none
}

func newConcordance(pane *Find) *concordance {
	c := &concordance{pane: pane, checks: map[int]bool{}, at: -1}
	c.Length = func() int { return len(c.hits) }
	c.CreateItem = func() fyne.CanvasObject { return newHitRow(c.toggleRow) }
	c.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i < len(c.hits) {
			row := o.(*hitRow)
			row.index = i
			row.show(c.hits[i], c.checks[i], pane.project)
		}
	}
	c.SetName(i18n.T("focus.hits"))
	c.OnSelected = c.chosen
	c.OnMenu = func(i int, at fyne.Position) {
		c.setAt(i)
		if pane.OnMenu != nil {
			pane.OnMenu(i, at)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// clear empties the list.
func (c *concordance) clear() {
	c.ScrollTo(0)
	c.hits, c.at = nil, -1
	clear(c.checks)
	c.UnselectAll()
	c.Refresh()
}

// add puts more hits behind those that are there.
func (c *concordance) add(hits []Hit) {
	c.hits = append(c.hits, hits...)
	c.Refresh()
}

// setAt takes a hit in hand and brings it into view, without asking anybody.
func (c *concordance) setAt(i int) {
	if i < 0 || i >= len(c.hits) {
		return
	}
	c.at = i
	c.Highlight(i)
	c.pane.showHeading()
}

// chosen is called by the list for a row that was clicked.
func (c *concordance) chosen(i int) {
	if i >= len(c.hits) {
		return
	}
	c.setAt(i)
	tell(c.pane.OnGo, i)
}

// step takes the hit so many rows further in hand; above the first one the keys go
// back to the line.
func (c *concordance) step(rows int) {
	if c.at+rows < 0 && rows == -1 {
		c.pane.Edit()
		return
	}
	i := max(0, min(c.at+rows, len(c.hits)-1))
	if i == c.at {
		return
	}
	c.setAt(i)
	tell(c.pane.OnChoose, i)
}

// page is how many rows are in view.
func (c *concordance) page() int {
	return max(1, int(c.Size().Height/(hitHeight+fynetheme.Padding()))-1)
}

// toggle checks a hit, or takes the check away.
func (c *concordance) toggle(i int) {
	if i < 0 || i >= len(c.hits) {
		return
	}
	if c.checks[i] {
		delete(c.checks, i)
	} else {
		c.checks[i] = true
	}
	c.RefreshItem(i)
	c.pane.showChecked()
}

func (c *concordance) toggleRow(r *hitRow) { c.toggle(r.index) }

// checkAll checks every hit, or none where all are.
func (c *concordance) checkAll() {
	if len(c.checks) == len(c.hits) {
		clear(c.checks)
	} else {
		for i := range c.hits {
			c.checks[i] = true
		}
	}
	c.Refresh()
	c.pane.showChecked()
}

// FocusGained is called by Fyne. A hit must be at hand for the keys.
func (c *concordance) FocusGained() {
	c.List.FocusGained()
	if len(c.hits) > 0 {
		call(c.pane.OnHits)
	}
}

// TypedRune is called by Fyne: a label's digit marks.
func (c *concordance) TypedRune(r rune) {
	if digit, ok := keys.Digit(r); ok {
		tell(c.pane.OnLabel, digit)
	}
}

// TypedKey is called by Fyne.
func (c *concordance) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		c.step(-1)
	case fyne.KeyDown:
		c.step(1)
	case fyne.KeyPageUp:
		c.step(-min(c.page(), max(c.at, 0)))
	case fyne.KeyPageDown:
		c.step(c.page())
	case fyne.KeyHome:
		c.step(-max(c.at, 0))
	case fyne.KeyEnd:
		c.step(len(c.hits))
	case fyne.KeySpace:
		c.toggle(c.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		tell(c.pane.OnEnter, c.at)
	case fyne.KeyEscape:
		c.pane.leave()
	default:
		c.pane.passKey(e)
	}
}
