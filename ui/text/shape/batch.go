package shape

import (
	"unicode"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/face"
)

// maxBatch is how many code points are shaped at once.
const maxBatch = 256

// batch is the words of an item that are not kept yet, with a blank between each two. HarfBuzz spends as much on looking
// through the rules of a face as on the letters of one word, so that a quarter of the time is saved by shaping them together.
type batch struct {
	text   []rune
	bounds []Boundary
	words  []newWord
	shaped Text
}

// newWord is a word of a batch.
type newWord struct {
	start, end int // in the batch
	piece      int // index into Shaper.pieces
	hash       uint64
}

// piece is a word or a run of blanks of an item, and its number in the lexicon, -1 where it must be shaped in its place.
type piece struct {
	start, end int
	number     int32
}

// add appends a word; batches are made of words that begin with something to be drawn.
func (b *batch) add(text []rune, bounds []Boundary, piece int, hash uint64) {
	if len(b.text) > 0 {
		b.text, b.bounds = append(b.text, ' '), append(b.bounds, Stop)
	}
	b.words = append(b.words, newWord{len(b.text), len(b.text) + len(text), piece, hash})
	b.text, b.bounds = append(b.text, text...), append(b.bounds, bounds...)
}

// takes tells whether a stretch of text may stand in a batch.
func (b *batch) takes(text []rune) bool {
	return !face.IsBlank(text[0]) && !face.IsIgnorable(text[0]) && !unicode.Is(unicode.M, text[0])
}

// clusters returns the clusters of a word from the index on, false where one of them reaches beyond it.
func (b *batch) clusters(w newWord, from int) (first, last int, ok bool) {
	all := b.shaped.Clusters
	for from < len(all) && int(all[from].Start) < w.start {
		from++
	}
	first, last = from, from
	for last < len(all) && int(all[last].Start) < w.end {
		last++
	}
	begins := first < last && int(all[first].Start) == w.start
	ends := last == len(all) && w.end == len(b.text) || last < len(all) && int(all[last].Start) == w.end
	return first, last, begins && ends
}

// learn shapes the batch, keeps its words and tells their pieces the numbers. A word that cannot be told from its neighbours is
// left to be shaped in its place.
func (s *Shaper) learn(item Item, key wordKey, lang language.Language) {
	b := &s.batch
	if len(b.words) == 0 {
		return
	}
	item.Start, item.End = 0, len(b.text)
	b.shaped.Clusters, b.shaped.Glyphs = b.shaped.Clusters[:0], b.shaped.Glyphs[:0]
	clear(b.shaped.Carets)
	s.shapeItem(&b.shaped, b.text, item, b.bounds, lang)
	last := 0
	for _, w := range b.words {
		first, end, ok := b.clusters(w, last)
		last = end
		if !ok {
			continue
		}
		text, bounds := b.text[w.start:w.end], b.bounds[w.start:w.end]
		number, known := s.words.find(w.hash, key, text, bounds)
		if !known {
			number = s.words.add(w.hash, key, text, bounds, &b.shaped, first, end)
		}
		s.pieces[w.piece].number = number
	}
	b.text, b.bounds, b.words = b.text[:0], b.bounds[:0], b.words[:0]
}
