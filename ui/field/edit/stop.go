package edit

import (
	"unicode"

	"raqim/ui/text/bidi"
	"raqim/ui/text/shape"
)

// stopsOf says before which code points a caret may stand, with the rule by which the text is laid out. It writes into
// dst where that is large enough.
func stopsOf(dst []bool, text []rune) []bool {
	dst = dst[:0]
	if len(text) == 0 {
		return dst
	}
	var b shape.Boundaries
	for _, found := range b.Find(nil, text, make([]bidi.Level, len(text))) {
		dst = append(dst, found&shape.Stop != 0)
	}
	return dst
}

// snap returns o where a caret may stand there, else the next place in front of or behind it.
func (b *Buffer) snap(o int, forward bool) int {
	o = max(0, min(o, len(b.text)))
	for o > 0 && o < len(b.text) && !b.stops[o] {
		if forward {
			o++
		} else {
			o--
		}
	}
	return o
}

// backspaceFrom is where Backspace at o begins to take away. It is the grapheme before, but of a letter with marks typed
// one by one (Arabic and Hebrew vowels, a joiner) only the last one, as those who type these scripts know it everywhere:
// a wrong vowel is corrected without the letter. An accent of a Latin letter and the parts of an emoji, which come by one
// key, go with it.
func (b *Buffer) backspaceFrom(o int) int {
	if o > 0 && typedAlone(b.text[o-1]) {
		return o - 1
	}
	return b.snap(o-1, false)
}

// typedAlone tells the marks and joiners that have a key of their own: the points of the scripts that run from right to
// left (Unicode 17 blocks Hebrew, Arabic, Syriac, Thaana, NKo, Samaritan, Mandaic, Arabic Extended-A and -B) and the two joiners.
func typedAlone(r rune) bool { return unicode.Is(ownKey, r) }

var ownKey = &unicode.RangeTable{R16: []unicode.Range16{
	{0x0591, 0x05BD, 1},
	{0x05BF, 0x05BF, 1},
	{0x05C1, 0x05C2, 1},
	{0x05C4, 0x05C5, 1},
	{0x05C7, 0x05C7, 1},
	{0x0610, 0x061A, 1},
	{0x064B, 0x065F, 1},
	{0x0670, 0x0670, 1},
	{0x06D6, 0x06DC, 1},
	{0x06DF, 0x06E4, 1},
	{0x06E7, 0x06E8, 1},
	{0x06EA, 0x06ED, 1},
	{0x0711, 0x0711, 1},
	{0x0730, 0x074A, 1},
	{0x07A6, 0x07B0, 1},
	{0x07EB, 0x07F3, 1},
	{0x0816, 0x0819, 1},
	{0x081B, 0x0823, 1},
	{0x0825, 0x0827, 1},
	{0x0829, 0x082D, 1},
	{0x0859, 0x085B, 1},
	{0x0897, 0x089F, 1},
	{0x08CA, 0x08E1, 1},
	{0x08E3, 0x08FF, 1},
	{0x200C, 0x200D, 1},
	{0xFB1E, 0xFB1E, 1},
}}

// isBreak tells the characters that end a line or a paragraph.
func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// oneLine is text with a blank for each line end and none at its ends.
func oneLine(text []rune) []rune {
	for len(text) > 0 && isBreak(text[0]) {
		text = text[1:]
	}
	for len(text) > 0 && isBreak(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	line := make([]rune, 0, len(text))
	for i, r := range text {
		switch {
		case r == '\n' && i > 0 && text[i-1] == '\r': // one end of a line
		case isBreak(r):
			line = append(line, ' ')
		default:
			line = append(line, r)
		}
	}
	return line
}

// Shown is the text as a field shows it: of one line, with a blank in the place of each character that would end it. It
// has as many code points as Runes.
func (b *Buffer) Shown() []rune {
	if !b.OneLine {
		return b.text
	}
	for i, r := range b.text {
		if !isBreak(r) {
			continue
		}
		shown := append([]rune(nil), b.text...)
		for j := i; j < len(shown); j++ {
			if isBreak(shown[j]) {
				shown[j] = ' '
			}
		}
		return shown
	}
	return b.text
}
