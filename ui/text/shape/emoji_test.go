package shape

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

var emoji = []string{
	"😀", "👍", "👍🏽", "👩\u200d👧", "👩\u200d👩\u200d👧\u200d👦", "🇮🇷", "🇪🇬", "🇮", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
	"🏳\ufe0f\u200d🌈", "🤷🏿\u200d♂\ufe0f", "👀\ufe0f", "🧑\u200d🚀", "🀄", "\U0001FAF8", "👩\u200d", "🏽",
}

// Emoji shaped one by one are what they are in the whole of their item, in either direction, amid other text as well.
func TestEmojiAreWhatTheyAreInTheWhole(t *testing.T) {
	stack := bundled(t, face.Vazirmatn)
	kept := NewShaper()
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.SampledFrom([]string{"", "ا", "a", "\u2067", "ا \u2066"}).Draw(rt, "before")
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(emoji), 1, 12).Draw(rt, "emoji") {
			text += p
		}
		text += rapid.SampledFrom([]string{"", "ا", " b"}).Draw(rt, "after")
		got := shapeAll(kept, stack, text)
		runes := []rune(text)
		var resolver bidi.Resolver
		levels, _ := resolver.Levels(runes, bidi.AutoRTL)
		bounds := new(Boundaries).Find(nil, runes, levels)
		whole := NewShaper()
		for _, run := range got.Runs {
			if run.Control || !isEmojiOnly(runes, run.Item, bounds) {
				continue
			}
			var alone Text
			whole.shapeItem(&alone, runes, run.Item, bounds, "")
			from := got.Clusters[run.First].Glyph
			to := got.glyphEnd(run.Last - 1)
			if a, b := fmt.Sprint(got.Glyphs[from:to]), fmt.Sprint(alone.Glyphs); a != b {
				rt.Fatalf("%q: one by one %s, as a whole %s", text, a, b)
			}
			for i, c := range alone.Clusters {
				if own := got.Clusters[run.First+i]; own.Start != c.Start || own.Glyph-from != c.Glyph || own.Advance != c.Advance {
					rt.Fatalf("%q: cluster %d is %+v, as a whole %+v", text, i, own, c)
				}
			}
		}
	})
}
