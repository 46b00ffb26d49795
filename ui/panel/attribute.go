package panel

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// typedValue is the value that a person means by a text: blanks alone are the
// empty value, around a number or a date they mean nothing, the digits of these
// may be those of any keyboard, and several values have commas between them.
func typedValue(a model.AttributeType, text string) model.Value {
	trimmed := strings.TrimSpace(text)
	switch {
	case trimmed == "":
		return model.TextValue("")
	case a.Multi:
		var items []string
		for _, item := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '،' }) {
			if item = strings.TrimSpace(item); item != "" {
				items = append(items, item)
			}
		}
		return model.ListValue(items...)
	case a.Values.Kind == "text":
		return model.TextValue(text)
	}
	return model.TextValue(strings.Map(asciiDigit, trimmed))
}

// asciiDigit gives the digits of Arabic and Persian keyboards as numbers and dates
// are stored.
func asciiDigit(r rune) rune {
	if digit, ok := keys.Digit(r); ok {
		return rune(digit[0])
	}
	return r
}

// toggled is value with one item of options put in or taken out; the order is that
// of the options, and behind them what is none of these.
func toggled(options []option, value model.Value, item string) model.Value {
	has := map[string]bool{}
	for _, old := range value.Items() {
		has[old] = true
	}
	has[item] = !has[item]
	var items []string
	for _, o := range options {
		if has[o.value] {
			items = append(items, o.value)
		}
		delete(has, o.value)
	}
	for _, old := range value.Items() {
		if has[old] {
			items = append(items, old)
		}
	}
	return model.ListValue(items...)
}

// attributeRow is a line of the inspector: an attribute's name and its value. One
// that is required and has none shows a half ring and says so in a word.
type attributeRow struct {
	widget.BaseWidget
	name, value *Line
	sign        *widget.Icon
	hover       *canvas.Rectangle
	tapped      func() // nil: it cannot be changed here
}

func newAttributeRow(name, value string, missing bool, tapped func()) *attributeRow {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	r := &attributeRow{
		name: NewLine(name, quiet), value: NewLine(value, Look{}),
		sign: widget.NewIcon(theme.SignOpen.Resource()), hover: canvas.NewRectangle(color.Transparent), tapped: tapped,
	}
	r.hover.CornerRadius = 4
	switch {
	case missing:
		r.value.SetText(i18n.T("desk.inspector.missing"))
	case value == "":
		r.value.SetText(i18n.T("desk.inspector.unset"))
		r.value.SetLook(quiet)
	}
	if !missing {
		r.sign.Hide()
	}
	r.name.SetMinWidth(88)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer puts name, sign and value beside one another.
func (r *attributeRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(container.NewStack(r.hover,
		container.New(row{grow: 2, gap: 8}, r.name, mirror.GridWrap(fyne.NewSquareSize(signSize), r.sign), r.value))))
}

// Tapped is called by Fyne.
func (r *attributeRow) Tapped(*fyne.PointEvent) {
	if r.tapped != nil {
		r.tapped()
	}
}

// MouseIn is called by Fyne.
func (r *attributeRow) MouseIn(*desktop.MouseEvent) {
	if r.tapped != nil {
		r.light(r.Theme().Color(fynetheme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
	}
}

// MouseMoved is called by Fyne.
func (r *attributeRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *attributeRow) MouseOut() { r.light(color.Transparent) }

func (r *attributeRow) light(c color.Color) {
	r.hover.FillColor = c
	r.hover.Refresh()
}

// Cursor is called by Fyne.
func (r *attributeRow) Cursor() desktop.Cursor {
	if r.tapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
