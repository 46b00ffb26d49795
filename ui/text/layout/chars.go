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
	p := &d.Paragraphs[paragraph]
	base := len(dst)
	for range p.End - p.Start {
		dst = append(dst, Char{})
	}
	out := dst[base:]
	for n := range p.Lines {
		l := &p.Lines[n]
		for i := l.first; i < l.last; i++ {
			d.runChars(out, &d.runs[i], n, p.Start)
		}
	}
	return dst
}

// runChars fills in the characters of one run.
func (d *Document) runChars(out []Char, r *run, line int, offset Offset) {
	for c := r.first; c < r.last; c++ {
		from, to := int(d.clusters[c].start), d.clusterEnd(r, c)
		count := 0
		for i := from; i < to; i++ {
			count += int(d.bounds[i] & shape.Stop)
		}
		index := -1
		for i := from; i < to; i++ {
			index += int(d.bounds[i] & shape.Stop)
			x0, x1 := d.dividedBox(r, c, index, count)
			out[i-offset] = Char{i - offset, line, x0, x1}
		}
	}
}
