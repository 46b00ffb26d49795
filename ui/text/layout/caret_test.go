package layout_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

func up(o int) layout.Position   { return layout.Position{Offset: o, Affinity: layout.Upstream} }
func down(o int) layout.Position { return layout.Position{Offset: o} }

// walk applies a motion until it stays where it is, and lists the offsets on the way; u marks those that belong to the
// character before.
func walk(p layout.Position, step func(layout.Position) layout.Position) string {
	var seen []string
	for range 100 {
		mark := ""
		if p.Affinity == layout.Upstream {
			mark = "u"
		}
		seen = append(seen, fmt.Sprint(p.Offset, mark))
		next := step(p)
		if next == p {
			break
		}
		p = next
	}
	return strings.ReplaceAll(strings.Join(seen, " "), " u", "u")
}

func TestVisualMotion(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float64
		start      layout.Position
		right      bool
		want       string
	}{
		{"Latin", "abc", 0, down(0), true, "0 1u 2u 3u"},
		{"Arabic runs to the left", "بحر", 0, down(0), false, "0 1u 2u 3u"},
		{"and back", "بحر", 0, up(3), true, "3u 2 1 0"},
		{"Latin in Arabic is crossed in its own order", "ب AB ح", 0, down(0), false, "0 1u 2u 3 2 5u 6u"},
		{"digits too", "ب 12", 0, down(0), false, "0 1u 2u 3 2"},
		{"marks belong to their letter", "بَّح", 0, down(0), false, "0 3u 4u"},
		{"ZWNJ belongs to the letter before", "می\u200cخ", 0, down(0), false, "0 1u 3u 4u"},
		{"lam-alef is two steps", "لا", 0, down(0), false, "0 1u 2u"},
		{"one step over CR LF, into the next paragraph", "ab\r\ncd", 0, down(0), true, "0 1u 2u 4 5u 6u"},
		{"from Arabic paragraph to Arabic paragraph", "ب\nح", 0, down(0), false, "0 1u 2 3u"},
		{"through an empty paragraph", "a\n\nb", 0, down(0), true, "0 1u 2 3 4u"},
		{"a wrapped line goes on at the next", "aaa bbb", 30, down(0), true, "0 1u 2u 3u 4 5u 6u 7u"},
	} {
		d := lay(t, c.text, c.width)
		step := d.Left
		if c.right {
			step = d.Right
		}
		if got := walk(c.start, step); got != c.want {
			t.Errorf("%s: %s, expected %s", c.name, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"قال، «نعم»؟", "قال|،| |«|نعم|»|؟"},
		{"می\u200cخواهم كتـــاب", "می\u200cخواهم| |كتـــاب"},
		{"إِنَّ اللّه", "إِنَّ| |اللّه"},
		{"3.5% و1,250,000", "3.5|%| |و1,250,000"},
		{"don't  stop", "don't|  |stop"},
		{"a-b #tag_one @x", "a|-|b| |#|tag_one| |@|x"},
		{"٣٫١٤ (١٢)", "٣٫١٤| |(|١٢|)"},
		{"اليوم\nغد", "اليوم||غد"},
		{"😀👩\u200d👧", "😀|👩\u200d👧"},
		{".ab.", ".|ab|."},
	} {
		d := lay(t, c.text, 0)
		var got []string
		for o := 0; o < len(d.Text); {
			start, end := d.WordAt(o)
			got = append(got, string(d.Text[start:end]))
			o = max(end, o+1)
			if start == end {
				o = d.Paragraphs[d.ParagraphOf(start)].Next
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, expected %s", c.text, s, c.want)
		}
	}
}

func TestWordMotion(t *testing.T) {
	d := lay(t, "قال، «نعم» می\u200cخواهم.\nab", 0)
	if got, want := walk(down(0), d.NextWord), "0 3u 9u 19u 23u"; got != want {
		t.Errorf("next word: %s, expected %s", got, want)
	}
	if got, want := walk(up(len(d.Text)), d.PrevWord), "23u 21 11 6 0"; got != want {
		t.Errorf("previous word: %s, expected %s", got, want)
	}
}

func TestLineMotion(t *testing.T) {
	d := lay(t, "aaa bbb\u2028ccc", 30) // "aaa ", "bbb" and the break, "ccc"
	if d.LineCount() != 3 {
		t.Fatalf("%d lines", d.LineCount())
	}
	for _, c := range []struct {
		what      string
		got, want layout.Position
	}{
		{"end of the first line", d.LineEnd(down(1)), up(4)},
		{"start of the second", d.LineStart(down(6)), down(4)},
		{"end before the forced break", d.LineEnd(down(5)), down(7)},
		{"end of the last", d.LineEnd(down(9)), up(11)},
		{"up from the first", d.Up(down(2), 0), down(0)},
		{"down from the last", d.Down(down(9), 0), up(11)},
		{"down to the second", d.Down(down(0), 0), down(4)},
		{"up to the second", d.Up(down(8), 0), down(4)},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, expected %v", c.what, c.got, c.want)
		}
	}
	if a, b := d.LineOf(up(4)), d.LineOf(down(4)); a != 0 || b != 1 {
		t.Errorf("the offset of the wrap is on lines %d and %d", a, b)
	}
}

// Where the direction changes the two carets stand at the two ends of the run.
func TestSecondaryCaret(t *testing.T) {
	d := lay(t, "ab بح", 0)
	first := d.Caret(up(3))
	second, ok := d.SecondaryCaret(up(3))
	if !ok || first.Level != 0 || second.Level != 1 || !near(second.X, d.Line(0).Right) || !near(first.X, d.Line(0).Right-width(d, 3, 5)) {
		t.Errorf("carets %+v and %+v %v on a line that ends at %v", first, second, ok, d.Line(0).Right)
	}
	// At the end of the line text of the paragraph's direction would go on at its edge, and so at the start.
	if c, ok := d.SecondaryCaret(up(5)); !ok || c.Level != 0 || !near(c.X, d.Line(0).Right) {
		t.Errorf("the end of the line has a second caret %v at %+v", ok, c)
	}
	rtl := layBase(t, "ab بح 12", 200, bidi.RTL)
	if c, ok := rtl.SecondaryCaret(down(0)); !ok || c.Level != 1 || !near(c.X, 200) || !near(rtl.Caret(down(0)).X, 200-width(rtl, 0, 2)) {
		t.Errorf("the start of the line has a second caret %v at %+v", ok, c)
	}
	if c, ok := rtl.SecondaryCaret(up(8)); !ok || c.Level != 1 || !near(c.X, rtl.Line(0).Left) {
		t.Errorf("the end of the line has a second caret %v at %+v", ok, c)
	}
	for _, p := range []layout.Position{down(0), down(1), down(4)} {
		if c, ok := d.SecondaryCaret(p); ok {
			t.Errorf("%v has a second caret at %+v", p, c)
		}
	}
}

// width is that of the boxes of a range.
func width(d *layout.Document, start, end int) float64 {
	sum := 0.0
	for _, r := range d.Rects(nil, start, end) {
		sum += r.X1 - r.X0
	}
	return sum
}

// A range over a change of direction is two boxes, and the whole line one.
func TestRectsOfMixedText(t *testing.T) {
	d := lay(t, "ab بحر cd", 0)
	if got := d.Rects(nil, 1, 4); len(got) != 2 {
		t.Errorf("%v", got)
	}
	if got := d.Rects(nil, 0, 9); len(got) != 1 {
		t.Errorf("%v", got)
	}
	if got := d.RectsBetween(nil, 0, 9, d.Height, d.Height+10); len(got) != 0 {
		t.Errorf("%v below the document", got)
	}
}

func TestSeparators(t *testing.T) {
	d := lay(t, "a\nb\r\nc\rd\u0085e\u2029f\u2028g\n", 0)
	var got []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		got = append(got, fmt.Sprintf("%d-%d>%d/%d", p.Start, p.End, p.Next, d.LineOf(layout.Position{Offset: p.End, Affinity: layout.Upstream})-d.FirstLine(i)+1))
	}
	want := strings.Fields("0-1>2/1 2-3>5/1 5-6>7/1 7-8>9/1 9-10>11/1 11-14>15/2 15-15>15/1")
	if !slices.Equal(got, want) {
		t.Errorf("%v, expected %v", got, want)
	}
	if _, ok := d.Box(4); ok {
		t.Error("a separator has a box")
	}
	if start, end := d.GraphemeAt(3); start != 3 || end != 5 {
		t.Errorf("CR LF is %d-%d", start, end)
	}
}

func TestDirectionAndAlignment(t *testing.T) {
	for _, c := range []struct {
		text string
		base bidi.Base
		rtl  bool
	}{
		{"بحر", bidi.Auto, true},
		{"abc", bidi.AutoRTL, false},
		{"٢١", bidi.Auto, false},
		{"٢١", bidi.AutoRTL, true},
		{"", bidi.AutoRTL, true},
		{"abc", bidi.RTL, true},
		{"بحر", bidi.LTR, false},
	} {
		d := engine.Document([]rune(c.text), layout.Config{Fonts: stack(t, face.Vazirmatn), Size: 16, Width: 300, Base: c.base})
		l := d.Line(0)
		if d.Paragraphs[0].RTL != c.rtl || (c.rtl && l.Right != 300) || (!c.rtl && l.Left != 0) {
			t.Errorf("%q with base %d: rtl %v, line %v-%v", c.text, c.base, d.Paragraphs[0].RTL, l.Left, l.Right)
		}
		if caret := d.Caret(down(0)); c.text == "" && caret.X != 300 {
			t.Errorf("the caret of an empty right-to-left text stands at %v", caret.X)
		}
	}
}

// Blanks at the end of a line hang outside the box; a no-break space never does and never breaks.
func TestBlanksAtTheEndOfALine(t *testing.T) {
	d := lay(t, "aaa   bbb", 30)
	if l := d.Line(0); d.LineCount() != 2 || l.End != 6 || l.Right <= 30 {
		t.Errorf("%d lines, the first %+v", d.LineCount(), d.Line(0))
	}
	if c := d.Caret(up(6)); c.X > 30 {
		t.Errorf("the caret stands outside the box at %v", c.X)
	}
	if d = lay(t, "aaa\u00a0bbb", 40); d.Line(0).End != 4 && d.Line(0).End != 5 {
		t.Errorf("the first line ends at %d", d.Line(0).End) // cut as one long word
	}
}

// A word wider than the line is cut, and its letters keep the forms they have in the whole word.
func TestLongWordsKeepTheirForms(t *testing.T) {
	whole, cut := lay(t, "والاستقلالية", 0), lay(t, "والاستقلالية", 30)
	if cut.LineCount() < 3 {
		t.Fatalf("%d lines", cut.LineCount())
	}
	glyphs := func(d *layout.Document) map[int]string {
		ids := map[int]string{}
		for i := range d.LineCount() {
			for _, g := range d.Glyphs(nil, i) {
				ids[g.Start] += fmt.Sprint(g.ID, " ")
			}
		}
		return ids
	}
	a, b := glyphs(whole), glyphs(cut)
	for o, ids := range a {
		if b[o] != ids {
			t.Errorf("glyphs of %d: %s cut, %s whole", o, b[o], ids)
		}
	}
}

// Senseless configurations are answered somehow, and never with a panic.
func TestSenselessConfigurations(t *testing.T) {
	text := []rune("قال\t\"BBC\" 12\r\n\u2028ب")
	for _, fonts := range []*face.Stack{nil, face.NewStack(), stack(t, face.Vazirmatn)} {
		for _, size := range []float64{0, -3, 1e6, math.NaN(), math.Inf(1)} {
			for _, width := range []float64{-1, 0, 1e-9, 1e300, math.NaN(), math.Inf(1)} {
				d := engine.Document(text, layout.Config{Fonts: fonts, Size: size, Width: width, LineHeight: size, Base: 9, Language: "xx-\xff"})
				if got := d.Line(d.LineCount() - 1).End; got != len(text) {
					t.Errorf("size %v, width %v: the last line ends at %d", size, width, got)
				}
				d.Hit(10, 10)
				d.Right(d.Down(down(2), 5))
				d.Caret(down(4))
				d.Rects(nil, 0, len(text))
				d.Chars(nil, 0)
			}
		}
	}
}

// A ligature is divided where the face says (GDEF): in Noto Sans Arabic the lam of lam-yeh is the narrower part.
func TestLigatureCaretsOfTheFace(t *testing.T) {
	fonts := recordedFonts(t, []string{"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"})
	d := engine.Document([]rune("لى"), layout.Config{Fonts: fonts, Size: 16, Base: bidi.Auto})
	glyphs := d.Glyphs(nil, 0)
	lam, _ := d.Box(0)
	yeh, _ := d.Box(1)
	if len(glyphs) != 1 {
		t.Skipf("this build has no ligature: %d glyphs", len(glyphs))
	}
	if !near(lam.X0, yeh.X1) || !near(lam.X1-lam.X0, 4.16) || !near(yeh.X1-yeh.X0, 11.776) {
		t.Errorf("lam %v, yeh %v", lam, yeh)
	}
}
