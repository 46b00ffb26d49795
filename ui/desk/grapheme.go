package desk

import "github.com/go-text/typesetting/segmenter"

// graphemeWindow is how many code points around a place are looked at: more than any
// grapheme that people write holds.
const graphemeWindow = 128

// grapheme is the nearest grapheme boundary (UAX#29) behind at where step is 1,
// in front of it where step is -1; at itself at the end of the text.
func grapheme(text []rune, at, step int) int {
	from, to := max(0, at-graphemeWindow), min(len(text), at+graphemeWindow)
	previous := from
	var s segmenter.Segmenter
	s.Init(text[from:to])
	for it := s.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		end := from + g.Offset + len(g.Text)
		switch {
		case step > 0 && end > at:
			return end
		case step < 0 && end >= at:
			return previous
		}
		previous = end
	}
	return at
}
