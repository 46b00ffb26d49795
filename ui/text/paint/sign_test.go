package paint

import (
	"image/color"
	"math"
	"slices"
	"testing"
)

// Signs stand at the start edges of their spans, those of spans that begin at one place side by side, and nothing else changes.
func TestSignsStandAtTheStartEdge(t *testing.T) {
	page, p := arcPage(t, arcText, 500), NewPainter()
	plain := picture(p, page, 256)
	page.Signs = []Sign{
		{phrase(arcText, "نادر سليم", 0), "1"}, {phrase(arcText, "نادر", 0), "2"}, {phrase(arcText, "Nader Salim", 0), "3"}, {[2]int{9, 9}, "4"},
	}
	drawn := picture(p, page, 37)
	accent := color.RGBA{page.Colors.Accent.R, page.Colors.Accent.G, page.Colors.Accent.B, 0xFF}
	y := int(math.Round(page.Y + page.Doc.Line(0).Baseline + plateTop*page.Doc.Config.Size)) // above the keys
	var edges []int                                                                          // where signs begin and end
	ground := func(x int) bool { return drawn.RGBAAt(x, y) == accent || drawn.RGBAAt(x, y+10) == accent }
	for x := 1; x < drawn.Rect.Dx(); x++ {
		if ground(x) != ground(x-1) {
			edges = append(edges, x)
		}
	}
	if len(edges) != 6 {
		t.Fatalf("the signs begin and end at %v", edges)
	}
	for _, want := range []struct {
		at    int
		words string
	}{{5, "نادر سليم"}, {0, "Nader Salim"}} {
		e := p.edgeOf(page, phrase(arcText, want.words, 0))
		if math.Abs(e.x-float64(edges[want.at])) > 1.5 {
			t.Errorf("the sign of %s stands at %d, its words begin at %v", want.words, edges[want.at], e.x)
		}
	}
	for y := range plain.Rect.Dy() {
		for x := range plain.Rect.Dx() {
			inLine := page.Doc.Line(0)
			above := float64(y) < page.Y+inLine.Baseline+plateBottom*page.Doc.Config.Size+1
			if plain.RGBAAt(x, y) != drawn.RGBAAt(x, y) && !above {
				t.Fatalf("a sign covers %d, %d", x, y)
			}
		}
	}
	if i := slices.IndexFunc(page.Signs, func(s Sign) bool { return s.Part[0] == s.Part[1] }); i != 3 {
		t.Error("the test lacks a sign without a place")
	}
}
