package mirror

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"raqim/ui/tree"
)

// List shows rows of one height below one another, of which it makes as many as are seen: it may have a hundred
// thousand. Its bar stands at the end side. While it has the keyboard, the arrows go through the rows and Space or
// Enter chooses one.
//
// Whoever embeds it may take the keys for itself. It must be used on Fyne's main goroutine.
type List struct {
	control
	// Length is how many rows there are.
	Length func() int
	// CreateItem makes what a row shows; UpdateItem has it show the i-th.
	CreateItem func() fyne.CanvasObject
	UpdateItem func(i int, item fyne.CanvasObject)
	// OnSelected is told a row that was chosen, also by Select.
	OnSelected func(i int)
	// OnMenu is called for the menu of a row, with the place on the canvas where it should open; nil: rows have none.
	OnMenu func(i int, at fyne.Position)

	selected int // -1: none
	at       int // the row that the keys are at
	offset   float32
	template fyne.CanvasObject
	rows     map[int]*listRow // those that are seen, by their number
	spare    []*listRow
	bar      *bar
	frame    *canvas.Rectangle // the ring of a list that has no row to bear it
}

// NewList makes a list; see its fields.
func NewList(length func() int, create func() fyne.CanvasObject, update func(i int, item fyne.CanvasObject)) *List {
	l := &List{Length: length, CreateItem: create, UpdateItem: update}
	l.ExtendBaseWidget(l)
	return l
}

// ExtendBaseWidget is called by whoever embeds a list, after its fields are set.
func (l *List) ExtendBaseWidget(self fyne.Widget) {
	if l.rows == nil {
		l.rows, l.selected = map[int]*listRow{}, -1
		l.frame = canvas.NewRectangle(color.Transparent)
		l.bar = newBar(false, func() (float32, float32, float32) { return l.offset, l.Size().Height, l.height() }, l.ScrollToOffset)
	}
	l.control.ExtendBaseWidget(self)
}

// item is a row that stands for all others when their size is asked for.
func (l *List) item() fyne.CanvasObject {
	if l.template == nil && l.CreateItem != nil {
		l.template = l.CreateItem()
	}
	return l.template
}

// pitch is how far the rows are apart, in units of the canvas.
func (l *List) pitch() float32 {
	return max(1, l.item().MinSize().Height+l.size(theme.SizeNamePadding))
}

func (l *List) height() float32 {
	return max(0, float32(l.Length())*l.pitch()-l.size(theme.SizeNamePadding))
}

// Selected is the row that is chosen, -1 for none.
func (l *List) Selected() int { return l.selected }

// Select chooses a row and brings it into view.
func (l *List) Select(i int) {
	if i == l.selected || i < 0 || i >= l.Length() {
		return
	}
	l.selected, l.at = i, i
	if l.OnSelected != nil {
		l.OnSelected(i)
	}
	l.ScrollTo(i)
	l.mark()
}

// Highlight shows a row as the chosen one, any that is not there for none, and brings it into
// view; nobody is told. It is for a list that follows what was chosen elsewhere.
func (l *List) Highlight(i int) {
	switch {
	case i == l.selected:
	case i < 0 || i >= l.Length():
		l.UnselectAll()
	default:
		l.selected, l.at = i, i
		l.ScrollTo(i)
		l.mark()
	}
}

// Unselect takes the choice from a row, if it has it.
func (l *List) Unselect(i int) {
	if i == l.selected {
		l.UnselectAll()
	}
}

// UnselectAll leaves no row chosen.
func (l *List) UnselectAll() {
	l.selected = -1
	l.mark()
}

// mark shows again which row is chosen, and which one the keys are at.
func (l *List) mark() {
	for _, r := range l.rows {
		r.Refresh()
	}
}

// ScrollTo scrolls as little as is needed to show a row.
func (l *List) ScrollTo(i int) {
	top := float32(i) * l.pitch()
	bottom := top + l.pitch() - l.size(theme.SizeNamePadding)
	l.ScrollToOffset(min(max(l.offset, bottom-l.Size().Height), top))
}

// ScrollToOffset scrolls until this much is scrolled away at the top, in units of the canvas.
func (l *List) ScrollToOffset(y float32) {
	y = l.within(y)
	if y != l.offset {
		l.offset = y
		l.place()
	}
}

// ScrollOffset is how much is scrolled away at the top.
func (l *List) ScrollOffset() float32 { return l.offset }

// within is an offset, or the nearest one that there is. A list that was never shown has no room yet and takes any.
func (l *List) within(y float32) float32 {
	return max(0, min(y, l.height()-l.Size().Height))
}

// Scrolled is called by Fyne when the wheel is turned.
func (l *List) Scrolled(e *fyne.ScrollEvent) { l.ScrollToOffset(l.offset - e.Scrolled.DY*wheel) }

// RefreshItem shows a row again after what it shows has changed.
func (l *List) RefreshItem(i int) {
	if r := l.rows[i]; r != nil {
		l.UpdateItem(i, r.item)
		r.item.Refresh()
	}
}

// place puts a row wherever one is seen, and takes the others for new ones.
func (l *List) place() {
	if l.Size().Height <= 0 {
		return
	}
	pitch, size := l.pitch(), l.Size()
	first := int(l.offset / pitch)
	last := min(l.Length()-1, int((l.offset+size.Height)/pitch))
	for i, r := range l.rows {
		if i < first || i > last {
			delete(l.rows, i)
			r.Hide()
			l.spare = append(l.spare, r)
		}
	}
	for i := first; i <= last; i++ {
		r := l.rows[i]
		if r == nil {
			r = l.take(i)
		}
		r.Move(fyne.NewPos(0, float32(i)*pitch-l.offset))
		r.Resize(fyne.NewSize(size.Width, pitch-l.size(theme.SizeNamePadding)))
	}
	l.bar.Refresh()
}

// take gives a row its number.
func (l *List) take(i int) *listRow {
	var r *listRow
	if n := len(l.spare); n > 0 {
		r, l.spare = l.spare[n-1], l.spare[:n-1]
	} else {
		r = newListRow(l, l.CreateItem())
	}
	r.at = i
	l.rows[i] = r
	l.UpdateItem(i, r.item)
	r.Show()
	r.Refresh()
	return r
}

// FocusGained is called by Fyne. The keys are at the chosen row, or at the first one in view.
func (l *List) FocusGained() {
	if l.selected >= 0 {
		l.at = l.selected
	}
	l.at = max(0, min(l.at, l.Length()-1))
	l.control.FocusGained()
}

// TypedKey is called by Fyne.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(l.Size().Height/l.pitch())-1)
	switch e.Name {
	case fyne.KeyUp:
		l.GoTo(l.at - 1)
	case fyne.KeyDown:
		l.GoTo(l.at + 1)
	case fyne.KeyPageUp:
		l.GoTo(l.at - page)
	case fyne.KeyPageDown:
		l.GoTo(l.at + page)
	case fyne.KeyHome:
		l.GoTo(0)
	case fyne.KeyEnd:
		l.GoTo(l.Length() - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.at)
	default:
		l.pass(e)
	}
}

// GoTo takes the keys to a row and brings it into view.
func (l *List) GoTo(i int) {
	l.at = max(0, min(i, l.Length()-1))
	l.ScrollTo(l.at)
	l.mark()
}

// choose chooses a row that a person points to, also the one that is chosen already.
func (l *List) choose(i int) {
	if i < 0 || i >= l.Length() {
		return
	}
	if i == l.selected {
		if l.OnSelected != nil {
			l.OnSelected(i)
		}
		return
	}
	l.Select(i)
}

// CreateRenderer is called by Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return tree.Of(l.self, &listRenderer{l}) }

type listRenderer struct{ *List }

func (r *listRenderer) Destroy() {}

// Objects are the rows in their order, then the bar.
func (r *listRenderer) Objects() []fyne.CanvasObject {
	numbers := make([]int, 0, len(r.rows))
	for i := range r.rows {
		numbers = append(numbers, i)
	}
	slices.Sort(numbers)
	objects := make([]fyne.CanvasObject, 0, len(numbers)+1)
	for _, i := range numbers {
		objects = append(objects, r.rows[i])
	}
	return append(objects, r.bar, r.frame)
}

func (r *listRenderer) MinSize() fyne.Size {
	least := fyne.NewSquareSize(leastView)
	if r.item() == nil {
		return least
	}
	return r.item().MinSize().AddWidthHeight(BarWidth, 0).Max(least)
}

func (r *listRenderer) Layout(size fyne.Size) {
	r.offset = r.within(r.offset)
	r.bar.Move(fyne.NewPos(size.Width-BarWidth, 0))
	r.bar.Resize(fyne.NewSize(BarWidth, size.Height))
	turn(r.bar, size.Width)
	r.place()
	r.showBar()
	r.frame.Resize(size)
	r.showFrame()
}

func (r *listRenderer) showFrame() {
	stroke := color.Color(color.Transparent)
	if r.focused && len(r.rows) == 0 {
		stroke = r.color(theme.ColorNamePrimary)
	}
	if r.frame.StrokeColor != stroke {
		r.frame.StrokeColor, r.frame.StrokeWidth = stroke, ringWidth
		r.frame.Refresh()
	}
}

func (r *listRenderer) showBar() {
	if r.bar.fits() {
		r.bar.Hide()
		return
	}
	r.bar.Show()
}

func (r *listRenderer) Refresh() {
	r.Layout(r.Size())
	for i, row := range r.rows {
		r.UpdateItem(i, row.item)
		row.Refresh()
		row.item.Refresh()
	}
}
