package mirror

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// A choice is one stop of Tab; its values go on below where there is no room, and a click
// finds the one that is seen there, mirrored or not.
func TestChoice(t *testing.T) {
	start(t)
	for _, rtl := range []bool{false, true} {
		mirrorNow(t, rtl)
		var told []int
		c := NewChoice("size", []string{"small", "middle", "large"}, func(i int) { told = append(told, i) })
		next := NewButton("next", nil)
		w := test.NewTempWindow(t, container.NewVBox(c, next))
		w.Resize(fyne.NewSize(600, 200))
		w.Canvas().Focus(c)
		press(c, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome)
		want := []int{1, 2, 0} // the arrow that leads nowhere tells nobody
		if rtl {
			want = []int{1, 0, 2, 0}
		}
		if len(told) != len(want) {
			t.Errorf("mirrored %v: told %v, want %v", rtl, told, want)
		}
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != fyne.Focusable(next) {
			t.Errorf("mirrored %v: Tab leads to %T", rtl, w.Canvas().Focused())
		}
		for _, width := range []float32{600, 90} {
			c.Resize(fyne.NewSize(width, c.HeightFor(width)))
			for i, r := range c.rows {
				at := r.at.AddXY(r.size.Width/2, r.size.Height/2)
				if at.Y > c.HeightFor(width) {
					t.Errorf("at %v value %d lies below the row", width, i)
				}
				if rtl {
					at.X = width - at.X
				}
				c.Tapped(&fyne.PointEvent{Position: at})
				if c.Selected() != i {
					t.Errorf("mirrored %v, %v wide: a click on value %d chooses %d", rtl, width, i, c.Selected())
				}
			}
		}
		if c.HeightFor(90) <= c.HeightFor(600) {
			t.Error("the values do not go on below")
		}
		c.SetSelected(-1)
		press(c, fyne.KeyDown)
		if c.Selected() != 0 {
			t.Errorf("from none the arrow leads to %d", c.Selected())
		}
	}
}
