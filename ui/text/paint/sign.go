package paint

import (
	"math"

	"raqim/ui/text/layout"
)

// signSize is that of the keys, in ems.
const signSize = 0.66

// Sign is a key that chooses a span, shown at its start edge while there is something to choose.
type Sign struct {
	Part [2]int // the first part of the span: code points, end-exclusive
	Text string
}

// signs paints the signs on the lines of the strip, above everything else. Where another sign stands already one moves on in
// the direction of its span.
func (s *strip) signs() {
	s.taken = s.taken[:0]
	for i := range s.page.Signs {
		sign := &s.page.Signs[i]
		if sign.Text == "" || !within(sign.Part) || !s.holds(sign.Part[0]) {
			continue
		}
		e := s.edgeOf(s.page, sign.Part)
		if e.line < s.first || e.line >= s.last {
			continue
		}
		text := s.smallText(s.page, sign.Text, signSize)
		width := math.Ceil(text.Width + 2*platePad*s.unit)
		c := layout.Caret{X: e.x, Line: e.line}
		if e.rtl {
			c.Level = 1
		}
		x := s.free(c, width+s.unit)
		if e.rtl {
			x += s.unit
		}
		x = max(0, min(x, s.page.width()-width))
		y0, y1 := s.at(e.line, plateTop), s.at(e.line, plateBottom)
		s.fill(x, y0, x+width, y1, s.page.Colors.Accent)
		s.paintSmall(text, x+platePad*s.unit, s.plateBaseline(y0, y1), s.page.Colors.Paper)
	}
}
