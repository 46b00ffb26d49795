package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// choice is one value that an attribute can have, with the key that chooses it. A
// value that the span has bears a check mark; the one that Enter takes is framed.
type choice struct {
	widget.BaseWidget
	key, name *Line
	sign      *widget.Icon
	frame     *canvas.Rectangle
	picked    bool
	wide      bool // the name fills the row
	tapped    func()
}

func newChoice(key, name string, has, picked bool, tapped func()) *choice {
	c := &choice{
		key:  NewLine(key, Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
		name: NewLine(name, Look{Bold: has}), sign: widget.NewIcon(theme.SignDone.Resource()),
		frame: canvas.NewRectangle(nil), picked: picked, tapped: tapped,
	}
	if !has {
		c.sign.Hide()
	}
	if key == "" {
		c.key.Hide()
	}
	c.key.SetMinWidth(c.key.NaturalWidth())
	// Nothing moves when a value is chosen: there is room for the check mark and the bold name.
	bold := NewLine(name, Look{Bold: true})
	c.name.SetMinWidth(bold.NaturalWidth() + 1)
	c.ExtendBaseWidget(c)
	th, variant := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	c.frame.CornerRadius, c.frame.StrokeWidth = 4, 1
	c.frame.FillColor = th.Color(fynetheme.ColorNameButton, variant)
	if picked {
		c.frame.StrokeColor = th.Color(fynetheme.ColorNamePrimary, variant)
	}
	return c
}

// show draws the frame of a picked choice thicker while the keyboard is at the choices.
func (c *choice) show(focused bool) {
	c.frame.StrokeWidth = 1
	if focused && c.picked {
		c.frame.StrokeWidth = 2
	}
	c.frame.Refresh()
}

// widen has the name fill the row and be cut where it is longer, in its own direction.
func (c *choice) widen(base bidi.Base) {
	c.wide = true
	c.name.SetMinWidth(0)
	look := c.name.look
	look.Own, look.Base = true, base
	c.name.SetLook(look)
}

// CreateRenderer puts key, check mark and name beside one another.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	grow := -1
	if c.wide {
		grow = 2
	}
	return tree.Of(c, widget.NewSimpleRenderer(container.NewStack(c.frame, container.New(row{grow: grow, gap: 2, pad: 6, height: 22},
		c.key, mirror.GridWrap(fyne.NewSquareSize(checkSize), c.sign), c.name))))
}

// Tapped is called by Fyne.
func (c *choice) Tapped(*fyne.PointEvent) { c.tapped() }

// Cursor is called by Fyne.
func (c *choice) Cursor() desktop.Cursor { return desktop.PointerCursor }

// signSize is that of the signs beside a line of text, checkSize that of a check
// mark within a choice; in units of the canvas.
const signSize, checkSize = 14, 11

// pickedRow is the row of a flow with the picked choice in it, nil where there is none.
func pickedRow(rows []fyne.CanvasObject) fyne.CanvasObject {
	for _, o := range rows {
		line, ok := o.(*fyne.Container)
		if ok && slices.ContainsFunc(line.Objects, func(o fyne.CanvasObject) bool { c, ok := o.(*choice); return ok && c.picked }) {
			return o
		}
	}
	return nil
}

// flow stands objects beside one another in as many rows as width asks for.
func flow(objects []fyne.CanvasObject, width, gap float32) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	var line []fyne.CanvasObject
	x := float32(0)
	for _, o := range objects {
		w := o.MinSize().Width
		if len(line) > 0 && x+w > width {
			rows = append(rows, container.New(row{grow: -1, gap: gap}, line...))
			line, x = nil, 0
		}
		line = append(line, o)
		x += w + gap
	}
	if len(line) > 0 {
		rows = append(rows, container.New(row{grow: -1, gap: gap}, line...))
	}
	return rows
}
