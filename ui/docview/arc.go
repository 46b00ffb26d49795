package docview

import (
	"slices"

	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// Arc is a relation between spans of the text.
type Arc struct {
	ID   string
	Ends [2]ArcEnd // where it starts from, and its target
	paint.Arc
}

// ArcEnd is a span that an arc joins; the zero value is an end outside the text.
type ArcEnd struct {
	ID   string
	Name string // what an arrow to it says, such as "Quote"
}

// Arcs is where the view finds the arcs of its text. As of the marks, it asks for those near what is in view.
type Arcs interface {
	// Between appends the arcs to be drawn of which an end lies in [start, end).
	Between(dst []Arc, start, end int) []Arc
	// AtHand appends those of the span at hand, wherever they are: arrows point to what is not in view.
	AtHand(dst []Arc) []Arc
}

// arcs is what the view knows of its arcs.
type arcs struct {
	source Arcs
	asked  [2]int // the part of the text whose arcs are in place
	near   []Arc  // that have an end not far from it
	before []Arc  // a buffer: those before the last change
	atHand []Arc
	drawn  []paint.Arc // of near, for the painter
	placed paint.Arcs
}

// SetArcs shows the arcs of a source, nil for none. It is called again after every change of them: only the strips are
// painted again on which an arc came, went or now looks different.
func (v *View) SetArcs(source Arcs) {
	a := &v.arcs
	a.source = source
	a.near, a.before = a.before, a.near
	v.askArcs()
	came, went := changed(a.near, a.before), changed(a.before, a.near)
	for _, i := range went {
		v.invalidateArc(&a.before[i])
	}
	for _, i := range came {
		v.invalidateArc(&a.near[i])
	}
	if len(came)+len(went) > 0 {
		v.forgetHidden()
		v.placeArcs()
	}
	v.updateEdges()
}

// askArcs asks for the arcs near the part of the text that is in place.
func (v *View) askArcs() {
	a := &v.arcs
	a.near, a.atHand = a.near[:0], a.atHand[:0]
	if a.source == nil {
		return
	}
	a.atHand = a.source.AtHand(a.atHand)
	if a.asked[0] < a.asked[1] {
		a.near = a.source.Between(a.near, a.asked[0]-paint.ArcReach, a.asked[1]+paint.ArcReach)
	}
}

// fetchArcs puts the arcs in place on what the visible strips show, where that is another part of the text than before.
// To find their ends it lays these out, so that nothing moves while strips are painted.
func (v *View) fetchArcs() {
	for {
		first, last := v.rows()
		start, end := v.page.Text(first*stripHeight, (last+1)*stripHeight)
		if v.arcs.asked == [2]int{start, end} {
			return
		}
		v.arcs.asked = [2]int{start, end}
		v.askArcs()
		v.placeArcs()
		v.fetch() // the ends may have moved what is in view
	}
}

// settleArcs puts the arcs in place where lines have moved since they were: a strip is about to be painted.
func (v *View) settleArcs() {
	if v.arcs.asked != [2]int{} || v.arcs.source == nil {
		return
	}
	first, last := v.rows()
	v.arcs.asked[0], v.arcs.asked[1] = v.page.Text(first*stripHeight, (last+1)*stripHeight)
	v.askArcs()
	v.placeArcs()
}

// placeArcs puts the arcs in place.
func (v *View) placeArcs() {
	a := &v.arcs
	a.drawn = a.drawn[:0]
	for i := range a.near {
		a.drawn = append(a.drawn, a.near[i].Arc)
	}
	a.placed.Place(v.painter, &v.page, a.drawn, a.asked[0], a.asked[1])
}

// Sign is a key at a span that can be chosen.
type Sign = paint.Sign

// SetSigns shows keys at the start edges of spans, none where there are none to choose. The slice belongs to the view from
// now on.
func (v *View) SetSigns(signs []Sign) {
	if slices.Equal(signs, v.page.Signs) {
		return
	}
	before := v.page.Signs
	v.page.Signs = signs
	for _, list := range [2][]Sign{before, signs} {
		for _, s := range list {
			v.invalidateNear(s.Part[0], s.Part[0]+1, v.lineStep())
		}
	}
	v.forgetHidden()
}

// Signs returns what SetSigns was given. The caller must not change it.
func (v *View) Signs() []Sign { return v.page.Signs }

// forgetArcs has the arcs put in place anew before they are next painted.
func (v *View) forgetArcs() { v.arcs.asked = [2]int{} }

// invalidateArc has the strips painted again on which an arc is seen.
func (v *View) invalidateArc(arc *Arc) {
	from, to := arc.From, arc.To
	if from[0] >= from[1] {
		from = to
	}
	if to[0] >= to[1] {
		to = from
	}
	// What runs above a line and in the margin beside it lies on the line before.
	if d := to[0] - from[0]; max(d, -d) <= paint.ArcReach {
		v.invalidateNear(min(from[0], to[0]), max(from[0], to[0])+1, v.lineStep())
		return
	}
	v.invalidateNear(from[0], from[0]+1, v.lineStep())
	v.invalidateNear(to[0], to[0]+1, v.lineStep())
}

// key and same tell the arcs apart that have changed.
func (a *Arc) key() string          { return a.ID }
func (a *Arc) same(other *Arc) bool { return *a == *other }
func (v *View) arcAt(x, y float64) (id string) {
	if i, ok := v.arcs.placed.NameAt(&v.page, x+v.page.X, y+v.page.Y); ok {
		return v.arcs.near[i].ID
	}
	return ""
}

// inView returns the part of the text whose lines are in view with their baselines.
func (v *View) inView() (start, end int) {
	d, top := v.page.Doc, v.top()-v.page.Y
	first, last := d.LineAt(top), d.LineAt(top+v.column.view)
	if l := d.Line(first); l.Baseline < top {
		first = min(first+1, last)
	}
	if l := d.Line(last); l.Baseline > top+v.column.view {
		last = max(first, last-1)
	}
	return d.Line(first).Start, max(d.Line(last).End, lineEnd(d, last))
}

// lineEnd is the end of a line with the separator that may follow it.
func lineEnd(d *layout.Document, line int) int {
	l := d.Line(line)
	if p := d.Paragraphs[l.Paragraph]; l.End == p.End {
		return p.Next
	}
	return l.End
}
