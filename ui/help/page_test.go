package help

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
)

func newApp() { test.NewApp().Settings().SetTheme(theme.Theme{}) }

func press(o fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		o.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestTheGuideByKeyboard(t *testing.T) {
	newApp()
	var passed []fyne.KeyName
	p := NewPage(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	w := test.NewWindow(p.Content())
	defer w.Close()
	w.Resize(fyne.NewSize(900, 400))
	w.Canvas().Focus(p.Focus())

	press(p.list, fyne.KeyDown, fyne.KeyDown)
	if p.chapter != 2 || p.reader.title != p.chapters[2].Title {
		t.Fatalf("chapter %d, the text is of %q", p.chapter, p.reader.title)
	}
	press(p.list, fyne.KeyPageDown)
	if p.reader.scroll.Offset.Y == 0 {
		t.Error("Page Down does not turn the text")
	}
	press(p.list, fyne.KeyUp)
	if p.reader.scroll.Offset.Y != 0 {
		t.Error("another chapter does not begin at its beginning")
	}
	press(p.reader, fyne.KeyEnd)
	if last := p.reader.scroll.Content.MinSize().Height - p.reader.scroll.Size().Height; p.reader.scroll.Offset.Y != last {
		t.Errorf("End scrolls to %g, the end is %g", p.reader.scroll.Offset.Y, last)
	}
	press(p.list, fyne.KeyEnd, fyne.KeyDown)
	if p.chapter != len(p.chapters)-1 {
		t.Errorf("the last chapter is %d", p.chapter)
	}
	if row := p.list.rows[p.chapter]; row.Position().Y+row.Size().Height > p.list.scroll.Offset.Y+p.list.Size().Height {
		t.Error("the last chapter is open and out of view")
	}
	press(p.reader, fyne.KeyEscape)
	if len(passed) != 1 || passed[0] != fyne.KeyEscape {
		t.Errorf("keys passed on: %v", passed)
	}
}

func TestTheGuideInAnotherLanguageKeepsItsChapter(t *testing.T) {
	newApp()
	defer i18n.Use(i18n.English)
	p := NewPage(func(*fyne.KeyEvent) {})
	p.Open("05-date")
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		w := test.NewWindow(p.Content())
		w.Resize(fyne.NewSize(900, 400))
		if p.chapters[p.chapter].Name != "05-date" {
			t.Errorf("%s: chapter %s", language, p.chapters[p.chapter].Name)
		}
		if at := p.list.Position().X; (at > 0) != i18n.RTL() {
			t.Errorf("%s: the chapters stand at %g", language, at)
		}
		w.Close()
	}
}

// A link opens its chapter, and the keys go to the list of chapters: the link is gone.
func TestALinkOpensItsChapter(t *testing.T) {
	newApp()
	p := NewPage(func(*fyne.KeyEvent) {})
	p.Open("13-review")
	w := test.NewWindow(p.Content())
	defer w.Close()
	w.Resize(fyne.NewSize(900, 400))
	link := p.reader.column.boxes[len(p.reader.column.boxes)-1].object.(*mirror.Button)
	w.Canvas().Focus(link)
	if p.reader.scroll.Offset.Y == 0 {
		t.Error("a link that has the keys is out of view")
	}
	press(link, fyne.KeyReturn)
	if got := p.chapters[p.chapter]; got.Name != "15-agreement" || p.reader.title != got.Title {
		t.Errorf("the link opens %s, the text is of %q", got.Name, p.reader.title)
	}
	if w.Canvas().Focused() != fyne.Focusable(p.list) {
		t.Errorf("the keys go to %T", w.Canvas().Focused())
	}
}

func TestTheTourBegins(t *testing.T) {
	newApp()
	begun := 0
	tour := NewTour(func() { begun++ }, func(string) {}, func(*fyne.KeyEvent) {})
	w := test.NewWindow(tour.Content())
	defer w.Close()
	w.Resize(fyne.NewSize(900, 300))
	press(tour.Focus(), fyne.KeyDown)
	if tour.reader.scroll.Offset.Y == 0 {
		t.Error("the arrows do not scroll the tour")
	}
	press(tour.Focus(), fyne.KeyReturn)
	if begun != 1 {
		t.Errorf("the tour was ended %d times", begun)
	}
}

// TestProsePaints counts ink: a paragraph without any was not shaped, one whose first row is
// not its own was cut.
func TestProsePaints(t *testing.T) {
	newApp()
	p := newProse(Block{Text: "قال «ريم» في 2031: نعم", Keys: [][2]int{{0, 3}}}, textSize)
	high := p.height(200)
	picture := p.paint(200, int(high)).(*image.RGBA)
	ink := 0
	for y := range picture.Rect.Dy() {
		for x := range picture.Rect.Dx() {
			if c := picture.RGBAAt(x, y); int(c.R)+int(c.G)+int(c.B) < 300 {
				ink++
			}
		}
	}
	if ink < 100 {
		t.Errorf("%d dark pixels", ink)
	}
	if narrow := p.height(60); narrow <= high {
		t.Errorf("in 60 units it is %g high, in 200 it is %g", narrow, high)
	}
}

// A paragraph that was laid out before it stood in a window is painted in the window's scale.
func TestProseIsPaintedInTheScaleOfItsWindow(t *testing.T) {
	newApp()
	p := newProse(Block{Text: "قالت سلمى نجم: «سنفتح الجسر غدا»."}, 16)
	height := p.height(400)
	p.raster.Resize(fyne.NewSize(400, height))
	once := p.laid.Height
	p.paint(800, int(2*height))
	if p.scale != 2 || p.laid.Height < 1.9*once {
		t.Errorf("at twice the pixels the scale is %g and the text %g high, before %g", p.scale, p.laid.Height, once)
	}
}
