package figures

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// Lengths in units of the canvas.
const (
	edge     = 16  // around the cards and between them
	pad      = 12  // within a card
	rim      = 4   // of these is no picture
	twoWide  = 820 // from this width on cards stand two in a row
	textSize = 13
)

// grid lays cards out in the order in which they are read: two in a row where there is
// room, but those that are wide. It is as high as the cards are at the width that it was
// given last.
type grid struct {
	height float32
}

// MinSize is called by Fyne.
func (g *grid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, g.height) }

// Layout is called by Fyne.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	whole := size.Width - 2*edge
	half := (whole - edge) / 2
	y := float32(edge)
	for i := 0; i < len(objects); {
		first := objects[i].(*card)
		row, width := []*card{first}, whole
		if size.Width >= twoWide && !first.wide() && i+1 < len(objects) {
			if second := objects[i+1].(*card); !second.wide() {
				row, width = append(row, second), half
			}
		}
		y += place(row, width, y) + edge
		i += len(row)
	}
	g.height = y
	mirror.Turn(objects, size.Width)
}

// place puts the cards of a row side by side and gives its height.
func place(row []*card, width, y float32) float32 {
	height := float32(0)
	for _, c := range row {
		height = max(height, c.heightFor(width))
	}
	for i, c := range row {
		c.Move(fyne.NewPos(edge+float32(i)*(width+edge), y))
		c.Resize(fyne.NewSize(width, height))
	}
	return height
}

// view gives its one object, the scroll, all its room, after what is scrolled knows how
// high it is at that width.
type view struct{}

// MinSize is called by Fyne.
func (view) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

// Layout is called by Fyne.
func (view) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll := objects[0].(*mirror.Scroll)
	scroll.Content.Resize(fyne.NewSize(size.Width, scroll.Content.MinSize().Height))
	scroll.Resize(size)
	scroll.Refresh()
}
