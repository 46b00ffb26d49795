package paint

import (
	"image/color"
	"math"
)

// The sizes of arcs, in units of length.
const (
	arcCorner = 4
	arcHead   = 4 // height of an arrow, and half its width and a half
	dashOn    = 4
	dashOff   = 3
)

// arcs paints the arcs that meet the strip, those of the span at hand above the others, names above all lines, and arrows
// above names.
func (s *strip) arcs() {
	a := s.page.Arcs
	if a == nil || len(a.legs) == 0 {
		return
	}
	legs := a.on(s.first, s.last)
	for _, atHand := range [2]bool{false, true} {
		s.lines(a, legs, atHand)
	}
	for _, atHand := range [2]bool{false, true} {
		s.names(a, legs, atHand)
	}
}

// lines paints the lines of the arcs that belong to the span at hand, or of the others.
func (s *strip) lines(a *Arcs, legs []leg, atHand bool) {
	for i := range legs {
		if l := &legs[i]; a.arcs[l.arc].AtHand == atHand {
			s.leg(l, &a.arcs[l.arc])
		}
	}
	for i := range a.joints {
		if j := &a.joints[i]; j.first < s.last && j.last >= s.first && a.arcs[j.arc].AtHand == atHand {
			s.joint(j, &a.arcs[j.arc])
		}
	}
}

// names paints the names of the same arcs, and their arrows above those.
func (s *strip) names(a *Arcs, legs []leg, atHand bool) {
	for i := range legs {
		if l := &legs[i]; a.arcs[l.arc].AtHand == atHand && l.plate[0] < l.plate[1] {
			s.plate(l, &a.arcs[l.arc])
		}
	}
	for i := range legs {
		if l := &legs[i]; a.arcs[l.arc].AtHand == atHand {
			s.target(l, &a.arcs[l.arc])
		}
	}
}

// pen is how an arc is drawn.
type pen struct {
	ink    color.NRGBA
	thick  float64
	dashed bool
}

func (s *strip) penOf(arc *Arc) pen {
	p := pen{s.page.Colors.Note, s.unit, arc.Dashed}
	if arc.AtHand || arc.Chosen {
		p.ink = s.page.Colors.Accent
	}
	if arc.Chosen {
		p.thick = 2 * s.unit
	}
	return p
}

// levelAt is the height of a level above a line: the upper edge of what runs there.
func (s *strip) levelAt(line, level int) float64 { return s.at(line, arcLevel+arcStep*float64(level)) }

// leg paints what an arc has above one line.
func (s *strip) leg(l *leg, arc *Arc) {
	p, y, foot := s.penOf(arc), s.levelAt(l.line, l.level), s.at(l.line, arcFoot)
	dx := 1.0
	if l.away < l.edge {
		dx = -1
	}
	r := min(arcCorner*s.unit, foot-y, l.length()/2)
	s.turn(p, l.edge, y, dx, 1, r)
	s.upright(p, l.edge, y+r, foot)
	from, to := l.edge+dx*r, l.away
	switch l.kind {
	case across:
		s.turn(p, l.away, y, -dx, 1, r)
		s.upright(p, l.away, y+r, foot)
		to -= dx * r
	case around:
		s.turn(p, l.away, y, -dx, l.dy(), r)
		to -= dx * r
	case beyond:
		s.turn(p, l.away, y, -dx, l.dy(), r)
		to -= dx * r
		tip := y + l.dy()*stubLength*s.em()
		s.upright(p, l.away, min(y+l.dy()*r, tip), max(y+l.dy()*r, tip))
		s.head(p, l.away, tip, l.dy())
	case out:
	}
	s.level(p, from, to, y)
}

// target paints the arrow of an arc where it meets its target. A name leaves it free, or it would not be seen whither an arc leads
// that is shorter than its name.
func (s *strip) target(l *leg, arc *Arc) {
	switch {
	case l.head:
		s.head(s.penOf(arc), l.edge, s.at(l.line, arcFoot), 1)
	case l.kind == across:
		s.head(s.penOf(arc), l.away, s.at(l.line, arcFoot), 1)
	}
}

// dy is where a leg goes on from its gap: up (-1) or down (1).
func (l *leg) dy() float64 {
	if l.up {
		return -1
	}
	return 1
}

// joint paints a track in the margin. Lines that the strip does not show are above or below it: where exactly is not asked, for they
// would have to be laid out.
func (s *strip) joint(j *joint, arc *Arc) {
	p, r := s.penOf(arc), arcCorner*s.unit
	far := 4 * s.page.Doc.LineHeight
	y0, y1 := float64(s.y0)-far, float64(s.y0+s.height())+far
	if j.first >= s.first {
		y0 = s.levelAt(j.first, j.above) + s.cornerOf(j.first, j.above, r)
	}
	if j.last < s.last {
		y1 = s.levelAt(j.last, j.below) - s.cornerOf(j.last, j.below, r)
	}
	s.upright(p, j.x, y0, y1)
}

// cornerOf is the radius of the corners of a leg on a level.
func (s *strip) cornerOf(line, level int, r float64) float64 {
	return min(r, s.at(line, arcFoot)-s.levelAt(line, level))
}

// level paints what is horizontal of an arc, between two left edges.
func (s *strip) level(p pen, x0, x1, y float64) {
	x0, x1 = min(x0, x1)+p.thick/2, max(x0, x1)+p.thick/2
	if p.dashed {
		s.dashes(x0, x1, y, p.thick, dashOn*s.unit, dashOff*s.unit, p.ink)
		return
	}
	s.fill(x0, y, x1, y+p.thick, p.ink)
}

// upright paints what is vertical of an arc.
func (s *strip) upright(p pen, x, y0, y1 float64) {
	y0, y1 = y0+p.thick/2, y1+p.thick/2
	if p.dashed {
		y0, y1 = max(y0, float64(s.y0)-p.thick), min(y1, float64(s.y0+s.height())+p.thick)
		s.column(x, y0, y1, p.thick, dashOn*s.unit, dashOff*s.unit, p.ink)
		return
	}
	s.fill(x, y0, x+p.thick, y1, p.ink)
}

// turn paints the rounded corner of an arc at a point from which it goes on to the side (dx) and up or down (dy):
// what lies within half its thickness of a quarter of a circle.
func (s *strip) turn(p pen, x, y, dx, dy, r float64) {
	half := p.thick / 2
	cx, cy := x+half+dx*r, y+half+dy*r
	x0, x1 := min(cx, cx-dx*(r+half)), max(cx, cx-dx*(r+half))
	y0, y1 := min(cy, cy-dy*(r+half)), max(cy, cy-dy*(r+half))
	for row := max(int(math.Floor(y0)), s.y0); row < min(int(math.Ceil(y1)), s.y0+s.height()); row++ {
		for column := max(int(math.Floor(x0)), 0); column < min(int(math.Ceil(x1)), s.width()); column++ {
			px, py := float64(column)+0.5, float64(row)+0.5
			if (px-cx)*dx > 0 || (py-cy)*dy > 0 {
				continue
			}
			cover := min(1, half+0.5-math.Abs(math.Hypot(px-cx, py-cy)-r))
			if cover > 0 {
				blend(s.row(column, column+1, row), p.ink, weight(uint32(255*cover+0.5), uint32(p.ink.A)))
			}
		}
	}
}

// head paints an arrow whose tip points down (1) or up (-1).
func (s *strip) head(p pen, x, tip, dy float64) {
	middle, height := x+p.thick/2, arcHead*s.unit
	for i := 0.0; i < height; i++ {
		half := (i+1)*0.6 + p.thick/4
		y := tip - dy*i
		if dy > 0 {
			y--
		}
		s.fill(middle-half, y, middle+half, y+1, p.ink)
	}
}

// plate paints the name of an arc.
func (s *strip) plate(l *leg, arc *Arc) {
	y0, y1 := s.at(l.line, plateTop), s.at(l.line, plateBottom)
	p, ink := s.page.Colors.Paper, s.penOf(arc).ink
	if arc.Chosen {
		p, ink = ink, p
	}
	s.fill(l.plate[0], y0, l.plate[1], y1, p)
	s.frame(l.plate[0], y0, l.plate[1], y1, faint(s.penOf(arc).ink, 0.5))
	text := s.smallText(s.page, arc.Name, nameSize)
	s.paintSmall(text, l.plate[0]+platePad*s.unit, s.plateBaseline(y0, y1), ink)
}

// plateBaseline is where the name on a plate stands.
func (s *strip) plateBaseline(y0, y1 float64) float64 { return math.Round(y1 - (y1-y0)*0.27) }

// frame paints the edges of a rectangle from within.
func (s *strip) frame(x0, y0, x1, y1 float64, col color.NRGBA) {
	u := s.unit
	s.fill(x0, y0, x1, y0+u, col)
	s.fill(x0, y1-u, x1, y1, col)
	s.fill(x0, y0+u, x0+u, y1-u, col)
	s.fill(x1-u, y0+u, x1, y1-u, col)
}
