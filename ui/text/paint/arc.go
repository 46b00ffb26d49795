package paint

import (
	"cmp"
	"math"
	"slices"

	"raqim/ui/text/layout"
)

// Arc is a relation as it is drawn: above the lines, from the start edge of one span to that of another, with its name
// on the way and an arrow at its target.
type Arc struct {
	// From and To are the first parts of the spans that the arc joins: code points, end-exclusive. An empty one is an end
	// outside the text; the arc is then a stub at the other end.
	From, To [2]int
	Name     string
	Dashed   bool // a relation that is implicit
	AtHand   bool // one of the span at hand: stronger, and above the others
	Chosen   bool // the relation in hand
}

// ArcReach is how many code points the ends of an arc may be apart to be joined by a line; beyond it each end points up or
// down in the margin. It is a number of characters, so that how an arc runs never depends on what is in view.
const ArcReach = 2400

// joined tells whether the ends of the arc are joined by a line.
func (a *Arc) joined() bool {
	return within(a.From) && within(a.To) && max(a.From[0], a.To[0])-min(a.From[0], a.To[0]) <= ArcReach
}

// within tells whether an end lies in the text.
func within(end [2]int) bool { return end[0] < end[1] }

// The heights of arcs in ems below the baseline of the line they run above.
const (
	arcFoot     = -0.76 // where they meet the words
	arcLevel    = -1.06 // of the lowest run
	arcStep     = -0.12
	arcLevels   = 4
	plateTop    = -1.56
	plateBottom = -0.92
	stubLength  = 0.7 // of what points out of the text
)

// tracks are the distances from the text box in which arcs run in the margin, in units of length: beside the bars of long
// marks. Arcs over few lines take the first ones.
var tracks = [...]float64{3, 6, 23, 26}

// leg is the part of an arc in the gap above one line.
type leg struct {
	arc, line  int
	edge, away float64 // left edges of its ends, pixels of the page: at the words, and where it leaves the gap
	kind       legKind
	up         bool // it leaves the gap upwards
	head       bool // an arrow at edge; of one across there is else one at away
	named      bool // the name belongs here
	level      int
	plate      [2]float64 // of its name, pixels of the page; empty where there is no room
}

// legKind is where a leg leads to.
type legKind uint8

const (
	across legKind = iota // to the other end on the same line
	around                // to a track in the margin and along it to another line
	beyond                // to a track in the margin, and no further
	out                   // out of the text
)

// joint is a track in the margin between two lines.
type joint struct {
	arc          int
	x            float64
	first, last  int // lines
	above, below int // levels there
}

// Arcs are arcs in their places on a page. The zero value has none.
type Arcs struct {
	arcs   []Arc
	legs   []leg // by line, shorter ones first
	joints []joint

	// buffers
	byArc []int
}

// separator is the length of the longest one, which may follow the last line and which a span may begin with.
const separator = 2

// Place finds the places of arcs on the lines of [start, end), which it lays out for that, as well as those that hold an
// end up to ArcReach beyond them. Of every arc that has an end on one of these lines, or on lines up to ArcReach at either side of
// them, it must be told, in any order; then what it places on a line is the same whatever else is in view. It keeps
// the slice. Place is called anew where lines have moved.
func (a *Arcs) Place(p *Painter, page *Page, arcs []Arc, start, end int) {
	a.arcs, a.legs, a.joints = arcs, a.legs[:0], a.joints[:0]
	end += separator
	for i := range arcs {
		arc := &arcs[i]
		if !arc.joined() {
			a.apart(p, page, i, start, end)
			continue
		}
		if max(arc.From[0], arc.To[0]) >= start && min(arc.From[0], arc.To[0]) < end {
			a.join(p, page, i)
		}
	}
	slices.SortFunc(a.legs, a.order)
	for from := 0; from < len(a.legs); {
		to := from + 1
		for to < len(a.legs) && a.legs[to].line == a.legs[from].line {
			to++
		}
		a.stack(a.legs[from:to])
		p.nameArcs(page, a, a.legs[from:to])
		from = to
	}
	a.settleJoints()
}

// order is by line, then shorter ones first, so that these lie nearer to the words.
func (a *Arcs) order(l, m leg) int {
	x, y := &a.arcs[l.arc], &a.arcs[m.arc]
	return cmp.Or(
		cmp.Compare(l.line, m.line), cmp.Compare(l.length(), m.length()),
		cmp.Compare(x.From[0], y.From[0]), cmp.Compare(x.To[0], y.To[0]), cmp.Compare(x.Name, y.Name), cmp.Compare(l.edge, m.edge),
		cmp.Compare(l.arc, m.arc),
	)
}

func (l *leg) length() float64 { return math.Abs(l.edge - l.away) }

// sides returns the left and right end of a leg.
func (l *leg) sides() (x0, x1 float64) { return min(l.edge, l.away), max(l.edge, l.away) }

// apart places the ends of an arc that no line joins, those that are on the lines asked for.
func (a *Arcs) apart(p *Painter, page *Page, i, start, end int) {
	arc := &a.arcs[i]
	for k, part := range [2][2]int{arc.From, arc.To} {
		if !within(part) || part[0] < start || part[0] >= end {
			continue
		}
		e, other := p.edgeOf(page, part), arc.To
		if k == 1 {
			other = arc.From
		}
		l := leg{arc: i, line: e.line, edge: e.x, head: k == 1, named: true}
		if within(other) {
			l.kind, l.up = beyond, other[0] < part[0]
			l.away = page.track(len(tracks)-1, page.nearRight(e.x, e.x))
		} else {
			l.kind, l.up = out, true
			l.away = page.onPage(e.x + e.forth()*stubLength*page.Doc.Config.Size)
		}
		a.legs = append(a.legs, l)
	}
}

// join places an arc between two ends.
func (a *Arcs) join(p *Painter, page *Page, i int) {
	from, to := p.edgeOf(page, a.arcs[i].From), p.edgeOf(page, a.arcs[i].To)
	if from.line == to.line {
		l := leg{arc: i, line: from.line, edge: from.x, away: to.x, named: true}
		if least := 8 * page.scale(); l.length() < least {
			l.away = page.onPage(from.x + to.forth()*least) // two spans that begin at one place
		}
		a.legs = append(a.legs, l)
		return
	}
	lines := max(from.line, to.line) - min(from.line, to.line)
	x := page.track(trackFor(lines), page.nearRight(from.x, to.x))
	f := leg{arc: i, line: from.line, edge: from.x, away: x, kind: around, up: to.line < from.line}
	t := leg{arc: i, line: to.line, edge: to.x, away: x, kind: around, up: !f.up, head: true}
	f.named = f.length() >= t.length()
	t.named = !f.named
	a.legs = append(a.legs, f, t)
}

// trackFor chooses a track for an arc over so many lines.
func trackFor(lines int) int {
	switch {
	case lines <= 1:
		return 0
	case lines <= 3:
		return 1
	case lines <= 8:
		return 2
	}
	return len(tracks) - 1
}

// edge is where an arc meets the words.
type edge struct {
	line int
	x    float64 // of the page
	rtl  bool    // the span begins at its right edge
}

// forth is the direction in which a span is read.
func (e edge) forth() float64 {
	if e.rtl {
		return -1
	}
	return 1
}

// edgeOf finds the start edge of a span: the right edge of its first box where it runs from right to left.
func (p *Painter) edgeOf(page *Page, part [2]int) edge {
	d := page.Doc
	start := min(part[0], max(0, part[1]-1))
	c := d.Caret(layout.Position{Offset: start})
	l := d.Line(c.Line)
	e := edge{line: c.Line, x: c.X, rtl: runsRTL(d, start, min(part[1], l.End), d.Paragraphs[l.Paragraph].RTL)}
	box, ok := d.Box(start)
	if ok {
		p.rects = d.RectsBetween(p.rects[:0], start, min(part[1], l.End), l.Top, l.Bottom)
		for _, r := range p.rects {
			if r.Line != c.Line || (box.X0+box.X1)/2 < r.X0 || (box.X0+box.X1)/2 > r.X1 {
				continue
			}
			if e.x = r.X0; e.rtl {
				e.x = r.X1
			}
		}
	}
	e.x = page.onPage(page.X + e.x)
	return e
}

// looked is how many characters tell the direction of a span.
const looked = 64

// runsRTL tells whether what stands on a line between two offsets is read from right to left: as its paragraph is, but
// where all of it runs the other way. A date in Arabic may begin with a number.
func runsRTL(d *layout.Document, start, end int, paragraph bool) bool {
	for o := start; o < min(end, start+looked); o++ {
		if d.Caret(layout.Position{Offset: o}).Level.RTL() == paragraph {
			return paragraph
		}
	}
	return !paragraph
}

// width is that of the page: the text box and both margins.
func (p *Page) width() float64 { return 2*p.X + p.Doc.Width }

// onPage keeps a place where an arc is drawn on the page.
func (p *Page) onPage(x float64) float64 {
	u := p.scale()
	return math.Round(max(2*u, min(x, p.width()-4*u)))
}

// nearRight tells whether the way through the margin on the right is the shorter one.
func (p *Page) nearRight(x0, x1 float64) bool { return x0+x1 > p.width() }

// track returns where a track runs.
func (p *Page) track(i int, right bool) float64 {
	distance := tracks[i] * p.scale()
	if right {
		return p.onPage(p.X + p.Doc.Width + distance)
	}
	return p.onPage(p.X - distance)
}

// stack gives the legs above one line their levels: above the shorter ones that lie under them, as far as there are levels.
func (a *Arcs) stack(legs []leg) {
	for i := range legs {
		l := &legs[i]
		x0, x1 := l.sides()
		for j := i - 1; j >= 0 && l.level < arcLevels-1; j-- {
			m := &legs[j]
			if y0, y1 := m.sides(); m.level >= l.level && x0 <= y1 && y0 <= x1 {
				l.level = min(m.level+1, arcLevels-1)
			}
		}
	}
}

// settleJoints makes the tracks in the margin out of the legs that lead to them.
func (a *Arcs) settleJoints() {
	a.byArc = slices.Grow(a.byArc[:0], len(a.arcs))[:len(a.arcs)]
	for i := range a.byArc {
		a.byArc[i] = -1
	}
	for i := range a.legs {
		l := &a.legs[i]
		if l.kind != around {
			continue
		}
		j := a.byArc[l.arc]
		if j < 0 {
			a.byArc[l.arc] = i // the upper one, since legs lie by line
			continue
		}
		u := &a.legs[j]
		a.joints = append(a.joints, joint{arc: l.arc, x: l.away, first: u.line, last: l.line, above: u.level, below: l.level})
	}
}

// on returns the legs above the lines from first to last.
func (a *Arcs) on(first, last int) []leg {
	at := func(line int) int {
		i, _ := slices.BinarySearchFunc(a.legs, line, func(l leg, line int) int { return cmp.Compare(l.line, line) })
		return i
	}
	return a.legs[at(first):at(last)]
}

// NameAt returns the arc whose name is at a point of the page, by its place among those that were placed; false where there
// is none.
func (a *Arcs) NameAt(page *Page, x, y float64) (arc int, ok bool) {
	if page.Doc == nil || len(a.legs) == 0 {
		return 0, false
	}
	line := page.Doc.LineAt(y - page.Y)
	for _, l := range a.on(line, line+2) {
		baseline, em := page.Y+page.Doc.Line(l.line).Baseline, page.Doc.Config.Size
		if l.plate[0] <= x && x < l.plate[1] && baseline+plateTop*em <= y && y < baseline+plateBottom*em {
			arc, ok = l.arc, true
			if a.arcs[arc].AtHand {
				break // it lies above the others
			}
		}
	}
	return arc, ok
}
