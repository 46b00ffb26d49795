package desk

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/settings"
	"raqim/ui/theme"
)

// stand is all that somebody would miss who has looked away for a moment.
type stand struct {
	Document         model.DocumentID
	Place            int
	From, To         int
	AtHand           model.SpanID
	Panes            [2]float32
	Exact, Checking  bool
	Searching        bool
	Query            string
	Hits, At         int
	Checked          int
	Match            int
	Filter           string
	Page             string // its type
	Keys             string // what has the keyboard
	Documents, Spans int
}

func standOf(d *desk) stand {
	start, end := d.view.Selection()
	s := stand{
		Place: d.view.Place(), From: start, To: end, AtHand: d.atHand, Panes: d.panes.widths, Exact: d.exact, Checking: d.checks.Visible(),
		Searching: d.drawer.open(), Query: d.find.pane.Text(), Hits: d.find.pane.Len(), At: d.find.pane.At(), Match: int(d.find.pane.Match()),
		Page: fmt.Sprintf("%T", d.pages.shown), Keys: "elsewhere",
	}
	if d.session != nil {
		s.Document = d.session.State().Document.ID
		s.Spans = len(spansOf(d))
		s.Documents = len(d.documents.All())
	}
	for i, o := range d.stops() {
		if o == d.window.Canvas().Focused() {
			s.Keys = fmt.Sprint("stop ", i)
		}
	}
	if d.window.Canvas().Focused() == fyne.Focusable(d.view) {
		s.Keys = "article"
	}
	return s
}

// inThreeLanguages goes through them, there and back, and calls check after each.
func inThreeLanguages(t *testing.T, d *desk, check func(language string)) {
	t.Helper()
	t.Cleanup(func() {
		i18n.Use(i18n.English)
		i18n.UseDigits(false)
	})
	for _, language := range []string{i18n.Arabic, i18n.English, i18n.Persian, i18n.Arabic, i18n.English} {
		d.setLanguage(language)
		if i18n.Language() != language {
			t.Fatalf("the interface speaks %s, not %s", i18n.Language(), language)
		}
		check(language)
	}
}

// bytesOf is what the files of the open project hold.
func bytesOf(t *testing.T, d *desk) string {
	t.Helper()
	sum := ""
	for _, end := range []string{"", "-wal"} {
		data, err := os.ReadFile(d.project.Path() + end)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		sum += fmt.Sprintf("%x ", sha256.Sum256(data))
	}
	return sum
}

// Each line of the table brings the window somewhere; whatever the language, it is there.
func TestTheLanguageChangesWithoutLosingThePlace(t *testing.T) {
	marked := func(d *desk) {
		choose(t, d, "نادر سليم")
		d.typedRune('1')
		choose(t, d, "قال")
		d.typedRune('3')
	}
	for _, c := range []struct {
		name string
		do   func(d *desk)
	}{
		{"a selection", func(d *desk) { choose(t, d, "نادر") }},
		{"a span at hand", func(d *desk) { d.takeInHand(spansOf(d)[0].ID, true) }},
		{"the next document", func(d *desk) { d.perform(keys.NextDocument) }},
		{"exact edges", func(d *desk) { d.perform(keys.ExactEdges) }},
		{"panes hidden", func(d *desk) {
			d.perform(keys.DocumentsPane)
			d.perform(keys.SpansPane)
		}},
		{"the findings", func(d *desk) { d.perform(keys.Checks) }},
		{"what was decided", func(d *desk) { settled(t, d, ""); d.perform(keys.Told) }},
		{"the filter of documents", func(d *desk) { d.perform(keys.Filter) }},
		{"their states", func(d *desk) { d.perform(keys.FilterState) }},
		{"a search in the project", func(d *desk) {
			d.perform(keys.FindProject)
			d.find.pane.SetText("گفت")
			d.beginFind(0)
			settle(d)
			d.nextHit(1)
			d.find.pane.Toggle(0)
			d.perform(keys.FindMatch)
			settle(d)
		}},
		{"its hits", func(d *desk) {
			d.perform(keys.FindHere)
			d.find.pane.SetText("ن")
			d.beginFind(0)
			settle(d)
			d.nextHit(1)
			d.find.pane.EditHits()
		}},
		{"the guideline", func(d *desk) { d.perform(keys.Guidelines) }},
		{"the figures", func(d *desk) { d.perform(keys.Figures) }},
		{"the settings", func(d *desk) { d.perform(keys.Settings) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, project(t))
			marked(d)
			c.do(d)
			before, stored, checked := standOf(d), bytesOf(t, d), slices.Clone(d.find.pane.Marked())
			inThreeLanguages(t, d, func(language string) {
				settle(d)
				if now := standOf(d); now != before {
					t.Errorf("in %s\n%+v, before\n%+v", language, now, before)
				}
				if now := d.find.pane.Marked(); !slices.Equal(now, checked) {
					t.Errorf("in %s the hits %v are checked, before %v", language, now, checked)
				}
			})
			if bytesOf(t, d) != stored {
				t.Error("the project was written")
			}
			if d.pages.shown != nil {
				d.leavePage()
			}
			d.closeFind()
			for range 2 {
				d.perform(keys.PreviousDocument)
				d.perform(keys.Undo)
			}
			if n := len(spansOf(d)); n != 0 && c.name != "exact edges" {
				t.Errorf("after undo there are %d spans", n)
			}
		})
	}
}

// What stands in the window is said in the language at hand.
func TestTheWindowSpeaksTheLanguageAtHand(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.FindHere)
	said := map[string]string{}
	inThreeLanguages(t, d, func(language string) {
		menu := d.bar.Menus()[0].Title
		now := fmt.Sprint(menu, d.labelName("SPEAKER"), d.header.Text(), d.checks.Title())
		if before, known := said[language]; known && before != now {
			t.Errorf("%s, there and back: %q, before %q", language, now, before)
		}
		for other, text := range said {
			if other != language && text == now {
				t.Errorf("%s is said as %s: %q", language, other, now)
			}
		}
		said[language] = now
	})
	d.setLanguage("")
	if i18n.Language() != i18n.FromEnvironment(os.Getenv) {
		t.Errorf("as the system has it the window speaks %s", i18n.Language())
	}
}

// On the start page, too, where no project is open.
func TestTheStartPageChangesItsLanguage(t *testing.T) {
	d := open(t, project(t))
	d.leaveProject()
	inThreeLanguages(t, d, func(language string) {
		if d.project != nil || d.content == d.workbench {
			t.Errorf("in %s the start page is gone", language)
		}
	})
}

// Look, scale and typography keep the place as well, and hold at once.
func TestSettingsHoldAtOnceAndKeepThePlace(t *testing.T) {
	t.Setenv(scaleVariable, "1.5")
	d := open(t, project(t))
	choose(t, d, "نادر")
	before := standOf(d)
	d.perform(keys.Settings)
	p := d.pages.shown.(*settings.Page)
	v := settings.Defaults()
	v.Look, v.Scale, v.FontSize, v.LineHeight, v.Column, v.Family = theme.ContrastDark, 2, 24, 2.2, 28, "Noto Naskh Arabic"
	p.OnChange(v)
	if os.Getenv(scaleVariable) != "2" || !theme.Look().HighContrast || d.view.FontSize() != 24 {
		t.Errorf("scale %s, look %+v, size %v", os.Getenv(scaleVariable), theme.Look(), d.view.FontSize())
	}
	if again := readMemory(d.memory.path); again.Values != v {
		t.Errorf("it is remembered as %+v", again.Values)
	}
	if d.pages.shown != page(p) {
		t.Error("the page is gone")
	}
	p.OnChange(settings.Defaults())
	if os.Getenv(scaleVariable) != "1.5" || d.view.FontSize() != docview.DefaultFontSize {
		t.Errorf("put back: scale %q, size %v", os.Getenv(scaleVariable), d.view.FontSize())
	}
	d.leavePage()
	if now := standOf(d); now != before {
		t.Errorf("%+v, before %+v", now, before)
	}
}

// Calendar and digits are the language's own until others are chosen.
func TestDaysAndNumbersAreWrittenAsChosen(t *testing.T) {
	doc := article("a.txt", "ar", arabicText)
	doc.Date = model.Date{Value: "2031-10-21", Status: model.DateExternal}
	d := open(t, stored(t, []model.Document{doc}, nil))
	t.Cleanup(func() {
		i18n.Use(i18n.English)
		i18n.UseDigits(false)
		i18n.UseCalendar("")
	})
	for _, c := range []struct {
		language string
		calendar settings.Calendar
		digits   settings.Digits
		want     string
	}{
		{i18n.Persian, settings.OwnCalendar, settings.OwnDigits, "۲۹ مهر ۱۴۱۰"},
		{i18n.Persian, settings.Jalali, settings.LatinDigits, "29 مهر 1410"},
		{i18n.Persian, settings.Gregorian, settings.OwnDigits, "۲۱ اکتبر ۲۰۳۱"},
		{i18n.Arabic, settings.OwnCalendar, settings.OwnDigits, "٢١ أكتوبر ٢٠٣١"},
		{i18n.Arabic, settings.Hijri, settings.LatinDigits, "1453"},
		{i18n.English, settings.Jalali, settings.OwnDigits, "29 Mehr 1410"},
	} {
		d.change(func(v *settings.Values) { v.Language, v.Calendar, v.Digits = c.language, c.calendar, c.digits })
		if got := d.header.Text(); !strings.Contains(got, c.want) {
			t.Errorf("%+v: the header says %q", c, got)
		}
	}
}

// Whatever the window shows, in another language it is laid out, widget for widget, as if it
// had been begun in that one. A page stays, with its title in the language at hand.
func TestEveryScreenIsMadeAnewAsIfBegunSo(t *testing.T) {
	speak := func(language string) {
		i18n.Use(language)
		i18n.UseDigits(true)
	}
	t.Cleanup(func() {
		i18n.Use(i18n.English)
		i18n.UseDigits(false)
	})
	path := quoted(t)
	pages := 0
	for _, screen := range screens {
		if screen.name == "notice" {
			continue // which is shown there without a reason to
		}
		t.Run(screen.name, func(t *testing.T) {
			speak(i18n.English)
			d := open(t, path)
			screen.show(t, d)
			if d.window.Canvas().Overlays().Top() != nil {
				return // a dialog: nobody reaches the settings or the menu while one is open
			}
			shown := d.pages.shown
			d.setLanguage(i18n.Arabic)
			d.find.running.Wait()
			if shown != nil {
				pages++
				arabic := shown.Name()
				if speak(i18n.English); shown != d.pages.shown || arabic == shown.Name() {
					t.Errorf("%T is shown, not %T; it is called %q", d.pages.shown, shown, arabic)
				}
				speak(i18n.Arabic)
			}
			d.status.Say("")
			renewed := placesOf(d.window.Canvas().Content())
			d.close()
			m := readMemory(filepath.Join(t.TempDir(), "window.json"))
			m.Language = i18n.Arabic
			m.save()
			fresh := openRemembered(t, Options{Project: path, Author: "me"}, m.path)
			screen.show(t, fresh)
			fresh.find.running.Wait()
			fresh.status.Say("")
			begun := placesOf(fresh.window.Canvas().Content())
			wrong := 0
			for i := range min(len(renewed), len(begun)) {
				if renewed[i] != begun[i] {
					if wrong++; wrong < 6 {
						t.Errorf("object %d is %v, begun in Arabic %v", i, renewed[i], begun[i])
					}
				}
			}
			if len(renewed) != len(begun) {
				t.Errorf("%d objects, begun in Arabic %d", len(renewed), len(begun))
			}
		})
	}
	if pages < 5 {
		t.Errorf("%d pages were found", pages)
	}
}
