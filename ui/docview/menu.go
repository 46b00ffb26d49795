package docview

import (
	"fyne.io/fyne/v2"

	"raqim/ui/i18n"
)

// MenuPlace is where a menu is asked for by a click: on the selection, on a mark, on an arc, or on
// text that has none of them.
type MenuPlace struct {
	Position   fyne.Position // of the canvas
	InSelected bool
	Mark       string // the innermost one; empty: none
	Arc        string // whose name was clicked; empty: none
}

// TappedSecondary is called by Fyne. On text that is not selected the caret goes there first.
func (v *View) TappedSecondary(e *fyne.PointEvent) {
	if v.OnMenu == nil || v.onBar(e.Position) {
		return
	}
	x, y := v.toPage(e.Position)
	place := MenuPlace{Position: e.AbsolutePosition, Arc: v.arcAt(x, y)}
	if o, ok := v.doc().CharAt(x, y); ok {
		start, end := v.Selection()
		place.InSelected = start <= o && o < end
		if m := v.markAt(e.Position); m != nil {
			place.Mark = m.ID
		}
	}
	if !place.InSelected && place.Arc == "" {
		v.begin(x, y, byCharacter)
	}
	v.OnMenu(place)
}

// Name is what the article is called in a list of all that can be reached by Tab.
func (v *View) Name() string { return i18n.T("focus.article") }
