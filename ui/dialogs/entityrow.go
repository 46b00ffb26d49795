package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tree"
)

// entityRow is one answer, its name before its other names and what is known of
// it. The one that Enter takes is framed; the one that the span has is bold.
type entityRow struct {
	widget.BaseWidget
	answer EntityAnswer
	has    bool
	frame  *canvas.Rectangle
	tapped func()
}

// The widest a name and what is known of it become, in units of the canvas.
const nameWidth, detailsWidth = 300, 180

func newEntityRow(a EntityAnswer, picked, has bool, tapped func()) *entityRow {
	r := &entityRow{answer: a, has: has, frame: canvas.NewRectangle(nil), tapped: tapped}
	r.ExtendBaseWidget(r)
	r.frame.CornerRadius = 4
	if picked {
		th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
		r.frame.StrokeWidth = 1
		r.frame.StrokeColor = th.Color(fynetheme.ColorNamePrimary, variant)
		r.frame.FillColor = th.Color(fynetheme.ColorNameButton, variant)
	}
	return r
}

// CreateRenderer puts the names and what is known beside one another.
func (r *entityRow) CreateRenderer() fyne.WidgetRenderer {
	shown := r.answer.Name
	if r.answer.ID == "" {
		shown = i18n.T("desk.entity.new", "name", shown)
	}
	name, names, details := panel.NewLine(shown, panel.Look{Bold: r.has}), quietLine(r.answer.Names), quietLine(r.answer.Details)
	name.SetMinWidth(min(name.NaturalWidth(), nameWidth))
	details.SetMinWidth(min(details.NaturalWidth(), detailsWidth))
	line := mirror.Border(nil, nil, name, details, names)
	return tree.Of(r, widget.NewSimpleRenderer(container.NewStack(r.frame, container.New(layout.NewCustomPaddedLayout(2, 2, 8, 8), line))))
}

// MinSize is as high as every other row.
func (r *entityRow) MinSize() fyne.Size {
	return fyne.NewSize(r.BaseWidget.MinSize().Width, entityRowHeight)
}

// Tapped is called by Fyne.
func (r *entityRow) Tapped(*fyne.PointEvent) { r.tapped() }

// Cursor is called by Fyne.
func (r *entityRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
