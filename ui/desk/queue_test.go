package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

func nameOf(d *desk) string { return d.session.State().Document.Name }

// says fails where the window does not say what it should.
func says(t *testing.T, d *desk, want string) {
	t.Helper()
	if got := d.status.Said(); got != want {
		t.Errorf("the window says %q, want %q", got, want)
	}
}

func TestTheQueueGoesThroughWhatIsUnfinished(t *testing.T) {
	d := open(t, articles(t, "أول خبر", "ثاني خبر", "ثالث خبر", "رابع خبر"))
	d.perform(keys.NextDocument)
	d.perform(keys.ToggleFlag) // 1.txt comes last
	d.perform(keys.NextDocument)
	d.perform(keys.Finish)
	says(t, d, "Done, with 1 thing open. 3 documents are left, 1 of them flagged")
	for _, want := range []string{"3.txt", "0.txt", "1.txt"} {
		if got := nameOf(d); got != want {
			t.Fatalf("the queue gives %s, want %s; the window says %q", got, want, d.status.Said())
		}
		pressCtrl(d, fyne.KeyReturn, 0)
	}
	says(t, d, "Done, with 1 thing open. No document is left to be done. F12 shows the figures")
	if got := nameOf(d); got != "1.txt" {
		t.Errorf("at the end %s is open", got)
	}
	d.perform(keys.ToggleDone)
	pressCtrl(d, fyne.KeyReturn, fyne.KeyModifierShift)
	says(t, d, "This document is the only one left")
}

// A document that lacks nothing is said to be done without more.
func TestADocumentThatLacksNothingIsDone(t *testing.T) {
	d := open(t, articles(t, "خبر 21/10/2031", "ثاني خبر"))
	choose(t, d, "21/10/2031")
	d.perform(keys.DocumentDate)
	press(t, d, fyne.KeyReturn)
	d.perform(keys.Finish)
	says(t, d, "Done. 1 document is left")
}

func TestTheNextUnfinishedIsOpenedWithoutMarking(t *testing.T) {
	d := open(t, articles(t, "أول خبر", "ثاني خبر"))
	pressCtrl(d, fyne.KeyReturn, fyne.KeyModifierShift)
	if got := nameOf(d); got != "1.txt" {
		t.Errorf("open is %s", got)
	}
	says(t, d, "2 documents are left")
	if left := d.documents.Left(); left != (panel.Left{Shown: 2}) {
		t.Errorf("left is %+v", left)
	}
}

// Undo after the queue has moved on takes back what was done last, and not the
// older work in the document that came next.
func TestUndoLeadsBackToTheDocumentThatWasDone(t *testing.T) {
	d := open(t, articles(t, "أول خبر", "ثاني خبر"))
	d.perform(keys.NextDocument)
	choose(t, d, "خبر")
	d.view.TypedRune('1')
	d.perform(keys.PreviousDocument)
	d.perform(keys.Finish)
	if got := nameOf(d); got != "1.txt" || len(spansOf(d)) != 1 {
		t.Fatalf("open is %s with %d spans", got, len(spansOf(d)))
	}
	d.perform(keys.Undo)
	if s := d.session.State(); s.Document.Name != "0.txt" || s.HasSet {
		t.Errorf("after undo %s is open, and done: %v", s.Document.Name, s.HasSet)
	}
	d.perform(keys.Redo)
	if s := d.session.State(); s.Document.Name != "0.txt" || s.Set.State != model.SetDone {
		t.Errorf("after redo %s is open and %s", s.Document.Name, s.Set.State)
	}
	d.perform(keys.ToggleDone)
	d.perform(keys.Finish)
	choose(t, d, "ثاني")
	d.view.TypedRune('2')
	d.perform(keys.Undo)
	if got := nameOf(d); got != "1.txt" || len(spansOf(d)) != 1 {
		t.Errorf("after a mark and its undo %s is open with %d spans", got, len(spansOf(d)))
	}
}

func TestDocumentsAreShownByState(t *testing.T) {
	d := open(t, articles(t, "أول خبر", "ثاني خبر", "ثالث خبر"))
	d.perform(keys.Finish) // 0.txt is done and empty
	if got := d.header.Text(); !strings.Contains(got, "untouched") {
		t.Errorf("the header says %q", got)
	}
	d.perform(keys.FilterState)
	says(t, d, "Show: 1 untouched, 2 open, 3 done, 4 done and empty, 5 flagged, 6 yours, 0 all")
	focused(d).TypedRune('٤')
	says(t, d, "Only documents that are done and empty are shown")
	if focused(d) != fyne.Focusable(d.view) {
		t.Errorf("the keyboard is at %T", focused(d))
	}
	d.perform(keys.NextUnfinished)
	says(t, d, "None of the documents shown is left; 2 that are not shown are")
	d.perform(keys.PreviousDocument)
	if got := nameOf(d); got != "0.txt" || !strings.Contains(d.header.Text(), "done and empty") {
		t.Errorf("open is %s; the header says %q", got, d.header.Text())
	}
	d.perform(keys.FilterState)
	focused(d).TypedRune('1')
	d.perform(keys.Finish)
	says(t, d, "Done, with 1 thing open. 2 documents are left")
	if got := nameOf(d); got != "1.txt" {
		t.Errorf("open is %s", got)
	}
	d.perform(keys.FilterState)
	focused(d).TypedRune('0')
	says(t, d, "Documents of every state are shown")
}

// typeShortcut presses the first keys of an action, which hold Ctrl: the driver asks what has the
// focus, and else the window.
func typeShortcut(d *desk, a keys.Action) {
	c := d.window.Canvas()
	target, ok := c.Focused().(fyne.Shortcutable)
	if !ok {
		target = c.(fyne.Shortcutable)
	}
	target.TypedShortcut(keys.Find(a).Chords[0].Shortcut())
}

// Ctrl+Enter in a dialog's text keeps it, though it is also a key of the window.
func TestTheQueueLeavesDialogsTheirKey(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.DocumentNote)
	noteField(t, d).SetText("ملاحظة")
	typeShortcut(d, keys.Finish)
	if s := d.session.State(); s.Document.Note != "ملاحظة" || s.HasSet {
		t.Errorf("the note is %q, done: %v", s.Document.Note, s.HasSet)
	}
}
