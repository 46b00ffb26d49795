package edit

import (
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
func typedAlone(r rune) bool {
	switch {
	case r >= 0x0591 && r <= 0x05BD, r == 0x05BF, r == 0x05C1, r == 0x05C2, r == 0x05C4, r == 0x05C5, r == 0x05C7, r == 0xFB1E,
		r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x065F, r == 0x0670,
		r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E4, r == 0x06E7, r == 0x06E8, r >= 0x06EA && r <= 0x06ED,
		r == 0x0711, r >= 0x0730 && r <= 0x074A, r >= 0x07A6 && r <= 0x07B0, r >= 0x07EB && r <= 0x07F3,
		r >= 0x0816 && r <= 0x082D, r >= 0x0859 && r <= 0x085B,
		r >= 0x0897 && r <= 0x089F, r >= 0x08CA && r <= 0x08FF && r != 0x08E2,
		r == 0x200C, r == 0x200D:
		return true
	}
	return false
}

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
