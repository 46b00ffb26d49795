package dialogs

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// Parent is the window that dialogs are laid over.
type Parent struct {
	Window fyne.Window
	// Closed is called when the last dialog has gone, to give the keys back.
	Closed func()
	// LogicalArrows has Left and Right go by the order of the text in the lines one types in.
	LogicalArrows bool

	open []*opened // the topmost last
}

// opened is a dialog on the screen: how to leave it without an answer, and what
// Enter does.
type opened struct{ leave, confirm func() }

// textWidth is that of a wrapped message, in units of the canvas.
const textWidth = 440

// Error says what failed.
func (p *Parent) Error(title string, err error) {
	d := dialog.NewCustom(panel.Static(title), text("desk.dialog.close"), message(panel.Sentence(err)), p.Window)
	p.show(d)
}

// Ask says what is in the way and does then if the person wants to go on all the same.
func (p *Parent) Ask(title string, err error, yes string, then func()) {
	d := dialog.NewCustomConfirm(panel.Static(title), panel.Static(yes), text("desk.dialog.cancel"), message(panel.Sentence(err)), func(ok bool) {
		if ok {
			then()
		}
	}, p.Window)
	p.show(d)
}

// Message tells something that needs no answer.
func (p *Parent) Message(title, what string) {
	p.show(dialog.NewCustom(panel.Static(title), text("desk.dialog.close"), message(what), p.Window))
}

// Leave closes the topmost dialog without an answer, as Esc asks for; false
// where there is none.
func (p *Parent) Leave() bool {
	if len(p.open) == 0 {
		return false
	}
	p.open[len(p.open)-1].leave()
	return true
}

// Confirm answers the topmost dialog with its main button, as Enter asks for.
func (p *Parent) Confirm() {
	if len(p.open) > 0 {
		p.open[len(p.open)-1].confirm()
	}
}

// show lays d over the window; Esc hides it, Enter too, unless it is a question.
func (p *Parent) show(d dialog.Dialog) {
	confirm := d.Hide
	if question, ok := d.(*dialog.ConfirmDialog); ok {
		confirm = question.Confirm
	}
	p.showAs(d, &opened{leave: d.Hide, confirm: confirm})
}

// showAs is show with other ways to end.
func (p *Parent) showAs(d dialog.Dialog, this *opened) {
	p.open = append(p.open, this)
	// A dialog's answer may open the next one before the first one has gone.
	d.SetOnClosed(func() {
		p.open = slices.DeleteFunc(p.open, func(o *opened) bool { return o == this })
		if p.Closed != nil && len(p.open) == 0 {
			p.Closed()
		}
	})
	d.Show()
}

// text is the text of a key as one of Fyne's buttons or titles must be given it.
func text(key string) string { return panel.Static(i18n.T(key)) }

// message is a wrapped text with room around it.
func message(what string) fyne.CanvasObject {
	return padded(lines(what, textWidth, panel.Look{}))
}

func lines(what string, width float32, look panel.Look) *fyne.Container {
	column := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for _, l := range panel.Paragraph(what, width, 0, look) {
		l.SetMinWidth(width)
		column.Add(l)
	}
	return column
}

func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8), o)
}

// sized gives an object a least size.
func sized(o fyne.CanvasObject, width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return container.NewStack(r, o)
}

// captioned puts a small caption above a field.
func captioned(caption string, field fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(2), quietLine(caption), field)
}

func spaced(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(12), objects...)
}

// hideable is a dialog that can be taken away before it is answered.
type hideable interface{ Hide() }

// button is a dialog's own button, which closes it before it acts.
func button(title string, d *hideable, act func()) *widget.Button {
	return widget.NewButton(title, func() {
		(*d).Hide()
		act()
	})
}
