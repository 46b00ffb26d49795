package e2e

import (
	"image"
	"math"
	"os"
	"testing"
)

// The words begin in a Latin run, cross a quotation mark and end in digits
// within Arabic: one logical stretch, several rectangles.
const across = "Karim Noor: \"لن نقبل 25"

func TestMarkAcrossDirections(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	w := open(s, f)
	start, end := find(t, across)
	before := s.picture("1-before")
	w.drag(start, end)
	w.key("4")
	want := span{ID: "s1", Label: "QUOTE", Start: start, End: end, Text: across}
	until(t, "the quote is stored", func() bool { return len(f.spans()) == 1 })
	if got := f.spans()[0]; got != want {
		t.Fatalf("stored %+v, want %+v", got, want)
	}
	w.key("Escape")
	w.screen.move(5, 5)
	g, _ := w.geometry()
	boxes := f.boxes(g)
	until(t, "the marked words have changed on the screen, and no others", func() bool {
		return painted(before, s.picture("2-marked"), g, boxes, start, end)
	})

	w.key("ctrl+z")
	until(t, "undo took the quote away", func() bool { return len(f.spans()) == 0 })
	w.key("ctrl+shift+z")
	until(t, "redo brought it back", func() bool { return len(f.spans()) == 1 })
	w.close()

	w = open(s, f)
	if got := f.spans(); len(got) != 1 || got[0] != want {
		t.Fatalf("after a restart: %+v", got)
	}
	w.key("ctrl+z")
	until(t, "undo works after a restart", func() bool { return len(f.spans()) == 0 })
	w.key("ctrl+y")
	until(t, "and redo", func() bool { return len(f.spans()) == 1 })
	w.close()
	f.run("check", f.path)
}

// painted reports whether, in the line of start, the background changed behind
// the characters of the span and behind no others.
func painted(before, after image.Image, g geometry, boxes map[int]box, start, end int) bool {
	runes := []rune(article)
	for i, b := range boxes {
		if b.line != boxes[start].line || b.x1-b.x0 < 5 || runes[i] == '\n' {
			continue
		}
		inside := start <= i && i < end
		if changed(before, after, g, b) != inside {
			return false
		}
	}
	return true
}

// changed compares a row of pixels through the middle of a box, away from its edges.
func changed(before, after image.Image, g geometry, b box) bool {
	y := int(math.Round(g.Y + (float64(b.line)+0.5)*g.Line))
	for x := int(g.X + b.x0 + 2); x < int(g.X+b.x1-2); x++ {
		if before.At(x, y) != after.At(x, y) {
			return true
		}
	}
	return false
}

// Viewing writes nothing: a look at the article, with scrolling and selecting,
// leaves the project's file as it was.
func TestViewingWritesNothing(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	before, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	w := open(s, f)
	start, end := find(t, "المتحدث Karim")
	w.drag(start, end)
	w.key("Next")
	w.key("Tab")
	w.close()
	after, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("the file changed")
	}
	if len(f.spans()) != 0 {
		t.Error("there are spans that nobody made")
	}
}
