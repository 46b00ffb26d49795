package paint

import "raqim/ui/text/layout"

// Page is a laid out document with its marks, ready to be painted.
type Page struct {
	Doc *layout.Document
	// X and Y are where the text box begins on the page. The margins beside it take the bars of long marks: leave at
	// least MarginWidth(Scale) on either side.
	X, Y      float64
	Marks     []Mark // all that meet what is painted; see Text
	Selection [2]int // code points, end-exclusive; equal for none
	Arcs      *Arcs  // placed on this page, or nil
	Signs     []Sign
	Colors    Colors
	// ShowControls paints small signs over the text for what has no ink: direction controls, joiners, no-break spaces,
	// tabs, blanks at line ends, line ends. It moves nothing.
	ShowControls bool
	Scale        float64 // device pixels per unit of length: thickness of lines and the like; 0 counts as 1
}

// Text returns the part of the text that lies on the lines whose ink may meet the rows y0 to y1: what its marks must be known
// of before these rows are painted.
func (p *Page) Text(y0, y1 int) (start, end int) {
	first, last := p.lines(y0, y1)
	if first >= last {
		return 0, 0
	}
	return p.Doc.Line(first).Start, p.Doc.Line(last - 1).End
}

// lines finds the lines whose ink may meet rows: those that lie on them and one above and below, since tall letters and tags
// leave their line.
func (p *Page) lines(y0, y1 int) (first, last int) {
	d := p.Doc
	top, bottom := float64(y0)-p.Y, float64(y1)-p.Y
	if bottom < -d.LineHeight || top > d.Height+d.LineHeight {
		return 0, 0
	}
	first = max(d.LineAt(top)-1, 0)
	return first, min(d.LineAt(bottom)+2, d.LineCount())
}

// MarginWidth returns how many pixels beside the text box the bars and remarks need.
func MarginWidth(scale float64) float64 { return 28 * scale }

// scale is Scale, 1 where it is not set.
func (p *Page) scale() float64 {
	if p.Scale <= 0 {
		return 1
	}
	return p.Scale
}
