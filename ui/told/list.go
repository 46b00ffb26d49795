package told

import (
	"fyne.io/fyne/v2"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// list is the lines of a [Pane]. It shows as many as fit.
type list struct {
	mirror.List
	pane *Pane
}

func newList(p *Pane) *list {
	l := &list{pane: p}
	l.Length = func() int { return len(p.lines) }
	l.CreateItem = func() fyne.CanvasObject { return newRow() }
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i < len(p.lines) {
			o.(*row).show(p, p.lines[i])
		}
	}
	l.OnSelected = func(i int) {
		p.pick(i)
		p.goThere()
	}
	l.ExtendBaseWidget(l)
	l.SetName(i18n.T("told.list"))
	return l
}

// show marks the picked line.
func (l *list) show(at int) {
	l.Highlight(at)
	if at >= 0 {
		l.GoTo(at)
	}
	l.Refresh()
}

// page is how many lines are seen.
func (l *list) page() int { return max(1, int(l.Size().Height/newRow().MinSize().Height)-1) }

// FocusGained is called by Fyne. Enter must have something to choose.
func (l *list) FocusGained() {
	l.List.FocusGained()
	l.pane.pick(max(0, l.pane.at))
}

// TypedRune is called by Fyne; nothing is typed here.
func (l *list) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	p := l.pane
	switch e.Name {
	case fyne.KeyUp:
		p.pick(max(0, p.at-1))
	case fyne.KeyDown:
		p.pick(p.at + 1)
	case fyne.KeyHome:
		p.pick(0)
	case fyne.KeyEnd:
		p.pick(len(p.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.goThere()
	case fyne.KeyEscape:
		if p.OnLeave != nil {
			p.OnLeave()
		}
	case fyne.KeyPageUp:
		p.pick(max(0, p.at-l.page()))
	case fyne.KeyPageDown:
		p.pick(p.at + l.page())
	default:
		l.List.TypedKey(e)
	}
}
