package layout

import "raqim/ui/text/bidi"

// Caret is where a caret is drawn. Level is that of the text it stands at: odd where what is typed runs to the left.
type Caret struct {
	X, Top, Bottom float64
	Level          bidi.Level
	Line           int
}

// settle makes a position valid: inside the document, at a stop, and with a neighbour on the side of its affinity.
func (d *Document) settle(p Position) Position {
	p.Offset = d.Clamp(p.Offset)
	if d.has(p.Offset) {
		p.Offset = d.unitStart(p.Offset)
	}
	paragraph := &d.Paragraphs[d.ParagraphOf(p.Offset)]
	p.Offset = min(p.Offset, paragraph.End)
	switch p.Offset {
	case paragraph.Start:
		p.Affinity = Downstream
	case paragraph.End:
		p.Affinity = Upstream
	}
	return p
}

// unitBeside returns the unit a settled position belongs to, false in an empty paragraph.
func (d *Document) unitBeside(p Position) (unit, bool) {
	if p.Affinity == Upstream {
		return d.unitOf(p.Offset - 1)
	}
	return d.unitOf(p.Offset)
}

// Caret returns where the caret of a position is drawn: at the edge of the character it belongs to, as high as the
// primary face. Beside blanks that hang it stays inside the text box.
func (d *Document) Caret(p Position) Caret {
	p = d.settle(p)
	i := d.LineOf(p)
	l := d.Line(i)
	c := Caret{Top: l.Baseline - d.metrics.ascent, Bottom: l.Baseline + d.metrics.descent, Line: i}
	paragraph := &d.Paragraphs[l.Paragraph]
	if paragraph.RTL {
		c.X, c.Level = l.Right, 1
	} else {
		c.X = l.Left
	}
	if u, ok := d.unitBeside(p); ok {
		c.X = u.x1
		if u.rtl == (p.Affinity == Upstream) {
			c.X = u.x0
		}
		c.Level = d.levelOf(u.start)
	}
	c.X = max(0, min(c.X, d.Width))
	return c
}

// SecondaryCaret returns the other place of a position where the direction changes on a line: between two characters, or
// at an edge of the line where its first or last character runs against the paragraph. False where there is one place.
func (d *Document) SecondaryCaret(p Position) (Caret, bool) {
	p = d.settle(p)
	first, second := d.Caret(p), Caret{}
	other := p
	other.Affinity ^= 1
	if d.settle(other) == other {
		second = d.Caret(other)
	}
	if second == (Caret{}) || first.Line != second.Line {
		second = d.edgeCaret(p, first)
	}
	gap := first.X - second.X
	return second, gap >= joint || gap <= -joint
}

// edgeCaret returns where text in the direction of the paragraph would go on at the start or end of a line; the caret
// itself where that is its own place.
func (d *Document) edgeCaret(p Position, c Caret) Caret {
	l := d.Line(c.Line)
	rtl := d.Paragraphs[l.Paragraph].RTL
	atStart, atEnd := p.Affinity == Downstream && p.Offset == l.Start, p.Affinity == Upstream && p.Offset == l.End
	if c.Level.RTL() == rtl || !atStart && !atEnd {
		return c
	}
	c.X, c.Level = l.Left, 0
	if rtl {
		c.Level = 1
	}
	if atStart == rtl {
		c.X = l.Right
	}
	c.X = max(0, min(c.X, d.Width))
	return c
}
