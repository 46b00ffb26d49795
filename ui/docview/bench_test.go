package docview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/text/face"
)

// busy is a view of a long article with many marks.
func busy(b *testing.B, marks int) (*View, []Mark) {
	b.Helper()
	test.NewTempApp(b)
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		b.Fatal(err)
	}
	v := New(fonts)
	text := article(250)
	v.SetDocument(text, 0, "ar")
	w := test.NewTempWindow(b, v)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1200, 800))
	all := make([]Mark, marks)
	for i := range all {
		start := i * len([]rune(text)) / marks
		all[i] = mark(fmt.Sprint(i), [2]int{start, start + 9})
	}
	v.SetMarks(list(all))
	return v, all
}

// What the view does for a frame of scrolling, the painting of strips that come into view included.
func BenchmarkScroll(b *testing.B) {
	v, _ := busy(b, 2000)
	down := float32(-25)
	for b.Loop() {
		v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, down)})
		if v.scroll == 0 || v.scroll == v.scrollRange() {
			down = -down
		}
		v.paintVisible()
	}
}

// What a move of the mouse costs while a selection is dragged over a whole view.
func BenchmarkDrag(b *testing.B) {
	v, _ := busy(b, 2000)
	v.paintVisible()
	v.begin(600, 10, byCharacter)
	y := 0.0
	for b.Loop() {
		y += 7
		if y > 780 {
			y = 0
		}
		v.drag(300, y)
		v.paintVisible()
	}
}

// What labelling costs: the marks come again, one of them is new.
func BenchmarkSetMarks(b *testing.B) {
	v, all := busy(b, 2000)
	v.paintVisible()
	on := false
	for b.Loop() {
		if on = !on; on {
			v.SetMarks(list(all[1:]))
		} else {
			v.SetMarks(list(all))
		}
		v.paintVisible()
	}
}

// paintVisible paints what a frame would.
func (v *View) paintVisible() {
	for _, s := range v.strips {
		if s.raster.Visible() {
			v.paintStrip(s, v.column.width, stripHeight)
		}
	}
}
