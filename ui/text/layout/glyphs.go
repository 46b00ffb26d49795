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
	l := &d.lines[line]
	for i := l.first; i < l.last; i++ {
		r := &d.runs[i]
		for k := r.first; k < r.last; k++ {
			c := k
			if r.level.RTL() {
				c = r.last - 1 - (k - r.first)
			}
			dst = d.clusterGlyphs(dst, r, c)
		}
	}
	return dst
}

func (d *Document) clusterGlyphs(dst []Glyph, r *run, c int32) []Glyph {
	from, to := int(d.clusters[c].start), d.clusterEnd(r, c)
	last := int32(len(d.glyphs))
	if int(c)+1 < len(d.clusters) {
		last = d.clusters[c+1].glyph
	}
	pen := r.x + float64(d.clusters[c].x)
	for _, g := range d.glyphs[d.clusters[c].glyph:last] {
		advance := float64(g.Advance) * r.scale
		dst = append(dst, Glyph{
			Face: r.face, ID: g.ID, X: pen + float64(g.XOffset)*r.scale, Y: float64(g.YOffset) * r.scale,
			Advance: advance, Start: from, End: to,
		})
		pen += advance
	}
	return dst
}
