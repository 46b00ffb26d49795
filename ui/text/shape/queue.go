package shape

import (
	"slices"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// queue is the paragraphs that wait to be shaped, so that the new words of all of them are shaped together.
type queue struct {
	paragraphs []queuedParagraph
	items      []queuedItem
	next       int // the paragraph that is shaped next
	age        int // of the lexicon when the first came
	room       int // how many words may come before the lexicon forgets
}

// queuedParagraph is a paragraph and the item after its last.
type queuedParagraph struct {
	text   []rune
	bounds []Boundary
	lang   language.Language
	last   int
}

// queuedItem is an item and its pieces, if it is shaped word by word and they have been looked up.
type queuedItem struct {
	Item
	byWords     bool
	first, last int32 // Shaper.pieces[first:last]
}

// Queue takes a paragraph (its separator left out) to be shaped by Next. Text and bounds must stay as they are until then. lang
// may be "".
func (s *Shaper) Queue(text []rune, levels []bidi.Level, bounds []Boundary, stack *face.Stack, lang language.Language) {
	q := &s.queue
	if len(q.paragraphs) == 0 {
		s.words.reserve(min(len(text), hardLimit))
		q.age, q.room = s.words.age, s.words.room()
	}
	s.items = s.itemize(s.items[:0], text, levels, bounds, stack)
	s.work.Runes += len(text)
	s.work.Items += len(s.items)
	for i := range s.items {
		item := queuedItem{Item: s.items[i], first: int32(len(s.pieces))}
		item.byWords = s.isByWords(text, &item.Item, bounds)
		q.room -= item.End - item.Start
		if item.byWords && q.room >= 0 {
			s.lookUp(text, &item.Item, bounds, lang)
		}
		item.last = int32(len(s.pieces))
		q.items = append(q.items, item)
	}
	q.paragraphs = append(q.paragraphs, queuedParagraph{text, bounds, lang, len(q.items)})
}

// isByWords tells whether an item is shaped word by word: where the blanks in it take part in no rule.
func (s *Shaper) isByWords(text []rune, item *Item, bounds []Boundary) bool {
	return !item.Control && item.Face != nil && isNative(*item) && !isEmojiOnly(text, *item, bounds) &&
		s.font(item.Face).blanks.allowWords(text, *item)
}

// Next shapes the paragraph that has waited longest into t, whose slices are used again. It returns false where none waits.
func (s *Shaper) Next(t *Text) bool {
	q := &s.queue
	if q.next == len(q.paragraphs) {
		return false
	}
	s.learnAll()
	t.Runs, t.Clusters, t.Glyphs = t.Runs[:0], t.Clusters[:0], t.Glyphs[:0]
	clear(t.Carets)
	p, first := &q.paragraphs[q.next], 0
	if q.next > 0 {
		first = q.paragraphs[q.next-1].last
	}
	t.Runs = slices.Grow(t.Runs, p.last-first)
	t.Clusters, t.Glyphs = slices.Grow(t.Clusters, len(p.text)), slices.Grow(t.Glyphs, len(p.text))
	for i := first; i < p.last; i++ {
		item := &q.items[i]
		run := Run{Item: item.Item, First: len(t.Clusters)}
		switch {
		case item.Control || item.Face == nil:
			addEmpty(t, item.Item, p.bounds)
		case item.byWords:
			s.shapeWords(t, p, item)
		default:
			s.shape(t, p.text, item.Item, p.bounds, p.lang)
		}
		run.Last = len(t.Clusters)
		t.Runs = append(t.Runs, run)
	}
	if q.next++; q.next == len(q.paragraphs) {
		clear(q.paragraphs) // it holds the texts
		q.paragraphs, q.items, q.next, s.pieces = q.paragraphs[:0], q.items[:0], 0, s.pieces[:0]
	}
	return true
}

// shapeWords shapes an item word by word. Where there was no room for its words, or they have been forgotten since, they are
// looked up now.
func (s *Shaper) shapeWords(t *Text, p *queuedParagraph, item *queuedItem) {
	known := len(s.pieces)
	first, last := int(item.first), int(item.last)
	if first == last || s.queue.age != s.words.age {
		s.words.reserve(item.End - item.Start)
		s.lookUp(p.text, &item.Item, p.bounds, p.lang)
		s.learnAll()
		first, last = known, len(s.pieces)
	}
	s.shapePieces(t, p.text, item.Item, p.bounds, p.lang, s.pieces[first:last])
	s.pieces = s.pieces[:known]
}
