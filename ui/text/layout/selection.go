package layout

// Selection is a range of a text with an end that stays and one that moves, where the caret is. Where both are the same
// offset it is the caret alone.
type Selection struct {
	Anchor, Focus Position
	Goal          *float64 // the column that motion up and down aims at, pixels of the document; nil: that of the caret
}

// bounds returns the selected range; start == end is a caret.
func (s Selection) bounds() (start, end Offset) {
	return min(s.Anchor.Offset, s.Focus.Offset), max(s.Anchor.Offset, s.Focus.Offset)
}

// to moves the end of the selection to a position, or the whole selection where it is not extended.
func (s Selection) to(p Position, extend bool) Selection {
	if !extend {
		s.Anchor = p
	}
	return Selection{Anchor: s.Anchor, Focus: p}
}

// Motion is a way in which a key moves the caret. Each is described at the method of Document of that name.
type Motion uint8

// The motions. CharLeft and CharRight are Left and Right, or LogicalLeft and LogicalRight.
const (
	CharLeft Motion = iota
	CharRight
	WordLeft
	WordRight
	LineUp
	LineDown
	LineStart
	LineEnd
	ParagraphBack
	ParagraphForth
	TextStart
	TextEnd
)

// Move returns a selection after a motion: with extend its anchor stays where it is, else a caret comes out, and a
// character to the side is to the edge of the selection that is seen there, where there is a selection. With logical,
// characters go by the order of the text. Goal is kept from line to line and given up by every other motion.
func (d *Document) Move(s Selection, m Motion, extend, logical bool) Selection {
	p := s.Focus
	switch m {
	case CharLeft:
		return s.to(d.char(s, toLeft, extend, logical), extend)
	case CharRight:
		return s.to(d.char(s, toRight, extend, logical), extend)
	case WordLeft:
		return s.to(d.WordLeft(p), extend)
	case WordRight:
		return s.to(d.WordRight(p), extend)
	case LineUp:
		return d.atGoal(s, extend, func(x float64) Position { return d.Up(p, x) })
	case LineDown:
		return d.atGoal(s, extend, func(x float64) Position { return d.Down(p, x) })
	case LineStart:
		return s.to(d.LineStart(p), extend)
	case LineEnd:
		return s.to(d.LineEnd(p), extend)
	case ParagraphBack:
		return s.to(d.ParagraphBack(p), extend)
	case ParagraphForth:
		return s.to(d.ParagraphForth(p), extend)
	case TextStart:
		return s.to(Position{}, extend)
	}
	return s.to(Position{d.Len(), Upstream}, extend)
}

// MoveBy returns a selection after a motion by a height in pixels, a page as a rule: down, or up where it is negative. It
// keeps to the goal as LineUp and LineDown do.
func (d *Document) MoveBy(s Selection, height float64, extend bool) Selection {
	c := d.Caret(s.Focus)
	return d.atGoal(s, extend, func(x float64) Position { return d.Hit(x, (c.Top+c.Bottom)/2+height) })
}

// atGoal moves to what is found at the goal, and keeps the goal.
func (d *Document) atGoal(s Selection, extend bool, find func(x float64) Position) Selection {
	goal := s.Goal
	if goal == nil {
		x := d.Caret(s.Focus).X
		goal = &x
	}
	moved := s.to(find(*goal), extend)
	moved.Goal = goal
	return moved
}

// char returns where a character to the side leads.
func (d *Document) char(s Selection, to side, extend, logical bool) Position {
	if start, end := s.bounds(); start < end && !extend {
		return d.edgeOf(s, to, logical)
	}
	if logical {
		return d.logical(s.Focus, to)
	}
	return d.visual(s.Focus, to)
}

// edgeOf returns the end of a selection that is seen farther to a side. On several lines left and right say nothing; the
// direction of the text where the caret stands does, or that of its paragraph where motion goes by the order of the text.
func (d *Document) edgeOf(s Selection, to side, logical bool) Position {
	anchor, focus := d.Caret(s.Anchor), d.Caret(s.Focus)
	var takeAnchor bool
	switch {
	case logical:
		takeAnchor = d.forward(d.ParagraphOf(d.Clamp(s.Focus.Offset)), to) == (s.Anchor.Offset > s.Focus.Offset)
	case anchor.Line != focus.Line:
		takeAnchor = (focus.Level.RTL() != (to == toRight)) == (s.Anchor.Offset > s.Focus.Offset)
	default:
		takeAnchor = (to == toLeft) == (anchor.X < focus.X)
	}
	if takeAnchor {
		return s.Anchor
	}
	return s.Focus
}
