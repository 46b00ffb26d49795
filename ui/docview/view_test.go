package docview

import (
	"image"
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/paint"
)

// mixed has letters of both directions, digits, brackets and quotation marks on one line, and no two characters in one
// grapheme cluster.
const mixed = `قال "نادر" (Nader) في 21/10/2024 إن النسبة 45% كافية`

// screen is a view in a window without a display.
type screen struct {
	*View
	text   []rune
	t      *testing.T
	window fyne.Window
	clock  time.Time
	mods   fyne.KeyModifier
}

func open(t *testing.T, text string, width, height float32) *screen {
	t.Helper()
	test.NewTempApp(t)
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{View: New(fonts), t: t, clock: time.Unix(1000, 0)}
	s.SetDocument(text, bidi.Auto, "ar")
	s.modifiers = func() fyne.KeyModifier { return s.mods }
	now = func() time.Time { return s.clock }
	t.Cleanup(func() { now = time.Now })
	s.window = test.NewTempWindow(t, s.View)
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(width, height))
	return s
}

// SetDocument keeps the code points of the text as well.
func (s *screen) SetDocument(text string, base bidi.Base, language string) {
	s.text = []rune(text)
	s.View.SetDocument(text, base, language)
}

// draw paints a frame, as Fyne would, and returns how many strips were painted for it.
func (s *screen) draw() int {
	before := s.paints
	s.window.Canvas().Capture()
	return s.paints - before
}

// pause is long enough that two presses are two clicks.
func (s *screen) pause() { s.clock = s.clock.Add(2 * time.Second) }

func (s *screen) down(at fyne.Position, mods fyne.KeyModifier) {
	s.MouseDown(mouse(at, desktop.MouseButtonPrimary, mods))
}

func (s *screen) up(at fyne.Position) { s.MouseUp(mouse(at, desktop.MouseButtonPrimary, 0)) }

func (s *screen) click(at fyne.Position) {
	s.down(at, 0)
	s.up(at)
}

func (s *screen) dragTo(at fyne.Position) {
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

// drag presses at one place, moves to another and lets go.
func (s *screen) drag(from, to fyne.Position) {
	s.pause()
	s.down(from, 0)
	s.dragTo(to)
	s.up(to)
	s.DragEnd()
}

func mouse(at fyne.Position, b desktop.MouseButton, mods fyne.KeyModifier) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: b, Modifier: mods,
	}
}

func (s *screen) key(name fyne.KeyName, mods fyne.KeyModifier) {
	s.mods = mods
	defer func() { s.mods = 0 }()
	if mods&^fyne.KeyModifierShift != 0 {
		s.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mods})
		return
	}
	s.TypedKey(&fyne.KeyEvent{Name: name})
}

// middle is the middle of a character in the view.
func (s *screen) middle(offset int) fyne.Position { return s.inBox(offset, 0.5) }

// inBox is a place in a character's box: 0 is the edge where it begins, 1 where it ends, by its own direction.
func (s *screen) inBox(offset int, part float64) fyne.Position {
	s.t.Helper()
	r, ok := s.doc().Box(offset)
	if !ok {
		s.t.Fatalf("character %d has no box", offset)
	}
	var resolver bidi.Resolver
	start, end := s.doc().ParagraphAt(offset)
	levels, _ := resolver.Levels(s.text[start:end], s.base)
	if levels[offset-start].RTL() {
		part = 1 - part
	}
	x, y := s.toView(r.X0+(r.X1-r.X0)*part, (r.Top+r.Bottom)/2)
	return fyne.NewPos(float32(x/s.column.scale), float32(y/s.column.scale))
}

func (s *screen) wantSelection(start, end int) {
	s.t.Helper()
	if a, b := s.Selection(); a != start || b != end {
		s.t.Fatalf("selected [%d,%d) %q, want [%d,%d) %q", a, b, s.Text(a, b), start, end, s.Text(start, end))
	}
}

// article is long enough to scroll at any size of the window used here.
func article(paragraphs int) string {
	const one = `أعلن المتحدث باسم الوزارة أن "المفاوضات" (round 2) ستبدأ في 12 مارس، وأضاف أن بلاده لن تتراجع عن شروطها المعلنة قبل أسبوعين.` + "\n" +
		`The ministry said that the talks would go on, «بدون شروط», until both sides had signed the paper of the year 2024.`
	return strings.TrimSuffix(strings.Repeat(one+"\n", paragraphs), "\n")
}

func mark(id string, parts ...[2]int) Mark {
	return Mark{ID: id, Name: "QUOTE · " + id, Mark: paint.Mark{
		Parts: parts, Tint: color.NRGBA{0xFF, 0xE0, 0x80, 0x60}, Ink: color.NRGBA{0xA0, 0x60, 0, 0xFF}, Style: paint.Solid, Tag: "Q",
	}}
}

// list is a source of a few marks.
type list []Mark

func (l list) Between(dst []Mark, start, end int) []Mark {
	for i := range l {
		if from, to := l[i].Span(); from < end && to > start {
			dst = append(dst, l[i])
		}
	}
	return dst
}

func TestStateOutlivesRenderer(t *testing.T) {
	s := open(t, article(20), 700, 500)
	s.SetSelection(3, 9)
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -250)})
	top := s.top()
	again := s.CreateRenderer()
	again.Layout(s.Size())
	s.wantSelection(3, 9)
	if s.top() != top || top == 0 {
		t.Fatalf("the page stands at %v, stood at %v", s.top(), top)
	}
	if len(again.Objects()) == 0 || again.MinSize() != s.MinSize() {
		t.Fatal("the new renderer shows something else")
	}
}

func TestStripsCoverTheViewAndNothingTwice(t *testing.T) {
	s := open(t, article(40), 700, 500)
	for range 60 {
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -31)})
		s.wantCovered()
	}
	if got := len(s.strips); got > 4 {
		t.Fatalf("%d strips for a view of 500 pixels", got)
	}
}

// wantCovered checks that the visible strips tile the view's rows.
func (s *screen) wantCovered() {
	s.t.Helper()
	rows := map[int]bool{}
	for _, st := range s.strips {
		if !st.raster.Visible() {
			continue
		}
		if rows[st.row] {
			s.t.Fatalf("row %d is shown twice", st.row)
		}
		rows[st.row] = true
		want := float32((float64(st.row*stripHeight) - s.top()) / s.column.scale)
		if got := st.raster.Position().Y; abs(got-want) > 0.01 {
			s.t.Fatalf("row %d stands at %v, want %v", st.row, got, want)
		}
	}
	for y := s.top(); y < s.top()+s.column.view; y++ {
		if !rows[int(y)/stripHeight] {
			s.t.Fatalf("nothing shows row %v of the page", y)
		}
	}
}

func TestScaleTwoPaintsEveryPixel(t *testing.T) {
	s := open(t, article(3), 600, 400)
	one := s.column
	s.window.Canvas().(interface{ SetScale(float32) }).SetScale(2)
	s.draw() // the first frame finds the new scale out
	s.draw()
	two := s.column
	if two.scale != 2 || two.width != 2*one.width {
		t.Fatalf("the column is %+v at scale 2, %+v at scale 1", two, one)
	}
	for _, st := range s.strips {
		if st.raster.Visible() && st.img.Rect != image.Rect(0, 0, two.width, stripHeight) {
			t.Fatalf("a strip has %v pixels", st.img.Rect)
		}
	}
	s.draw()
	if n := s.draw(); n != 0 {
		t.Fatalf("%d strips painted in a frame in which nothing changed", n)
	}
	s.wantCovered()
}

func TestEmptyDocumentTakesEveryKey(t *testing.T) {
	s := open(t, "", 500, 300)
	s.FocusGained()
	for _, name := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeySpace,
	} {
		s.key(name, 0)
		s.key(name, fyne.KeyModifierShift)
		s.key(name, fyne.KeyModifierControl)
	}
	s.click(fyne.NewPos(200, 100))
	s.click(fyne.NewPos(200, 100))
	s.wantSelection(0, 0)
	s.draw()
	if !s.empty.Visible() {
		t.Fatal("nothing says that there is nothing to read")
	}
	s.SetDocument("نص", bidi.Auto, "")
	if s.empty.Visible() {
		t.Fatal("a document with text is said to be empty")
	}
}
