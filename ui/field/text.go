package field

import "fyne.io/fyne/v2"

// Text is an entry of several lines, wrapped at its width. Tab leaves it, as it leaves a Line: a tab can be pasted.
type Text struct{ Field }

var _ fyne.Scrollable = (*Text)(nil)

// defaultRows is how many lines a Text shows unless it is told otherwise.
const defaultRows = 3

// NewText returns an empty text with room for rows lines at least, 3 where rows is 0 or less.
func NewText(rows int) *Text {
	t := &Text{}
	if rows <= 0 {
		rows = defaultRows
	}
	t.rows = rows
	t.start(t)
	return t
}

// Scrolled is called by Fyne for the wheel: three lines a notch.
func (t *Text) Scrolled(e *fyne.ScrollEvent) {
	const notch = 25 // Fyne's units for one
	t.scrollBy(-float64(e.Scrolled.DY) / notch * 3 * t.laid.LineHeight)
}
