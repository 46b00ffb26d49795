package shape

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
)

// Some faces let the space take part in rules: Amiri contextually, Vazirmatn by kerning it with T. Then a word shaped alone
// is not what it is in a line. blankRules finds out; a rule it cannot read counts as one that concerns every character.

// blankRules says which characters meet the space in a rule of a face.
type blankRules struct {
	everywhere bool
	partners   map[rune]bool
	pages      [unicode.MaxRune>>8 + 1]bool // where there are partners, by code point >> 8
}

// allowWords tells whether an item may be shaped word by word. One that begins with a mark may not: without a base of its own
// the mark can end up on a blank after it.
func (b *blankRules) allowWords(text []rune, item Item) bool {
	if b.everywhere || !hasWords(item.Script) || isMark(text[item.Start]) {
		return false
	}
	for _, r := range text[item.Start:item.End] {
		if b.pages[r>>8] && b.partners[r] {
			return false
		}
	}
	return true
}

// hasWords names the scripts whose rules never look beyond a blank.
func hasWords(script language.Script) bool {
	switch script {
	case language.Arabic, language.Latin, language.Common, language.Cyrillic, language.Greek, language.Hebrew:
		return true
	}
	return false
}

func blankRulesOf(f *font.Face) *blankRules {
	everywhere := &blankRules{everywhere: true}
	space, ok := f.NominalGlyph(' ')
	if !ok || len(f.Morx) > 0 || len(f.Kerx) > 0 || (len(f.GPOS.Lookups) == 0 && len(f.Kern) > 0) {
		return everywhere
	}
	p := &partners{face: f, space: tables.GlyphID(space), glyphs: map[tables.GlyphID]bool{}}
	for _, lookup := range f.GSUB.Lookups {
		for _, s := range lookup.Subtables {
			if !p.substitution(s) {
				return everywhere
			}
		}
	}
	for _, lookup := range f.GPOS.Lookups {
		for _, s := range lookup.Subtables {
			if !p.positioning(s) {
				return everywhere
			}
		}
	}
	p.addSources()
	return p.rules()
}
