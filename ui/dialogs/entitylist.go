package dialogs

import (
	"fyne.io/fyne/v2"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// The list takes this much of the window, and leaves some of it to be seen.
const listWidth, listHeight, listMargin = 1040, 620, 48

// Entities lays the list of the entities over the window, with the keyboard in its
// filter.
func (p *Parent) Entities(pane *panel.Entities) {
	pane.SetLogicalArrows(p.LogicalArrows)
	d := mirror.NewDialog(p.Window.Canvas(), i18n.T("desk.entities.title"), tip.Host(mirror.Border(nil, p.hidden(min(listWidth, p.Window.Canvas().Size().Width-listMargin)-2*listMargin), nil, nil, pane)))
	d.SetButtons([]fyne.CanvasObject{mirror.NewButton(i18n.T("desk.dialog.close"), d.Hide)})
	pane.OnLeave = d.Hide
	pane.Focus = p.Window.Canvas().Focus
	p.show(d, &opened{leave: d.Hide, confirm: pane.EditList})
	size := p.Window.Canvas().Size()
	d.SetMinSize(fyne.NewSize(min(listWidth, size.Width-listMargin), min(listHeight, size.Height-listMargin)))
	pane.EditFilter()
}

// AskEntityRemoval asks whether an entity is to be taken away; what says what goes
// with it.
func (p *Parent) AskEntityRemoval(what error, then func()) {
	p.Ask(i18n.T("desk.entities.remove"), what, i18n.T("desk.entities.yes"), then)
}
