package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/text/bidi"
)

// TappedSecondary is called by Fyne: it shows what can be done with the text.
func (f *Field) TappedSecondary(e *fyne.PointEvent) {
	c := f.canvas()
	if c == nil {
		return
	}
	f.menu = widget.NewPopUpMenu(f.actions(), c)
	f.menu.ShowAtPosition(e.AbsolutePosition)
}

func (f *Field) actions() *fyne.Menu {
	clipboard := fyne.CurrentApp().Clipboard()
	start, end := f.Selection()
	item := func(text string, able bool, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(bidi.Visual(text, bidi.Auto), do)
		m.Disabled = !able
		return m
	}
	return fyne.NewMenu("",
		item(i18n.T("field.undo"), !f.disabled && f.buffer.CanUndo(), func() { f.change(f.buffer.Undo) }),
		item(i18n.T("field.redo"), !f.disabled && f.buffer.CanRedo(), func() { f.change(f.buffer.Redo) }),
		fyne.NewMenuItemSeparator(),
		item(i18n.T("field.cut"), !f.disabled && start < end, func() { f.cutTo(clipboard) }),
		item(i18n.T("field.copy"), start < end, func() { f.copyTo(clipboard) }),
		item(i18n.T("field.paste"), !f.disabled && clipboard.Content() != "", func() { f.pasteFrom(clipboard) }),
		fyne.NewMenuItemSeparator(),
		item(i18n.T("field.select_all"), len(f.buffer.Runes()) > 0, f.SelectAll),
	)
}
