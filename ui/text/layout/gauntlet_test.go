package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// TestGauntlet shows what the layout does where other annotation tools were reported to be wrong. Each test has the name
// of the report.
func TestGauntlet(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"webanno_49_range_covers_its_own_characters", rangeCoversItsCharacters},
		{"webanno_49_digits_in_arabic_keep_their_order", digitsKeepTheirOrder},
		{"webanno_265_quotation_marks_belong_to_the_box", quotationMarksBelongToTheBox},
		{"webanno_278_first_digits_are_the_left_ones", firstDigitsAreTheLeftOnes},
		{"webanno_280_width_is_the_sum_of_the_advances", widthIsTheSumOfTheAdvances},
		{"webanno_283_one_range_several_rectangles", oneRangeSeveralRectangles},
		{"webanno_300_long_span_wraps", longSpanWraps},
		{"webanno_307_1384_inception_5945_zero_width_never_fails", zeroWidthNeverFails},
		{"webanno_316_724_yedda_12_two_points_one_range", twoPointsOneRange},
		{"webanno_699_inception_2837_every_range_of_a_mixed_line", everyRangeOfAMixedLine},
		{"inception_5947_measures_of_clusters", measuresOfClusters},
		{"qualcoder_1269_alignment", alignment},
		{"brat_1154_crlf_counts_two", crlfCountsTwo},
		{"cherrytree_221_left_is_next", leftIsNext},
	} {
		t.Run(c.name, c.run)
	}
}

const gauntlet = "تعاون 22994024-22994022 في (Noor, 2002) قال Karim Noor: \"لا 15% من 😀 الكلمة\" و«نعم»."

// covered tells which characters of a line are covered by the rectangles of a range: those whose middle lies in one.
func covered(d *layout.Document, start, end int) map[int]bool {
	all := map[int]bool{}
	rects := d.Rects(nil, start, end)
	for o := range d.Text {
		box, ok := d.Box(o)
		if !ok || box.X1-box.X0 < 0.5 {
			continue
		}
		middle := (box.X0 + box.X1) / 2
		for _, r := range rects {
			if r.Line == box.Line && r.X0 <= middle && middle < r.X1 {
				all[o] = true
			}
		}
	}
	return all
}

// wantCovered asks that a range covers its characters and no others.
func wantCovered(t *testing.T, d *layout.Document, start, end int) {
	t.Helper()
	got := covered(d, start, end)
	for o := range d.Text {
		box, ok := d.Box(o)
		if !ok || box.X1-box.X0 < 0.5 {
			continue
		}
		from, to := d.GraphemeAt(o)
		if inside := from < end && to > start; got[o] != inside {
			t.Fatalf("[%d,%d): character %d %q is covered: %v", start, end, o, d.Text[o], got[o])
		}
	}
}

func rangeCoversItsCharacters(t *testing.T) {
	for _, base := range []bidi.Base{bidi.RTL, bidi.LTR} {
		for _, width := range []float64{0, 150} {
			d := layBase(t, gauntlet, width, base)
			for start := range d.Text {
				for end := start + 1; end <= len(d.Text); end++ {
					wantCovered(t, d, start, end)
				}
			}
		}
	}
}

func layBase(tb testing.TB, text string, width float64, base bidi.Base) *layout.Document {
	tb.Helper()
	cfg := lay(tb, "", 0).Config
	cfg.Width, cfg.Base = width, base
	return engine.Document([]rune(text), cfg)
}

func digitsKeepTheirOrder(t *testing.T) {
	d := lay(t, gauntlet, 0)
	at := strings.Index(string(d.Text[:30]), "2")
	first := len([]rune(gauntlet[:at]))
	for _, number := range [][2]int{{first, first + 8}, {first + 9, first + 17}} {
		left := math.Inf(-1)
		for o := number[0]; o < number[1]; o++ {
			box, _ := d.Box(o)
			if box.X0 <= left {
				t.Fatalf("digit %d %q stands at %v, the one before at %v", o, d.Text[o], box.X0, left)
			}
			left = box.X0
		}
	}
	// After Arabic letters the two numbers are read from the right (UAX#9 W2, W4): 22994024 first.
	a, _ := d.Box(first)
	b, _ := d.Box(first + 9)
	if a.X0 < b.X0 {
		t.Errorf("the first number stands at %v, left of the second at %v", a.X0, b.X0)
	}
}

func quotationMarksBelongToTheBox(t *testing.T) {
	for _, word := range []string{"«كلمة»", "\"كلمة\"", "كلمة:", "(كلمة)", "“كلمة”", "كلمة؟"} {
		d := lay(t, "قال "+word+" ثم", 0)
		n := len([]rune(word))
		wantCovered(t, d, 4, 4+n)
		rects := d.Rects(nil, 4, 4+n)
		if len(rects) != 1 || len(covered(d, 4, 4+n)) != n {
			t.Errorf("%s: %v cover %d of %d characters", word, rects, len(covered(d, 4, 4+n)), n)
		}
	}
}

func firstDigitsAreTheLeftOnes(t *testing.T) {
	for _, year := range []string{"2002", "٢٠٠٢", "۲۰۰۲"} {
		d := lay(t, "سنة "+year+" كانت", 0)
		first, whole := d.Rects(nil, 4, 6), d.Rects(nil, 4, 8)
		if len(first) != 1 || len(whole) != 1 || first[0].X0 != whole[0].X0 || !near(first[0].X1-first[0].X0, (whole[0].X1-whole[0].X0)/2) {
			t.Errorf("%s: the first two digits are %v of %v", year, first, whole)
		}
	}
}

func widthIsTheSumOfTheAdvances(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := mixedDocument(rt, t)
		start := rapid.IntRange(0, len(d.Text)).Draw(rt, "start")
		end := rapid.IntRange(start, len(d.Text)).Draw(rt, "end")
		sum := 0.0
		for o := start; o < end; {
			_, next := d.GraphemeAt(o)
			if box, ok := d.Box(o); ok {
				sum += box.X1 - box.X0
			}
			o = next
		}
		if got := width(d, start, end); math.Abs(got-sum) > 0.01*float64(end-start+1) {
			rt.Fatalf("[%d,%d) is %v wide, its characters %v", start, end, got, sum)
		}
	})
}

func oneRangeSeveralRectangles(t *testing.T) {
	d := lay(t, "قال Obama إن", 0)
	if rects := d.Rects(nil, 2, 7); len(rects) < 2 {
		t.Errorf("one rectangle: %v", rects)
	}
	wantCovered(t, d, 2, 7)
}

func longSpanWraps(t *testing.T) {
	text := strings.Repeat("وقال المتحدث باسم الوزارة Karim Noor إن 25% ", 20)
	d := lay(t, text, 200)
	n := len(d.Text)
	lines := map[int]bool{}
	for _, r := range d.Rects(nil, 0, n) {
		lines[r.Line] = true
	}
	if d.LineCount() < 10 || len(lines) != d.LineCount() {
		t.Fatalf("the span has boxes on %d of %d lines", len(lines), d.LineCount())
	}
	for o, r := range d.Text {
		if box, ok := d.Box(o); r != ' ' && (!ok || box.X0 < -0.1 || box.X1 > 200.1) {
			t.Fatalf("character %d %q cannot be reached: %v %v", o, r, box, ok)
		}
	}
	if got := d.Paragraphs[0]; !got.RTL || d.Line(3).Right < 190 {
		t.Errorf("a wrapped line begins at %v", d.Line(3).Right)
	}
}

func zeroWidthNeverFails(t *testing.T) {
	for _, r := range []rune{
		0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xAD, 0x61C, 0x34F, 0xFE0F,
	} {
		z := string(r)
		for _, text := range []string{z, z + z, z + "قال" + z, "قا" + z + "ل BBC" + z + z, "a" + z + "\n" + z + "\r\n" + z} {
			d := lay(t, text, 60)
			n := len(d.Text)
			for start := -2; start <= n+2; start++ {
				if got := d.Rects(nil, start, start); len(got) != 0 {
					t.Errorf("%+q: the empty span at %d has boxes %v", text, start, got)
				}
				for end := -2; end <= n+2; end++ {
					for _, box := range d.Rects(nil, start, end) {
						if box.X1 < box.X0 || math.IsNaN(box.X0) {
							t.Fatalf("%+q [%d,%d): %v", text, start, end, box)
						}
					}
				}
				d.Caret(layout.Position{Offset: start})
			}
		}
	}
}

// A point in the first half of a character and one in the second half of a later one give the range from the one to the
// other in the order of the text, also over the ends of wrapped lines.
func twoPointsOneRange(t *testing.T) {
	d := lay(t, strings.Repeat("قال المتحدث إن ١٢ وزيرا وصلوا ", 6), 120)
	point := func(o int, part float64) (x, y float64) {
		box, _ := d.Box(o)
		if d.Text[o] < '٠' || d.Text[o] > '٩' {
			part = 1 - part // Arabic letters run to the left
		}
		return box.X0 + (box.X1-box.X0)*part, (box.Top + box.Bottom) / 2
	}
	hangs := func(o int) bool { return d.Text[o] == ' ' }
	for i := range d.Text {
		for j := i; j < len(d.Text); j += 7 {
			if hangs(i) || hangs(j) {
				continue
			}
			from, to := d.Hit(point(i, 0.2)), d.Hit(point(j, 0.8))
			if from.Offset != i || to.Offset != j+1 {
				t.Fatalf("from %d to %d is [%d,%d)", i, j, from.Offset, to.Offset)
			}
		}
	}
}

func everyRangeOfAMixedLine(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := mixedDocument(rt, t)
		start := rapid.IntRange(0, len(d.Text)).Draw(rt, "start")
		end := rapid.IntRange(start, len(d.Text)).Draw(rt, "end")
		for _, r := range d.Rects(nil, start, end) {
			for o := range d.Text {
				box, ok := d.Box(o)
				from, to := d.GraphemeAt(o)
				if ok && box.Line == r.Line && box.X1-box.X0 > 0.5 && (from >= end || to <= start) && box.X0+0.1 < r.X1 && box.X1-0.1 > r.X0 {
					rt.Fatalf("[%d,%d): the box %v covers character %d, too, at %v", start, end, r, o, box)
				}
			}
		}
	})
}

// The four rules of inception's own tests: a character is its cluster's box, an empty or reversed range has none, one
// outside the text is clamped, and an answer does not depend on what was asked before.
func measuresOfClusters(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := mixedDocument(rt, t)
		again := engine.Document(d.Text, d.Config)
		n := len(d.Text)
		o := rapid.IntRange(-5, n+5).Draw(rt, "offset")
		box, ok := d.Box(o)
		rects := d.Rects(nil, o, o+1)
		if ok && box.X1 > box.X0 && (len(rects) != 1 || !near(rects[0].X0, box.X0) || !near(rects[0].X1, box.X1)) {
			rt.Fatalf("character %d is %v, its range %v", o, box, rects)
		}
		if ok != (o >= 0 && o < n && !isSeparator(d, o)) {
			rt.Fatalf("character %d has a box: %v", o, ok)
		}
		if got := d.Rects(nil, o+1, o); len(got) != 0 {
			rt.Fatalf("a reversed range has boxes: %v", got)
		}
		if a, b := fmt.Sprint(d.Rects(nil, -9, n+9)), fmt.Sprint(again.Rects(nil, 0, n)); a != b {
			rt.Fatalf("outside the text: %s, all of it: %s", a, b)
		}
	})
}

func isSeparator(d *layout.Document, o int) bool { return o >= d.Paragraphs[d.ParagraphOf(o)].End }

func alignment(t *testing.T) {
	for _, c := range []struct {
		text string
		rtl  bool
	}{{"قال نادر", true}, {"(1) قال BBC", true}, {"BBC قالت", false}, {"2031 - قال", true}, {"\"نعم\" said", true}} {
		d := lay(t, c.text, 400)
		l := d.Line(0)
		if c.rtl != near(l.Right, 400) || c.rtl == near(l.Left, 0) {
			t.Errorf("%q stands from %v to %v of 400", c.text, l.Left, l.Right)
		}
	}
}

func crlfCountsTwo(t *testing.T) {
	d := lay(t, "أول\r\nثان\r\n\r\nBBC", 300)
	if got := fmt.Sprint(d.ParagraphAt(5)); got != fmt.Sprint(5, 8) {
		t.Errorf("the second paragraph is at %s", got)
	}
	if box, ok := d.Box(12); !ok || box.Line != 3 || d.Text[12] != 'B' {
		t.Errorf("BBC begins at %v %v", box, ok)
	}
	if len(d.Rects(nil, 3, 5)) != 0 || d.Next(up(3)).Offset != 5 {
		t.Error("CR LF is not one step without a box")
	}
}

func leftIsNext(t *testing.T) {
	d := lay(t, "قال نادر سليم", 0)
	if p := d.Left(down(0)); p.Offset != 1 {
		t.Errorf("Left goes to %v", p)
	}
	if p := d.WordLeft(down(4)); p.Offset != 8 {
		t.Errorf("the word to the left ends at %v", p)
	}
	if c := d.Caret(d.LineStart(down(8))); !near(c.X, d.Line(0).Right) {
		t.Errorf("the line begins at %v, not at its right edge %v", c.X, d.Line(0).Right)
	}
}
