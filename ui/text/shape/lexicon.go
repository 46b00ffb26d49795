package shape

import (
	"slices"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/face"
)

// lexicon keeps the shaped form of words. All of them lie end to end in a few slices without pointers, so that tens of
// thousands of words cost the collector nothing, and a new one no allocation of its own.
type lexicon struct {
	slots    []slot // open addressing; a power of two, at most half of them taken
	words    []word
	runes    []rune    // of all words; negative where the character is no Stop
	clusters []Cluster // Start and Glyph count from those of the word
	glyphs   []Glyph
	carets   map[int32]map[int][]int32 // by word and cluster; few words have any
	langs    []language.Language
	age      int // counts how often all were forgotten; the numbers of words are those of one age
}

// slot is a place of the hash table.
type slot struct {
	hash uint32 // the upper half of the word's
	word int32  // 1 + its number, 0 where the slot is free
}

// word is one word: where its parts begin in the slices of the lexicon, and what it is shaped with. It has no clusters as long as
// it is not shaped.
type word struct {
	runes, clusters, glyphs             int32
	runeCount, clusterCount, glyphCount int32
	key                                 wordKey
}

// wordKey is what a word was shaped with, besides its text.
type wordKey struct {
	face   face.ID
	script language.Script
	lang   int32 // index into langs
	rtl    bool
}

// minSlots is how many slots there are at first; maxWords is when all words are forgotten.
const (
	minSlots = 1 << 10
	maxWords = 50_000
)

func (l *lexicon) key(piece Item, lang language.Language) wordKey {
	n := slices.Index(l.langs, lang)
	if n < 0 {
		n = len(l.langs)
		l.langs = append(l.langs, lang)
	}
	return wordKey{piece.Face.ID, piece.Script, int32(n), piece.Level.RTL()}
}

// hashOf is FNV-1a over the characters and what they are shaped with, mixed once more so that all bits take part.
func hashOf(text []rune, key wordKey) uint64 {
	const prime = 1099511628211
	h := uint64(14695981039346656037)
	for _, r := range text {
		h = (h ^ uint64(uint32(r))) * prime
	}
	h = (h ^ uint64(key.face)) * prime
	h = (h ^ uint64(key.script)) * prime
	if key.rtl {
		h ^= 1
	}
	h *= prime
	return h ^ h>>29
}

// find returns the number of a word, false where it is not known.
func (l *lexicon) find(hash uint64, key wordKey, text []rune, bounds []Boundary) (int32, bool) {
	if len(l.slots) == 0 {
		return 0, false
	}
	mask := len(l.slots) - 1
	for i := int(hash) & mask; l.slots[i].word != 0; i = (i + 1) & mask {
		if l.slots[i].hash == uint32(hash>>32) && l.is(l.slots[i].word-1, key, text, bounds) {
			return l.slots[i].word - 1, true
		}
	}
	return 0, false
}

// is tells whether a word is that of a text.
func (l *lexicon) is(number int32, key wordKey, text []rune, bounds []Boundary) bool {
	w := &l.words[number]
	if int(w.runeCount) != len(text) || w.key != key {
		return false
	}
	for i, r := range l.runes[w.runes : w.runes+w.runeCount] {
		if r != signed(text[i], bounds[i]) {
			return false
		}
	}
	return true
}

// signed is a character, negative where it is no Stop; U+0000 included.
func signed(r rune, b Boundary) rune {
	if b&Stop == 0 {
		return ^r
	}
	return r
}

// enter gives a new word a number. It is shaped later.
func (l *lexicon) enter(hash uint64, key wordKey, text []rune, bounds []Boundary) int32 {
	l.reserve(1)
	number := int32(len(l.words))
	l.words = append(l.words, word{runes: int32(len(l.runes)), runeCount: int32(len(text)), key: key})
	for i, r := range text {
		l.runes = append(l.runes, signed(r, bounds[i]))
	}
	if 2*len(l.words) > len(l.slots) {
		l.grow()
	}
	l.place(slot{uint32(hash >> 32), number + 1}, hash)
	return number
}

// fill keeps the clusters first to last of a shaped text, at least one, as the shaped form of a word.
func (l *lexicon) fill(number int32, t *Text, first, last int) {
	start, glyph, end := t.Clusters[first].Start, t.Clusters[first].Glyph, t.glyphEnd(last-1)
	w := &l.words[number]
	w.clusters, w.clusterCount = int32(len(l.clusters)), int32(last-first)
	w.glyphs, w.glyphCount = int32(len(l.glyphs)), end-glyph
	for i, c := range t.Clusters[first:last] {
		l.clusters = append(l.clusters, Cluster{c.Start - start, c.Glyph - glyph, c.Advance})
		if len(t.Carets) == 0 {
			continue
		}
		if carets := t.Carets[first+i]; carets != nil {
			l.addCarets(number, i, carets)
		}
	}
	l.glyphs = append(l.glyphs, t.Glyphs[glyph:end]...)
}

// isShaped tells whether the shaped form of a word is kept.
func (l *lexicon) isShaped(number int32) bool { return l.words[number].clusterCount > 0 }

// reserve forgets all words where so many more would be too many, so that none is forgotten while they are added.
func (l *lexicon) reserve(count int) {
	if len(l.words)+count > maxWords {
		l.forget()
	}
}

// room returns how many words may be added before all are forgotten.
func (l *lexicon) room() int { return maxWords - len(l.words) }

func (l *lexicon) addCarets(number int32, cluster int, carets []int32) {
	if l.carets == nil {
		l.carets = map[int32]map[int][]int32{}
	}
	if l.carets[number] == nil {
		l.carets[number] = map[int][]int32{}
	}
	l.carets[number][cluster] = carets
}

// place puts a word into the first free slot.
func (l *lexicon) place(s slot, hash uint64) {
	mask := len(l.slots) - 1
	i := int(hash) & mask
	for l.slots[i].word != 0 {
		i = (i + 1) & mask
	}
	l.slots[i] = s
}

// grow doubles the slots and puts the words, but for the last, in again.
func (l *lexicon) grow() {
	l.slots = make([]slot, max(minSlots, 2*len(l.slots)))
	var text []rune
	for n, w := range l.words[:len(l.words)-1] {
		text = text[:0]
		for _, r := range l.runes[w.runes : w.runes+w.runeCount] {
			text = append(text, max(r, ^r))
		}
		hash := hashOf(text, w.key)
		l.place(slot{uint32(hash >> 32), int32(n) + 1}, hash)
	}
}

// forget drops all words and keeps the memory for those to come.
func (l *lexicon) forget() {
	l.age++
	clear(l.slots)
	clear(l.carets)
	l.words, l.runes, l.clusters, l.glyphs = l.words[:0], l.runes[:0], l.clusters[:0], l.glyphs[:0]
}

// appendTo adds a word to a shaped text at a place of the paragraph.
func (l *lexicon) appendTo(t *Text, number int32, start int) {
	w := &l.words[number]
	first, glyphs := len(t.Clusters), int32(len(t.Glyphs))
	for _, c := range l.clusters[w.clusters : w.clusters+w.clusterCount] {
		t.Clusters = append(t.Clusters, Cluster{c.Start + int32(start), c.Glyph + glyphs, c.Advance})
	}
	t.Glyphs = append(t.Glyphs, l.glyphs[w.glyphs:w.glyphs+w.glyphCount]...)
	if len(l.carets) == 0 {
		return
	}
	for i, carets := range l.carets[number] {
		if t.Carets == nil {
			t.Carets = map[int][]int32{}
		}
		t.Carets[first+i] = carets
	}
}
