package field

import (
	"fyne.io/fyne/v2"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// OpenMenu opens the field's menu below it, at its start.
func (f *Field) OpenMenu() bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.self).AddXY(0, f.Size().Height)
	if mirror.RTL() {
		at.X += f.Size().Width
	}
	f.TappedSecondary(&fyne.PointEvent{AbsolutePosition: at})
	return true
}

// TappedSecondary is called by Fyne: it shows what can be done with the text.
func (f *Field) TappedSecondary(e *fyne.PointEvent) {
	c := f.canvas()
	if c == nil {
		return
	}
	f.menu = true
	mirror.PopUp(c, f.actions(), e.AbsolutePosition, func() { f.menu = false })
}

func (f *Field) actions() []*mirror.Item {
	clipboard := fyne.CurrentApp().Clipboard()
	start, end := f.Selection()
	item := func(text string, able bool, do func()) *mirror.Item {
		i := mirror.NewItem(text, do)
		i.Disabled = !able
		return i
	}
	return []*mirror.Item{
		item(i18n.T("field.undo"), !f.disabled && f.buffer.CanUndo(), func() { f.change(f.buffer.Undo) }),
		item(i18n.T("field.redo"), !f.disabled && f.buffer.CanRedo(), func() { f.change(f.buffer.Redo) }),
		mirror.NewSeparator(),
		item(i18n.T("field.cut"), !f.disabled && start < end, func() { f.cutTo(clipboard) }),
		item(i18n.T("field.copy"), start < end, func() { f.copyTo(clipboard) }),
		item(i18n.T("field.paste"), !f.disabled && clipboard.Content() != "", func() { f.pasteFrom(clipboard) }),
		mirror.NewSeparator(),
		item(i18n.T("field.select_all"), len(f.buffer.Runes()) > 0, f.SelectAll),
	}
}
