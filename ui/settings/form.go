package settings

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// row is one thing to choose: what it is called, and what chooses it.
type row struct {
	caption, field fyne.CanvasObject
	height         func(width float32) float32 // that the field needs
}

// form lays rows out below one another, captions at the start. Its height depends on its
// width, since choices go on below where there is no room, so the page tells it that first.
type form struct {
	rows  []row
	width float32
}

// In units of the canvas: the captions, and what is around and between the rows.
const captionWidth, formPad, formGap = 168, 16, 4

// narrow is from what width on captions stand above what they are about.
const narrow = 520

// fieldPlace is where fields begin, and how wide they are.
func (f *form) fieldPlace() (x, width float32) {
	if f.width < narrow {
		return formPad, max(0, f.width-2*formPad)
	}
	return formPad + captionWidth, max(0, f.width-captionWidth-2*formPad)
}

// place gives the top of a row's field, and where the next row begins, y being where the
// row begins.
func (f *form) place(r row, y float32) (top, next float32) {
	_, width := f.fieldPlace()
	if f.width < narrow {
		y += r.caption.MinSize().Height
	}
	return y, y + max(r.height(width), r.caption.MinSize().Height) + formGap
}

// MinSize is called by Fyne.
func (f *form) MinSize([]fyne.CanvasObject) fyne.Size {
	y := float32(formPad)
	for _, r := range f.rows {
		_, y = f.place(r, y)
	}
	return fyne.NewSize(captionWidth, y+formPad)
}

// Layout is called by Fyne.
func (f *form) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := float32(formPad)
	x, width := f.fieldPlace()
	for _, r := range f.rows {
		top, next := f.place(r, y)
		caption, height := r.caption.MinSize(), r.height(width)
		r.caption.Resize(fyne.NewSize(min(captionWidth, max(0, size.Width-2*formPad)), caption.Height))
		if f.width >= narrow {
			y += (min(height, lineHeight) - caption.Height) / 2
		}
		r.caption.Move(fyne.NewPos(formPad, y))
		r.field.Move(fyne.NewPos(x, top))
		r.field.Resize(fyne.NewSize(width, height))
		mirror.Turn([]fyne.CanvasObject{r.caption, r.field}, size.Width)
		y = next
	}
}

// lineHeight is that of one line of values, which a caption stands beside, units of the canvas.
const lineHeight = 28

// extent is the room of the i-th row, from top to bottom.
func (f *form) extent(i int) (top, bottom float32) {
	y := float32(formPad)
	for k, r := range f.rows {
		_, next := f.place(r, y)
		if k == i {
			return y, next
		}
		y = next
	}
	return y, y
}

// short gives its one object no more than the room of a name.
type short struct{}

const nameWidth = 300 // units of the canvas

// MinSize is called by Fyne.
func (short) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout is called by Fyne.
func (short) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(min(nameWidth, size.Width), size.Height))
}

// whole lays the page out: the form, which scrolls, above the specimen.
type whole struct{ *Page }

// The share of the height that the specimen has, and its bounds, units of the canvas.
const specimenShare, leastSpecimen, mostSpecimen = 0.34, 96, 300

// MinSize is called by Fyne.
func (w whole) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(captionWidth+2*formPad, 2*leastSpecimen)
}

// Layout is called by Fyne: the scroll, the line, the specimen.
func (w whole) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.form.width = size.Width
	height := max(leastSpecimen, min(size.Height*specimenShare, mostSpecimen))
	if free := size.Height - w.form.MinSize(nil).Height; free > height {
		height = min(free-1, size.Height) // by rounding there must be nothing to scroll
	}
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-height))
	objects[1].Move(fyne.NewPos(0, size.Height-height))
	objects[1].Resize(fyne.NewSize(size.Width, 1))
	objects[2].Move(fyne.NewPos(0, size.Height-height+1))
	objects[2].Resize(fyne.NewSize(size.Width, height-1))
	w.scroll.Reveal(w.form.extent(w.at))
}
