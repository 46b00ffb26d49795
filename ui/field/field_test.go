package field

import (
	"errors"
	"image/color"
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/ui/text/bidi"
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

func TestArabicIsTypedAtTheRightEdge(t *testing.T) {
	s := line(t, "", 300)
	if x := s.caret[0].Position().X; x > 20 {
		t.Errorf("in an empty field the caret is at %v", x)
	}
	test.Type(s.Field, "سلام")
	s.want("سلام", 4, 4)
	if x := s.caret[0].Position().X; x < 200 || x > 290 {
		t.Errorf("the caret is at %v of 300", x)
	}
	start, _ := s.laid.Box(0)
	if edge := start.X1 + s.text.page.X; math.Abs(edge-s.at.padX-s.at.viewX) > 1 {
		t.Errorf("the text begins at %v, want the right edge at %v", edge, s.at.padX+s.at.viewX)
	}
	before := s.caret[0].Position().X
	test.Type(s.Field, "ت")
	if x := s.caret[0].Position().X; x >= before {
		t.Errorf("the caret went from %v to %v: Arabic runs to the left", before, x)
	}
	s.SetMirrored(true)
	s.SetText("12")
	if x := s.text.page.X; x < 200 {
		t.Errorf("digits alone stand at %v in an interface from right to left", x)
	}
	s.SetText("/أخبار/2024/x.raqim")
	s.SetBase(bidi.LTR)
	slash, _ := s.laid.Box(0)
	if x := s.text.page.X; x > 20 || slash.X0 != 0 {
		t.Errorf("a path stands at %v and begins at %v", x, slash.X0)
	}
	s.SetBase(bidi.Auto)
	if x := s.text.page.X; x < 100 {
		t.Errorf("the same as a text stands at %v", x)
	}
}

func TestAWordIsCorrectedInTheMiddle(t *testing.T) {
	s := line(t, "قال نادر نعم", 300)
	s.click(s.right(4)) // before the first letter of نادر
	s.want("قال نادر نعم", 4, 4)
	s.key(fyne.KeyLeft, 0) // visually left is forward
	s.key(fyne.KeyBackspace, 0)
	s.TypedRune('ق')
	s.want("قال قادر نعم", 5, 5)
	s.key(fyne.KeyDelete, 0)
	s.want("قال قدر نعم", 5, 5)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.want("قال قدر نعم", 5, 7)
	s.TypedRune('X')
	s.want("قال قX نعم", 6, 6)
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.want("قال نادر نعم", 5, 5)
	s.key(fyne.KeyZ, ctrl|shift)
	s.want("قال ادر نعم", 4, 4)
}

func TestArrowsHomeAndEnd(t *testing.T) {
	s := line(t, "قال abc نعم", 300)
	s.key(fyne.KeyHome, 0)
	s.want("قال abc نعم", 0, 0)
	if x := s.caret[0].Position().X; x < 280 {
		t.Errorf("the start of an Arabic line is at %v", x)
	}
	s.key(fyne.KeyEnd, shift)
	s.want("قال abc نعم", 0, 11)
	s.key(fyne.KeyRight, 0) // collapses to what is seen at the right
	s.want("قال abc نعم", 0, 0)
	seen := map[int]bool{}
	last := s.caret[0].Position().X
	for range 12 {
		s.key(fyne.KeyLeft, 0)
		_, o := s.Selection()
		seen[o] = true
		if x := s.caret[0].Position().X; x > last {
			t.Fatalf("Left goes from %v to %v", last, x)
		} else {
			last = x
		}
	}
	// Offset 7, behind abc, is passed by: where directions meet it is seen at two places, of which Left comes to that of offset 4.
	if len(seen) != 10 || seen[7] {
		t.Errorf("Left came to %v", seen)
	}
	s.SetLogicalArrows(true)
	s.key(fyne.KeyHome, 0)
	for o := 1; o <= 11; o++ {
		s.key(fyne.KeyLeft, 0)
		s.want("قال abc نعم", o, o)
	}
	s.choose(5, 9)
	s.key(fyne.KeyRight, 0)
	s.want("قال abc نعم", 5, 5)
	s.SetLogicalArrows(false)
	s.key(fyne.KeyHome, ctrl)
	s.key(fyne.KeyLeft, ctrl)
	s.want("قال abc نعم", 3, 3)
	s.key(fyne.KeyBackspace, ctrl)
	s.want(" abc نعم", 0, 0)
	s.key(fyne.KeyDelete, ctrl)
	s.want(" نعم", 0, 0)
}

func TestTwoCaretsWhereDirectionsMeet(t *testing.T) {
	s := line(t, "abc", 300)
	if s.caret[1].Visible() {
		t.Error("there is a second caret in plain Latin")
	}
	test.Type(s.Field, "سلام")
	s.click(s.right(2))
	if !s.caret[0].Visible() || !s.caret[1].Visible() || s.caret[1].Size().Height >= s.caret[0].Size().Height {
		t.Errorf("the carets are %v and %v", s.caret[0].Size(), s.caret[1].Size())
	}
	// At the end of an Arabic line that ends with a name in Latin script, the next Arabic letter comes at the left.
	s.SetText("قال Nader")
	if first, second := s.caret[0].Position().X, s.caret[1].Position().X; !s.caret[1].Visible() || second > first-20 {
		t.Errorf("the carets are at %v and %v", first, second)
	}
	s.TypedRune(' ')
	s.TypedRune('ل')
	if s.caret[1].Visible() {
		t.Error("there is a second caret behind an Arabic letter")
	}
	s.SetText("Nader قال")
	s.key(fyne.KeyEnd, 0)
	if first, second := s.caret[0].Position().X, s.caret[1].Position().X; !s.caret[1].Visible() || second < first+10 {
		t.Errorf("the carets are at %v and %v", first, second)
	}
	s.window.Canvas().Unfocus()
	if s.caret[0].Visible() || s.caret[1].Visible() {
		t.Error("a caret is seen without the focus")
	}
}

func TestMouseSelection(t *testing.T) {
	const text = "قال نادر (Nader) في 2024"
	s := line(t, text, 400)
	s.drag(s.right(4), s.right(12)) // from Arabic into Latin
	s.want(text, 4, 13)
	if got := s.SelectedText(); got != "نادر (Nad" {
		t.Errorf("selected: %q", got)
	}
	s.clock = s.clock.Add(time.Minute)
	s.click(s.left(5))
	s.click(s.left(5))
	s.want(text, 4, 8)
	s.click(s.left(5))
	s.want(text, 0, 24)
	s.clock = s.clock.Add(time.Minute)
	s.click(s.left(11)) // a double click that is dragged on extends by words
	s.down(s.left(11), 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: s.left(5)}})
	s.MouseUp(nil)
	s.want(text, 4, 15)
	s.clock = s.clock.Add(time.Minute)
	s.click(s.right(0))
	s.down(s.left(2), shift)
	s.MouseUp(nil)
	s.want(text, 0, 3)
}

func TestClipboard(t *testing.T) {
	s := line(t, "قال نادر", 300)
	clipboard := test.NewClipboard()
	s.key(fyne.KeyHome, 0)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "قال" {
		t.Errorf("copied: %q", clipboard.Content())
	}
	s.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.want(" نادر", 0, 0)
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard}) // nothing is selected
	clipboard.SetContent(clipboard.Content() + "\nلا\n")
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.want("قال لا نادر", 6, 6)
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.want("قال لا نادر", 0, 11)
}

// The caret of a long line is in the field wherever it goes, and the field is full of text.
func TestALongLineIsScrolledWithTheCaret(t *testing.T) {
	for _, text := range []string{strings.Repeat("مرحبا بالعالم ", 20), strings.Repeat("hello world ", 20), strings.Repeat("قال Nader في 2024 ", 15)} {
		s := line(t, text, 160)
		n := len([]rune(text))
		for _, name := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight} {
			start := fyne.KeyHome
			if (name == fyne.KeyLeft) != rightToLeft(s.laid.Text, s.base()) {
				start = fyne.KeyEnd
			}
			s.key(start, 0)
			for range n {
				s.key(name, 0)
				if x := s.caret[0].Position().X; !s.caret[0].Visible() || x < inset || x > 160-inset {
					t.Fatalf("the caret is at %v", x)
				}
				if left, right := s.text.page.X, s.text.page.X+s.laid.Width; left > s.at.padX+1 || right < s.at.padX+s.at.viewX-1 {
					t.Fatalf("the text is from %v to %v", left, right)
				}
			}
		}
	}
}

func TestADragBeyondTheEdgeScrolls(t *testing.T) {
	s := line(t, strings.Repeat("hello world ", 20), 160)
	s.key(fyne.KeyHome, 0)
	s.down(s.right(0), 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(220, 10)}})
	_, first := s.Selection()
	for range 10 {
		s.clock = s.clock.Add(50 * time.Millisecond)
		s.autoScroll()
	}
	if _, end := s.Selection(); end <= first+5 || s.at.scrollX == 0 {
		t.Errorf("the selection ends at %d, before it ended at %d", end, first)
	}
	s.MouseUp(nil)
	if s.press.auto != nil {
		t.Error("it goes on scrolling")
	}
}

func TestEnterEscapeAndOtherKeys(t *testing.T) {
	s := line(t, "نعم", 300)
	var got []string
	s.OnSubmitted = func(text string) { got = append(got, "submitted "+text) }
	s.OnEscape = func() { got = append(got, "escape") }
	s.OnKey = func(e *fyne.KeyEvent) { got = append(got, string(e.Name)) }
	s.OnChanged = func(text string) { got = append(got, text) }
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF9, fyne.KeyDown, fyne.KeyLeft, fyne.KeyA, fyne.KeyBackspace} {
		s.key(k, 0)
	}
	s.SetText("x") // not a person's work
	if want := "submitted نعم|escape|F9|Down|نع"; strings.Join(got, "|") != want {
		t.Errorf("told: %q, want %q", strings.Join(got, "|"), want)
	}
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
	s.ink(color.NRGBA{})
	wrong, painted := s.look().wrong, 0
	for i := 0; i < len(s.message.img.Pix); i += 4 {
		switch p := s.message.img.Pix[i : i+4]; {
		case p[3] == 0xFF && p[0] == wrong.R && p[1] == wrong.G && p[2] == wrong.B:
			painted++
		case max(p[0], p[1], p[2]) > p[3]:
			t.Fatalf("pixel %d is %v, which is not premultiplied", i/4, p)
		}
	}
	if last := s.message.img.Pix[len(s.message.img.Pix)-4:]; painted < 10 || last[3] != 0 {
		t.Errorf("%d pixels of the message are ink, its corner is %v", painted, last)
	}
	s.TypedRune('x')
	if s.message.raster.Visible() || s.box.StrokeColor != s.look().accent || s.Validate() != nil {
		t.Error("the message stays")
	}
	s.SetText("")
	if s.message.raster.Visible() || s.Validate() == nil || !s.message.raster.Visible() {
		t.Error("the message comes with Validate")
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
	s := line(t, "", 300)
	paper := s.look().paper
	blank := s.ink(paper)
	s.SetPlaceholder("الاسم")
	if n := s.ink(paper); n >= blank || s.text.page.Colors.Text != s.look().quiet {
		t.Errorf("with a placeholder %d pixels are paper, without one %d", n, blank)
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

func TestTheMenuOfTheSecondaryButton(t *testing.T) {
	s := line(t, "قال نادر", 300)
	fyne.CurrentApp().Clipboard().SetContent("")
	able := func() string {
		var names []string
		for _, item := range s.actions().Items {
			if !item.Disabled && !item.IsSeparator {
				names = append(names, item.Label)
			}
		}
		return strings.Join(names, ",")
	}
	if got := able(); got != "Select all" {
		t.Errorf("can be done: %s", got)
	}
	s.SelectAll()
	fyne.CurrentApp().Clipboard().SetContent("x")
	if got := able(); got != "Cut,Copy,Paste,Select all" {
		t.Errorf("can be done: %s", got)
	}
	s.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(20, 20)})
	if s.window.Canvas().Overlays().Top() == nil {
		t.Error("the menu is not shown")
	}
}
