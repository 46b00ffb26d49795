package field

import (
	"errors"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/ui/mirror"
	"raqim/ui/theme"
)

const (
	shift = fyne.KeyModifierShift
	ctrl  = fyne.KeyModifierControl
)

// screen is a field in a window without a display.
type screen struct {
	*Field
	t      *testing.T
	window fyne.Window
	clock  time.Time
	mods   fyne.KeyModifier
}

func show(t *testing.T, self focusable, f *Field, width, height float32) *screen {
	t.Helper()
	s := &screen{Field: f, t: t, clock: time.Unix(1000, 0)}
	f.modifiers = func() fyne.KeyModifier { return s.mods }
	f.buffer.Now = func() time.Time { return s.clock }
	now = f.buffer.Now
	t.Cleanup(func() { now = time.Now })
	s.window = test.NewTempWindow(t, container.NewWithoutLayout(self))
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(width+40, height+40))
	self.Resize(fyne.NewSize(width, height))
	s.window.Canvas().Focus(self)
	return s
}

func line(t *testing.T, text string, width float32) *screen {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	l := NewLine()
	l.SetText(text)
	return show(t, l, &l.Field, width, l.MinSize().Height)
}

func lines(t *testing.T, text string, width, height float32) *screen {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	l := NewText(0)
	l.SetText(text)
	return show(t, l, &l.Field, width, height)
}

func (s *screen) key(name fyne.KeyName, mods fyne.KeyModifier) {
	if mods&ctrl != 0 {
		s.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mods})
		return
	}
	s.mods = mods
	s.TypedKey(&fyne.KeyEvent{Name: name})
	s.mods = 0
}

func (s *screen) want(text string, start, end int) {
	s.t.Helper()
	if a, b := s.Selection(); s.Text() != text || a != start || b != end {
		s.t.Errorf("the text is %q with %d-%d selected, want %q with %d-%d", s.Text(), a, b, text, start, end)
	}
}

// left and right are positions a little inside the edges of a character in the field.
func (s *screen) left(o int) fyne.Position  { return s.beside(o, 0.2) }
func (s *screen) right(o int) fyne.Position { return s.beside(o, 0.8) }

func (s *screen) beside(o int, part float64) fyne.Position {
	s.t.Helper()
	r, ok := s.laid.Box(o)
	if !ok {
		s.t.Fatalf("character %d has no box", o)
	}
	x, y := r.X0+(r.X1-r.X0)*part+s.text.page.X, (r.Top+r.Bottom)/2+s.text.page.Y
	edge := float64(s.at.edge)
	return fyne.NewPos(float32((x+edge)/s.at.scale), float32((y+edge)/s.at.scale))
}

func (s *screen) down(at fyne.Position, mods fyne.KeyModifier) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mods})
}

func (s *screen) click(at fyne.Position) {
	s.down(at, 0)
	s.MouseUp(nil)
}

func (s *screen) drag(from, to fyne.Position) {
	s.clock = s.clock.Add(2 * time.Second)
	s.down(from, 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	s.MouseUp(nil)
	s.DragEnd()
}

func TestADisabledFieldCanBeReadAndCopied(t *testing.T) {
	s := line(t, "قال نادر", 300)
	s.OnChanged = func(string) { t.Error("it was changed") }
	s.Disable()
	s.TypedRune('x')
	s.key(fyne.KeyBackspace, 0)
	s.key(fyne.KeyBackspace, ctrl)
	clipboard := test.NewClipboard()
	clipboard.SetContent("x")
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.want("قال نادر", 0, 8)
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "قال نادر" || s.caret[0].Visible() || !s.Disabled() {
		t.Errorf("copied: %q", clipboard.Content())
	}
	s.OnChanged = nil
	s.Enable()
	s.TypedRune('x')
	s.want("x", 1, 1)
}

func TestTheValidatorSpeaksBelow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	l := NewLine()
	plain := l.MinSize()
	l.Validator = func(text string) error {
		if text == "" {
			return errors.New("a name is needed")
		}
		return nil
	}
	s := show(t, l, &l.Field, 300, l.MinSize().Height)
	if l.MinSize().Height <= plain.Height || s.message.raster.Visible() {
		t.Error("there is no room below, or a message before anything was done")
	}
	s.TypedRune('x')
	s.key(fyne.KeyBackspace, 0)
	if !s.message.raster.Visible() || s.box.StrokeColor != s.look().wrong || string(s.message.page.Doc.Text) != "a name is needed" {
		t.Error("the message is not seen")
	}
	s.wantClear()
	s.TypedRune('x')
	if s.message.raster.Visible() || s.box.StrokeColor != s.look().accent || s.Validate() != nil {
		t.Error("the message stays")
	}
	s.SetText("")
	if s.message.raster.Visible() || s.Validate() == nil || !s.message.raster.Visible() {
		t.Error("the message comes with Validate")
	}
}

// wantClear holds that the message is letters of the right colour on nothing.
func (s *screen) wantClear() {
	s.t.Helper()
	s.ink(color.NRGBA{})
	wrong, painted := s.look().wrong, 0
	for i := 0; i < len(s.message.img.Pix); i += 4 {
		switch p := s.message.img.Pix[i : i+4]; {
		case p[3] == 0xFF && p[0] == wrong.R && p[1] == wrong.G && p[2] == wrong.B:
			painted++
		case max(p[0], p[1], p[2]) > p[3]:
			s.t.Fatalf("pixel %d is %v, which is not premultiplied", i/4, p)
		}
	}
	if last := s.message.img.Pix[len(s.message.img.Pix)-4:]; painted < 10 || last[3] != 0 {
		s.t.Errorf("%d pixels of the message are ink, its corner is %v", painted, last)
	}
}

// ink counts the pixels of the text's picture that have a colour.
func (s *screen) ink(c color.NRGBA) int {
	s.window.Canvas().Capture()
	n := 0
	for i := 0; i < len(s.text.img.Pix); i += 4 {
		p := s.text.img.Pix[i : i+3]
		if p[0] == c.R && p[1] == c.G && p[2] == c.B {
			n++
		}
	}
	return n
}

func TestThePlaceholderAndTheLookFollowTheTheme(t *testing.T) {
	was := mirror.RTL
	t.Cleanup(func() { mirror.RTL = was })
	s := line(t, "", 300)
	paper := s.look().paper
	blank := s.ink(paper)
	s.SetPlaceholder("الاسم")
	if n := s.ink(paper); n >= blank || s.text.page.Colors.Text != s.look().quiet {
		t.Errorf("with a placeholder %d pixels are paper, without one %d", n, blank)
	}
	for _, rtl := range []bool{true, false} {
		mirror.RTL = func() bool { return rtl }
		s.Refresh()
		if n := s.ink(paper); n >= blank || blank-n < 50 {
			t.Errorf("right to left %v: %d pixels of the placeholder are in the field", rtl, blank-n)
		}
	}
	s.TypedRune('س')
	if s.hinted != nil || s.text.page.Colors.Text != s.look().ink {
		t.Error("the placeholder stays beside the text")
	}
	fyne.CurrentApp().Settings().SetTheme(theme.Theme{Mode: theme.AlwaysDark})
	s.self.Refresh()
	if dark := s.look().paper; dark == paper || s.ink(dark) == 0 || s.box.FillColor != dark {
		t.Errorf("in the dark theme the paper is %v", dark)
	}
}

func TestOnlyWhatChangedIsPainted(t *testing.T) {
	s := line(t, "قال نادر", 300)
	s.ink(color.NRGBA{})
	doc, img := s.laid, s.text.img
	s.key(fyne.KeyHome, 0)
	if s.text.painted != s.text.picture() || s.laid != doc {
		t.Error("a caret that moves has the text laid out or painted again")
	}
	s.key(fyne.KeyLeft, shift)
	if s.text.painted == s.text.picture() {
		t.Error("a selection does not have the text painted again")
	}
	s.ink(color.NRGBA{})
	if s.text.painted != s.text.picture() || s.text.img != img {
		t.Error("the selection was not painted on the same picture")
	}
}

func TestTabGoesFromFieldToField(t *testing.T) {
	test.NewTempApp(t)
	a, b := NewLine(), NewText(2)
	off := NewLine()
	off.Disable()
	w := test.NewTempWindow(t, container.NewVBox(a, off, b))
	w.Canvas().Focus(a)
	w.Canvas().(interface{ FocusNext() }).FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Errorf("the focus is at %T", w.Canvas().Focused())
	}
	if _, takes := any(b).(fyne.Tabbable); takes {
		t.Error("a Text keeps Tab for itself")
	}
}
