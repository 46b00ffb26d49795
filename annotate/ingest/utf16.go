package ingest

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"

	"raqim/model"
)

// decodeUTF16 reads data in the byte order given, behind its byte order mark
// where there is one. A surrogate without its other half is refused, as UTF-8
// cannot hold it.
func decodeUTF16(name string, data []byte, order binary.ByteOrder, bom bool) (decoded, error) {
	encoding, start := "utf-16le", 0
	if order == binary.BigEndian {
		encoding = "utf-16be"
	}
	if bom {
		start = 2
	}
	if len(data)%2 != 0 {
		return decoded{}, model.Errorf(model.Invalid, "%s ends in the middle of a character: it is %s and has an odd number of bytes (%d); the file is cut off; get it again", name, encoding, len(data))
	}
	text, at := utf16Text(data[start:], order)
	if at >= 0 {
		return decoded{}, model.Errorf(model.Invalid, "%s is damaged: half of a surrogate pair (%04X) stands at byte offset %d (line %d): %s",
			name, order.Uint16(data[start+at:]), start+at, lineOf([]byte(text)), saveAsUTF8)
	}
	return decoded{text: text, encoding: encoding, bom: bom, guessed: !bom}, nil
}

// utf16Text decodes data, of even length, up to the first lone surrogate, whose
// byte offset it gives, or -1.
func utf16Text(data []byte, order binary.ByteOrder) (text string, at int) {
	var b strings.Builder
	b.Grow(len(data))
	for i := 0; i < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if !utf16.IsSurrogate(r) {
			b.WriteRune(r)
			continue
		}
		if i+4 > len(data) {
			return b.String(), i
		}
		pair := utf16.DecodeRune(r, rune(order.Uint16(data[i+2:])))
		if pair == unicode.ReplacementChar {
			return b.String(), i
		}
		b.WriteRune(pair)
		i += 2
	}
	return b.String(), -1
}

// guessUTF16 gives the byte order of data that can only be UTF-16 without a byte
// order mark, or nil: a quarter of its bytes are controls, which no other text
// has, and exactly one of the orders reads as text.
func guessUTF16(data []byte) binary.ByteOrder {
	if len(data) < 4 || len(data)%2 != 0 {
		return nil
	}
	controls := 0
	for _, b := range data {
		if isControl(rune(b)) {
			controls++
		}
	}
	if controls*4 < len(data) {
		return nil
	}
	little, big := readsAsText(data, binary.LittleEndian), readsAsText(data, binary.BigEndian)
	switch {
	case little && !big:
		return binary.LittleEndian
	case big && !little:
		return binary.BigEndian
	}
	return nil
}

func readsAsText(data []byte, order binary.ByteOrder) bool {
	text, at := utf16Text(data, order)
	if at >= 0 {
		return false
	}
	total, familiar, letters := 0, 0, 0
	for _, r := range text {
		total++
		if isControl(r) {
			return false
		}
		if unicode.IsLetter(r) && unicode.In(r, familiarScripts...) {
			letters++
		}
		if r < 0x80 || unicode.In(r, familiarScripts...) || r >= 0x2000 && r < 0x2070 {
			familiar++
		}
	}
	return letters > 0 && familiar*10 >= total*9
}

// familiarScripts are those whose UTF-16 text is full of control bytes. With the
// bytes of each unit swapped, their letters become Han, Hangul or nothing.
var familiarScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Latin, unicode.Hebrew, unicode.Cyrillic, unicode.Greek, unicode.Common, unicode.Inherited,
}
