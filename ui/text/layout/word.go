package layout

import (
	"unicode"

	"raqim/ui/text/face"
)

// kind is what a character is to word motion.
type kind uint8

const (
	sign   kind = iota // punctuation, symbols: alone
	blank              // spaces, tabs, forced breaks
	letter             // letters, digits, tatweel, the low line
	inner              // marks and invisible joiners: part of what stands before them
)

func kindOf(r rune) kind {
	switch {
	case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.N, r):
		return letter
	case unicode.Is(unicode.M, r) || face.IsIgnorable(r):
		return inner
	case face.IsBlank(r) || isForcedBreak(r):
		return blank
	}
	return sign
}

// maxLookBack is how far a mark looks for its base: further than any text goes, and near enough for hostile text.
const maxLookBack = 64

// kindAt returns the kind of a character in its surroundings: a mark or joiner is what stands before it, and a point or
// comma between two digits or an apostrophe between two letters belongs to the word (UAX#29 WB6, WB7, WB11, WB12).
func (d *Document) kindAt(o Offset) kind {
	k := kindOf(d.Rune(o))
	for at := o; k == inner; k = kindOf(d.Rune(at)) {
		if at == 0 || o-at == maxLookBack || !d.sameParagraph(at-1, at) {
			return letter
		}
		at--
	}
	if k == sign && o > 0 && d.has(o+1) && joinsWord(d.Rune(o-1), d.Rune(o), d.Rune(o+1)) {
		return letter
	}
	return k
}

func joinsWord(before, r, after rune) bool {
	switch r {
	case '.', ',', ':', 0x066B, 0x066C:
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '\'', 0x2019:
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

// sameParagraph tells whether two neighbouring characters are not parted by a separator.
func (d *Document) sameParagraph(a, b Offset) bool {
	p := &d.Paragraphs[d.ParagraphOf(a)]
	return a < p.End && b < p.End
}

// NextWord goes to the end of the word at or after p. Marks, tatweel and ZWNJ are inside a word; ، ؛ ؟ « » are outside.
func (d *Document) NextWord(p Position) Position {
	o := d.settle(p).Offset
	for d.has(o) && !d.inWord(o) {
		o++
	}
	for d.has(o) && d.inWord(o) {
		o++
	}
	return d.settle(Position{o, Upstream})
}

// PrevWord goes to the start of the word at or before p.
func (d *Document) PrevWord(p Position) Position {
	o := d.settle(p).Offset
	for o > 0 && !d.inWord(o-1) {
		o--
	}
	for o > 0 && d.inWord(o-1) {
		o--
	}
	return d.settle(Position{o, Downstream})
}

// inWord tells whether a character is part of a word; a separator is not.
func (d *Document) inWord(o Offset) bool {
	return o < d.Paragraphs[d.ParagraphOf(o)].End && d.kindAt(o) == letter
}

// WordAt returns the word around a character, or the run of blanks, or the single sign; empty for a separator.
func (d *Document) WordAt(o Offset) (start, end Offset) {
	o = d.Clamp(o)
	p := &d.Paragraphs[d.ParagraphOf(o)]
	if o >= p.End {
		return p.End, p.End
	}
	k := d.kindAt(o)
	if k == sign {
		return d.unitStart(o), d.unitEnd(o)
	}
	start, end = o, o+1
	for start > p.Start && d.kindAt(start-1) == k {
		start--
	}
	for end < p.End && d.kindAt(end) == k {
		end++
	}
	return d.unitStart(start), d.unitEnd(end - 1)
}

// ParagraphAt returns the paragraph around a character without its separator.
func (d *Document) ParagraphAt(o Offset) (start, end Offset) {
	p := &d.Paragraphs[d.ParagraphOf(d.Clamp(o))]
	return p.Start, p.End
}

// GraphemeAt returns the grapheme cluster around a character: what one caret step crosses. At the end of the text it is
// empty.
func (d *Document) GraphemeAt(o Offset) (start, end Offset) {
	o = d.Clamp(o)
	if !d.has(o) {
		return o, o
	}
	return d.unitStart(o), d.unitEnd(o)
}
