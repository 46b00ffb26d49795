package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/check"
	"raqim/model"
	"raqim/ui/finding"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// checkList is the rows of [Checks]. It shows as many as fit. It picks rows itself,
// since Fyne's list says nothing of a click on the row that it has selected.
type checkList struct {
	mirror.List
	pane     *Checks
	schema   *model.Schema
	text     *model.OffsetMap
	findings []check.Finding
	at       int // the picked finding, -1 for none
}

func newCheckList(pane *Checks) *checkList {
	l := &checkList{pane: pane, at: -1}
	l.Length = func() int { return len(l.findings) }
	l.CreateItem = func() fyne.CanvasObject { return newCheckRow(l.tapped) }
	l.UpdateItem = l.fill
	l.SetName(i18n.T("focus.checks"))
	l.ExtendBaseWidget(l)
	return l
}

func (l *checkList) fill(i int, o fyne.CanvasObject) {
	if i >= len(l.findings) {
		return
	}
	f, row := l.findings[i], o.(*checkRow)
	row.index = i
	row.light(i == l.at)
	if f.Span == "" {
		row.show(l.schema, f, "", bidi.Auto)
		return
	}
	base := bidi.Auto
	if l.pane.Direction != nil {
		base = l.pane.Direction(f.Range().Start)
	}
	row.show(l.schema, f, excerpt(l.text, f.Parts), base)
}

// pick highlights a finding and scrolls to it.
func (l *checkList) pick(i int) {
	if i < 0 || i >= len(l.findings) {
		return
	}
	l.at = i
	l.showPlace()
}

// showPlace scrolls to the picked finding; a list that is hidden does so when it
// is shown.
func (l *checkList) showPlace() {
	switch {
	case !l.pane.Visible():
	case l.at >= 0:
		l.GoTo(l.at)
		l.Refresh()
	default:
		l.Refresh()
	}
}

// keepPlace picks what stands where the picked finding stood.
func (l *checkList) keepPlace() {
	l.at = min(l.at, len(l.findings)-1)
	l.showPlace()
}

func (l *checkList) tapped(i int) {
	l.pick(i)
	l.choose()
}

func (l *checkList) choose() {
	if l.at >= 0 && l.pane.OnChoose != nil {
		l.pane.OnChoose(l.findings[l.at])
	}
}

// FocusGained is called by Fyne. Enter must have something to choose.
func (l *checkList) FocusGained() {
	l.List.FocusGained()
	l.pick(max(0, l.at))
}

// TypedRune is called by Fyne; nothing is typed here.
func (l *checkList) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (l *checkList) TypedKey(e *fyne.KeyEvent) {
	last := len(l.findings) - 1
	switch e.Name {
	case fyne.KeyUp:
		l.pick(max(0, l.at-1))
	case fyne.KeyDown:
		l.pick(min(last, l.at+1))
	case fyne.KeyHome:
		l.pick(0)
	case fyne.KeyEnd:
		l.pick(last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.choose()
	case fyne.KeyEscape:
		if l.pane.OnLeave != nil {
			l.pane.OnLeave()
		}
	default:
		if isFunctionKey(e.Name) && l.pane.OnKey != nil {
			l.pane.OnKey(e)
		}
	}
}

// checkRow is one finding: how much it weighs by the shape of its sign, the chip
// of its label, what is lacking, and the text below.
type checkRow struct {
	widget.BaseWidget
	index      int
	ground     *canvas.Rectangle
	sign       *widget.Icon
	chip       *chip
	what, text *Line
	tapped     func(index int)
}

func newCheckRow(tapped func(index int)) *checkRow {
	r := &checkRow{
		ground: canvas.NewRectangle(color.Transparent), sign: widget.NewIcon(nil), chip: newChip(),
		what: NewLine("", Look{}), text: NewLine("", Look{}), tapped: tapped,
	}
	r.ground.CornerRadius = 4
	r.ExtendBaseWidget(r)
	return r
}

// light shows by its ground whether the row is the picked one.
func (r *checkRow) light(picked bool) {
	r.ground.FillColor = color.Transparent
	if picked {
		r.ground.FillColor = r.Theme().Color(fynetheme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant())
	}
	r.ground.Refresh()
}

func (r *checkRow) show(schema *model.Schema, f check.Finding, text string, base bidi.Base) {
	sign := theme.SignOpen
	if f.Kind.Severity() == check.Doubtful {
		sign = theme.SignUntouched
	}
	r.sign.SetResource(sign.Resource())
	r.chip.Hide()
	if f.Span != "" {
		r.chip.set(schema, f.Label)
		r.chip.Show()
	}
	r.what.SetText(finding.Short(schema, f))
	r.text.SetLook(Look{Own: f.Span != "", Base: base, Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
	if f.Span == "" {
		text = i18n.T("desk.checks.document")
	}
	r.text.SetText(text)
}

// Tapped is called by Fyne.
func (r *checkRow) Tapped(*fyne.PointEvent) { r.tapped(r.index) }

// Cursor is called by Fyne.
func (r *checkRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer puts the two lines behind sign and chip.
func (r *checkRow) CreateRenderer() fyne.WidgetRenderer {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), r.what, r.text)
	return tree.Of(r, widget.NewSimpleRenderer(container.NewStack(r.ground, container.New(row{grow: 2, gap: 8, pad: 8, height: 42},
		mirror.GridWrap(fyne.NewSquareSize(signSize), r.sign), r.chip, lines))))
}
