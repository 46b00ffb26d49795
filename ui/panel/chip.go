package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// chip is a label's tag on its tint, with its ink as a line below: what the
// article shows of it, in small.
type chip struct {
	widget.BaseWidget
	schema *model.Schema
	label  string
}

const chipSize = 18

func newChip() *chip {
	c := &chip{}
	c.ExtendBaseWidget(c)
	return c
}

// set shows the look of a label of schema.
func (c *chip) set(schema *model.Schema, label string) {
	if c.schema == schema && c.label == label {
		return
	}
	c.schema, c.label = schema, label
	c.Refresh()
}

// mark is how the article draws the label under the look at hand.
func (c *chip) mark() paint.Mark {
	if c.schema == nil {
		return paint.Mark{}
	}
	example := []model.Span{{Label: c.label, Parts: []model.Range{{Start: 0, End: 1}}}}
	return marks.Of(c.schema, example, marks.Options{Look: theme.Look()})[0]
}

// CreateRenderer makes the chip's three objects.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, ground: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent), tag: canvas.NewText("", nil)}
	r.ground.CornerRadius = 3
	r.tag.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip         *chip
	ground, line *canvas.Rectangle
	tag          *canvas.Text
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.tag}
}

func (r *chipRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(chipSize) }

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-2))
	r.line.Resize(fyne.NewSize(size.Width, 2))
	height := r.tag.MinSize().Height
	r.tag.Move(fyne.NewPos(0, (size.Height-2-height)/2))
	r.tag.Resize(fyne.NewSize(size.Width, height))
}

func (r *chipRenderer) Refresh() {
	th, mark := r.chip.Theme(), r.chip.mark()
	r.ground.FillColor, r.line.FillColor = mark.Tint, mark.Ink
	r.tag.Text, r.tag.TextSize = mark.Tag, th.Size(fynetheme.SizeNameCaptionText)
	r.tag.TextStyle.Bold = true
	r.tag.Color = th.Color(fynetheme.ColorNameForeground, fyne.CurrentApp().Settings().ThemeVariant())
	r.Layout(r.chip.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
