package docview

import (
	"raqim/ui/text/layout"
)

// SetLogicalArrows has Left and Right go by the order of the text within a line of both directions, not by what is seen:
// Left is forward in a paragraph that runs to the left.
func (v *View) SetLogicalArrows(logical bool) { v.logical = logical }

// move moves the caret, or the end of the selection, and scrolls to it.
func (v *View) move(m layout.Motion, extend bool) {
	if !extend {
		v.fetchCaret(m)
	}
	v.moveTo(v.doc().Move(v.selection.ends(), m, extend, v.logical))
	switch m {
	case layout.TextStart:
		v.scrollTo(0)
	case layout.TextEnd:
		v.scrollTo(v.height())
	}
}

// moveTo takes over what a motion has made of the selection, and scrolls to the caret.
func (v *View) moveTo(s layout.Selection) {
	v.change(selection{anchor: s.Anchor, focus: s.Focus, goal: s.Goal})
	v.follow()
}

// fetchCaret brings a caret that was scrolled away to the edge of the view it has to come in from: an arrow, Home and End
// act where the eye is. A selection stays where it is, and words and paragraphs go on from the caret.
func (v *View) fetchCaret(m layout.Motion) {
	up := m == layout.LineUp || m == layout.CharLeft
	if !up && m != layout.LineDown && m != layout.CharRight && m != layout.LineStart && m != layout.LineEnd {
		return
	}
	if start, end := v.Selection(); start < end {
		return
	}
	d := v.doc()
	top, bottom := v.top()-v.page.Y, v.top()-v.page.Y+v.column.view
	c := d.Caret(v.selection.focus)
	line := d.Line(c.Line)
	if line.Bottom > top && line.Top < bottom {
		return
	}
	y := top + v.lineStep()
	if up {
		y = bottom - v.lineStep()
	}
	v.selection.focus = d.Hit(c.X, y)
	v.selection.anchor = v.selection.focus
}

// turn goes a page up (-1) or down (1). Only with Shift does the caret go along.
func (v *View) turn(pages float64, extend bool) {
	height := pages * v.pageStep()
	v.scrollBy(height)
	if extend {
		v.moveTo(v.doc().MoveBy(v.selection.ends(), height, true))
	}
}
