package bidi

import (
	"slices"
	"testing"
)

func FuzzLevels(f *testing.F) {
	for _, h := range hostile {
		f.Add(string(h.text(64)), byte(Auto))
	}
	f.Add(news, byte(AutoRTL))
	f.Add("a\x00\xff\xed\xa0\x80", byte(RTL))
	var kept Resolver
	f.Fuzz(func(t *testing.T, s string, b byte) {
		text, base := []rune(s), Base(b%4)
		levels, paragraph := kept.Levels(text, base)
		checkLevels(t, text, levels, paragraph, base)
		if kept.work > (len(text)+10)*(maxOpen+10) {
			t.Fatalf("%d steps for %d code points", kept.work, len(text))
		}
		ResetLine(text, levels, paragraph)
		checkOrder(t, levels)
		if out := Visual(s, base); !slices.Equal(withoutControls(out), withoutControls(s)) {
			t.Fatalf("Visual gives %q", out)
		}
	})
}
