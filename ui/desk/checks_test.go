package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// lacking opens a project whose first document has a date and a bare quote, s1.
func lacking(t *testing.T) *desk {
	t.Helper()
	a := article("a.txt", "ar", arabicText)
	a.Date = model.Date{Value: "2031-10-21", Status: model.DateExplicit}
	d := open(t, projectOf(t, a))
	choose(t, d, "نرفض أي خط جديد")
	d.view.TypedRune('4')
	return d
}

func pressAll(d *desk, names ...fyne.KeyName) {
	for _, name := range names {
		pressKey(d, name)
	}
}

// tapLine clicks on the innermost part of an object that can be clicked and says
// text.
func tapLine(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	for _, each := range test.LaidOutObjects(o) {
		tappable, ok := each.(fyne.Tappable)
		if ok && slices.ContainsFunc(test.LaidOutObjects(each), func(o fyne.CanvasObject) bool {
			l, ok := o.(*panel.Line)
			return ok && l.Text() == text
		}) {
			found = tappable
		}
	}
	if found == nil {
		t.Fatalf("no line says %q", text)
	}
	test.Tap(found)
}

func wantLacking(t *testing.T, d *desk, header, title string) {
	t.Helper()
	if d.header.Lacking() != header || d.checks.Title() != title {
		t.Errorf("the header says %q, the list %q; want %q and %q", d.header.Lacking(), d.checks.Title(), header, title)
	}
}

func TestWhatIsLackingIsCountedAsItIsSettled(t *testing.T) {
	d := lacking(t)
	wantLacking(t, d, "4 things open", "4 things open")
	d.do(annotate.SetAttribute{ID: "s1", Name: "quote_type", Value: model.TextValue("direct")})
	wantLacking(t, d, "3 things open", "3 things open")
	d.do(annotate.SetAttribute{ID: "s1", Name: model.NoneOf, Value: model.ListValue("CUE_OF", "SPEAKER_OF")})
	wantLacking(t, d, "1 thing open", "1 thing open")
	d.perform(keys.Undo)
	wantLacking(t, d, "3 things open", "3 things open")
	d.perform(keys.Redo)
	d.do(annotate.SetAttribute{ID: "s1", Name: "marking", Value: model.ListValue("colon")})
	wantLacking(t, d, "", "Nothing is open. Ctrl+Enter: done, and to the next")
	d.do(annotate.SetParts{ID: "s1", Parts: []model.Range{choose(t, d, "نرفض أي خط جديد\".")}})
	wantLacking(t, d, "", "1 doubtful")
	d.closeProject()
	wantLacking(t, d, "", "")
}

// A document that nobody has begun lacks everything, and no header says so.
func TestAnUntouchedDocumentIsNotCounted(t *testing.T) {
	d := open(t, project(t))
	wantLacking(t, d, "", "1 thing open")
	d.perform(keys.ToggleDone)
	wantLacking(t, d, "1 thing open", "1 thing open")
	if got := d.status.Said(); got != "Done, with 1 thing open (F7)" {
		t.Errorf("the window says %q", got)
	}
	if d.session.State().Set.State != model.SetDone {
		t.Error("the document is not done")
	}
}

func TestDoneWithNothingOpen(t *testing.T) {
	d := open(t, project(t))
	d.do(annotate.EditDocument{Change: func(doc *model.Document) {
		doc.Date = model.Date{Value: "2031-10-21", Status: model.DateExplicit}
	}})
	d.perform(keys.ToggleDone)
	if got := d.status.Said(); got != "This document is done" {
		t.Errorf("the window says %q", got)
	}
	d.perform(keys.Checks)
	if got := d.status.Said(); got != "Nothing is open in this document" || !d.checks.Visible() {
		t.Errorf("the window says %q", got)
	}
	wantInArticle(t, d)
	if d.perform(keys.Checks); d.checks.Visible() {
		t.Error("F7 does not put the empty list away")
	}
}

func TestDoneAndOnSaysWhatIsOpen(t *testing.T) {
	whole, bare := article("a.txt", "ar", arabicText), article("b.txt", "fa", persianText)
	whole.Date = model.Date{Status: model.DateMissing, Evidence: "no date on the page"}
	d := open(t, projectOf(t, whole, bare))
	d.perform(keys.Finish)
	says(t, d, "Done. 1 document is left")
	d.perform(keys.Finish)
	says(t, d, "Done, with 1 thing open. No document is left to be done. F12 shows the figures")
}

func TestTheListTakesThePlaceOfTheSpans(t *testing.T) {
	d := lacking(t)
	d.focusArticle()
	pressAll(d, fyne.KeyF7)
	if !d.checks.Visible() || d.spans.Visible() || !d.items[keys.Checks].Checked || d.window.Canvas().Focused() != d.checks.Keys() {
		t.Fatal("F7 does not show the list and go there")
	}
	pressAll(d, fyne.KeyEscape)
	wantInArticle(t, d)
	if !d.checks.Visible() {
		t.Error("Esc puts the list away")
	}
	pressAll(d, fyne.KeyF7, fyne.KeyF7)
	if d.checks.Visible() || !d.spans.Visible() || d.items[keys.Checks].Checked {
		t.Error("F7 in the list does not put it away")
	}
	wantInArticle(t, d)
	d.togglePane(1)
	d.header.OnLacking()
	if !d.panes.visible(1) || !d.checks.Visible() {
		t.Error("a click on the count does not show the list")
	}
}

// Enter goes where something is lacking and lets it be settled; F7 comes back to
// what is next.
func TestWhatIsLackingIsSettledByKeys(t *testing.T) {
	d := lacking(t)
	d.takeInHand("", false)
	d.focusArticle()
	pressAll(d, fyne.KeyF7, fyne.KeyReturn)
	if d.atHand != "s1" {
		t.Fatalf("%q is at hand", d.atHand)
	}
	typeText(d, "1") // the quote's type: direct
	pressAll(d, fyne.KeyF7, fyne.KeyReturn)
	typeText(d, "2") // marked by a colon
	pressAll(d, fyne.KeyF7)
	span := only(t, d)
	if span.Attributes["quote_type"].String() != "direct" || span.Attributes["marking"].String() != "colon" {
		t.Fatalf("the attributes are %v", span.Attributes)
	}
	wantLacking(t, d, "2 things open", "2 things open")
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	wantLacking(t, d, "4 things open", "4 things open")
	d.takeInHand("", false)
	d.focusArticle()
	pressAll(d, fyne.KeyF7, fyne.KeyHome, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil || d.atHand != "s2" {
		t.Error("no dialog asks whom the speaker is about")
	}
	d.dialogs.Leave()
	pressAll(d, fyne.KeyF7, fyne.KeyDown, fyne.KeyReturn)
	if !d.isLinking() {
		t.Errorf("no link of the speaker is offered; the window says %q", d.status.Said())
	}
	typeText(d, "1")
	wantLacking(t, d, "2 things open", "2 things open")
	pressAll(d, fyne.KeyF7, fyne.KeyEnd, fyne.KeyReturn)
	if d.atHand != "s1" {
		t.Errorf("%q is at hand", d.atHand)
	}
}

// Of a missing link only those that would settle it are offered, and that there
// is none.
func TestOnlyTheLinksThatAreLackingAreOffered(t *testing.T) {
	d := said(t)
	d.takeInHand("", false)
	d.perform(keys.Checks)
	tapLine(t, d.checks, "no Cue")
	offers, _ := d.linking.offers(d.session.State())
	if d.atHand != "s3" || len(offers) != 1 || offers[0].Link.Label != "CUE_OF" {
		t.Fatalf("of %s is offered %+v", d.atHand, offers)
	}
	typeText(d, "1")
	wantRelations(t, d, "s1 CUE_OF s3")
	tapLine(t, d.checks, "no Speaker")
	typeText(d, "01")
	if got := spanOf(t, d, "s3").Attributes[model.NoneOf].String(); got != "SPEAKER_OF" {
		t.Errorf("the quote has none of %q", got)
	}
}

func spanOf(t *testing.T, d *desk, id model.SpanID) model.Span {
	t.Helper()
	span, ok := d.session.State().Span(id)
	if !ok {
		t.Fatalf("there is no span %s", id)
	}
	return span
}

func TestTheDateIsAskedFor(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Checks)
	pressAll(d, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("no dialog asks for the date")
	}
}

func TestAClickOnARowGoesThere(t *testing.T) {
	d := lacking(t)
	d.takeInHand("", false)
	d.perform(keys.Checks)
	d.focusArticle()
	tapLine(t, d.checks, "no Speaker")
	if d.atHand != "s1" {
		t.Errorf("%q is at hand", d.atHand)
	}
	if got := d.status.Said(); !strings.Contains(got, "Link: press a choice") {
		t.Errorf("the window says %q", got)
	}
}

// A long document is looked through beside the window; what comes late, when
// another one is open, is of no use.
func TestALongDocumentIsLookedThroughBesideTheWindow(t *testing.T) {
	usual := lookPause
	lookPause = time.Hour
	t.Cleanup(func() { lookPause = usual })
	long := article("long.txt", "ar", strings.Repeat(arabicText+"\n", promptBytes/len(arabicText)+1))
	d := open(t, projectOf(t, article("a.txt", "ar", arabicText), long))
	d.perform(keys.NextDocument)
	wantLacking(t, d, "", "")
	waiting := d.looking.waiting
	d.perform(keys.PreviousDocument)
	wantLacking(t, d, "", "1 thing open")
	if waiting.Stop() {
		t.Error("the other document is still waited for")
	}
	d.perform(keys.NextDocument)
	if !d.looking.waiting.Stop() {
		t.Fatal("nothing looks through the long document")
	}
	d.showFindings(lookOver(d.session.State(), d.looking.text))
	wantLacking(t, d, "", "1 thing open")
}
