package docview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/text/bidi"
	"raqim/ui/text/paint"
)

const (
	tipSize    = 12 // text size, Fyne units
	tipPadding = 6
	tipGap     = 4 // between the tip and the line it belongs to
)

// tip is the name of the mark under the pointer: Fyne has no tooltips.
type tip struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

func (t *tip) hide() {
	hide(t.box)
	hide(t.text)
}

func (t *tip) paint(c paint.Colors) {
	t.box.FillColor, t.box.CornerRadius = c.Text, 4
	t.text.Color, t.text.TextSize = c.Paper, tipSize
	t.box.Refresh()
	t.text.Refresh()
}

// showTip writes a name above the line under the pointer, or below it where there is no room.
func (v *View) showTip(name string) {
	t := &v.tip
	t.text.Text = bidi.Visual(name, bidi.Auto)
	t.text.Refresh()
	inner := t.text.MinSize()
	outer := inner.AddWidthHeight(2*tipPadding, tipPadding)
	t.box.Resize(outer)
	t.text.Resize(inner)
	at := v.tipPlace(outer)
	t.box.Move(at)
	t.text.Move(at.AddXY(tipPadding, tipPadding/2))
	v.show(t.box)
	v.show(t.text)
}

func (v *View) tipPlace(size fyne.Size) fyne.Position {
	_, pageY := v.toPage(v.hover.at)
	line := v.doc().Line(v.doc().LineAt(pageY))
	_, top := v.toView(0, line.Top)
	_, bottom := v.toView(0, line.Bottom)
	s := v.column.scale
	y := float32(top/s) - size.Height - tipGap
	if y < 0 {
		y = float32(bottom/s) + tipGap
	}
	x := min(v.hover.at.X-size.Width/2, v.Size().Width-barWidth-size.Width)
	return fyne.NewPos(max(0, x), y)
}
