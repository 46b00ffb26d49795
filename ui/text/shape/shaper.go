package shape

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// Glyph is one positioned glyph, in design units of its face. Clusters keep their glyphs from left to right.
type Glyph struct {
	ID                        font.GID
	Advance, XOffset, YOffset int32
}

// Cluster is the smallest stretch of text with glyphs of its own. Its glyphs end where those of the next begin.
type Cluster struct {
	Start   int32 // first character, in the paragraph
	Glyph   int32 // first glyph
	Advance int32 // of all its glyphs, design units
}

// Run is a shaped item and its clusters, which lie in the order of the text whatever the direction.
type Run struct {
	Item
	First, Last int // Clusters[First:Last]
}

// Text is a shaped paragraph. Clusters and Glyphs have no sentinel; the last cluster ends with the paragraph.
type Text struct {
	Runs     []Run
	Clusters []Cluster
	Glyphs   []Glyph
	// Carets are the inner caret positions of ligatures (GDEF), in design units from the left edge of the cluster,
	// ascending, by index of the cluster. Only those that fit the number of stops are kept.
	Carets map[int][]int32
}

// Shaper shapes paragraphs. It keeps HarfBuzz's plans, the words it has met and its buffers, and belongs to one goroutine.
type Shaper struct {
	buffer  *harfbuzz.Buffer
	fonts   map[face.ID]fontState
	words   lexicon
	batches []batch
	queue   queue
	pieces  []piece // of the items in the queue
	scripts scripts
	items   []Item // of the paragraph at hand
	work    Work
}

// Work counts what a shaper has done since it was made: a test holds it to linear time by that, without a clock.
type Work struct {
	Runes  int // code points of the paragraphs
	Items  int
	Shaped int // code points that HarfBuzz was given to shape; the others were words kept
	Calls  int // of HarfBuzz
	// Squares is the sum of the squares of the lengths of what HarfBuzz was given at once: its work where it looks back over
	// the whole of it.
	Squares int
}

// Work returns what the shaper has done so far.
func (s *Shaper) Work() Work { return s.work }

// fontState is a face as the shaper uses it.
type fontState struct {
	font   *harfbuzz.Font
	blanks *blankRules
}

// NewShaper returns a shaper without plans and words.
func NewShaper() *Shaper {
	return &Shaper{buffer: harfbuzz.NewBuffer(), fonts: map[face.ID]fontState{}}
}

// Shape shapes a paragraph (its separator left out) into t, whose slices are used again. lang may be "". Nothing may be waiting
// in the queue.
func (s *Shaper) Shape(t *Text, text []rune, levels []bidi.Level, bounds []Boundary, stack *face.Stack, lang language.Language) {
	s.Queue(text, levels, bounds, stack, lang)
	s.Next(t)
}

// addEmpty gives every unit of an item a cluster without glyphs.
func addEmpty(t *Text, item Item, bounds []Boundary) {
	for i := item.Start; i < item.End; i++ {
		if bounds[i]&Stop != 0 {
			t.Clusters = append(t.Clusters, Cluster{Start: int32(i), Glyph: int32(len(t.Glyphs))})
		}
	}
}

// shape shapes an item: emoji one by one, all else as one word.
func (s *Shaper) shape(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language) {
	if isNative(item) && isEmojiOnly(text, item, bounds) {
		s.shapeEmoji(t, text, item, bounds, lang)
		return
	}
	if !isNative(item) && besideLetters(text, item) {
		// HarfBuzz turns the item round, but not what it sees beside it: its last letter meets what stands before its first.
		s.shapeItem(t, text, item, bounds, lang)
		return
	}
	s.shapeWord(t, text, item, bounds, lang)
}

// besideLetters tells whether something beside an item can join a letter.
func besideLetters(text []rune, item Item) bool {
	return item.Start > 0 && joinsNeighbour(text[item.Start-1]) || item.End < len(text) && joinsNeighbour(text[item.End])
}

// isNative tells whether an item runs the way its script does. One that does not is turned round by HarfBuzz according to
// what is in the whole of it.
func isNative(item Item) bool {
	rtl := item.Script == language.Arabic || item.Script == language.Hebrew
	return item.Level.RTL() == rtl
}

// shapeItem shapes an item, or a piece of one, as a whole.
func (s *Shaper) shapeItem(t *Text, text []rune, item Item, bounds []Boundary, lang language.Language) {
	buffer, hb := s.buffer, s.font(item.Face).font
	length := item.End - item.Start
	s.work.Calls++
	s.work.Shaped += length
	s.work.Squares += length * length
	buffer.Clear()
	buffer.AddRunes(text, item.Start, length)
	buffer.Props = harfbuzz.SegmentProperties{Direction: direction(item.Level), Script: planScript(text, item), Language: lang}
	buffer.Shape(hb, nil)
	first := len(t.Clusters)
	collect(t, buffer, item, bounds)
	shareAdvances(t, first, text, item)
	s.addCarets(t, first, item, bounds, hb)
	hideBlanks(t, first, text)
}

func (s *Shaper) font(f *face.Face) fontState {
	state, ok := s.fonts[f.ID]
	if !ok {
		own := font.NewFace(withClassTable(f.Font))
		state = fontState{harfbuzz.NewFont(own), blankRulesOf(own)}
		mendDigests(state.font)
		s.fonts[f.ID] = state
	}
	return state
}

func direction(l bidi.Level) harfbuzz.Direction {
	if l.RTL() {
		return harfbuzz.RightToLeft
	}
	return harfbuzz.LeftToRight
}

// planScript is the script HarfBuzz is told. Signs and digits amid Arabic that stand in a face without Arabic rules are
// shaped as common text: the result is the same, and go-text would build an Arabic fallback plan for every such item.
func planScript(text []rune, item Item) language.Script {
	if item.Script != language.Arabic || hasScript(item.Face.Font, arabTag) {
		return item.Script
	}
	for _, r := range text[item.Start:item.End] {
		if scriptOf(r) == language.Arabic {
			return item.Script
		}
	}
	return language.Common
}

const arabTag = font.Tag('a'<<24 | 'r'<<16 | 'a'<<8 | 'b')

func hasScript(f *font.Font, tag font.Tag) bool {
	return slices.ContainsFunc(f.GSUB.Scripts, func(s font.Script) bool { return s.Tag == tag })
}

// collect reads the shaped buffer into clusters in the order of the text, each beginning at a Stop.
func collect(t *Text, buffer *harfbuzz.Buffer, item Item, bounds []Boundary) {
	info := buffer.Info
	if len(info) == 0 {
		t.Clusters = append(t.Clusters, Cluster{Start: int32(item.Start), Glyph: int32(len(t.Glyphs))})
		return
	}
	if !item.Level.RTL() {
		for from := 0; from < len(info); {
			to := from + 1
			for to < len(info) && !startsCluster(info[to].Cluster, info[from].Cluster, bounds) {
				to++
			}
			addCluster(t, buffer, info[from].Cluster, from, to)
			from = to
		}
		return
	}
	for to := len(info); to > 0; {
		start, from := info[to-1].Cluster, to-1
		for from > 0 && !startsCluster(info[from-1].Cluster, start, bounds) {
			from--
		}
		addCluster(t, buffer, start, from, to)
		to = from
	}
}

func startsCluster(cluster, current int, bounds []Boundary) bool {
	return cluster != current && bounds[cluster]&Stop != 0
}

func addCluster(t *Text, buffer *harfbuzz.Buffer, start, from, to int) {
	c := Cluster{Start: int32(start), Glyph: int32(len(t.Glyphs))}
	for i := from; i < to; i++ {
		pos := &buffer.Pos[i]
		t.Glyphs = append(t.Glyphs, Glyph{ID: buffer.Info[i].Glyph, Advance: pos.XAdvance, XOffset: pos.XOffset, YOffset: -pos.YOffset})
		c.Advance += pos.XAdvance
	}
	t.Clusters = append(t.Clusters, c)
}
