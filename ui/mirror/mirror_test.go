package mirror

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/ui/theme"
)

// start begins a program with the window's theme.
func start(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
}

// mirrorNow lays out from right to left, or from left to right, until the test ends.
func mirrorNow(t interface{ Cleanup(func()) }, rtl bool) {
	was := RTL
	RTL = func() bool { return rtl }
	t.Cleanup(func() { RTL = was })
}

// box is where an object stands in the window.
type box struct{ X, Y, W, H float32 }

// boxes are the places of all objects that can be seen, in the order of the tree.
func boxes(o fyne.CanvasObject) []box {
	var all []box
	var walk func(o fyne.CanvasObject, at fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position) {
		if !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		all = append(all, box{at.X, at.Y, o.Size().Width, o.Size().Height})
		switch o := o.(type) {
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner, at)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner, at)
			}
		}
	}
	walk(o, fyne.Position{})
	return all
}

func rounded(x float32) float32 { return float32(int(x*64+0.5)) / 64 }

// reflected are boxes as a mirror at the middle of the width shows them.
func reflected(boxes []box, width float32) []box {
	out := make([]box, len(boxes))
	for i, b := range boxes {
		out[i] = box{width - b.X - b.W, b.Y, b.W, b.H}
	}
	return out
}

func same(t *testing.T, what string, got, want []box) {
	t.Helper()
	for _, all := range [][]box{got, want} {
		for i, b := range all {
			all[i] = box{rounded(b.X), rounded(b.Y), rounded(b.W), rounded(b.H)}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s is no mirror image: %s", what, diff)
	}
}

// Whatever stands in a container of this package stands in a mirrored interface where a mirror shows it.
func TestContainersAreMirrored(t *testing.T) {
	start(t)
	kinds := map[string]func(objects []fyne.CanvasObject) *fyne.Container{
		"HBox":     func(o []fyne.CanvasObject) *fyne.Container { return HBox(o...) },
		"Border":   func(o []fyne.CanvasObject) *fyne.Container { return Border(o[0], nil, o[1], o[2], o[3:]...) },
		"Grid":     func(o []fyne.CanvasObject) *fyne.Container { return Grid(3, o...) },
		"GridWrap": func(o []fyne.CanvasObject) *fyne.Container { return GridWrap(fyne.NewSize(50, 20), o...) },
		"Form":     func(o []fyne.CanvasObject) *fyne.Container { return Form(o[:4]...) },
	}
	rapid.Check(t, func(r *rapid.T) {
		var objects []fyne.CanvasObject
		for range rapid.IntRange(4, 9).Draw(r, "objects") {
			o := canvas.NewRectangle(nil)
			o.SetMinSize(fyne.NewSize(float32(rapid.IntRange(1, 90).Draw(r, "width")), float32(rapid.IntRange(1, 30).Draw(r, "height"))))
			o.Hidden = rapid.IntRange(0, 5).Draw(r, "hidden") == 0
			objects = append(objects, o)
		}
		size := fyne.NewSize(float32(rapid.IntRange(100, 700).Draw(r, "W")), 200)
		for name, kind := range kinds {
			c := kind(objects)
			defer func(was func() bool) { RTL = was }(RTL)
			RTL = func() bool { return false }
			c.Resize(size)
			c.Refresh()
			want := reflected(boxes(c), size.Width)
			RTL = func() bool { return true }
			c.Refresh()
			same(t, name, boxes(c), want)
		}
	})
}

// Each widget, in a room that is wider than it asks for, is drawn as a mirror shows it.
func TestWidgetsAreMirrored(t *testing.T) {
	start(t)
	widgets := map[string]func() fyne.CanvasObject{
		"button":   func() fyne.CanvasObject { return NewButtonWithIcon("Text", fynetheme.HomeIcon(), nil) },
		"check":    func() fyne.CanvasObject { return NewCheck("Text", nil) },
		"radio":    func() fyne.CanvasObject { return NewRadio([]string{"one", "the second"}, nil) },
		"row":      func() fyne.CanvasObject { return NewRadioRow([]string{"one", "the second"}, nil) },
		"select":   func() fyne.CanvasObject { return NewSelect([]string{"one", "the second"}, nil) },
		"progress": func() fyne.CanvasObject { p := NewProgress(); p.SetValue(0.3); return p },
		"upright": func() fyne.CanvasObject {
			return NewVScroll(tall(200, 900))
		},
		"lying": func() fyne.CanvasObject { return NewHScroll(HBox(tall(900, 10), tall(80, 10))) },
		"list": func() fyne.CanvasObject {
			return NewList(func() int { return 90 }, func() fyne.CanvasObject { return HBox(tall(40, 10), tall(9, 10)) }, func(int, fyne.CanvasObject) {})
		},
	}
	for name, make := range widgets {
		t.Run(name, func(t *testing.T) {
			size := fyne.NewSize(300, 120)
			mirrorNow(t, false)
			o := make()
			test.NewTempWindow(t, container.NewWithoutLayout(o))
			o.Resize(size)
			want := reflected(boxes(o), size.Width)
			mirrorNow(t, true)
			o.Refresh()
			o.Resize(size.AddWidthHeight(1, 0)) // containers within lay out for a new size
			o.Resize(size)
			same(t, name, boxes(o), want)
		})
	}
}

func tall(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestTextsRunAsTheInterfaceDoes(t *testing.T) {
	for _, c := range []struct {
		rtl        bool
		text, want string
	}{
		{false, "Open", "Open"},
		{true, "/home/x", "/home/x"},
		// The name stands at the right of what is said of it, though it begins the text.
		{true, "a.txt ملف", "\u200f ملف\u200f\u200ea.txt\u200e"},
	} {
		mirrorNow(t, c.rtl)
		if got := Static(c.text); got != c.want {
			t.Errorf("Static(%q), mirrored %v, = %q, want %q", c.text, c.rtl, got, c.want)
		}
	}
	mirrorNow(t, true)
	if Start() != fyne.TextAlignTrailing || End() != fyne.TextAlignLeading {
		t.Error("a mirrored text begins at the left")
	}
}
