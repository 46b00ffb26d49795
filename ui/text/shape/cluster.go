package shape

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"raqim/ui/text/face"
)

// shareAdvances joins a letter without an advance to the cluster before it. Some faces draw lam-alef as a lam that is as
// wide as both and an alef of no width; joined, the two divide the width, so that the alef can be pointed at.
func shareAdvances(t *Text, first int, text []rune, item Item) {
	kept := first
	for i := first; i < len(t.Clusters); i++ {
		c := t.Clusters[i]
		if kept > first && c.Advance == 0 && isLetter(text[c.Start]) && t.Clusters[kept-1].Advance > 0 {
			if item.Level.RTL() {
				t.swapGlyphs(t.Clusters[kept-1].Glyph, c.Glyph, t.glyphEnd(i))
			}
			continue
		}
		t.Clusters[kept] = c
		kept++
	}
	t.Clusters = t.Clusters[:kept]
}

func isLetter(r rune) bool { return unicode.Is(unicode.Lo, r) && !face.IsIgnorable(r) }

// swapGlyphs exchanges Glyphs[a:b] and Glyphs[b:c], keeping the order within each.
func (t *Text) swapGlyphs(a, b, c int32) {
	slices.Reverse(t.Glyphs[a:b])
	slices.Reverse(t.Glyphs[b:c])
	slices.Reverse(t.Glyphs[a:c])
}

func (t *Text) glyphEnd(cluster int) int32 {
	if cluster+1 < len(t.Clusters) {
		return t.Clusters[cluster+1].Glyph
	}
	return int32(len(t.Glyphs))
}

func (t *Text) clusterEnd(cluster int, item Item) int {
	if cluster+1 < len(t.Clusters) {
		return int(t.Clusters[cluster+1].Start)
	}
	return item.End
}

// addCarets keeps the caret positions the face has for its ligatures (GDEF LigCaretList), where there is one for each
// inner stop of the cluster.
func (s *Shaper) addCarets(t *Text, first int, item Item, bounds []Boundary, hb *harfbuzz.Font) {
	for i := first; i < len(t.Clusters); i++ {
		c := t.Clusters[i]
		if t.glyphEnd(i)-c.Glyph != 1 {
			continue
		}
		inner := 0
		for j := int(c.Start) + 1; j < t.clusterEnd(i, item); j++ {
			inner += int(bounds[j] & Stop)
		}
		if inner == 0 {
			continue
		}
		carets := hb.GetOTLigatureCarets(direction(item.Level), t.Glyphs[c.Glyph].ID)
		if len(carets) != inner || !inside(carets, c.Advance) {
			continue
		}
		if t.Carets == nil {
			t.Carets = map[int][]int32{}
		}
		t.Carets[i] = carets
	}
}

// inside tells whether the carets ascend strictly between 0 and the advance.
func inside(carets []int32, advance int32) bool {
	last := int32(0)
	for _, c := range carets {
		if c <= last || c >= advance {
			return false
		}
		last = c
	}
	return true
}

// hideBlanks takes the .notdef box away from spaces a face does not know; their width stays.
func hideBlanks(t *Text, first int, text []rune) {
	for i := first; i < len(t.Clusters); i++ {
		c := t.Clusters[i]
		if !face.IsBlank(text[c.Start]) {
			continue
		}
		for g := c.Glyph; g < t.glyphEnd(i); g++ {
			if t.Glyphs[g].ID == 0 {
				t.Glyphs[g].ID = font.EmptyGlyph
			}
		}
	}
}
