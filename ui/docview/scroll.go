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

// scrollTo moves the page and remembers the place.
func (v *View) scrollTo(y float64) {
	y = v.clampScroll(y)
	if y == v.scroll {
		return
	}
	v.scroll = y
	v.place = v.placeOf(y)
	v.dropTip()
	v.update()
	if !v.press.down {
		v.rehover()
	}
}

// lineStep is the distance of two baselines in device pixels.
func (v *View) lineStep() float64 { return max(1, v.doc().LineHeight) }

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

func (v *View) clampOffset(o int) int { return max(0, min(o, len(v.text))) }

// Place returns the first visible character: what to remember to come back here, at any width and size of the text.
func (v *View) Place() int { return v.place.offset }

// ShowPlace brings the line of a character to the top edge. It may be called before the view has a size.
func (v *View) ShowPlace(offset int) {
	v.place = place{offset: v.clampOffset(offset), set: offset > 0}
	v.scroll = v.scrollOf(v.place)
	v.update()
}

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
	v.scrollTo(y0 - math.Round(v.column.view/3))
}

// extent returns the rows of the page that the lines of a range cover.
func (v *View) extent(start, end int) (y0, y1 float64) {
	d := v.doc()
	first := d.Line(d.LineOf(layout.Position{Offset: start}))
	last := d.Line(d.LineOf(layout.Position{Offset: end, Affinity: layout.Upstream}))
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
		v.scrollTo(y0)
	case y1 > v.top()+v.column.view:
		v.scrollTo(y1 - v.column.view)
	}
}

// pageStep is how far PageDown goes: a view less two lines, so that the eye finds its way.
func (v *View) pageStep() float64 {
	return max(v.lineStep(), v.column.view-2*v.lineStep())
}

// Scrolled is called by Fyne for the wheel and the touchpad.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	v.scrollTo(v.scroll - float64(e.Scrolled.DY)/notch*wheelLines*v.lineStep())
}
