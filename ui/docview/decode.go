package docview

import "unicode/utf8"

// decode is []rune(text), in a fraction of the time for Arabic: nearly all of it is of one or two bytes a code point, and the
// first page of a long text waits for this.
func decode(text string) []rune {
	runes := make([]rune, 0, leads(text))
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			runes = append(runes, rune(b))
			i++
			continue
		}
		if b >= 0xC2 && b <= 0xDF && i+1 < len(text) && text[i+1]&0xC0 == 0x80 {
			runes = append(runes, rune(b&0x1F)<<6|rune(text[i+1]&0x3F))
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		runes = append(runes, r)
		i += size
	}
	return runes
}

// leads counts the bytes that begin a code point.
func leads(text string) int {
	n := 0
	for i := range len(text) {
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
