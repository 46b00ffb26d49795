package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
)

// marked opens a project and marks words with a label's key.
func marked(t *testing.T, words string, label rune) *desk {
	t.Helper()
	d := open(t, project(t))
	choose(t, d, words)
	d.view.TypedRune(label)
	only(t, d)
	d.focusArticle()
	return d
}

func pressKey(d *desk, name fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func typeText(d *desk, text string) {
	for _, r := range text {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

func wantAttribute(t *testing.T, d *desk, name string, want ...string) {
	t.Helper()
	if got := only(t, d).Attributes[name].Items(); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%s is %q, want %q; the window says %q", name, got, want, d.status.Said())
	}
}

func wantInArticle(t *testing.T, d *desk) {
	t.Helper()
	if d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("the keys are at %T, want the article", d.window.Canvas().Focused())
	}
}

// A quote's type and marking are required and open, so Enter begins there.
func TestAQuotesAttributesAreSetByKeysOfAnyLayout(t *testing.T) {
	for _, typed := range []string{"212", "٢١٢", "۲۱۲"} {
		d := marked(t, "نرفض أي خط جديد", '4')
		pressKey(d, fyne.KeyReturn)
		typeText(d, typed)
		wantAttribute(t, d, "quote_type", "indirect")
		wantAttribute(t, d, "marking", "quote_marks", "colon")
		typeText(d, typed[:len(typed)/3]) // the second key again
		wantAttribute(t, d, "marking", "quote_marks")
		pressKey(d, fyne.KeyEscape)
		wantInArticle(t, d)
		d.perform(keys.Undo)
		wantAttribute(t, d, "marking", "quote_marks", "colon")
		d.perform(keys.Redo)
		wantAttribute(t, d, "marking", "quote_marks")
	}
}

func TestChoicesByArrowsAndTheLettersBehindTheDigits(t *testing.T) {
	d := marked(t, "قال", '3')
	typeText(d, "ث") // e on an Arabic layout
	pressKey(d, fyne.KeyDown)
	pressKey(d, fyne.KeyDown)
	pressKey(d, fyne.KeyDown) // lemma is typed: Down leaves it for the class, where "say" is picked
	pressKey(d, fyne.KeyReturn)
	wantAttribute(t, d, "cue_class", "stress")
	pressKey(d, fyne.KeyEscape)

	typeText(d, "e")
	pressKey(d, fyne.KeyDown)
	typeText(d, "س") // the eleventh
	wantAttribute(t, d, "cue_class", "promise")
	pressKey(d, fyne.KeyUp) // from the first form, back to the class
	typeText(d, "0")
	wantAttribute(t, d, "cue_class")
}

func TestATypedValueIsCheckedInWords(t *testing.T) {
	d := marked(t, "الثلاثاء 21/10/2031", '5')
	pressKey(d, fyne.KeyReturn)
	typeText(d, "2031-13-40")
	pressKey(d, fyne.KeyReturn)
	wantAttribute(t, d, "value")
	line, ok := d.window.Canvas().Focused().(*field.Line)
	if !ok || !strings.Contains(inspected(d), "2031-13-40") || !strings.Contains(inspected(d), "is no TIMEX3 value") {
		t.Fatalf("a wrong value: the inspector shows %s", inspected(d))
	}
	line.SelectAll()
	typeText(d, "2031-10-21")
	if got := inspected(d); !strings.Contains(got, "Tuesday") {
		t.Errorf("while typing the inspector says %s", got)
	}
	pressKey(d, fyne.KeyReturn)
	wantAttribute(t, d, "value", "2031-10-21")
	pressKey(d, fyne.KeyEscape)
	wantInArticle(t, d)
	d.perform(keys.Undo)
	wantAttribute(t, d, "value")
}

func TestANumberHasItsLimitsAndTheEmptyValueTakesItAway(t *testing.T) {
	d := marked(t, "نرفض", '4')
	set := func(text string) {
		d.inspector.Edit()
		for range 20 {
			if line, ok := d.window.Canvas().Focused().(*field.Line); ok {
				line.SelectAll()
				break
			}
			pressKey(d, fyne.KeyTab)
		}
		if text == "" {
			pressKey(d, fyne.KeyDelete)
		}
		typeText(d, text)
		pressKey(d, fyne.KeyReturn)
		pressKey(d, fyne.KeyEscape)
	}
	set("7")
	wantAttribute(t, d, "level", "1")
	set("2")
	wantAttribute(t, d, "level", "2")
	set("")
	wantAttribute(t, d, "level")
}

// What was typed is not lost when another span is taken in hand; a wrong value is
// said to be none.
func TestATypedValueIsKeptWhenAnotherSpanIsTakenInHand(t *testing.T) {
	d := marked(t, "قال", '3')
	cue := d.atHand
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	speaker := d.atHand
	d.takeInHand(cue, true)
	d.perform(keys.EditSpan)
	typeText(d, " قال")
	d.takeInHand(speaker, true)
	wantInArticle(t, d)
	span, _ := d.session.State().Span(cue)
	if got := span.Attributes["lemma"].String(); got != " قال" {
		t.Errorf("the lemma is %q", got)
	}
	d.takeInHand(cue, true)
	d.perform(keys.EditSpan)
	typeText(d, "!")
	d.perform(keys.NextDocument)
	d.perform(keys.PreviousDocument)
	span, _ = d.session.State().Span(cue)
	if got := span.Attributes["lemma"].String(); got != "!" {
		t.Errorf("after another document the lemma is %q", got)
	}
}

func TestAClickOpensAnAttributeAndAnotherChooses(t *testing.T) {
	d := marked(t, "نرفض", '7')
	if got := inspected(d); !strings.Contains(got, "Polarity|open|") {
		t.Errorf("the required one is not seen to be open: %s", got)
	}
	tapText(t, d, "Polarity")
	tapText(t, d, "oppose")
	wantAttribute(t, d, "polarity", "oppose")
	if got := inspected(d); strings.Contains(got, "Polarity|open|") {
		t.Errorf("it still looks open: %s", got)
	}
}

func TestAReadOnlyProjectOffersNoValues(t *testing.T) {
	d := marked(t, "نرفض", '7')
	path, id := d.project.Path(), only(t, d).ID
	d.closeProject()
	d.openReadOnly(path)
	d.takeInHand(id, true)
	for _, try := range []func(){func() { d.perform(keys.EditSpan) }, func() { tapText(t, d, "Polarity") }} {
		try()
		if said := d.status.Said(); !strings.Contains(said, "read only") {
			t.Errorf("the window says %q", said)
		}
		wantInArticle(t, d)
	}
}

// The driver reports a space as a key and then as a rune; the rune must not be
// typed into the value that is offered next.
func TestASpaceTakesThePickedChoiceOnce(t *testing.T) {
	d := marked(t, "نرفض", '7')
	d.perform(keys.EditSpan)
	for range 2 {
		pressKey(d, fyne.KeySpace)
		typeText(d, " ")
	}
	wantAttribute(t, d, "polarity", "support")
	line, ok := d.window.Canvas().Focused().(*field.Line)
	if !ok || line.Text() != "1" {
		t.Errorf("the confidence is not offered as it was: %s", inspected(d))
	}
}

func TestLockedAnnotationsKeepTheirValues(t *testing.T) {
	d := marked(t, "نرفض", '7')
	if _, err := d.session.Do(annotate.SetState{State: model.SetLocked}); err != nil {
		t.Fatal(err)
	}
	d.perform(keys.EditSpan)
	typeText(d, "1")
	wantAttribute(t, d, "polarity")
	if said := d.status.Said(); !strings.Contains(said, "locked") {
		t.Errorf("the window says %q", said)
	}
}

// A value is stored when its window is closed; a wrong one does not hold it open.
func TestClosingTheWindowKeepsWhatWasTyped(t *testing.T) {
	path := project(t)
	for _, typed := range []string{"2031-10-21", "2031-13"} {
		d := open(t, path)
		if len(spansOf(d)) == 0 {
			choose(t, d, "الثلاثاء")
			d.view.TypedRune('5')
		}
		d.takeInHand(only(t, d).ID, true)
		tapText(t, d, "Value")
		d.window.Canvas().Focused().(*field.Line).SelectAll()
		typeText(d, typed)
		d.close()
		d.close()
	}
	wantAttribute(t, open(t, path), "value", "2031-10-21")
}

func TestALabelWithoutAttributesSaysSo(t *testing.T) {
	d := marked(t, "المتحدث", '2')
	d.perform(keys.EditSpan)
	if said := d.status.Said(); !strings.Contains(said, "no attributes") {
		t.Errorf("the window says %q", said)
	}
	wantInArticle(t, d)
}

// inspected is what the inspector shows, line by line.
func inspected(d *desk) string {
	var all []string
	for _, o := range test.LaidOutObjects(d.inspector) {
		if l, ok := o.(interface{ Text() string }); ok && o.Visible() {
			all = append(all, l.Text())
		}
	}
	return strings.Join(all, "|")
}

// tapText clicks what shows a text in the inspector.
func tapText(t *testing.T, d *desk, text string) {
	t.Helper()
	var tapped fyne.Tappable
	for _, o := range test.LaidOutObjects(d.inspector) {
		if tappable, ok := o.(fyne.Tappable); ok {
			tapped = tappable
		}
		if l, ok := o.(interface{ Text() string }); ok && l.Text() == text && tapped != nil {
			tapped.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("the inspector lacks %q: %s", text, inspected(d))
}
