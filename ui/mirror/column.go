package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// column is one open menu: its items below one another, check marks at the start, keys and the arrows of submenus at the
// end. It is told where the mouse and the keys are; it hears of neither itself.
type column struct {
	widget.BaseWidget
	items        []*Item
	at           int // the item at hand, -1 for none
	first        int // of those that are shown, where the window is too low for all
	shown        int // how many fit
	ground, over *canvas.Rectangle
	rows         []*columnRow
}

type columnRow struct {
	label, key  *canvas.Text
	check, more *canvas.Image
	line        *canvas.Rectangle // of a separator
}

// In units of the canvas.
const (
	columnPad   = 4
	itemHeight  = 26
	itemSign    = 14
	itemGap     = 8
	lineHeight  = 9
	leastColumn = 120
)

func newColumn(items []*Item) *column {
	c := &column{items: items, at: -1, shown: len(items), ground: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil)}
	c.ExtendBaseWidget(c)
	for _, item := range items {
		c.rows = append(c.rows, c.row(item))
	}
	c.paint()
	return c
}

func (c *column) row(item *Item) *columnRow {
	text := c.color(theme.ColorNameForeground)
	if !item.usable() {
		text = c.color(theme.ColorNameDisabled)
	}
	r := &columnRow{
		label: canvas.NewText("", nil), key: canvas.NewText("", nil),
		check: canvas.NewImageFromResource(theme.ConfirmIcon()), more: canvas.NewImageFromResource(Icon(theme.MenuExpandIcon())),
		line: canvas.NewRectangle(c.color(theme.ColorNameSeparator)),
	}
	r.label.TextSize, r.key.TextSize = c.size(theme.SizeNameText), c.size(theme.SizeNameCaptionText)
	words(r.label, item.Label, text)
	words(r.key, item.Key, c.color(theme.ColorNamePlaceHolder))
	r.key.Alignment = End()
	r.check.Hidden, r.more.Hidden, r.line.Hidden = !item.Checked, item.Items == nil, !item.separator
	r.label.Hidden, r.key.Hidden = item.separator, item.separator
	return r
}

func (c *column) color(name fyne.ThemeColorName) color.Color {
	return c.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (c *column) size(name fyne.ThemeSizeName) float32 { return c.Theme().Size(name) }

func (c *column) paint() {
	c.ground.FillColor, c.ground.StrokeColor = c.color(theme.ColorNameMenuBackground), c.color(theme.ColorNameSeparator)
	c.ground.StrokeWidth, c.ground.CornerRadius = 1, 6
	c.over.FillColor, c.over.CornerRadius = c.color(theme.ColorNameSelection), 4
}

func (i *Item) height() float32 {
	if i.separator {
		return lineHeight
	}
	return itemHeight
}

// MinSize is that of the whole menu.
func (c *column) MinSize() fyne.Size {
	var label, key, height float32
	for i, r := range c.rows {
		label, key = max(label, r.label.MinSize().Width), max(key, r.key.MinSize().Width)
		height += c.items[i].height()
	}
	width := 2*columnPad + itemGap + itemSign + itemGap + label + 3*itemGap + max(key, itemSign) + itemGap
	return fyne.NewSize(max(width, leastColumn), height+2*columnPad)
}

// fit takes as much of the height as there is; the rest is come to by keys and wheel.
func (c *column) fit(height float32) fyne.Size {
	size := c.MinSize()
	if size.Height <= height {
		return size
	}
	c.shown = max(1, int((height-2*columnPad)/itemHeight))
	return fyne.NewSize(size.Width, float32(c.shown)*itemHeight+2*columnPad)
}

// setAt takes an item in hand and shows it.
func (c *column) setAt(i int) {
	c.at = i
	if i >= 0 {
		c.first = min(max(c.first, i-c.shown+1), i)
	}
	c.Refresh()
}

// scroll moves the items of a menu that is too long by so many.
func (c *column) scroll(by int) {
	c.first = max(0, min(c.first+by, len(c.items)-c.shown))
	c.Refresh()
}

// top is where an item begins, from the column's top.
func (c *column) top(i int) float32 {
	y := float32(columnPad)
	for _, item := range c.items[c.first:max(c.first, i)] {
		y += item.height()
	}
	return y
}

// itemAt is the item at a place within the column, -1 for none.
func (c *column) itemAt(p fyne.Position) int {
	if p.X < 0 || p.X >= c.Size().Width {
		return -1
	}
	for i := c.first; i < len(c.items) && i < c.first+c.shown; i++ {
		if y := c.top(i); p.Y >= y && p.Y < y+c.items[i].height() {
			return i
		}
	}
	return -1
}

// holds tells whether a place of the window is on the column.
func (c *column) holds(p fyne.Position) bool {
	at, size := c.Position(), c.Size()
	return p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height
}

// CreateRenderer is called by Fyne.
func (c *column) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{c} }

type columnRenderer struct{ *column }

func (r *columnRenderer) Destroy() {}

func (r *columnRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.over}
	last := min(len(r.rows), r.first+r.shown)
	for _, row := range r.rows[r.first:last] {
		objects = append(objects, row.label, row.key, row.check, row.more, row.line)
	}
	return objects
}

func (r *columnRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	for i := r.first; i < len(r.rows) && i < r.first+r.shown; i++ {
		r.place(r.rows[i], r.items[i], r.top(i), size.Width)
	}
	r.over.Hidden = r.at < r.first || r.at >= r.first+r.shown
	if !r.over.Hidden {
		r.over.Move(fyne.NewPos(columnPad, r.top(r.at)))
		r.over.Resize(fyne.NewSize(size.Width-2*columnPad, itemHeight))
	}
}

// place puts the parts of an item into its row.
func (r *columnRenderer) place(row *columnRow, item *Item, y, width float32) {
	if item.separator {
		row.line.Move(fyne.NewPos(columnPad, y+lineHeight/2))
		row.line.Resize(fyne.NewSize(width-2*columnPad, 1))
		return
	}
	put := func(o fyne.CanvasObject, x, width, height float32) {
		o.Move(fyne.NewPos(x, y+(itemHeight-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	start, end := float32(columnPad+itemGap), width-columnPad-itemGap
	put(row.check, start, itemSign, itemSign)
	label, key := row.label.MinSize(), row.key.MinSize()
	put(row.label, start+itemSign+itemGap, label.Width, label.Height)
	put(row.key, end-key.Width, key.Width, key.Height)
	put(row.more, end-itemSign, itemSign, itemSign)
	for _, o := range []fyne.CanvasObject{row.check, row.label, row.key, row.more} {
		turn(o, width)
	}
}

func (r *columnRenderer) Refresh() {
	r.paint()
	r.Layout(r.Size())
	canvas.Refresh(r.over)
}
