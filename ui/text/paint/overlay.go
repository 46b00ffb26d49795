package paint

import (
	"image/color"
	"math"

	"raqim/ui/text/layout"
)

// The places of a line, in ems below its baseline (negative above).
const (
	tintTop     = -0.92
	tintBottom  = 0.36
	laneTop     = 0.34 // of lane 0
	laneStep    = 0.17
	strikeAt    = -0.26
	tagSize     = 0.5
	tagBaseline = -0.80
)

// The sizes of the look, in units of length.
const (
	barWidth  = 3
	barStep   = 5
	barGap    = 8 // between the text box and the first bar
	countGap  = 6
	frameLine = 1
	bracket   = 2   // thickness of the brackets of the mark at hand
	foot      = 4   // length of their feet
	edgeSlack = 0.1 // pixels by which a box may miss the edge of its line
)

// faint lowers the opacity of a colour.
func faint(col color.NRGBA, part float64) color.NRGBA {
	col.A = uint8(float64(col.A) * part)
	return col
}

// em is the size of the text in pixels.
func (s *strip) em() float64 { return s.page.Doc.Config.Size }

// at returns a height of a line on the page, on a whole pixel so that lines are crisp.
func (s *strip) at(line int, ems float64) float64 {
	return math.Round(s.page.Y + s.page.Doc.Line(line).Baseline + ems*s.em())
}

// tint paints what lies behind the words of a mark.
func (s *strip) tint(m *Mark) {
	if m.Tint.A == 0 || m.Proposal {
		return
	}
	col := m.Tint
	if m.Long {
		col = faint(col, 0.5)
	}
	for _, part := range m.Parts {
		for _, r := range s.ranges(part[0], part[1]) {
			s.fill(s.page.X+r.X0, s.at(r.Line, tintTop), s.page.X+r.X1, s.at(r.Line, tintBottom), col)
		}
	}
}

// selection paints the selected range, and a narrow piece where it goes on over the end of a paragraph.
func (s *strip) selection() {
	d, col := s.page.Doc, s.page.Colors.Selection
	start, end := s.page.Selection[0], s.page.Selection[1]
	if start >= end {
		return
	}
	for _, r := range s.ranges(start, end) {
		s.fill(s.page.X+r.X0, s.page.Y+r.Top, s.page.X+r.X1, s.page.Y+r.Bottom, col)
	}
	for i := s.first; i < s.last; i++ {
		l := d.Line(i)
		p := &d.Paragraphs[l.Paragraph]
		if l.End != p.End || p.End == p.Next || start > p.End || end <= p.End {
			continue
		}
		x0 := s.page.X + l.Right
		if p.RTL {
			x0 = s.page.X + l.Left - s.em()/4
		}
		s.fill(x0, s.page.Y+l.Top, x0+s.em()/4, s.page.Y+l.Bottom, col)
	}
}

// mark paints what lies over the words: line, joins, outline, brackets, bar and tag.
func (s *strip) mark(m *Mark) {
	if m.Edge != NoEdge {
		s.edges(m)
		return
	}
	ink := m.Ink
	for k, part := range m.Parts {
		for _, r := range s.ranges(part[0], part[1]) {
			s.underline(m, r, ink)
			s.outline(m, r, ink)
			if m.AtHand {
				s.closeBox(part, r)
			}
		}
		if k > 0 {
			s.join(m, m.Parts[k-1][1], part[0], ink)
		}
	}
	if m.Long {
		s.bar(m, ink)
	}
	s.tag(m)
}

// underline paints the line of a mark in its lane, or through the words.
func (s *strip) underline(m *Mark, r layout.Rect, ink color.NRGBA) {
	x0, x1 := s.page.X+r.X0, s.page.X+r.X1
	if m.Dim || m.Style == Strike {
		s.line(Strike, x0, x1, s.at(r.Line, strikeAt), s.unit, ink)
	}
	if m.Style == Strike || m.Lane >= MaxLanes || m.Proposal {
		return
	}
	s.line(m.Style, x0, x1, s.lane(r.Line, m.Lane), s.unit, ink)
}

// lane returns the upper edge of a lane under a line.
func (s *strip) lane(line, lane int) float64 {
	return s.at(line, laneTop+laneStep*float64(min(lane, MaxLanes-1)))
}

// outline paints the frame of a proposal, dashed, or of the mark at hand, above and below; its brackets close it.
func (s *strip) outline(m *Mark, r layout.Rect, ink color.NRGBA) {
	x0, x1 := s.page.X+r.X0, s.page.X+r.X1
	top, bottom := s.at(r.Line, tintTop), s.at(r.Line, tintBottom)
	thick := frameLine * s.unit
	if m.AtHand {
		s.fill(x0, top, x1, top+thick, s.page.Colors.Accent)
		s.fill(x0, bottom-thick, x1, bottom, s.page.Colors.Accent)
		return
	}
	if m.Proposal {
		on, off := 4*s.unit, 3*s.unit
		s.dashes(x0, x1, top, thick, on, off, ink)
		s.dashes(x0, x1, bottom-thick, thick, on, off, ink)
		s.column(x0, top, bottom, thick, on, off, ink)
		s.column(x1-thick, top, bottom, thick, on, off, ink)
	}
}

// closeBox paints the brackets at the edges of one box of the mark at hand, but where the mark goes on over the end of the
// line: whether a quotation mark is inside must be seen at a glance. They stand by the boxes and not where the first and
// the last character begin and end, since those edges lie within the mark where it begins or ends against the direction
// of its paragraph, as a date in Arabic does.
func (s *strip) closeBox(part [2]int, r layout.Rect) {
	left, right := s.closed(part, r)
	if left {
		s.bracket(r.Line, s.page.X+r.X0, -1)
	}
	if right {
		s.bracket(r.Line, s.page.X+r.X1, 1)
	}
}

// closed tells at which sides a box of a part of a mark is an edge of it: not where the part goes on over the end of the
// line.
func (s *strip) closed(part [2]int, r layout.Rect) (left, right bool) {
	d := s.page.Doc
	l := d.Line(r.Line)
	p := &d.Paragraphs[l.Paragraph]
	before, after := part[0] < l.Start, part[1] > l.End
	if l.End == p.End {
		after = part[1] > p.Next
	}
	if p.RTL {
		before, after = after, before
	}
	return !before || r.X0-l.Left > edgeSlack, !after || l.Right-r.X1 > edgeSlack
}

// holds tells whether a place is on the lines of the strip. Of others nothing may be asked: their lines would have to
// be laid out.
func (s *strip) holds(o int) bool { return s.start <= o && o <= s.end }

// bracket paints one bracket on the left (-1) or right (1) of an edge, upright outside the mark so that it covers nothing
// of its outermost character; its feet point into the mark.
func (s *strip) bracket(line int, x, side float64) {
	top, bottom := s.at(line, tintTop)-s.unit, s.at(line, tintBottom)+s.unit
	thick, outer, inner := bracket*s.unit, x+side*bracket*s.unit, x-side*foot*s.unit
	col := s.page.Colors.Accent
	s.fill(min(x, outer), top, max(x, outer), bottom, col)
	s.fill(min(inner, x), top, max(inner, x), top+thick, col)
	s.fill(min(inner, x), bottom-thick, max(inner, x), bottom, col)
}

// join paints the dotted line between two parts of a mark under what lies between them.
func (s *strip) join(m *Mark, start, end int, ink color.NRGBA) {
	if m.Lane >= MaxLanes {
		return
	}
	for _, r := range s.ranges(start, end) {
		s.dashes(s.page.X+r.X0, s.page.X+r.X1, s.lane(r.Line, m.Lane), s.unit, s.unit, 3*s.unit, ink)
	}
}

// bar paints the bar of a long mark in the margin where its lines begin.
func (s *strip) bar(m *Mark, ink color.NRGBA) {
	d := s.page.Doc
	distance := (barGap + barStep*float64(min(m.Lane, MaxLanes-1))) * s.unit
	for i := s.first; i < s.last; i++ {
		l := d.Line(i)
		if !m.meets(l.Start, l.End) {
			continue
		}
		x := s.page.X - distance - barWidth*s.unit
		if d.Paragraphs[l.Paragraph].RTL {
			x = s.page.X + d.Width + distance
		}
		s.fill(x, s.page.Y+l.Top, x+barWidth*s.unit, s.page.Y+l.Bottom, ink)
	}
}

// meets tells whether a part of the mark has a character in a range.
func (m *Mark) meets(start, end int) bool {
	for _, part := range m.Parts {
		if part[0] < end && part[1] > start {
			return true
		}
	}
	return false
}
