package mirror

import "fyne.io/fyne/v2"

// TappedSecondary is called by Fyne: the row's menu opens at the pointer.
func (r *listRow) TappedSecondary(e *fyne.PointEvent) {
	if r.list.OnMenu != nil {
		r.list.OnMenu(r.at, e.AbsolutePosition)
	}
}

// OpenMenu opens the menu of the row that the keys are at, below it; false where there is none.
func (l *List) OpenMenu() bool {
	row := l.rows[l.at]
	if l.OnMenu == nil || row == nil {
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(0, row.Size().Height)
	if RTL() {
		at.X += row.Size().Width
	}
	l.OnMenu(l.at, at)
	return true
}
