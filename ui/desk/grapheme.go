package desk

import "raqim/ui/text/segment"

// graphemeWindow is how many code points around a place are looked at: more than any
// grapheme that people write holds.
const graphemeWindow = 128

// grapheme is the nearest grapheme boundary (UAX#29) behind at where step is 1,
// in front of it where step is -1; at itself at the end of the text.
func grapheme(text []rune, at, step int) int {
	from, to := max(0, at-graphemeWindow), min(len(text), at+graphemeWindow)
	found := make([]segment.Break, to-from)
	segment.Graphemes(found, text[from:to])
	for next := at + step; next > from && next < to; next += step {
		if found[next-from]&segment.Grapheme != 0 {
			return next
		}
	}
	if step < 0 {
		return from
	}
	return to
}

// boundary tells whether a grapheme begins before the code point at.
func boundary(text []rune, at int) bool { return grapheme(text, at-1, 1) == at }
