package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/ui/field"
	"raqim/ui/keys"
)

// noteField is the text of the open dialog, which has the keyboard.
func noteField(t *testing.T, d *desk) *field.Text {
	t.Helper()
	f, ok := d.window.Canvas().Focused().(*field.Text)
	if !ok {
		t.Fatalf("the focus is at %T; the window says %q", d.window.Canvas().Focused(), d.status.Said())
	}
	return f
}

func pressCtrl(d *desk, key fyne.KeyName, more fyne.KeyModifier) {
	d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(
		&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | more})
}

// typedNote begins and ends with blanks, has two directions, ZWNJ, two lines and
// an astral character.
const typedNote = "  راجع «می\u200cگوید» (BBC)؟\n\nثانيًا 😀 "

func TestANoteOnASpanIsKeptAsTyped(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.focusArticle()
	pressCtrl(d, fyne.KeyT, 0)
	for i, line := range strings.Split(typedNote, "\n") {
		if i > 0 {
			noteField(t, d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		test.Type(noteField(t, d), line)
	}
	pressCtrl(d, fyne.KeyReturn, 0)
	if got := only(t, d).Note; got != typedNote {
		t.Fatalf("the note is %q, want %q", got, typedNote)
	}
	if d.window.Canvas().Overlays().Top() != nil || d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Error("the dialog keeps the keys")
	}
	d.perform(keys.Undo)
	if got := only(t, d).Note; got != "" {
		t.Errorf("after undo the note is %q", got)
	}
	d.perform(keys.Redo)
	if got := only(t, d).Note; got != typedNote {
		t.Errorf("after redo the note is %q", got)
	}
}

func TestEscapeLeavesANoteAsItWas(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر")
	d.view.TypedRune('1')
	d.perform(keys.SpanNote)
	test.Type(noteField(t, d), "لا")
	noteField(t, d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := only(t, d).Note; got != "" || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("the note is %q", got)
	}
}

func TestADocumentsNoteStandsInTheHeaderAndCanBeTakenAway(t *testing.T) {
	d := open(t, project(t))
	pressCtrl(d, fyne.KeyT, fyne.KeyModifierShift)
	test.Type(noteField(t, d), "تحقق من التاريخ")
	pressCtrl(d, fyne.KeyReturn, 0)
	if got := d.session.State().Document.Note; got != "تحقق من التاريخ" || d.header.Note() != got {
		t.Fatalf("the note is %q, the header shows %q", got, d.header.Note())
	}
	d.perform(keys.NextDocument)
	if got := d.header.Note(); got != "" {
		t.Errorf("the header of another document shows %q", got)
	}
	d.perform(keys.PreviousDocument)
	d.header.OnNote()
	noteField(t, d).SetText("")
	pressCtrl(d, fyne.KeyReturn, 0)
	if got := d.session.State().Document.Note; got != "" || d.header.Note() != "" {
		t.Errorf("the note is still %q", got)
	}
	d.perform(keys.Undo)
	if d.header.Note() == "" {
		t.Error("undo does not bring the note back")
	}
}

func TestANoteNeedsASpanAndAWritableProject(t *testing.T) {
	path := project(t)
	d := open(t, path)
	d.perform(keys.SpanNote)
	if said := d.status.Said(); !strings.Contains(said, "No span at hand") || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("without a span the window says %q", said)
	}
	d.closeProject()
	d.openReadOnly(path)
	d.perform(keys.DocumentNote)
	if said := d.status.Said(); !strings.Contains(said, "read only") || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("of a project to be read the window says %q", said)
	}
}
