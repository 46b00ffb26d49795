package commands

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// row is one command: its title, what it belongs to, its keys. One that cannot be done
// is paler. The one that Enter does is framed.
type row struct {
	widget.BaseWidget
	title, group, keys *panel.Line
	frame              *canvas.Rectangle
	tapped             func()
}

func newRow(tapped func()) *row {
	quiet := panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet, End: true}
	r := &row{title: panel.NewLine("", panel.Look{}), group: panel.NewLine("", quiet), keys: panel.NewLine("", quiet), frame: canvas.NewRectangle(nil), tapped: tapped}
	r.frame.CornerRadius, r.frame.StrokeWidth = 4, 1
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(c *Command, picked bool) {
	look := panel.Look{}
	if c.Why != "" {
		look.Color = fynetheme.ColorNameDisabled
	}
	r.title.SetLook(look)
	r.title.SetText(c.Title)
	r.group.SetText(c.Group)
	r.keys.SetText(strings.Join(c.Keys[:min(len(c.Keys), 2)], "   "))
	r.frame.FillColor, r.frame.StrokeColor = nil, nil
	if picked {
		th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
		r.frame.FillColor, r.frame.StrokeColor = th.Color(fynetheme.ColorNameButton, variant), th.Color(fynetheme.ColorNamePrimary, variant)
	}
	r.Show()
	r.Refresh()
}

// Tapped is called by Fyne.
func (r *row) Tapped(*fyne.PointEvent) { r.tapped() }

// Cursor is called by Fyne.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer makes the renderer; all it shows lives in the row.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return tree.Of(r, &rowRenderer{r}) }

type rowRenderer struct{ *row }

func (r *rowRenderer) Destroy() {}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.title, r.group, r.keys}
}

func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(paletteWidth/2, rowHeight) }

// The columns of a row at its end: what it belongs to, and the keys.
const groupWidth, keysWidth, rowPad = 150, 160, 8

func (r *rowRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	put := func(l *panel.Line, x, width float32) {
		if mirror.RTL() {
			x = size.Width - x - width
		}
		height := l.MinSize().Height
		l.Move(fyne.NewPos(x, (size.Height-height)/2))
		l.Resize(fyne.NewSize(width, height))
	}
	title := max(0, size.Width-groupWidth-keysWidth-2*rowPad)
	put(r.title, rowPad, title)
	put(r.group, rowPad+title, groupWidth)
	put(r.keys, rowPad+title+groupWidth, keysWidth)
}

func (r *rowRenderer) Refresh() {
	r.Layout(r.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
