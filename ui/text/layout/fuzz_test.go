package layout_test

import (
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// FuzzDocument lays any text out at any width: nothing panics, no offset is lost, boxes fill their lines.
func FuzzDocument(f *testing.F) {
	for _, piece := range pieces {
		f.Add("ا"+piece+" "+piece+"b", 40.0)
	}
	fonts := stack(f, face.Vazirmatn)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if len(text) > 4000 {
			t.Skip()
		}
		d := engine.Document([]rune(text), layout.Config{Fonts: fonts, Size: 16, Width: width, Base: bidi.AutoRTL})
		lazy := piecemeal.Lazy(text, d.Config)
		lazy.Hit(10, lazy.Height/2)
		if lazy.Complete(); lazy.LineCount() != d.LineCount() || lazy.Height != d.Height || !near(lazy.Width, d.Width) {
			t.Fatalf("asked in the middle first: %d lines, %v x %v; laid out whole: %d, %v x %v",
				lazy.LineCount(), lazy.Width, lazy.Height, d.LineCount(), d.Width, d.Height)
		}
		at := 0
		for i := range d.LineCount() {
			l := d.Line(i)
			p := &d.Paragraphs[l.Paragraph]
			if l.Start != at {
				t.Fatalf("line %d begins at %d, not at %d", i, l.Start, at)
			}
			if at = l.End; at == p.End {
				at = p.Next
			}
			if rects := d.Rects(nil, l.Start, l.End); l.End > l.Start && (len(rects) != 1 || !near(rects[0].X1-rects[0].X0, l.Right-l.Left)) {
				t.Fatalf("line %d, %v-%v: %v", i, l.Left, l.Right, rects)
			}
		}
		if at != len(d.Text) {
			t.Fatalf("lines end at %d of %d", at, len(d.Text))
		}
		p := layout.Position{}
		for range 3 {
			p = d.NextWord(d.Right(d.Down(p, 10)))
			d.Caret(p)
			d.SecondaryCaret(p)
		}
	})
}
