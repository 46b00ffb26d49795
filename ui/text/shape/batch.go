package shape

import (
	"github.com/go-text/typesetting/language"

	"raqim/ui/text/face"
)

// maxBatch is how many code points are shaped at once.
const maxBatch = 256

// maxBatches is how many batches are open at once: as many as there are faces, scripts and directions in a line, and more.
const maxBatches = 8

// batch is words that are not kept yet, of any items that are shaped alike, with a blank between each two. HarfBuzz spends as
// much on looking through the rules of a face as on the letters of some words, so that much of that is saved by shaping them
// together.
type batch struct {
	key    wordKey
	item   Item // one of those the words come from
	lang   language.Language
	text   []rune
	bounds []Boundary
	words  []newWord
	shaped Text
}

// newWord is a word of a batch.
type newWord struct {
	start, end int   // in the batch
	number     int32 // in the lexicon
}

// add appends a word; batches are made of words that begin with something to be drawn.
func (b *batch) add(text []rune, bounds []Boundary, number int32) {
	if len(b.text) > 0 {
		b.text, b.bounds = append(b.text, ' '), append(b.bounds, Stop)
	}
	b.words = append(b.words, newWord{len(b.text), len(b.text) + len(text), number})
	b.text, b.bounds = append(b.text, text...), append(b.bounds, bounds...)
}

// batchable tells whether a stretch of text may stand in a batch.
func batchable(text []rune) bool {
	return !face.IsBlank(text[0]) && !face.IsIgnorable(text[0]) && !isMark(text[0])
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

// batchFor returns the open batch of a kind of words, or begins one.
func (s *Shaper) batchFor(item *Item, key wordKey, lang language.Language) *batch {
	free := -1
	for i := range s.batches {
		b := &s.batches[i]
		switch {
		case b.key == key:
			return b
		case len(b.words) == 0 && free < 0:
			free = i
		}
	}
	if free < 0 && len(s.batches) < maxBatches {
		free = len(s.batches)
		s.batches = append(s.batches, batch{})
	}
	if free < 0 {
		free = 0
		s.learn(&s.batches[0])
	}
	b := &s.batches[free]
	b.key, b.item, b.lang = key, *item, lang
	return b
}

// learnAll shapes all open batches.
func (s *Shaper) learnAll() {
	for i := range s.batches {
		s.learn(&s.batches[i])
	}
}

// learn shapes a batch and keeps its words. One that cannot be told from its neighbours is left to be shaped in its place.
func (s *Shaper) learn(b *batch) {
	if len(b.words) == 0 {
		return
	}
	item := b.item
	item.Start, item.End = 0, len(b.text)
	b.shaped.Clusters, b.shaped.Glyphs = b.shaped.Clusters[:0], b.shaped.Glyphs[:0]
	clear(b.shaped.Carets)
	s.shapeItem(&b.shaped, b.text, item, b.bounds, b.lang)
	last := 0
	for _, w := range b.words {
		first, end, ok := b.clusters(w, last)
		last = end
		if ok {
			s.words.fill(w.number, &b.shaped, first, end)
		}
	}
	b.text, b.bounds, b.words = b.text[:0], b.bounds[:0], b.words[:0]
}
