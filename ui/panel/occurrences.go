package panel

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// Occurrences lists places of one document as a concordance, every one with a check
// mark that can be taken away: those to be marked. It keeps the keyboard itself.
type Occurrences struct {
	mirror.List
	// OnChecked is called when another number of places is checked.
	OnChecked func(n int)
	// OnSubmitted is called at Enter, OnEscape at Esc.
	OnSubmitted, OnEscape func()

	hits []Hit
	left map[int]bool // without a check mark
	at   int
}

// NewOccurrences makes a list without places.
func NewOccurrences() *Occurrences {
	o := &Occurrences{left: map[int]bool{}}
	o.SetName(i18n.T("focus.occurrences"))
	o.Length = func() int { return len(o.hits) }
	o.CreateItem = func() fyne.CanvasObject { return newHitRow(func(r *hitRow) { o.toggle(r.index) }) }
	o.UpdateItem = func(i int, item fyne.CanvasObject) {
		if i < len(o.hits) {
			row := item.(*hitRow)
			row.index = i
			row.show(o.hits[i], !o.left[i], false)
		}
	}
	o.OnSelected = func(i int) {
		o.at = i
		o.toggle(i)
	}
	o.ExtendBaseWidget(o)
	return o
}

// SetHits shows places, all of them checked.
func (o *Occurrences) SetHits(hits []Hit) {
	o.hits = hits
	clear(o.left)
	o.Refresh()
	o.ScrollToOffset(0)
	o.step(-o.at)
	tell(o.OnChecked, len(o.Checked()))
}

// Checked gives the places that have a check mark, in their order.
func (o *Occurrences) Checked() []Hit {
	var checked []Hit
	for i, h := range o.hits {
		if !o.left[i] {
			checked = append(checked, h)
		}
	}
	return checked
}

// step takes the row so many further in hand.
func (o *Occurrences) step(rows int) {
	if len(o.hits) == 0 {
		return
	}
	o.at = max(0, min(o.at+rows, len(o.hits)-1))
	o.Highlight(o.at)
}

// toggle takes the check mark of a place away, or gives it back.
func (o *Occurrences) toggle(i int) {
	if i < 0 || i >= len(o.hits) {
		return
	}
	o.left[i] = !o.left[i]
	o.step(i - o.at)
	o.RefreshItem(i)
	tell(o.OnChecked, len(o.Checked()))
}

// toggleAll checks every place, or none where all are checked.
func (o *Occurrences) toggleAll() {
	all := len(o.Checked()) == len(o.hits)
	for i := range o.hits {
		o.left[i] = all
	}
	o.Refresh()
	tell(o.OnChecked, len(o.Checked()))
}

// page is how many rows are in view.
func (o *Occurrences) page() int {
	return max(1, int(o.Size().Height/(hitHeight+fynetheme.Padding()))-1)
}

// TypedRune is called by Fyne: 0 checks all or none.
func (o *Occurrences) TypedRune(r rune) {
	if digit, ok := keys.Digit(r); ok && digit == "0" {
		o.toggleAll()
	}
}

// TypedKey is called by Fyne.
func (o *Occurrences) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		o.step(-1)
	case fyne.KeyDown:
		o.step(1)
	case fyne.KeyPageUp:
		o.step(-o.page())
	case fyne.KeyPageDown:
		o.step(o.page())
	case fyne.KeyHome:
		o.step(-o.at)
	case fyne.KeyEnd:
		o.step(len(o.hits))
	case fyne.KeySpace:
		o.toggle(o.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(o.OnSubmitted)
	case fyne.KeyEscape:
		call(o.OnEscape)
	}
}
