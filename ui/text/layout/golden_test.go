package layout_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// dump writes lines, clusters and the rectangles of every word, so that a change of geometry can be read.
func dump(d *layout.Document) string {
	var b strings.Builder
	for i := range d.LineCount() {
		l := d.Line(i)
		fmt.Fprintf(&b, "line %d: %d-%d x %.2f-%.2f baseline %.0f %q\n", i, l.Start, l.End, l.Left, l.Right, l.Baseline, d.Slice(l.Start, l.End))
		for _, g := range d.Glyphs(nil, i) {
			fmt.Fprintf(&b, "  %d-%d %q glyph %d x %.2f y %.2f\n", g.Start, g.End, d.Slice(g.Start, g.End), g.ID, g.X, g.Y)
		}
	}
	for o := 0; o < d.Len(); {
		start, end := d.WordAt(o)
		if end <= o {
			o++
			continue
		}
		if strings.TrimSpace(d.Slice(start, end)) != "" {
			fmt.Fprintf(&b, "word %d-%d %q:", start, end, d.Slice(start, end))
			for _, r := range d.Rects(nil, start, end) {
				fmt.Fprintf(&b, " line %d %.2f-%.2f", r.Line, r.X0, r.X1)
			}
			b.WriteByte('\n')
		}
		o = end
	}
	return b.String()
}

// TestGolden compares a few hard lines with testdata/golden.txt; UPDATE=1 writes it anew.
func TestGolden(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		name, text string
		width      float64
		family     face.Family
	}{
		{"digits and brackets in Arabic", "في 21/10/2024 (BBC) قال: \"لا\".", 0, face.Vazirmatn},
		{"a range after letters", "منذ 10-12 يومًا", 0, face.Vazirmatn},
		{"Persian with ZWNJ", "می\u200cخواهم ۱۴۰۳/۰۹/۱۲", 0, face.NotoNaskh},
		{"Arabic in English, wrapped", "The crossing (معبر الزيتون الكبير) stays", 120, face.Vazirmatn},
		{"a word wider than the line", "والاستقلالية", 30, face.Vazirmatn},
		{"separators and forced breaks", "أ\r\nب\u2028ج\n\nA\u2029", 100, face.Vazirmatn},
		{"marks, emoji, unknown characters, controls", "إِنَّ 👩\u200d👧 \U000F0000 \u202eexe\u202c.", 0, face.Vazirmatn},
		{"tabs", "ا\tب\tA", 300, face.Vazirmatn},
	} {
		d := engine.Document([]rune(c.text), layout.Config{Fonts: stack(t, c.family), Size: 16, Width: c.width, LineHeight: 1.9, Base: bidi.AutoRTL})
		fmt.Fprintf(&b, "# %s\n%s\n", c.name, dump(d))
	}
	const file = "testdata/golden.txt"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("geometry changed (UPDATE=1 accepts it):\n%s", diff)
	}
}
