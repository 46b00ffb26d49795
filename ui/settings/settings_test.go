package settings

import (
	"image"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

func TestValuesAreMadeSound(t *testing.T) {
	if d := Defaults(); d.Sound() != d {
		t.Errorf("the defaults become %+v", d.Sound())
	}
	nan := float32(math.NaN())
	for _, wrong := range []Values{
		{},
		{Language: "de", Look: "pink", Family: "Comic", FontSize: nan, LineHeight: nan, Column: nan, Scale: nan, Calendar: "maya", Digits: "roman"},
		{FontSize: -3, LineHeight: 1000, Column: 1, Scale: 77},
	} {
		if got := wrong.Sound(); got != Defaults() {
			t.Errorf("%+v becomes %+v", wrong, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		v := Values{
			Language: rapid.SampledFrom(languages).Draw(t, "language"), Look: rapid.SampledFrom(theme.Modes()).Draw(t, "look"),
			Family: rapid.SampledFrom(families).Draw(t, "family"), FontSize: rapid.SampledFrom(fontSizes).Draw(t, "size"),
			LineHeight: rapid.SampledFrom(lineHeights).Draw(t, "height"), Column: rapid.SampledFrom(columns).Draw(t, "column"),
			Scale: rapid.SampledFrom(scales).Draw(t, "scale"), Calendar: rapid.SampledFrom(calendars).Draw(t, "calendar"),
			Digits: rapid.SampledFrom(digits).Draw(t, "digits"), Annotator: "نادر",
		}
		if v.Sound() != v {
			t.Fatalf("%+v, which is offered, becomes %+v", v, v.Sound())
		}
	})
}

// Each default is among what is offered, so that the page can show it.
func TestTheDefaultsAreOffered(t *testing.T) {
	p, _ := shown(t)
	for i, stop := range p.stops {
		if c, ok := stop.(*mirror.Choice); ok && c.Selected() < 0 {
			t.Errorf("row %d, %q, shows none as chosen", i, c.Name())
		}
	}
}

// shown is a page in a window, and what it told last.
func shown(t *testing.T) (*Page, *Values) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	told := Defaults()
	p := NewPage(told)
	p.User, p.OnChange = "root", func(v Values) { told = v }
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1000, 700))
	w.Canvas().Focus(p.Focus())
	return p, &told
}

func press(p *Page, names ...fyne.KeyName) {
	for _, n := range names {
		p.Focus().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// By keyboard alone: the arrows choose, Tab goes to the next row, and all holds at once.
func TestEverythingIsChosenByKeyboard(t *testing.T) {
	p, told := shown(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(p.scroll)
	press(p, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	for _, keys := range [][]fyne.KeyName{
		{fyne.KeyEnd}, {fyne.KeyDown}, {fyne.KeyRight}, {fyne.KeyLeft}, {fyne.KeyHome}, {fyne.KeyEnd}, {fyne.KeySpace, fyne.KeySpace}, {fyne.KeyEnd},
	} {
		c.FocusNext()
		press(p, keys...)
	}
	c.FocusNext()
	for _, r := range "نادر" {
		p.name.TypedRune(r)
	}
	press(p, fyne.KeyReturn)
	want := Values{
		Language: i18n.Persian, Look: theme.ContrastDark, Family: face.NotoNaskh, FontSize: 20, LineHeight: 1.75, Column: 28, Scale: 2,
		Calendar: Jalali, Digits: LatinDigits, Annotator: "نادر",
	}
	if *told != want {
		t.Errorf("told\n%+v, want\n%+v", *told, want)
	}
	c.FocusNext()
	press(p, fyne.KeyReturn) // everything back
	if *told != Defaults() || p.name.Text() != "" {
		t.Errorf("put back it is %+v, the name %q", *told, p.name.Text())
	}
}

// A name that cannot be one is not taken, and says why.
func TestAWrongNameIsNotTaken(t *testing.T) {
	p, told := shown(t)
	p.name.SetText("two\nlines\x00")
	p.keepName()
	if told.Annotator != "" {
		t.Errorf("%q was taken", told.Annotator)
	}
}

// Made anew, as in another language, the page has the keys where they were.
func TestTheKeysStayWhereTheyAre(t *testing.T) {
	p, _ := shown(t)
	t.Cleanup(func() { i18n.Use(i18n.English) })
	c := fyne.CurrentApp().Driver().CanvasForObject(p.scroll)
	for range 4 {
		c.FocusNext()
	}
	if name := p.Focus().(*mirror.Choice).Name(); name != i18n.T("settings.line_height") {
		t.Fatalf("the keys are at %q", name)
	}
	i18n.Use(i18n.Arabic)
	p.Content()
	if name := p.Focus().(*mirror.Choice).Name(); name != i18n.T("settings.line_height") {
		t.Errorf("the keys are at %q", name)
	}
}

// In a small window the row that has the keys is scrolled into view.
func TestTheRowWithTheKeysIsInView(t *testing.T) {
	p, _ := shown(t)
	w := fyne.CurrentApp().Driver().AllWindows()[0]
	c := w.Canvas()
	inView := func() {
		t.Helper()
		top, bottom := p.form.extent(p.at)
		if y := p.scroll.Offset.Y; top < y || bottom > y+p.scroll.Size().Height {
			t.Errorf("%v: row %d lies from %v to %v, in view is %v from %v on", c.Size(), p.at, top, bottom, p.scroll.Size().Height, y)
		}
	}
	for _, size := range []fyne.Size{{Width: 512, Height: 320}, {Width: 360, Height: 400}} {
		c.Focus(p.stops[6])
		w.Resize(size)
		inView()
		c.Focus(p.stops[0])
		for range p.stops[1:] {
			c.FocusNext()
			inView()
		}
	}
}

func TestEveryValueHasANameOfItsOwn(t *testing.T) {
	t.Cleanup(func() {
		i18n.Use(i18n.English)
		i18n.UseDigits(false)
	})
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		i18n.UseDigits(true)
		for _, names := range [][]string{
			named(languages, languageName), named(theme.Modes(), lookName), named(families, familyName), named(fontSizes, number),
			named(lineHeights, decimal), named(columns, number), named(scales, scaleName), named(calendars, calendarName), named(digits, digitsName),
		} {
			seen := map[string]bool{}
			for _, name := range names {
				if name == "" || seen[name] || strings.ContainsAny(name, "⟦⟧") {
					t.Errorf("%s: %q among %q", language, name, names)
				}
				seen[name] = true
			}
		}
	}
	if got := decimal(1.9); got != "۱٫۹" {
		t.Errorf("in Persian 1.9 is %q", got)
	}
}

func named[T any](values []T, nameOf func(T) string) []string {
	var names []string
	for _, v := range values {
		names = append(names, nameOf(v))
	}
	return names
}

// The marks of the specimen are words that stand in it.
func TestTheSpecimenHoldsItsMarks(t *testing.T) {
	text := []rune(specimenText)
	for i, s := range specimenSpans() {
		r := s.Parts[0]
		if got := string(text[r.Start:r.End]); got != specimenMarks[i].words {
			t.Errorf("%q is marked for %q", got, specimenMarks[i].words)
		}
		if _, ok := defaultSchema().SpanType(s.Label); !ok {
			t.Errorf("the default schema has no %s", s.Label)
		}
	}
}

// Every choice about the article is seen on the specimen.
func TestTheSpecimenShowsWhatIsChosen(t *testing.T) {
	shown(t)
	s := newSpecimen(Defaults())
	s.Resize(fyne.NewSize(900, 300))
	picture := func(change func(*Values)) string {
		v := Defaults()
		change(&v)
		s.show(v)
		return string(s.paint(900, 300).(*image.RGBA).Pix)
	}
	first := picture(func(*Values) {})
	for name, change := range map[string]func(*Values){
		"the face": func(v *Values) { v.Family = face.NotoNaskh }, "the size": func(v *Values) { v.FontSize = docview.DefaultFontSize + 2 },
		"the line height": func(v *Values) { v.LineHeight = 2.2 }, "the column": func(v *Values) { v.Column = 28 },
	} {
		if picture(change) == first {
			t.Errorf("%s makes no difference", name)
		}
	}
	fyne.CurrentApp().Settings().SetTheme(theme.Theme{Mode: theme.ContrastDark})
	if picture(func(*Values) {}) == first {
		t.Error("the look makes no difference")
	}
}
