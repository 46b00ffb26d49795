package panel

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

// themed starts an application with the program's own fonts, no display.
func themed(t testing.TB) {
	t.Helper()
	test.NewTempApp(t.(*testing.T)).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
}

func TestALineIsCutAtTheEndOfItsLogicalText(t *testing.T) {
	themed(t)
	const text = "قال المتحدث باسم الوزارة في مؤتمر صحفي إن المفاوضات مستمرة"
	got := cut(text, bidi.Auto, 120, 13, fyne.TextStyle{})
	kept := strings.TrimSuffix(got, ellipsis)
	if kept == got || kept == "" || !strings.HasPrefix(text, kept) {
		t.Errorf("cut gives %q, which is no beginning of the text with an ellipsis", got)
	}
	if width := fyne.MeasureText(visual(got, bidi.Auto), 13, fyne.TextStyle{}).Width; width > 120 {
		t.Errorf("the cut line is %v wide, the box 120", width)
	}
	if got := cut("قال", bidi.Auto, 120, 13, fyne.TextStyle{}); got != "قال" {
		t.Errorf("a short text is cut to %q", got)
	}
}

func TestACutLineFitsAndKeepsGraphemesWhole(t *testing.T) {
	themed(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"قال ", "می\u200cخواهم ", "abc ", "21/10 ", "👨\u200d👩\u200d👧", "e\u0301", "«", "\""}), 0, 20).Draw(t, "words"), "")
		width := float32(rapid.IntRange(1, 300).Draw(t, "width"))
		got := cut(text, bidi.Auto, width, 13, fyne.TextStyle{})
		kept, short := strings.CutSuffix(got, ellipsis)
		if !short && got != text || !strings.HasPrefix(text, kept) {
			t.Fatalf("%q in %v is cut to %q", text, width, got)
		}
		if !utf8.ValidString(got) || strings.HasPrefix(text[len(kept):], "\u0301") || strings.HasPrefix(text[len(kept):], "\u200d") {
			t.Fatalf("%q is cut inside a grapheme: %q", text, got)
		}
		if fyne.MeasureText(visual(got, bidi.Auto), 13, fyne.TextStyle{}).Width > width && got != ellipsis {
			t.Fatalf("%q is wider than %v", got, width)
		}
	})
}

func TestALineBeginsWhereItsTextDoes(t *testing.T) {
	themed(t)
	for _, c := range []struct {
		text string
		look Look
		want fyne.TextAlign
	}{
		{"قال", Look{Own: true}, fyne.TextAlignTrailing},
		{"said", Look{Own: true}, fyne.TextAlignLeading},
		{"21/10 قال", Look{Own: true}, fyne.TextAlignTrailing},
		{"قال", Look{}, fyne.TextAlignLeading},
		{"said", Look{Own: true, Base: bidi.RTL}, fyne.TextAlignTrailing},
		{"said", Look{End: true}, fyne.TextAlignTrailing},
	} {
		l := NewLine(c.text, c.look)
		l.Resize(fyne.NewSize(200, 20))
		r := test.WidgetRenderer(l).(*lineRenderer)
		if got := r.text.Alignment; got != c.want {
			t.Errorf("%q with %+v is aligned %v, want %v", c.text, c.look, got, c.want)
		}
	}
}

func TestLineBreaksBecomeBlanks(t *testing.T) {
	themed(t)
	if got := NewLine("a\nb\u2028c\td", Look{}).Text(); got != "a b c d" {
		t.Errorf("the line shows %q", got)
	}
}

func TestWrapLosesNothingAndKeepsTheDirection(t *testing.T) {
	themed(t)
	const text = "قال المتحدث باسم وزارة الخارجية Tamar News إن الحدود مفتوحة أمام الجميع اليوم وغدا"
	lines := Wrap(text, 160, 13, 0, bidi.Auto)
	var words []string
	for _, l := range lines {
		words = append(words, l.Text)
		if l.Base != bidi.RTL {
			t.Errorf("the line %q lost its paragraph's direction", l.Text)
		}
	}
	if got := strings.Join(words, " "); len(lines) < 3 || got != text {
		t.Errorf("%d lines hold %q", len(lines), got)
	}
	if short := Wrap(text, 160, 13, 2, bidi.Auto); len(short) != 2 || !strings.HasSuffix(short[1].Text, ellipsis) {
		t.Errorf("two lines of it are %q", short)
	}
}

func BenchmarkCutLine(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	text := strings.Repeat("قال المتحدث باسم الوزارة ", 8)
	for b.Loop() {
		cut(text, bidi.Auto, 240, 13, fyne.TextStyle{})
	}
}
