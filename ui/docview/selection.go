package docview

import (
	"raqim/ui/text/layout"
)

// unit is what a drag extends the selection by.
type unit uint8

const (
	byCharacter unit = iota
	byWord
	byParagraph
)

// selection is a logical range with a fixed and a moving end. home is what the press that began it selected: a double
// click's word stays selected whichever way the drag goes on.
type selection struct {
	anchor, focus layout.Position
	unit          unit
	home          [2]int
	goal          *float64 // the column that Up and Down aim at, pixels of the document; nil: that of the caret
}

func (s selection) bounds() (start, end int) {
	return min(s.anchor.Offset, s.focus.Offset), max(s.anchor.Offset, s.focus.Offset)
}

// ends is what a motion needs of the selection.
func (s selection) ends() layout.Selection {
	return layout.Selection{Anchor: s.anchor, Focus: s.focus, Goal: s.goal}
}

// Selection returns the selected range; start == end is a caret.
func (v *View) Selection() (start, end int) { return v.selection.bounds() }

// SetSelection selects a range exactly as given, within the text. It does not scroll and does not call OnSelect.
func (v *View) SetSelection(start, end int) {
	start, end = v.clampOffset(start), v.clampOffset(end)
	v.selection = selection{anchor: layout.Position{Offset: start}, focus: layout.Position{Offset: end}}
	if start < end {
		v.selection.focus.Affinity = layout.Upstream
	}
	v.updateFound()
	v.updateBand()
	v.SetEcho(0, 0)
	v.updateCarets()
}

// SelectedText returns the code points of the selection in the order of the text.
func (v *View) SelectedText() string {
	return v.Text(v.Selection())
}

// change takes a new selection over and tells OnSelect if the range is another one.
func (v *View) change(next selection) {
	oldStart, oldEnd := v.selection.bounds()
	v.selection = next
	v.updateFound()
	v.updateBand()
	v.SetEcho(0, 0)
	v.updateCarets()
	if start, end := next.bounds(); v.OnSelect != nil && (start != oldStart || end != oldEnd) {
		v.OnSelect(start, end)
	}
}

// begin starts a selection at a point of the document.
func (v *View) begin(x, y float64, by unit) {
	p := v.doc().Hit(x, y)
	home := v.around(x, y, by)
	v.change(spanning(p, home, by))
}

// drag moves the end of the selection to a point of the document, by the unit it was begun with.
func (v *View) drag(x, y float64) {
	s := v.selection
	p := v.doc().Hit(x, y)
	if s.unit == byCharacter {
		v.change(selection{anchor: s.anchor, focus: p})
		return
	}
	there := v.around(x, y, s.unit)
	next := selection{unit: s.unit, home: s.home}
	if there[0] < s.home[0] {
		next.anchor = layout.Position{Offset: s.home[1], Affinity: layout.Upstream}
		next.focus = layout.Position{Offset: there[0]}
	} else {
		next.anchor = layout.Position{Offset: s.home[0]}
		next.focus = layout.Position{Offset: there[1], Affinity: layout.Upstream}
	}
	v.change(next)
}

// spanning selects home with the caret at its end, or nothing with the caret at p.
func spanning(p layout.Position, home [2]int, by unit) selection {
	if by == byCharacter {
		return selection{anchor: p, focus: p}
	}
	return selection{
		anchor: layout.Position{Offset: home[0]},
		focus:  layout.Position{Offset: home[1], Affinity: layout.Upstream},
		unit:   by, home: home,
	}
}

// around returns the word or paragraph at a point of the document. Beside a line it is that at the nearest end of it.
func (v *View) around(x, y float64, by unit) [2]int {
	o, ok := v.doc().CharAt(x, y)
	if !ok {
		p := v.doc().Hit(x, y)
		o = p.Offset
		if p.Affinity == layout.Upstream && o > 0 {
			o--
		}
	}
	var start, end int
	switch by {
	case byWord:
		start, end = v.doc().WordAt(o)
	case byParagraph:
		start, end = v.doc().ParagraphAt(o)
	default:
		start, end = o, o
	}
	return [2]int{start, end}
}

// selectAll selects the whole text.
func (v *View) selectAll() {
	v.change(selection{focus: layout.Position{Offset: v.page.Doc.Len(), Affinity: layout.Upstream}})
}
