package mirror

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// bench is a window with a menu bar at its top.
type bench struct {
	window fyne.Window
	bar    *Bar
	done   []string
}

func newBench(t *testing.T, rtl bool) *bench {
	t.Helper()
	start(t)
	mirrorNow(t, rtl)
	b := &bench{}
	do := func(name string) *Item { return NewItem(name, func() { b.done = append(b.done, name) }) }
	off := do("off")
	off.Disabled = true
	b.bar = NewBar(nil,
		&Menu{"File", []*Item{off, do("new"), NewSeparator(), NewSubmenu("recent", do("one"), do("two")), do("quit"), do("quilt")}},
		&Menu{"Edit", []*Item{do("undo")}}, &Menu{"View", []*Item{do("zoom"), NewSubmenu("look", do("light"))}})
	b.window = test.NewTempWindow(t, Border(b.bar, nil, nil, nil, tall(10, 10)))
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(500, 300))
	return b
}

func (b *bench) menu() *popUp {
	p, _ := b.window.Canvas().Overlays().Top().(*popUp)
	return p
}

func (b *bench) keys(names ...fyne.KeyName) {
	for _, n := range names {
		b.menu().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestMenusByKeyboard(t *testing.T) {
	const up, down, left, right, enter = fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn
	for _, c := range []struct {
		rtl  bool
		keys []fyne.KeyName
		want string
	}{
		{false, []fyne.KeyName{enter, down, enter}, "new"}, // the first that can be done
		{false, []fyne.KeyName{up, enter}, "quilt"},
		{false, []fyne.KeyName{down, down, right, down, enter}, "two"},
		{true, []fyne.KeyName{down, down, left, down, enter}, "two"},
		{false, []fyne.KeyName{down, down, right, left, down, enter}, "quit"}, // out of the submenu again
		{false, []fyne.KeyName{right, down, enter}, "undo"},
		{true, []fyne.KeyName{left, down, enter}, "undo"},
		{false, []fyne.KeyName{left, down, enter}, "zoom"}, // round about
		{true, []fyne.KeyName{right, fyne.KeyEnd, enter, enter}, "light"},
		{false, []fyne.KeyName{down, down, enter, fyne.KeyEscape, fyne.KeyHome, fyne.KeySpace}, "new"},
	} {
		b := newBench(t, c.rtl)
		b.bar.Open()
		b.keys(c.keys...)
		if !slices.Equal(b.done, []string{c.want}) || b.menu() != nil || b.bar.open != nil {
			t.Errorf("mirrored %v, %v: %v is done, want %q", c.rtl, c.keys, b.done, c.want)
		}
	}
	b := newBench(t, false)
	b.bar.Open()
	b.menu().TypedRune('N')
	b.bar.Open()
	for _, r := range "qqq" {
		b.menu().TypedRune(r)
	}
	b.keys(enter)
	b.bar.Open()
	b.keys(fyne.KeyEscape)
	if !slices.Equal(b.done, []string{"new", "quit"}) || b.menu() != nil {
		t.Errorf("by first letters %v is done", b.done)
	}
}

// A mouse opens a menu, goes along the bar and into submenus, and chooses; a press beside it only closes it.
func TestMenusByMouse(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		b := newBench(t, rtl)
		title := func(i int) fyne.Position {
			x, width := b.bar.extent(i)
			return fyne.NewPos(x+width/2, 5)
		}
		at := func(p fyne.Position) *desktop.MouseEvent {
			return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p, AbsolutePosition: p}}
		}
		b.bar.MouseDown(at(title(1)))
		b.menu().MouseMoved(at(title(0)))
		if b.bar.at != 0 || len(b.window.Canvas().Overlays().List()) != 1 {
			t.Fatalf("mirrored %v: menu %d is open", rtl, b.bar.at)
		}
		c := b.menu().columns[0]
		if x, width := b.bar.extent(0); !rtl && c.Position().X-x > 2 || rtl && x+width-c.Position().X-c.Size().Width > 4 {
			t.Errorf("mirrored %v: the menu at %v, its title at %v, %v wide", rtl, c.Position(), x, width)
		}
		item := func(c *column, i int) fyne.Position { return c.Position().AddXY(20, c.top(i)+5) }
		b.menu().MouseMoved(at(item(c, 3)))
		if len(b.menu().columns) != 2 {
			t.Fatalf("mirrored %v: no submenu", rtl)
		}
		inner := b.menu().columns[1]
		if rtl != (inner.Position().X < c.Position().X) {
			t.Errorf("mirrored %v: the submenu at %v, the menu at %v", rtl, inner.Position(), c.Position())
		}
		b.menu().Tapped(&at(item(c, 0)).PointEvent) // cannot be done
		b.menu().MouseMoved(at(item(inner, 1)))
		b.menu().Tapped(&at(item(inner, 1)).PointEvent)
		b.bar.MouseDown(at(title(0)))
		b.menu().MouseDown(at(fyne.NewPos(490-480*boolToFloat(rtl), 290)))
		if !slices.Equal(b.done, []string{"two"}) || b.menu() != nil {
			t.Errorf("mirrored %v: %v is done, a menu is open: %v", rtl, b.done, b.menu() != nil)
		}
	}
}

func boolToFloat(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// A menu stays within the window whatever its size and place, and each of its items can be reached.
func TestMenusStayWithinTheWindow(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		b := newBench(t, rtl)
		var items []*Item
		chosen := -1
		for i := range 60 {
			items = append(items, NewItem("item", func() { chosen = i }))
		}
		closed := 0
		PopUp(b.window.Canvas(), items, fyne.NewPos(495, 250), func() { closed++ })
		c := b.menu().columns[0]
		end := c.Position().Add(c.Size())
		if c.Position().X < 0 || c.Position().Y < 0 || end.X > 500 || end.Y > 300 {
			t.Errorf("mirrored %v: the menu lies from %v to %v", rtl, c.Position(), end)
		}
		b.keys(fyne.KeyEnd)
		if y := c.top(59); y+itemHeight > c.Size().Height {
			t.Errorf("the last item lies at %v of %v", y, c.Size().Height)
		}
		b.keys(fyne.KeyReturn)
		if chosen != 59 || closed != 1 {
			t.Errorf("item %d is chosen, closed %d times", chosen, closed)
		}
	}
}

func TestMenusAreMirrored(t *testing.T) {
	picture := func(rtl bool) []box {
		b := newBench(t, rtl)
		all := boxes(b.bar)
		b.bar.Open()
		b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
		return append(all, boxes(b.menu())...)
	}
	same(t, "the menu bar with its menus", picture(true), reflected(picture(false), 500))
}
