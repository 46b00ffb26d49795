package layout_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// mixedDocument is a random text of several paragraphs, most often of both directions and with empty ones among them.
func mixedDocument(rt *rapid.T, t *testing.T) *layout.Document {
	text := ""
	for range rapid.IntRange(2, 9).Draw(rt, "paragraphs") {
		text += rapid.SampledFrom([]string{"قال ", "بحر", "Reuters ", "ab", "", "12 "}).Draw(rt, "head")
		for range rapid.IntRange(0, 9).Draw(rt, "length") {
			text += rapid.SampledFrom(pieces).Draw(rt, "piece")
		}
		text += rapid.SampledFrom([]string{"\n", "\r\n", "\u2029"}).Draw(rt, "separator")
	}
	if rapid.Bool().Draw(rt, "no last separator") {
		text = strings.TrimRight(text, "\r\n\u2029")
	}
	return engine.Document([]rune(text), layout.Config{
		Fonts: stack(t, face.Vazirmatn), Size: 16, LineHeight: 1.9,
		Width: rapid.SampledFrom([]float64{0, 40, 200}).Draw(rt, "width"),
		Base:  rapid.SampledFrom([]bidi.Base{bidi.Auto, bidi.AutoRTL, bidi.LTR, bidi.RTL}).Draw(rt, "base"),
	})
}

type motion func(layout.Position) layout.Position

// toTheEnd applies a motion until it stays where it is and returns the positions on the way.
func toTheEnd(rt *rapid.T, d *layout.Document, p layout.Position, step motion) []layout.Position {
	way := []layout.Position{p}
	for seen := map[layout.Position]bool{p: true}; ; {
		next := step(p)
		if next == p {
			return way
		}
		if p = next; seen[p] {
			rt.Fatalf("goes round and round at %v: %v", p, way)
		}
		seen[p] = true
		way = append(way, p)
	}
}

// Whatever the directions of the paragraphs, an arrow leads from anywhere to one end of the document without a loop, and
// the two arrows together reach every stop.
func TestArrowsReachEverything(t *testing.T) {
	motions := map[string]func(*layout.Document) (left, right motion){
		"visual":  func(d *layout.Document) (motion, motion) { return d.Left, d.Right },
		"logical": func(d *layout.Document) (motion, motion) { return d.LogicalLeft, d.LogicalRight },
	}
	for name, of := range motions {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				d := mixedDocument(rt, t)
				left, right := of(d)
				from := layout.Position{
					Offset:   rapid.IntRange(0, len(d.Text)).Draw(rt, "offset"),
					Affinity: layout.Affinity(rapid.IntRange(0, 1).Draw(rt, "affinity")),
				}
				way := toTheEnd(rt, d, from, left)
				way = toTheEnd(rt, d, way[len(way)-1], right)
				back := toTheEnd(rt, d, way[len(way)-1], left)
				wantEverywhere(rt, d, append(way, back...))
			})
		})
	}
}

// wantEverywhere asks for every stop of the document among the positions.
func wantEverywhere(rt *rapid.T, d *layout.Document, way []layout.Position) {
	reached := map[int]bool{}
	for _, p := range way {
		reached[p.Offset] = true
	}
	for i := range d.Paragraphs {
		for o := d.Paragraphs[i].Start; o < d.Paragraphs[i].End; {
			_, end := d.GraphemeAt(o)
			if !reached[o] || !reached[end] {
				rt.Fatalf("%d-%d is reached: %v %v", o, end, reached[o], reached[end])
			}
			o = end
		}
		if !reached[d.Paragraphs[i].Start] {
			rt.Fatalf("paragraph %d is not reached", i)
		}
	}
}

// Words and paragraphs have no loops either, and pass the start of every word.
func TestWordsReachEverything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := mixedDocument(rt, t)
		way := toTheEnd(rt, d, layout.Position{}, d.WordLeft)
		way = toTheEnd(rt, d, way[len(way)-1], d.WordRight)
		way = append(way, toTheEnd(rt, d, way[len(way)-1], d.WordLeft)...)
		reached := map[int]bool{}
		for _, p := range way {
			reached[p.Offset] = true
		}
		for i := range d.Paragraphs {
			if p := &d.Paragraphs[i]; !reached[p.Start] || !reached[p.End] {
				rt.Fatalf("paragraph %d (%d-%d) is not reached", i, p.Start, p.End)
			}
		}
		forth := toTheEnd(rt, d, layout.Position{}, d.ParagraphForth)
		back := toTheEnd(rt, d, forth[len(forth)-1], d.ParagraphBack)
		for _, way := range [][]layout.Position{forth, back} {
			for i, p := range way[1:] {
				if before := way[i].Offset; (p.Offset > before) != (len(way) > 1 && way[1].Offset > way[0].Offset) {
					rt.Fatalf("the way is %v", way)
				}
			}
		}
		if forth[len(forth)-1].Offset != len(d.Text) || back[len(back)-1].Offset != 0 {
			rt.Fatalf("forth %v, back %v", forth, back)
		}
	})
}

// At the border of two directions the arrows keep the order of the text within paragraphs of one direction and take them
// one after the other.
func TestArrowsOverBorders(t *testing.T) {
	d := lay(t, "بح\nab\ncd\nدر", 0) // as much Arabic as Latin: the base decides
	for _, c := range []struct {
		name string
		from layout.Position
		step motion
		want string
	}{
		{"Left", down(0), d.Left, "0 1u 2u 8u 7 6 5u 4 3 9 10u 11u"},
		{"Right", up(11), d.Right, "11u 10 9 3 4u 5u 6 7u 8u 2u 1 0"},
		{"Left by the order of the text", down(0), d.LogicalLeft, "0 1u 2u 8u 7 6 5u 4 3 9 10u 11u"},
		{"Left by words", down(0), d.WordLeft, "0 2u 8u 6 5u 3 9 11u"},
		{"paragraphs", down(1), d.ParagraphForth, "1 3 6 9 11u"},
		{"paragraphs back", down(7), d.ParagraphBack, "7 6 3 0"},
	} {
		if got := walk(c.from, c.step); got != c.want {
			t.Errorf("%s: %s, expected %s", c.name, got, c.want)
		}
	}
}
