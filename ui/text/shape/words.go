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
		if !blank && text[i] > 0xA0 && text[i] < 0x1680 {
			continue // nearly all letters there are
		}
		if face.IsBlank(text[i]) == blank || bounds[i]&Stop == 0 {
			continue
		}
		if !blank || !(face.IsIgnorable(text[i]) || isMark(text[i])) {
			return i
		}
	}
	return end
}

// piece is a word or a run of blanks of an item, and its number in the lexicon, -1 where it must be shaped in its place.
type piece struct{ start, end, number int32 }

// lookUp parts an item into pieces and finds them among the words kept. The words that are new go into a batch.
func (s *Shaper) lookUp(text []rune, item *Item, bounds []Boundary, lang language.Language) {
	key := s.words.key(*item, lang)
	blank := int32(-1) // the number of a single U+0020, every other piece
	for start := item.Start; start < item.End; {
		end := pieceEnd(text, bounds, start, item.End)
		p, isBlank := piece{int32(start), int32(end), -1}, end-start == 1 && text[start] == ' '
		switch {
		case isBlank && blank >= 0:
			p.number = blank
		case isKept(text, start, end):
			p.number = s.number(text[start:end], bounds[start:end], item, key, lang)
		}
		if isBlank {
			blank = p.number
		}
		s.pieces = append(s.pieces, p)
		start = end
	}
}

// number returns the number of a word, -1 where it is new and must be shaped in its place.
func (s *Shaper) number(word []rune, stops []Boundary, item *Item, key wordKey, lang language.Language) int32 {
	hash := hashOf(word, key)
	number, ok := s.words.find(hash, key, word, stops)
	switch {
	case ok:
		return number
	case !batchable(word):
		return -1
	}
	number = s.words.enter(hash, key, word, stops)
	b := s.batchFor(item, key, lang)
	b.add(word, stops, number)
	if len(b.text) > maxBatch {
		s.learn(b)
	}
	return number
}

// shapePieces adds the pieces of an item to t: those that are kept, and the others shaped in their place.
func (s *Shaper) shapePieces(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language, pieces []piece) {
	for _, p := range pieces {
		if p.number >= 0 && s.words.isShaped(p.number) {
			s.words.appendTo(t, p.number, int(p.start))
			continue
		}
		item.Start, item.End = int(p.start), int(p.end)
		s.shapeWord(t, text, item, bounds, lang)
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
	number, ok := s.words.find(hash, key, word, stops)
	if ok && s.words.isShaped(number) {
		s.words.appendTo(t, number, piece.Start)
		return
	}
	first := len(t.Clusters)
	s.shapeItem(t, text, piece, bounds, lang)
	if !ok {
		number = s.words.enter(hash, key, word, stops)
	}
	s.words.fill(number, t, first, len(t.Clusters))
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
	if r < arabicEnd {
		return joining[r-0x300]
	}
	return unicode.In(r, unicode.L, unicode.M) || face.IsIgnorable(r)
}

// softHyphen is transparent to joining.
const softHyphen = 0xAD

// arabicEnd is the end of the blocks of everyday letters, for which tables answer.
const arabicEnd = 0x700

// joining is what joinsNeighbour knows from U+0300 on, marks which of these are marks.
var joining, marks = func() (joining, marks [arabicEnd - 0x300]bool) {
	for i := range joining {
		r := rune(0x300 + i)
		marks[i] = unicode.Is(unicode.M, r)
		joining[i] = marks[i] || unicode.Is(unicode.L, r) || face.IsIgnorable(r)
	}
	return joining, marks
}()

// isMark tells the combining marks.
func isMark(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r < arabicEnd:
		return marks[r-0x300]
	}
	return unicode.Is(unicode.M, r)
}
