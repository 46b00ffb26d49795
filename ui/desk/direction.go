package desk

import (
	"strings"
	"unicode/utf8"

	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
)

// directions finds the direction of the paragraphs of a document that is not laid
// out. It goes through the text once, so it must be asked in the order of the text.
type directions struct {
	base      bidi.Base
	rest      string // from the offset on
	offset    model.Offset
	paragraph string // from the start of the paragraph at hand to the end of the text
	direction bidi.Base
	known     bool // the direction is that of the paragraph at hand
}

func newDirections(d model.Document) *directions {
	return &directions{base: marks.Base(d), rest: d.Text, paragraph: d.Text}
}

// at is the direction of the paragraph that holds o: bidi.LTR or bidi.RTL.
func (d *directions) at(o model.Offset) bidi.Base {
	for d.offset < o && d.rest != "" {
		r, size := utf8.DecodeRuneInString(d.rest)
		d.rest = d.rest[size:]
		d.offset++
		if endsParagraph(r) {
			d.paragraph, d.known = d.rest, false
		}
	}
	if !d.known {
		d.direction, d.known = d.find(), true
	}
	return d.direction
}

// find is the direction of the paragraph at hand (UAX#9 P2, P3).
func (d *directions) find() bidi.Base {
	if d.base == bidi.LTR || d.base == bidi.RTL {
		return d.base
	}
	text := d.paragraph
	if end := strings.IndexFunc(text, endsParagraph); end >= 0 {
		text = text[:end]
	}
	level, ok := bidi.FirstStrong([]rune(text))
	if ok && level.RTL() || !ok && d.base == bidi.AutoRTL {
		return bidi.RTL
	}
	return bidi.LTR
}

// endsParagraph tells the characters at which the article begins a new line.
func endsParagraph(r rune) bool { return r == '\n' || r == '\r' || r == 0x85 || r == 0x2029 }
