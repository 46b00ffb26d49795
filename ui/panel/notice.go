package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
)

// Notice is the line above an article whose direction controls change the order
// in which it is read, with a button that shows them. It is hidden at first.
type Notice struct {
	widget.BaseWidget
	// OnPressed is called when the button is pressed.
	OnPressed func()

	line   *Line
	button *widget.Button
}

// NewNotice makes a hidden notice.
func NewNotice() *Notice {
	n := &Notice{line: NewLine(i18n.T("desk.notice.reordered"), Look{})}
	n.button = widget.NewButton("", func() {
		if n.OnPressed != nil {
			n.OnPressed()
		}
	})
	n.ExtendBaseWidget(n)
	n.SetShown(false)
	n.Hide()
	return n
}

// SetShown says whether the controls are shown now: the button does the other.
func (n *Notice) SetShown(shown bool) {
	if shown {
		n.button.SetText(Static(i18n.T("desk.notice.hide")))
		return
	}
	n.button.SetText(Static(i18n.T("desk.notice.show")))
}

// Text gives what the notice says.
func (n *Notice) Text() string { return n.line.Text() }

// CreateRenderer lays sign, text and button out.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	sign := widget.NewIcon(fynetheme.NewWarningThemedResource(fynetheme.WarningIcon()))
	line := container.New(row{grow: 1, gap: 8, pad: 16, height: 36}, sign, n.line, n.button)
	return widget.NewSimpleRenderer(container.NewBorder(nil, widget.NewSeparator(), nil, nil, line))
}
