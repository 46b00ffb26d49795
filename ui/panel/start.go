package panel

import (
	"image/color"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Start is the page of a window without a project.
type Start struct {
	OnNew, OnOpen, OnSample func()
	OnRecent                func(path string)
}

// startWidth is the width of the page's one column.
const startWidth = 440

// Page makes the page with the projects opened lately, newest first.
func (s Start) Page(recent []string) fyne.CanvasObject {
	primary := mirror.NewPrimary(i18n.T("desk.start.new"), s.OnNew)
	column := container.New(layout.NewCustomPaddedVBoxLayout(4),
		NewLine(i18n.T("desk.app.name"), Look{Size: fynetheme.SizeNameHeadingText, Bold: true}),
		NewLine(i18n.T("desk.start.what"), Look{Color: theme.Quiet}),
		gap(16),
		mirror.Grid(3, primary,
			mirror.NewButton(i18n.T("desk.start.open"), s.OnOpen),
			mirror.NewButton(i18n.T("desk.start.sample"), s.OnSample)),
		gap(20),
	)
	if len(recent) > 0 {
		column.Add(NewLine(i18n.T("desk.start.recent"), Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}))
	}
	for _, path := range recent {
		column.Add(newRecentRow(path, func() { s.OnRecent(path) }))
	}
	column.Add(gap(12))
	column.Add(NewLine(i18n.T("desk.start.drop"), Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}))
	return container.NewCenter(container.New(wide(startWidth), column))
}

// gap is an empty stretch of the column.
func gap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// wide gives its one object a fixed width.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// recentRow is a project opened lately: its name, and the folder it lies in.
type recentRow struct {
	widget.BaseWidget
	name, folder *Line
	hover        *canvas.Rectangle
	tapped       func()
}

func newRecentRow(path string, tapped func()) *recentRow {
	r := &recentRow{
		name:   NewLine(ProjectName(path), Look{}),
		folder: NewLine(filepath.Dir(path), Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet, End: true}),
		hover:  canvas.NewRectangle(color.Transparent), tapped: tapped,
	}
	r.hover.CornerRadius = 4
	r.name.SetMinWidth(min(r.name.NaturalWidth()+1, startWidth/2))
	r.ExtendBaseWidget(r)
	return r
}

// ProjectName is what a project file is called in the window: its name without ".raqim".
func ProjectName(path string) string { return strings.TrimSuffix(filepath.Base(path), ".raqim") }

func (r *recentRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(container.NewStack(r.hover,
		container.New(row{grow: 1, gap: 16, pad: 8, height: 32}, r.name, r.folder))))
}

// Tapped is called by Fyne.
func (r *recentRow) Tapped(*fyne.PointEvent) { r.tapped() }

// Name is what the row is called.
func (r *recentRow) Name() string { return r.name.Text() }

// FocusGained is called by Fyne.
func (r *recentRow) FocusGained() { r.frame(2) }

// FocusLost is called by Fyne.
func (r *recentRow) FocusLost() { r.frame(0) }

func (r *recentRow) frame(width float32) {
	r.hover.StrokeWidth = width
	r.hover.StrokeColor = r.Theme().Color(fynetheme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	r.hover.Refresh()
}

// TypedRune is called by Fyne.
func (r *recentRow) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (r *recentRow) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.tapped()
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && isFunctionKey(e.Name) && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

func (r *recentRow) MouseIn(*desktop.MouseEvent) {
	r.light(r.Theme().Color(fynetheme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
}

func (r *recentRow) MouseMoved(*desktop.MouseEvent) {}

func (r *recentRow) MouseOut() { r.light(color.Transparent) }

func (r *recentRow) light(c color.Color) {
	r.hover.FillColor = c
	r.hover.Refresh()
}

func (r *recentRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
