package paint

import "math"

// nameSize is that of the names of arcs, in ems.
const nameSize = 0.58

// keptRoom is what names leave free at either side of where an arc meets the words, in ems.
const keptRoom = 0.4

// The sizes of the plates under the names of arcs, in units of length.
const (
	platePad = 3 // beside the name
	plateGap = 2 // between two plates
)

// mostPlates is how many names are placed above one line; there is room for fewer. After so many misses as mostMisses
// the line is taken for full.
const (
	mostPlates = 40
	mostMisses = 8
)

// nameArcs finds the places of the names above one line: on their arc as near to its middle as there is room, else
// beside it. Names of the span at hand come first, and are shown over others where there is no room at all; others are
// then left out.
func (p *Painter) nameArcs(page *Page, a *Arcs, legs []leg) {
	p.plates, p.kept = p.plates[:0], p.kept[:0]
	for i := range legs {
		p.keep(page, legs[i].edge)
		if legs[i].kind == across {
			p.keep(page, legs[i].away)
		}
	}
	misses := 0
	for _, atHand := range [2]bool{true, false} {
		for i := range legs {
			l := &legs[i]
			arc := &a.arcs[l.arc]
			if !l.named || arc.Name == "" || arc.AtHand != atHand || misses > mostMisses {
				continue
			}
			width := math.Ceil(p.smallText(page, arc.Name, nameSize).Width + 2*platePad*page.scale())
			x, free := p.plateFor(page, l, width)
			if !free {
				misses++
			}
			if free || atHand {
				l.plate = [2]float64{x, x + width}
				p.plates, p.kept = append(p.plates, l.plate), append(p.kept, l.plate)
			}
		}
	}
}

// keep has names leave a place free where an arc meets the words, with its arrow and the tag of the span.
func (p *Painter) keep(page *Page, x float64) {
	room := keptRoom * page.Doc.Config.Size
	if len(p.kept) < mostPlates {
		p.kept = append(p.kept, [2]float64{x - room, x + room})
	}
}

// plateFor finds the left edge of a plate, and whether it is free there.
func (p *Painter) plateFor(page *Page, l *leg, width float64) (x float64, free bool) {
	u := page.scale()
	x0, x1 := l.sides()
	want := (x0+x1-width)/2 + u/2
	if l.kind == out {
		want = l.away
		if l.away < l.edge {
			want = l.away - width
		}
	}
	last := page.width() - u - width
	onPage := func(x float64) float64 { return math.Round(max(u, min(x, last))) }
	if last < u || len(p.plates) >= mostPlates {
		return onPage(want), false
	}
	for _, taken := range [2][][2]float64{p.kept, p.plates} {
		if x, free = nearest(taken, want, width, x0, x1-width, u); free {
			return onPage(x), true
		}
	}
	x, free = nearest(p.plates, onPage(want), width, u, last, u)
	return onPage(x), free
}

// nearest returns the place for a plate between two left edges that is free of what is taken and nearest to the one wanted; that one and false
// where none is free.
func nearest(taken [][2]float64, want, width, from, to, unit float64) (float64, bool) {
	best, found := want, false
	try := func(x float64) {
		if x < from || x > to || found && math.Abs(x-want) >= math.Abs(best-want) {
			return
		}
		for _, t := range taken {
			if x < t[1]+plateGap*unit && t[0] < x+width+plateGap*unit {
				return
			}
		}
		best, found = x, true
	}
	try(want)
	for _, t := range taken {
		try(math.Floor(t[0] - width - plateGap*unit))
		try(math.Ceil(t[1] + plateGap*unit))
	}
	return best, found
}
