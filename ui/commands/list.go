package commands

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// list shows the rows around the framed command.
type list struct {
	widget.BaseWidget
	palette *Palette
	rows    []*row
	shown   []*Command
	at, top int // the framed command and the first one in view
}

func newList(p *Palette) *list {
	l := &list{palette: p}
	for i := range rowsShown {
		l.rows = append(l.rows, newRow(func() { p.take(l.top + i) }))
	}
	l.ExtendBaseWidget(l)
	return l
}

// set shows commands, the first one framed.
func (l *list) set(commands []*Command) {
	l.shown, l.top = commands, 0
	l.pick(0)
}

// pick frames a command, or the nearest there is, and brings it into view.
func (l *list) pick(i int) {
	l.at = max(0, min(i, len(l.shown)-1))
	if len(l.shown) == 0 {
		l.at = -1
	}
	l.scroll(max(min(l.top, l.at), l.at-rowsShown+1))
	l.palette.tell()
}

// scroll has another command at the top.
func (l *list) scroll(top int) {
	l.top = max(0, min(top, len(l.shown)-rowsShown))
	for i, r := range l.rows {
		if c := l.top + i; c < len(l.shown) {
			r.show(l.shown[c], c == l.at)
		} else {
			r.Hide()
		}
	}
}

// Scrolled is called by Fyne, with 25 for a notch of the wheel.
func (l *list) Scrolled(e *fyne.ScrollEvent) {
	step := 3
	if e.Scrolled.DY > 0 {
		step = -3
	}
	l.scroll(l.top + step)
}

// CreateRenderer makes the renderer; all it shows lives in the list.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return tree.Of(l, &listRenderer{l}) }

type listRenderer struct{ *list }

func (r *listRenderer) Destroy() {}

func (r *listRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.rows))
	for i, row := range r.rows {
		objects[i] = row
	}
	return objects
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(paletteWidth/2, rowHeight) }

func (r *listRenderer) Layout(size fyne.Size) {
	for i, row := range r.rows {
		row.Move(fyne.NewPos(0, float32(i*rowHeight)))
		row.Resize(fyne.NewSize(size.Width, rowHeight))
	}
}

func (r *listRenderer) Refresh() { r.scroll(r.top) }
