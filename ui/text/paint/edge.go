package paint

import "raqim/ui/text/layout"

// The places of the lines of compared versions, in ems below the baseline.
const (
	edgeAbove = -0.94 // of lane 0
	edgeBelow = 0.36
	edgeStep  = 0.15
	edgeFoot  = 0.3 // how far a foot reaches towards the words
)

// edgeLine is the thickness of such a line, in units of length.
const edgeLine = 2

// edges paints one annotator's version of a mark: a line along the words, and a foot towards them wherever a part
// begins or ends, so that an edge that is a character further is seen.
func (s *strip) edges(m *Mark) {
	if m.Lane >= MaxLanes {
		return
	}
	for k, part := range m.Parts {
		for _, r := range s.ranges(part[0], part[1]) {
			s.edge(m, part, r)
		}
		if k == 0 {
			continue
		}
		for _, r := range s.ranges(m.Parts[k-1][1], part[0]) {
			y, _ := s.edgeAt(m, r.Line)
			s.dashes(s.page.X+r.X0, s.page.X+r.X1, y, s.unit, s.unit, 3*s.unit, m.Ink)
		}
	}
}

// edgeAt is the upper side of the line of a version, and where its feet end.
func (s *strip) edgeAt(m *Mark, line int) (y, foot float64) {
	if lane := float64(m.Lane); m.Edge == Above {
		y = s.at(line, edgeAbove-edgeStep*lane)
		return y, s.at(line, edgeAbove-edgeStep*lane+edgeFoot)
	}
	lane := edgeStep * float64(m.Lane)
	return s.at(line, edgeBelow+lane), s.at(line, edgeBelow+lane-edgeFoot)
}

// edge paints one box of a part.
func (s *strip) edge(m *Mark, part [2]int, r layout.Rect) {
	x0, x1, thick := s.page.X+r.X0, s.page.X+r.X1, edgeLine*s.unit
	y, foot := s.edgeAt(m, r.Line)
	s.line(m.Style, x0, x1, y, s.unit, m.Ink)
	top, bottom := min(y, foot), max(y+thick, foot)
	left, right := s.closed(part, r)
	if left {
		s.fill(x0, top, x0+thick, bottom, m.Ink)
	}
	if right {
		s.fill(x1-thick, top, x1, bottom, m.Ink)
	}
}
