package docview

import (
	"math"

	"fyne.io/fyne/v2"

	"raqim/ui/text/layout"
)

// notch is what Fyne's desktop driver reports for one click of the wheel.
const notch = 25

// wheelLines is how many lines one click of the wheel moves.
const wheelLines = 3

// place is what stays put when the text is laid out again: the line of the first visible character, and how far below
// the view's top edge it begins, in lines (negative where it is cut).
type place struct {
	offset int
	lines  float64
	set    bool
}

// top returns the first visible row of the page. Rows are whole, so that no glyph is ever blurred.
func (v *View) top() float64 { return math.Round(v.scroll) }

func (v *View) clampScroll(y float64) float64 {
	return max(0, min(y, v.height()-v.column.view))
}

// scrollTo brings a row of the page to the top edge.
func (v *View) scrollTo(y float64) {
	d := v.doc()
	v.arrive(y, d.Line(d.LineAt(v.clampScroll(y)-v.page.Y)).Start)
}

// scrollBy moves the page by so many rows. What is visible before and after moves by just as many.
func (v *View) scrollBy(rows float64) { v.arrive(v.scroll+rows, v.place.offset) }

// arrive brings the row y of the page to the top edge and remembers the place. While what is visible there is laid out for the
// first time the line of the anchor stays at its distance from the edge.
func (v *View) arrive(y float64, anchor int) {
	atEnd := y >= v.scrollRange()
	y = v.clampScroll(y)
	if y == v.scroll {
		return
	}
	v.scroll = y
	v.grip(anchor)
	for v.fetch(); atEnd && v.scroll < v.scrollRange(); v.fetch() {
		v.scroll = v.scrollRange()
	}
	v.place = v.placeOf(v.scroll)
	v.grip(v.place.offset)
	v.update()
	if !v.press.down {
		v.rehover()
	}
	if v.OnScroll != nil {
		v.OnScroll()
	}
}

// ScrollAs brings to the top edge what is there in another view of the same text, laid out in the same way.
func (v *View) ScrollAs(other *View) { v.scrollTo(other.scroll) }

// anchor is the line that hold keeps at its distance from the top edge.
type anchor struct {
	offset int
	top    float64 // of its line, when it was last seen
}

// grip takes the line of an offset as anchor.
func (v *View) grip(offset int) {
	v.anchor = anchor{offset, v.lineTop(offset)}
}

func (v *View) lineTop(offset int) float64 {
	d := v.page.Doc
	return d.Line(d.LineOf(layout.Position{Offset: v.clampOffset(offset)})).Top
}

// hold follows the layout where lines have moved, since paragraphs of a long text are only laid out when they are asked about:
// the anchor stays where it is seen, and strips that show what has moved are painted again.
func (v *View) hold() {
	line, moved := v.page.Doc.Moved()
	if !moved {
		return
	}
	v.forgetArcs()
	y := float64(line)*v.lineStep() + v.page.Y - overhang*v.column.scale
	for _, s := range v.strips {
		if float64((s.row+1)*stripHeight) > y {
			s.invalidate()
		}
	}
	top := v.lineTop(v.anchor.offset)
	v.scroll += top - v.anchor.top
	v.anchor.top = top
}

// fetch lays out what the visible strips show, so that nothing moves while they are painted.
func (v *View) fetch() {
	for v.column.view > 0 {
		first, last := v.rows()
		margin := 3*v.lineStep() + v.page.Y
		moved := v.page.Doc.Fetch(float64(first*stripHeight)-margin, float64((last+1)*stripHeight)+margin)
		v.hold()
		if y := v.clampScroll(v.scroll); y != v.scroll {
			v.scroll, moved = y, true
		}
		if !moved {
			return
		}
	}
}

// doc returns the layout, never nil. The ends of the selection are laid out, and what is visible is where it was.
func (v *View) doc() *layout.Document {
	d := v.page.Doc
	d.FetchOffset(v.selection.anchor.Offset)
	d.FetchOffset(v.selection.focus.Offset)
	before := v.scroll
	v.hold()
	if v.scroll != before {
		v.updateStrips()
	}
	return d
}

// lineStep is the distance of two baselines in device pixels.
func (v *View) lineStep() float64 { return max(1, v.page.Doc.LineHeight) }

func (v *View) placeOf(y float64) place {
	d := v.doc()
	line := d.Line(d.LineAt(y - v.page.Y))
	return place{offset: line.Start, lines: (line.Top + v.page.Y - y) / v.lineStep(), set: true}
}

func (v *View) scrollOf(p place) float64 {
	if !p.set {
		return 0
	}
	d := v.doc()
	line := d.Line(d.LineOf(layout.Position{Offset: v.clampOffset(p.offset)}))
	return v.clampScroll(line.Top + v.page.Y - p.lines*v.lineStep())
}

func (v *View) clampOffset(o int) int { return v.page.Doc.Clamp(o) }

// Place returns the first visible character: what SetDocumentAt needs to come back here, at any width and size of the
// text.
func (v *View) Place() int { return v.place.offset }

// Reveal brings a range to the upper third of the view unless it is visible already; of a range taller than the view
// its start. It may be called before the view has a size.
func (v *View) Reveal(start, end int) {
	start, end = v.clampOffset(min(start, end)), v.clampOffset(max(start, end))
	if v.column.view <= 0 {
		v.pending = &[2]int{start, end}
		return
	}
	y0, y1 := v.extent(start, end)
	top, bottom := v.top(), v.top()+v.column.view
	fits := y1-y0 <= v.column.view
	if y0 >= top && (y1 <= bottom || !fits && y0 < bottom) {
		return
	}
	v.arrive(y0-math.Round(v.column.view/3), start)
}

// extent returns the rows of the page that the lines of a range cover.
func (v *View) extent(start, end int) (y0, y1 float64) {
	d := v.doc()
	first := d.Line(d.LineOf(layout.Position{Offset: start}))
	last := d.Line(d.LineOf(layout.Position{Offset: end, Affinity: layout.Upstream}))
	v.hold()
	return first.Top + v.page.Y, max(first.Bottom, last.Bottom) + v.page.Y
}

// follow scrolls as little as possible to bring the caret's line into view, with a line of air.
func (v *View) follow() {
	c := v.doc().Caret(v.selection.focus)
	line := v.doc().Line(c.Line)
	air := min(v.lineStep(), max(0, (v.column.view-v.lineStep())/2))
	y0, y1 := line.Top+v.page.Y-air, line.Bottom+v.page.Y+air
	switch {
	case y0 < v.top():
		v.arrive(y0, line.Start)
	case y1 > v.top()+v.column.view:
		v.arrive(y1-v.column.view, line.Start)
	}
}

// pageStep is how far PageDown goes: a view less two lines, so that the eye finds its way.
func (v *View) pageStep() float64 {
	return max(v.lineStep(), v.column.view-2*v.lineStep())
}

// Scrolled is called by Fyne for the wheel and the touchpad.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	v.scrollBy(-float64(e.Scrolled.DY) / notch * wheelLines * v.lineStep())
}
