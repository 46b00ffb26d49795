package dialogs

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// Parent is the window that dialogs are laid over.
type Parent struct {
	Window fyne.Window
	// Closed is called when the last dialog has gone, to give the keys back.
	Closed func()
	// Hidden says what dialogs that show or write annotations leave out, and why; empty, or
	// nil: nothing.
	Hidden func() string
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
func (p *Parent) Error(title string, err error) { p.inform(title, message(panel.Sentence(err))) }

// Ask says what is in the way and does then if the person wants to go on all the same.
func (p *Parent) Ask(title string, err error, yes string, then func()) {
	p.ask(title, yes, message(panel.Sentence(err)), then)
}

// Message tells something that needs no answer.
func (p *Parent) Message(title, what string) { p.inform(title, message(what)) }

// inform shows something that is only read: Enter, Esc and its one button take it away.
func (p *Parent) inform(title string, content fyne.CanvasObject) *mirror.Dialog {
	d := mirror.NewDialog(p.Window.Canvas(), title, tip.Host(content))
	d.SetButtons([]fyne.CanvasObject{mirror.NewButton(i18n.T("desk.dialog.close"), d.Hide)})
	p.show(d, &opened{leave: d.Hide, confirm: d.Hide})
	return d
}

// ask shows a question: Enter or the main button, which says yes, takes it away and does then. The result does what
// that button does.
func (p *Parent) ask(title, yes string, content fyne.CanvasObject, then func()) (confirm func()) {
	d := mirror.NewDialog(p.Window.Canvas(), title, tip.Host(content))
	confirm = func() {
		d.Hide()
		then()
	}
	p.choose(d, mirror.NewPrimary(yes, confirm), confirm)
	return confirm
}

// offer shows something that is only read, as inform does, and what can be done about it.
func (p *Parent) offer(title, what string, content fyne.CanvasObject, then func()) {
	d := mirror.NewDialog(p.Window.Canvas(), title, content)
	do := func() {
		d.Hide()
		then()
	}
	d.SetButtons([]fyne.CanvasObject{mirror.NewButton(i18n.T("desk.dialog.close"), d.Hide), mirror.NewPrimary(what, do)})
	p.show(d, &opened{leave: d.Hide, confirm: do})
}

// choose shows a dialog whose Enter does confirm, as its main button does; the other one leaves it.
func (p *Parent) choose(d *mirror.Dialog, main *mirror.Button, confirm func()) {
	d.SetButtons([]fyne.CanvasObject{mirror.NewButton(i18n.T("desk.dialog.cancel"), d.Hide), main})
	p.show(d, &opened{leave: d.Hide, confirm: confirm})
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

// show lays d over the window.
func (p *Parent) show(d *mirror.Dialog, this *opened) {
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

// message is a wrapped text with room around it.
func message(what string) fyne.CanvasObject {
	return padded(lines(what, textWidth, panel.Look{}))
}

// hidden says what a dialog leaves out; nil where that is nothing.
func (p *Parent) hidden(width float32) fyne.CanvasObject {
	if p.Hidden == nil || p.Hidden() == "" {
		return nil
	}
	return lines(p.Hidden(), width, quiet())
}

// withHidden is a dialog's content with what it leaves out said below.
func (p *Parent) withHidden(content *fyne.Container, width float32) *fyne.Container {
	if said := p.hidden(width); said != nil {
		content.Add(said)
	}
	return content
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

// name gives what can be focused in an object a name, unless it has one.
func name(o fyne.CanvasObject, text string) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, inner := range o.Objects {
			name(inner, text)
		}
	case interface {
		Name() string
		SetName(string)
	}:
		if o.Name() == "" {
			o.SetName(text)
		}
	}
}

// captioned puts a small caption above a field, which it names, too.
func captioned(caption string, field fyne.CanvasObject) fyne.CanvasObject {
	name(field, caption)
	return container.New(layout.NewCustomPaddedVBoxLayout(2), quietLine(caption), field)
}

func spaced(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(12), objects...)
}
