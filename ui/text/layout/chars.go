package layout

import "raqim/ui/text/shape"

// Char is the geometry of one code point as the command line prints it: its index in the paragraph, its line in the
// paragraph from 0, and its box in pixels from the left edge of the text box, X0 <= X1.
type Char struct {
	Index, Line int
	X0, X1      float64
}

// Chars appends one entry for each code point of a paragraph to dst, its separator left out, in the order of the text.
func (d *Document) Chars(dst []Char, paragraph int) []Char {
	d.HasParagraph(paragraph)
	b, p := d.laid(paragraph), &d.Paragraphs[paragraph]
	base := len(dst)
	dst = append(dst, make([]Char, p.End-p.Start)...)
	out := dst[base:]
	for n := range b.count() {
		w := d.rowIn(paragraph, n, 0)
		runs := b.runsOf(n)
		for i := range runs {
			w.runChars(out, &runs[i])
		}
	}
	return dst
}

// runChars fills in the characters of one run.
func (w row) runChars(out []Char, r *run) {
	for c := r.first; c < r.last; c++ {
		from, to := int(w.clusters[c].start), w.clusterEnd(r, c)
		count := 0
		for i := from; i < to; i++ {
			count += int(w.bounds[i] & shape.Stop)
		}
		index := -1
		for i := from; i < to; i++ {
			index += int(w.bounds[i] & shape.Stop)
			x0, x1 := w.dividedBox(r, c, index, count)
			out[i] = Char{i, w.n, w.left + x0, w.left + x1}
		}
	}
}
