package layout

import (
	"github.com/go-text/typesetting/font"

	"raqim/ui/text/face"
)

// Glyph is one glyph where it is drawn: X in pixels of the text box, Y in pixels below the baseline (negative above).
type Glyph struct {
	Face       *face.Face
	ID         font.GID // font.EmptyGlyph draws nothing, 0 is the box of a character no face has
	X, Y       float64
	Advance    float64
	Start, End Offset // the cluster it belongs to
}

// Glyphs appends the glyphs of a line to dst from left to right.
func (d *Document) Glyphs(dst []Glyph, line int) []Glyph {
	w := d.row(line)
	runs := w.runsOf(w.n)
	for i := range runs {
		r := &runs[i]
		for k := r.first; k < r.last; k++ {
			c := k
			if r.level.RTL() {
				c = r.last - 1 - (k - r.first)
			}
			dst = w.clusterGlyphs(dst, r, c)
		}
	}
	return dst
}

func (w row) clusterGlyphs(dst []Glyph, r *run, c int32) []Glyph {
	from, to := w.start+int(w.clusters[c].start), w.start+w.clusterEnd(r, c)
	last := int32(len(w.glyphs))
	if int(c)+1 < len(w.clusters) {
		last = w.clusters[c+1].glyph
	}
	left, _ := w.clusterBox(r, c)
	pen := w.left + left
	for _, g := range w.glyphs[w.clusters[c].glyph:last] {
		advance := float64(g.Advance) * r.scale
		dst = append(dst, Glyph{
			Face: r.face, ID: g.ID, X: pen + float64(g.XOffset)*r.scale, Y: float64(g.YOffset) * r.scale,
			Advance: advance, Start: from, End: to,
		})
		pen += advance
	}
	return dst
}
