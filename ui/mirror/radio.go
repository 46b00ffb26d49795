package mirror

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// Radio is a column, or a row, of values of which one is chosen: by a click, at Space, or with the arrows. Tab goes
// through the values.
type Radio struct {
	widget.BaseWidget
	// OnChanged is told the place of the value that a person chose, or SetSelected.
	OnChanged func(i int)
	chosen    int
	values    []*radioValue
	box       *fyne.Container
}

// NewRadio makes a column of values, in logical order, of which the first is chosen.
func NewRadio(values []string, changed func(i int)) *Radio {
	r := &Radio{OnChanged: changed, box: container.NewVBox()}
	for i, text := range values {
		v := &radioValue{of: r, at: i, text: text}
		v.name = text
		v.ExtendBaseWidget(v)
		r.values = append(r.values, v)
		r.box.Add(v)
	}
	r.ExtendBaseWidget(r)
	return r
}

// NewRadioRow makes a row of values, from the start on.
func NewRadioRow(values []string, changed func(i int)) *Radio {
	r := NewRadio(values, changed)
	r.box = HBox(r.box.Objects...)
	return r
}

// Selected is the place of the chosen value.
func (r *Radio) Selected() int { return r.chosen }

// SetSelected chooses the i-th value.
func (r *Radio) SetSelected(i int) {
	if i == r.chosen || i < 0 || i >= len(r.values) {
		return
	}
	r.chosen = i
	if r.OnChanged != nil {
		r.OnChanged(i)
	}
	for _, v := range r.values {
		v.Refresh()
	}
}

// Keys is what takes the keyboard: the chosen value.
func (r *Radio) Keys() fyne.Focusable { return r.values[r.chosen] }

// Enable lets the person choose.
func (r *Radio) Enable() {
	for _, v := range r.values {
		v.Enable()
	}
}

// Disable keeps the person from choosing.
func (r *Radio) Disable() {
	for _, v := range r.values {
		v.Disable()
	}
}

// CreateRenderer is called by Fyne.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(r.box))
}

// step takes the keyboard and the choice to another value.
func (r *Radio) step(from, by int) {
	at := from + by
	if at < 0 || at >= len(r.values) {
		return
	}
	r.values[at].focus()
	r.SetSelected(at)
}

type radioValue struct {
	control
	of   *Radio
	at   int
	text string
}

// Tapped is called by Fyne.
func (v *radioValue) Tapped(*fyne.PointEvent) {
	if !v.disabled {
		v.focus()
		v.of.SetSelected(v.at)
	}
}

// TypedKey is called by Fyne.
func (v *radioValue) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace:
		v.of.SetSelected(v.at)
	case fyne.KeyUp:
		v.of.step(v.at, -1)
	case fyne.KeyDown:
		v.of.step(v.at, 1)
	case fyne.KeyLeft, fyne.KeyRight:
		v.of.step(v.at, Towards(e.Name))
	default:
		v.pass(e)
	}
}

// CreateRenderer is called by Fyne.
func (v *radioValue) CreateRenderer() fyne.WidgetRenderer {
	return newBoxed(&v.control, func() (string, fyne.Resource, bool) {
		if v.of.chosen == v.at {
			return v.text, theme.RadioButtonCheckedIcon(), true
		}
		return v.text, theme.RadioButtonIcon(), false
	})
}
