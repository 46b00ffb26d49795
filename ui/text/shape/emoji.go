package shape

import "github.com/go-text/typesetting/language"

// Emoji have no blanks between them and fonts with long lists of sequences that HarfBuzz tries at each of them. No font ties two
// grapheme clusters of emoji together, so that each is a word of its own.

// isEmojiOnly tells whether every unit of an item begins with a pictograph of the supplementary planes. Flags are not among
// them: a font pairs regional indicators as it meets them, also where their grapheme clusters are others. Nor are a unit that ends
// with a joiner and a skin tone on its own, which a font may tie to the next.
func isEmojiOnly(text []rune, item Item, bounds []Boundary) bool {
	for i := item.Start; i < item.End; i++ {
		if bounds[i]&Stop != 0 && (!isPictograph(text[i]) || i > item.Start && text[i-1] == zwj) {
			return false
		}
	}
	return text[item.End-1] != zwj
}

const zwj = 0x200D

// isPictograph leaves out regional indicators and skin tones.
func isPictograph(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF && (r < 0x1F1E6 || r > 0x1F1FF) && (r < 0x1F3FB || r > 0x1F3FF)
}

// shapeEmoji shapes an item unit by unit.
func (s *Shaper) shapeEmoji(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language) {
	end := item.End
	for item.Start < end {
		item.End = min(unitEnd(bounds, item.Start), end)
		s.shapeWord(t, text, item, bounds, lang)
		item.Start = item.End
	}
}
