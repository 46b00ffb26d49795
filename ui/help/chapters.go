package help

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tree"
)

// chapterList is the list of chapters: the arrows choose one, what scrolls is passed on to
// the text.
type chapterList struct {
	widget.BaseWidget
	rows    []*chapterRow
	scroll  *mirror.Scroll
	at      int
	open    func(int)
	turn    func(fyne.KeyName) bool
	onKey   func(*fyne.KeyEvent)
	focused bool
}

func newChapterList(chapters []Chapter, open func(int), turn func(fyne.KeyName) bool, onKey func(*fyne.KeyEvent)) *chapterList {
	l := &chapterList{open: open, turn: turn, onKey: onKey}
	for i, c := range chapters {
		l.rows = append(l.rows, newChapterRow(c.Title, func() { open(i) }))
	}
	column := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for _, row := range l.rows {
		column.Add(row)
	}
	l.scroll = mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(listEdge, listEdge, 8, 8), column))
	l.ExtendBaseWidget(l)
	return l
}

// choose shows which chapter is open.
func (l *chapterList) choose(i int) {
	l.at = i
	l.Refresh()
	l.reveal()
}

// reveal brings the chapter that is open into view.
func (l *chapterList) reveal() {
	row := l.rows[l.at]
	top := row.Position().Y
	l.scroll.Reveal(top, top+row.Size().Height+2*listEdge)
}

// listEdge is the room above and below the list, units of the canvas.
const listEdge = 12

// Name is what the list is called.
func (l *chapterList) Name() string { return i18n.T("help.chapters") }

// FocusGained shows that the keys go here.
func (l *chapterList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost shows that they do not any more.
func (l *chapterList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing.
func (l *chapterList) TypedRune(rune) {}

// TypedKey goes through the chapters, and turns the pages of the one at hand.
func (l *chapterList) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyDown:
		l.open(min(l.at+1, len(l.rows)-1))
	case e.Name == fyne.KeyUp:
		l.open(max(l.at-1, 0))
	case e.Name == fyne.KeyHome:
		l.open(0)
	case e.Name == fyne.KeyEnd:
		l.open(len(l.rows) - 1)
	case l.turn(e.Name):
	default:
		l.onKey(e)
	}
}

// CreateRenderer shows the rows that there is room for.
func (l *chapterList) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(l, &chapterListRenderer{WidgetRenderer: widget.NewSimpleRenderer(l.scroll), list: l})
}

type chapterListRenderer struct {
	fyne.WidgetRenderer
	list *chapterList
}

func (r *chapterListRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.list.reveal()
}

func (r *chapterListRenderer) Refresh() {
	for i, row := range r.list.rows {
		row.show(i == r.list.at, r.list.focused)
	}
}

// chapterRow is a chapter's title in the list.
type chapterRow struct {
	widget.BaseWidget
	title  *panel.Line
	ground *canvas.Rectangle
	tapped func()
}

func newChapterRow(title string, tapped func()) *chapterRow {
	r := &chapterRow{title: panel.NewLine(title, panel.Look{}), ground: canvas.NewRectangle(color.Transparent), tapped: tapped}
	r.ground.CornerRadius = 4
	r.ExtendBaseWidget(r)
	return r
}

// show draws the row as the chapter that is open, with a ring while it has the keys.
func (r *chapterRow) show(open, focused bool) {
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	if open {
		r.ground.FillColor = th.Color(fynetheme.ColorNameSelection, variant)
	}
	if open && focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(fynetheme.ColorNamePrimary, variant), 2
	}
	r.ground.Refresh()
	r.title.SetLook(panel.Look{Bold: open})
	r.title.Refresh()
}

func (r *chapterRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(container.NewStack(r.ground,
		container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), r.title))))
}

// Tapped opens the chapter.
func (r *chapterRow) Tapped(*fyne.PointEvent) { r.tapped() }

// Cursor shows that the row can be clicked.
func (r *chapterRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// listWidth is that of the list of chapters, units of the canvas.
const listWidth = 240

// sides lays the list of chapters out at the start and the text in the rest of the room.
type sides struct{}

func (sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(listWidth+objects[1].MinSize().Width, 120)
}

func (sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, text := fyne.NewPos(0, 0), fyne.NewPos(listWidth, 0)
	if mirror.RTL() {
		list, text = fyne.NewPos(size.Width-listWidth, 0), fyne.NewPos(0, 0)
	}
	objects[0].Move(list)
	objects[0].Resize(fyne.NewSize(listWidth, size.Height))
	objects[1].Move(text)
	objects[1].Resize(fyne.NewSize(max(0, size.Width-listWidth), size.Height))
}
