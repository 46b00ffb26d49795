package shape

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/face"
)

// Words come again and again, and where the blanks of a face are inert a word looks the same in every line: its glyphs are
// kept. Only words between blanks, the ends of the paragraph or signs are: a letter beside them could join.

// maxWord is the longest word that is kept, maxWords when all are forgotten.
const (
	maxWord  = 48
	maxWords = 50_000
)

// word is the shaped form of a piece of text, all of its indices relative.
type word struct {
	text     []rune
	stops    []bool
	face     face.ID
	script   language.Script
	lang     language.Language
	rtl      bool
	clusters []Cluster
	glyphs   []Glyph
	carets   map[int][]int32
}

// pieceEnd returns the end of the word, or of the run of blanks, that begins at start: the next change between the two at
// a stop. A mark or an invisible character after a blank stays with it, since rules look through the invisible ones.
func pieceEnd(text []rune, bounds []Boundary, start, end int) int {
	blank := face.IsBlank(text[start])
	for i := start + 1; i < end; i++ {
		if face.IsBlank(text[i]) == blank || bounds[i]&Stop == 0 {
			continue
		}
		if !blank || !(face.IsIgnorable(text[i]) || unicode.Is(unicode.M, text[i])) {
			return i
		}
	}
	return end
}

// shapeWords shapes an item word by word.
func (s *Shaper) shapeWords(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language) {
	for start := item.Start; start < item.End; {
		piece := item
		piece.Start, piece.End = start, pieceEnd(text, bounds, start, item.End)
		s.shapeWord(t, text, piece, bounds, lang)
		start = piece.End
	}
}

// shapeWord takes a word from those kept, or shapes it.
func (s *Shaper) shapeWord(t *Text, text []rune, piece Item, bounds []Boundary, lang language.Language) {
	if piece.End-piece.Start > maxWord || !standsAlone(text, piece.Start, piece.End) {
		s.shapeItem(t, text, piece, bounds, lang)
		return
	}
	hash := hashOf(text[piece.Start:piece.End], piece)
	if w := s.words[hash]; w != nil && w.is(text, piece, bounds, lang) {
		t.appendWord(w, piece.Start)
		return
	}
	clusters, glyphs := len(t.Clusters), len(t.Glyphs)
	s.shapeItem(t, text, piece, bounds, lang)
	if len(s.words) >= maxWords {
		clear(s.words)
	}
	s.words[hash] = t.takeWord(text, piece, bounds, lang, clusters, glyphs)
}

// standsAlone tells whether nothing beside a stretch of text can join it.
func standsAlone(text []rune, start, end int) bool {
	if start == end {
		return true
	}
	return (start == 0 || !joinsNeighbour(text[start-1]) || !joinsNeighbour(text[start])) &&
		(end == len(text) || !joinsNeighbour(text[end]) || !joinsNeighbour(text[end-1]))
}

// joinsNeighbour tells whether a character may change the shape of what is beside it: letters, marks, joiners. HarfBuzz looks
// beyond an item for nothing but the joining of cursive scripts, to which those of Europe are as good as blanks.
func joinsNeighbour(r rune) bool {
	if r < 0x300 {
		return r == softHyphen
	}
	return unicode.In(r, unicode.L, unicode.M) || face.IsIgnorable(r)
}

// softHyphen is transparent to joining.
const softHyphen = 0xAD

// hashOf is FNV-1a over the characters and what they are shaped with.
func hashOf(text []rune, piece Item) uint64 {
	const prime = 1099511628211
	h := uint64(14695981039346656037)
	for _, r := range text {
		h = (h ^ uint64(uint32(r))) * prime
	}
	h = (h ^ uint64(piece.Face.ID)) * prime
	h = (h ^ uint64(piece.Script)) * prime
	return (h ^ uint64(piece.Level&1)) * prime
}

// is tells whether the word is that of a piece of text.
func (w *word) is(text []rune, piece Item, bounds []Boundary, lang language.Language) bool {
	if len(w.text) != piece.End-piece.Start || w.face != piece.Face.ID || w.script != piece.Script || w.rtl != piece.Level.RTL() || w.lang != lang {
		return false
	}
	for i, r := range w.text {
		if text[piece.Start+i] != r || (bounds[piece.Start+i]&Stop != 0) != w.stops[i] {
			return false
		}
	}
	return true
}

// takeWord copies what was shaped last, from the given cluster and glyph on.
func (t *Text) takeWord(text []rune, piece Item, bounds []Boundary, lang language.Language, clusters, glyphs int) *word {
	w := &word{
		text: slices.Clone(text[piece.Start:piece.End]), face: piece.Face.ID, script: piece.Script, lang: lang, rtl: piece.Level.RTL(),
		clusters: slices.Clone(t.Clusters[clusters:]), glyphs: slices.Clone(t.Glyphs[glyphs:]),
	}
	for i := piece.Start; i < piece.End; i++ {
		w.stops = append(w.stops, bounds[i]&Stop != 0)
	}
	for i := range w.clusters {
		w.clusters[i].Start -= int32(piece.Start)
		w.clusters[i].Glyph -= int32(glyphs)
		if carets := t.Carets[clusters+i]; carets != nil {
			if w.carets == nil {
				w.carets = map[int][]int32{}
			}
			w.carets[i] = carets
		}
	}
	return w
}

// appendWord adds a kept word at a place of the paragraph.
func (t *Text) appendWord(w *word, start int) {
	first, glyphs := len(t.Clusters), int32(len(t.Glyphs))
	for _, c := range w.clusters {
		t.Clusters = append(t.Clusters, Cluster{c.Start + int32(start), c.Glyph + glyphs, c.Advance})
	}
	t.Glyphs = append(t.Glyphs, w.glyphs...)
	for i, carets := range w.carets {
		if t.Carets == nil {
			t.Carets = map[int][]int32{}
		}
		t.Carets[first+i] = carets
	}
}
