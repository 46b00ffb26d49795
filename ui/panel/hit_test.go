package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
)

// rowOf lays a hit out in a row of a width.
func rowOf(t *testing.T, h Hit, width float32) *hitRow {
	t.Helper()
	r := newHitRow(nil)
	test.NewTempWindow(t, r).Resize(fyne.NewSize(width, hitHeight))
	r.show(h, false, true)
	r.Resize(fyne.NewSize(width, hitHeight))
	return r
}

// ufal/kontext#2489: "before" stands where one reads first, whatever the words are, and
// the columns neither overlap nor leave the row.
func TestColumnsFollowTheDirectionOfTheParagraph(t *testing.T) {
	themed(t)
	pieces := rapid.StringOfN(rapid.SampledFrom([]rune("اببةوال 12:،«»(a)BC می\u200cه💩\u064e\n")), 0, 60, -1)
	row := rowOf(t, Hit{}, 700)
	rapid.Check(t, func(t *rapid.T) {
		h := Hit{Before: pieces.Draw(t, "before"), Text: pieces.Draw(t, "hit"), After: pieces.Draw(t, "after"), Base: bidi.LTR, Name: "خبر.txt"}
		if rapid.Bool().Draw(t, "rtl") {
			h.Base = bidi.RTL
		}
		width := float32(rapid.IntRange(300, 1200).Draw(t, "width"))
		row.show(h, false, rapid.Bool().Draw(t, "named"))
		row.Resize(fyne.NewSize(width, hitHeight))
		columns := []*Line{row.before, row.hit, row.after}
		if h.Base == bidi.RTL {
			columns = []*Line{row.after, row.hit, row.before}
		}
		x := float32(0)
		for i, c := range columns {
			if c.Position().X < x {
				t.Fatalf("column %d of %+v begins at %v, left of %v", i, h, c.Position().X, x)
			}
			x = c.Position().X + c.Size().Width
		}
		if x > width {
			t.Fatalf("the last column ends at %v of %v", x, width)
		}
		if h.Text != "" && row.hit.Size().Width < min(row.hit.NaturalWidth(), (width-180)*0.3) {
			t.Fatalf("the hit has %v units", row.hit.Size().Width)
		}
	})
}

// What is cut of the context is its far ends: the words beside the hit stay.
func TestContextIsCutAtItsFarEnds(t *testing.T) {
	themed(t)
	before, after := strings.Repeat("بعيد ", 60)+"قريب ", " تال"+strings.Repeat(" آخر", 60)
	r := rowOf(t, Hit{Before: before, Text: "كلمة", After: after, Base: bidi.RTL}, 800)
	for _, c := range []struct {
		line       *Line
		near, side string
		alignment  fyne.TextAlign
	}{{r.before, "قريب", "before", fyne.TextAlignLeading}, {r.after, "تال", "after", fyne.TextAlignTrailing}} {
		shown := test.WidgetRenderer(c.line).(*lineRenderer).text
		if !strings.Contains(shown.Text, c.near) || !strings.Contains(shown.Text, ellipsis) || shown.Alignment != c.alignment {
			t.Errorf("%s the hit is shown as %q on side %d", c.side, shown.Text, shown.Alignment)
		}
	}
	if got := test.WidgetRenderer(r.hit).(*lineRenderer).text.Text; !strings.Contains(got, "كلمة") {
		t.Errorf("the hit is shown as %q", got)
	}
}

func TestPiecesOfAWordKeepTheirForms(t *testing.T) {
	for _, c := range []struct {
		before, after string
		joined        bool
	}{
		{"ب", "سوريا", true},
		{"و", "الرئيس", false},
		{"ال", "كتاب", true},
		{"لِ", "بلد", true},
		{"كتاب", "ها", true},
		{"کتاب\u200c", "ها", false},
		{"قال ", "نعم", false},
		{"", "نعم", false},
		{"ب", "", false},
		{"ء", "ب", false},
		{"ب", "ء", false},
		{"کـ", "تاب", true},
		{"abc", "ب", false},
		{"ب", "1", false},
		{"ژ", "ی", false},
		{"ی", "ژ", true},
		{"ة", "ب", false},
	} {
		before, after := join(c.before, c.after)
		want := [2]string{c.before, c.after}
		if c.joined {
			want = [2]string{c.before + zwj, zwj + c.after}
		}
		if before != want[0] || after != want[1] {
			t.Errorf("%q, %q become %q, %q", c.before, c.after, before, after)
		}
	}
}

// cutHead gives an end of the text, at a grapheme, behind an ellipsis.
func TestCutHead(t *testing.T) {
	themed(t)
	text := rapid.StringOfN(rapid.SampledFrom([]rune("ابکه می\u064e\u0640\u200c a1💩")), 0, 80, -1)
	rapid.Check(t, func(t *rapid.T) {
		s, width := text.Draw(t, "text"), float32(rapid.IntRange(0, 400).Draw(t, "width"))
		got := cutHead(s, bidi.RTL, width, 13, fyne.TextStyle{})
		if got == s {
			return
		}
		kept := strings.TrimPrefix(got, ellipsis)
		if width > 0 && kept == got || !strings.HasSuffix(s, kept) || strings.HasPrefix(kept, "\u064e") {
			t.Fatalf("%q is cut to %q", s, got)
		}
		if w := fyne.MeasureText(visual(got, bidi.RTL), 13, fyne.TextStyle{}).Width; kept != "" && w > width {
			t.Fatalf("%q takes %v of %v", got, w, width)
		}
	})
}
