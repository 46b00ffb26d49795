package docview

import (
	"fyne.io/fyne/v2"

	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// SetLogicalArrows has Left and Right go by the order of the text within a line of both directions, not by what is seen:
// Left is forward in a paragraph that runs to the left.
func (v *View) SetLogicalArrows(logical bool) { v.logical = logical }

// step moves the caret by an arrow, Home or End. Home is where the line begins, at the right in a paragraph that runs to
// the left. Without Shift a selection collapses to its edge on that side first, as everywhere.
func (v *View) step(name fyne.KeyName, extend bool) {
	if !extend {
		v.fetchCaret(name)
	}
	d, p := v.doc(), v.selection.focus
	switch name {
	case fyne.KeyUp, fyne.KeyDown:
		v.stepLine(name, extend)
		return
	case fyne.KeyLeft, fyne.KeyRight:
		if start, end := v.Selection(); start < end && !extend {
			p = v.edge(name)
			break
		}
		p = v.arrow(name, p)
	case fyne.KeyHome:
		p = d.LineStart(p)
	case fyne.KeyEnd:
		p = d.LineEnd(p)
	}
	v.moveTo(p, extend)
	v.follow()
}

// arrow returns the position an arrow leads to.
func (v *View) arrow(name fyne.KeyName, p layout.Position) layout.Position {
	d, left := v.doc(), name == fyne.KeyLeft
	switch {
	case v.logical && left:
		return d.LogicalLeft(p)
	case v.logical:
		return d.LogicalRight(p)
	case left:
		return d.Left(p)
	}
	return d.Right(p)
}

// edge returns the end of the selection that is seen farther to the left or right.
func (v *View) edge(name fyne.KeyName) layout.Position {
	a, b := v.selection.anchor, v.selection.focus
	ca, cb := v.doc().Caret(a), v.doc().Caret(b)
	if ca.Line != cb.Line || v.logical {
		// On several lines left and right say nothing; the direction of the text where the caret stands does.
		rtl := cb.Level.RTL()
		if v.logical {
			rtl = v.ParagraphBase(b.Offset) == bidi.RTL
		}
		forward := (name == fyne.KeyRight) != rtl
		if forward == (a.Offset > b.Offset) {
			return a
		}
		return b
	}
	if (name == fyne.KeyLeft) == (ca.X < cb.X) {
		return a
	}
	return b
}

// stepLine moves the caret to the line above or below and keeps the column it came from.
func (v *View) stepLine(name fyne.KeyName, extend bool) {
	d, s := v.doc(), v.selection
	goal := s.goal
	if goal == nil {
		x := d.Caret(s.focus).X
		goal = &x
	}
	p := d.Down(s.focus, *goal)
	if name == fyne.KeyUp {
		p = d.Up(s.focus, *goal)
	}
	v.moveTo(p, extend)
	v.selection.goal = goal
	v.follow()
}

// fetchCaret brings a caret that was scrolled away to the edge of the view it has to come in from: an arrow acts where
// the eye is. A selection stays where it is.
func (v *View) fetchCaret(name fyne.KeyName) {
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
	if name == fyne.KeyUp || name == fyne.KeyLeft {
		y = bottom - v.lineStep()
	}
	v.selection.focus = d.Hit(c.X, y)
	v.selection.anchor = v.selection.focus
}

// jump does what Ctrl makes of a key: the ends of the text, words to the side, paragraphs up and down.
func (v *View) jump(name fyne.KeyName, extend bool) bool {
	d, p := v.doc(), v.selection.focus
	switch name {
	case fyne.KeyHome:
		p = layout.Position{}
	case fyne.KeyEnd:
		p = layout.Position{Offset: len(v.text), Affinity: layout.Upstream}
	case fyne.KeyLeft:
		p = d.WordLeft(p)
	case fyne.KeyRight:
		p = d.WordRight(p)
	case fyne.KeyUp:
		p = d.ParagraphBack(p)
	case fyne.KeyDown:
		p = d.ParagraphForth(p)
	default:
		return false
	}
	v.moveTo(p, extend)
	v.follow()
	switch name {
	case fyne.KeyHome:
		v.scrollTo(0)
	case fyne.KeyEnd:
		v.scrollTo(v.height())
	}
	return true
}

// turn goes a page up (-1) or down (1). Only with Shift does the caret go along.
func (v *View) turn(pages float64, extend bool) {
	if !extend {
		v.scrollBy(pages * v.pageStep())
		return
	}
	c := v.doc().Caret(v.selection.focus)
	goal := v.selection.goal
	if goal == nil {
		goal = &c.X
	}
	v.scrollBy(pages * v.pageStep())
	c = v.doc().Caret(v.selection.focus)
	v.moveTo(v.doc().Hit(*goal, (c.Top+c.Bottom)/2+pages*v.pageStep()), true)
	v.selection.goal = goal
	v.follow()
}
