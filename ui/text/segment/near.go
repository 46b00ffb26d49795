package segment

// window is how many code points around a place are looked at: more than any
// grapheme that people write holds.
const window = 128

// NextGrapheme is the nearest grapheme boundary (UAX#29) behind at where step is 1,
// in front of it where step is -1; at itself at the end of the text. It looks at the
// text nearby only.
func NextGrapheme(text []rune, at, step int) int {
	from, to := max(0, at-window), min(len(text), at+window)
	found := make([]Break, to-from)
	Graphemes(found, text[from:to])
	for next := at + step; next > from && next < to; next += step {
		if found[next-from]&Grapheme != 0 {
			return next
		}
	}
	if step < 0 {
		return from
	}
	return to
}

// BeginsGrapheme tells whether a grapheme begins before the code point at, which is
// not the first one.
func BeginsGrapheme(text []rune, at int) bool { return NextGrapheme(text, at-1, 1) == at }
