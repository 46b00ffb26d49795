package e2e

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"testing"
)

// TestGauntlet marks with a real mouse what annotators of other tools reported to be impossible, and looks at what is
// stored: with exact edges, for some of it begins or ends within a word.
func TestGauntlet(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	w := open(s, f)
	w.key("ctrl+shift+e")
	for n, c := range []struct{ name, words string }{
		{"webanno_265_quotation_marks_inside", "\"لن نقبل 25 مقترحا\""},
		{"webanno_278_the_left_digit", "2"},
		{"webanno_283_out_of_arabic_into_latin", "المتحدث Kar"},
		{"webanno_49_out_of_latin_into_digits", "Noor: \"لن نقبل 2"},
		{"webanno_1033_without_the_marks", "نعم"},
		{"inception_2837_brackets", "(AFR)، وأضاف «نعم»"},
		{"webanno_724_over_a_line_end", "كلمة.\nوانتهى"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start, end := find(t, c.words)
			w.drag(start, end)
			w.key("4")
			until(t, "the span is stored", func() bool { return len(f.spans()) == n+1 })
			id := fmt.Sprintf("s%d", n+1)
			for _, got := range f.spans() {
				if want := (span{ID: id, Label: "QUOTE", Start: start, End: end, Text: c.words}); got.ID == id && got != want {
					t.Errorf("stored %+v, want %+v", got, want)
				}
			}
			w.key("Escape")
		})
	}
	w.key("ctrl+shift+e")
	start, end := find(t, "تحدث Kar")
	w.drag(start, end)
	w.key("1")
	until(t, "whole words are stored where edges are not exact", func() bool {
		for _, got := range f.spans() {
			if got.Label == "SPEAKER" {
				return got.Text == "المتحدث Karim"
			}
		}
		return false
	})
	w.close()
	f.run("check", f.path)
}

// F8 shows what a file name hides, and hides it again; nothing is written for it.
func TestShowControls(t *testing.T) {
	s, f := newScreen(t), newFile(t, "وصل الملف تقرير\u202egpj.exe\u202c اليوم\nمی\u200cخواهم\n")
	before, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	w := open(s, f)
	g, _ := w.geometry()
	text := image.Rect(int(g.X), int(g.Y), int(g.X+g.Width), int(g.Y+2*g.Line))
	plain := s.picture("controls-1-hidden")
	w.key("F8")
	until(t, "the controls are shown", func() bool { return !same(plain, s.picture("controls-2-shown"), text) })
	w.key("F8")
	until(t, "the controls are hidden again", func() bool { return same(plain, s.picture("controls-3-hidden"), text) })
	w.close()
	after, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("the project was written")
	}
}

// same compares a part of two pictures.
func same(a, b image.Image, part image.Rectangle) bool {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
