package paint

import (
	"strconv"

	"raqim/ui/text/layout"
)

// tagBox is the place a tag has taken on a line.
type tagBox struct {
	line   int
	x0, x1 float64
}

// tag paints the letter of a mark, small, above its start edge. Where another tag stands already it moves on in the
// direction of the text.
func (s *strip) tag(m *Mark) {
	if m.Tag == "" || !s.holds(m.Parts[0][0]) {
		return
	}
	c := s.page.Doc.Caret(layout.Position{Offset: m.Parts[0][0], Affinity: layout.Downstream})
	if c.Line < s.first || c.Line >= s.last {
		return
	}
	ink := m.TagInk
	if ink.A == 0 {
		ink = m.Ink
	}
	text := s.smallText(s.page, m.Tag, tagSize)
	x := s.free(c, text.Width+s.unit)
	s.paintSmall(text, s.page.X+x, s.at(c.Line, tagBaseline), ink)
}

// free finds a place of the given width beside a caret and takes it; it returns the left edge.
func (s *strip) free(c layout.Caret, width float64) float64 {
	x, step := c.X, width
	if c.Level.RTL() {
		x, step = c.X-width, -width
	}
	for i := 0; i < len(s.taken); i++ {
		t := s.taken[i]
		if t.line == c.Line && t.x0 < x+width && x < t.x1 {
			x += step
			i = -1 // what was passed may be in the way now
		}
	}
	s.taken = append(s.taken, tagBox{c.Line, x, x + width})
	return x
}

// counts paints "+2" in the margin where a line ends: how many marks of it lie in lanes that are not drawn.
func (s *strip) counts() {
	d := s.page.Doc
	for i := s.first; i < s.last; i++ {
		l, hidden := d.Line(i), 0
		for _, k := range s.shown {
			if m := &s.page.Marks[k]; m.Lane >= MaxLanes && m.meets(l.Start, l.End) {
				hidden++
			}
		}
		if hidden == 0 {
			continue
		}
		text := s.smallText(s.page, s.plus(hidden), tagSize)
		x := s.page.X + d.Width + countGap*s.unit
		if d.Paragraphs[l.Paragraph].RTL {
			x = s.page.X - countGap*s.unit - text.Width
		}
		s.paintSmall(text, x, s.at(i, laneTop), s.page.Colors.Note)
	}
}

// plus writes "+2", once for each number.
func (p *Painter) plus(n int) string {
	for len(p.numbers) <= n {
		p.numbers = append(p.numbers, "+"+strconv.Itoa(len(p.numbers)))
	}
	return p.numbers[n]
}
