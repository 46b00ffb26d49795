package shortcuts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// row is a line of the page: what some keys do behind the keys, or the title of a section.
type row struct {
	widget.BaseWidget
	keys, what *panel.Line
}

// In units of the canvas.
const rowHeight, rowPad, keysWidth = 24, 12, 220

func newRow() *row {
	r := &row{keys: panel.NewLine("", panel.Look{}), what: panel.NewLine("", panel.Look{})}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(e entry) {
	keys := panel.Look{Color: theme.Quiet}
	if e.title != "" {
		keys = panel.Look{Bold: true}
	}
	r.keys.SetLook(keys)
	r.keys.SetText(e.title + strings.Join(e.row.Keys, "   "))
	r.what.SetText(e.row.What)
	r.Refresh()
}

// CreateRenderer makes the renderer; all it shows lives in the row.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return tree.Of(r, &rowRenderer{r}) }

type rowRenderer struct{ *row }

func (r *rowRenderer) Destroy() {}

func (r *rowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.keys, r.what} }

func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(2*keysWidth, rowHeight) }

func (r *rowRenderer) Layout(size fyne.Size) {
	width := float32(keysWidth)
	if r.what.Text() == "" {
		width = size.Width - 2*rowPad
	}
	r.keys.Move(fyne.NewPos(rowPad, 0))
	r.keys.Resize(fyne.NewSize(width, size.Height))
	r.what.Move(fyne.NewPos(rowPad+keysWidth, 0))
	r.what.Resize(fyne.NewSize(max(0, size.Width-keysWidth-2*rowPad), size.Height))
	mirror.Turn(r.Objects(), size.Width)
}

func (r *rowRenderer) Refresh() {
	r.Layout(r.Size())
	r.keys.Refresh()
	r.what.Refresh()
}
