package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// focused is what has the keyboard.
func focused(d *desk) fyne.Focusable { return d.window.Canvas().Focused() }

// press types a key to what has the keyboard.
func press(t *testing.T, d *desk, name fyne.KeyName) {
	t.Helper()
	f := focused(d)
	if f == nil {
		t.Fatalf("nothing has the keyboard; the window says %q", d.status.Said())
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

func dateOf(d *desk) model.Date { return d.session.State().Document.Date }

func TestTheDateIsReadFromTheSelectedWords(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "الثلاثاء 21/10/2031")
	d.perform(keys.DocumentDate)
	press(t, d, fyne.KeyReturn)
	want := model.Date{Value: "2031-10-21", Status: model.DateExplicit, Evidence: "الثلاثاء 21/10/2031"}
	if got := dateOf(d); got != want {
		t.Fatalf("the date is %+v, want %+v; the window says %q", got, want, d.status.Said())
	}
	if got := d.header.Text(); !strings.Contains(got, "21 October 2031 (explicit)") || !strings.Contains(d.header.Evidence(), "الثلاثاء") {
		t.Errorf("the header says %q, its evidence %q", got, d.header.Evidence())
	}
	if got := d.session.State(); got.HasSet {
		t.Error("a date made a set of annotations")
	}
	d.perform(keys.Undo)
	if got := dateOf(d); got != (model.Date{Status: model.DateMissing}) || !strings.Contains(d.status.Said(), "date of the document") {
		t.Errorf("after undo the date is %+v; the window says %q", got, d.status.Said())
	}
	d.perform(keys.Redo)
	if got := dateOf(d); got != want {
		t.Errorf("after redo the date is %+v", got)
	}
}

// Keys of an Arabic and a Persian keyboard: ش and س stand on A and S, digits are
// their own.
func TestAnAmbiguousDateIsChosenByKey(t *testing.T) {
	for _, c := range []struct {
		typed rune
		want  string
	}{{'a', "2031-09-11"}, {'ش', "2031-09-11"}, {'s', "2031-11-09"}, {'س', "2031-11-09"}} {
		d := open(t, articles(t, "خبر 11/9/2031 من تمار"))
		choose(t, d, "11/9/2031")
		d.perform(keys.DocumentDate)
		press(t, d, fyne.KeyReturn)
		if d.window.Canvas().Overlays().Top() == nil {
			t.Fatalf("a date that can be two days was stored as %+v", dateOf(d))
		}
		focused(d).TypedRune(c.typed)
		focused(d).TypedRune('٢')
		press(t, d, fyne.KeyReturn)
		if got := dateOf(d); got.Value != c.want || got.Status != model.DateExplicitDoubtful {
			t.Errorf("%q gives %+v, want %s", c.typed, got, c.want)
		}
	}
}

// The end of a number is not its own date, unless the number is no date at all.
func TestHalfANumberIsNoDate(t *testing.T) {
	for _, c := range []struct{ text, selected, want, evidence string }{
		{"خبر 21/10/2031 من تمار", "1/10/2031", "2031-10-21", "21/10/2031"},
		{"خبر 16:5721/10/2031، الثلاثاء", "21/10/2031، الثلاثاء", "2031-10-21", "21/10/2031، الثلاثاء"},
		{"خبر 21/10/2031، من تمار", " 21/10/2031،", "2031-10-21", "21/10/2031"},
	} {
		d := open(t, articles(t, c.text))
		choose(t, d, c.selected)
		d.perform(keys.DocumentDate)
		press(t, d, fyne.KeyReturn)
		if got := dateOf(d); got.Value != c.want || got.Evidence != c.evidence {
			t.Errorf("%q in %q gives %+v", c.selected, c.text, got)
		}
	}
}

func TestWordsThatAreNoDateLeaveItToBeTyped(t *testing.T) {
	d := open(t, articles(t, "قال نادر أمس إنه باقٍ"))
	choose(t, d, "أمس")
	d.perform(keys.DocumentDate)
	line, ok := focused(d).(*field.Line)
	if !ok || line.Text() != "" {
		t.Fatalf("the keyboard is at %T", focused(d))
	}
	for _, wrong := range []string{"2031-02-29", "أمس", "21/10/31"} {
		line.SetText("")
		test.Type(line, wrong)
		press(t, d, fyne.KeyReturn)
		if d.window.Canvas().Overlays().Top() == nil {
			t.Fatalf("%q was stored as %+v", wrong, dateOf(d))
		}
	}
	line.SetText("")
	test.Type(line, "٢٠٣١-١٠-٢١")
	press(t, d, fyne.KeyReturn)
	want := model.Date{Value: "2031-10-21", Status: model.DateInferred, Evidence: "أمس"}
	if got := dateOf(d); got != want {
		t.Errorf("the date is %+v, want %+v", got, want)
	}
}

// A Jalali date that is typed is shown as the day it names, and never stored as a
// day of the Gregorian year 1410.
func TestATypedJalaliDateIsChosenAsTheDayItNames(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.NextDocument)
	d.perform(keys.DocumentDate)
	test.Type(focused(d), "۱۴۱۰-۰۷-۲۹")
	press(t, d, fyne.KeyReturn)
	if got := dateOf(d); got.Value != "" {
		t.Fatalf("stored is %+v", got)
	}
	d.window.Canvas().FocusNext()
	if _, ok := focused(d).(*panel.Choices); !ok {
		t.Fatalf("Tab leads to %T", focused(d))
	}
	focused(d).TypedRune('a')
	if c, ok := focused(d).(*panel.Choices); !ok || !c.Visible() || c.Chosen() != 0 {
		t.Errorf("after the choice the keyboard is at %T", focused(d))
	}
	focused(d).TypedRune('5')
	if line, ok := focused(d).(*field.Line); !ok || line.Text() != "" {
		t.Errorf("with nothing left to choose the keyboard is at %T", focused(d))
	}
	test.Type(focused(d), "۲۹ مهر ۱۴۱۰")
	d.window.Canvas().FocusNext()
	focused(d).TypedRune('a')
	focused(d).TypedRune('4')
	press(t, d, fyne.KeyReturn)
	if got := dateOf(d); got != (model.Date{Value: "2031-10-21", Status: model.DateExternal}) {
		t.Errorf("stored is %+v", got)
	}
}

func TestADateCanBeTakenAway(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "21/10/2031")
	d.perform(keys.DocumentDate)
	press(t, d, fyne.KeyReturn)
	d.view.SetSelection(0, 0)
	d.perform(keys.DocumentDate)
	d.window.Canvas().FocusNext()
	focused(d).TypedRune('5')
	press(t, d, fyne.KeyReturn)
	if got := dateOf(d); got.Value != "" || got.Status != model.DateMissing || got.Evidence != "21/10/2031" {
		t.Errorf("stored is %+v", got)
	}
	d.perform(keys.DocumentDate)
	press(t, d, fyne.KeyEscape)
	if d.window.Canvas().Overlays().Top() != nil || focused(d) != fyne.Focusable(d.view) {
		t.Error("Esc does not lead back to the article")
	}
}

func TestALongSelectionIsNoEvidence(t *testing.T) {
	d := open(t, articles(t, strings.Repeat("خبر ", 100)))
	d.perform(keys.SelectAll)
	d.perform(keys.DocumentDate)
	if d.window.Canvas().Overlays().Top() != nil || !strings.Contains(d.status.Said(), "Select the words") {
		t.Errorf("the window says %q", d.status.Said())
	}
}
