package shape

import (
	"unicode"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/face"
)

// Words come again and again, and where the blanks of a face are inert a word looks the same in every line: its glyphs are
// kept. Only words between blanks, the ends of the paragraph or signs are: a letter beside them could join.

// maxWord is the longest word that is kept.
const maxWord = 48

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

// shapeWords shapes an item word by word: those that are not kept yet together, and then each in its place.
func (s *Shaper) shapeWords(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language) {
	s.words.reserve(item.End - item.Start)
	key := s.words.key(item, lang)
	s.pieces = s.pieces[:0]
	for start := item.Start; start < item.End; {
		end := pieceEnd(text, bounds, start, item.End)
		s.pieces = append(s.pieces, piece{start, end, -1})
		s.lookUp(text, bounds, key)
		if len(s.batch.text) > maxBatch {
			s.learn(item, key, lang)
		}
		start = end
	}
	s.learn(item, key, lang)
	for _, p := range s.pieces {
		if p.number >= 0 {
			s.words.appendTo(t, p.number, p.start)
			continue
		}
		item.Start, item.End = p.start, p.end
		s.shapeWord(t, text, item, bounds, lang)
	}
}

// lookUp finds the last of the pieces among the words kept, or puts it into the batch.
func (s *Shaper) lookUp(text []rune, bounds []Boundary, key wordKey) {
	p := &s.pieces[len(s.pieces)-1]
	if !isKept(text, p.start, p.end) {
		return
	}
	word, stops := text[p.start:p.end], bounds[p.start:p.end]
	hash := hashOf(word, key)
	number, ok := s.words.find(hash, key, word, stops)
	switch {
	case ok:
		p.number = number
	case s.batch.takes(word):
		s.batch.add(word, stops, len(s.pieces)-1, hash)
	}
}

// isKept tells whether a stretch of text is one that is kept.
func isKept(text []rune, start, end int) bool {
	return end-start <= maxWord && standsAlone(text, start, end)
}

// shapeWord takes a word from those kept, or shapes it in its place.
func (s *Shaper) shapeWord(t *Text, text []rune, piece Item, bounds []Boundary, lang language.Language) {
	if !isKept(text, piece.Start, piece.End) {
		s.shapeItem(t, text, piece, bounds, lang)
		return
	}
	word, stops := text[piece.Start:piece.End], bounds[piece.Start:piece.End]
	key := s.words.key(piece, lang)
	hash := hashOf(word, key)
	if number, ok := s.words.find(hash, key, word, stops); ok {
		s.words.appendTo(t, number, piece.Start)
		return
	}
	first := len(t.Clusters)
	s.shapeItem(t, text, piece, bounds, lang)
	s.words.add(hash, key, word, stops, t, first, len(t.Clusters))
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
