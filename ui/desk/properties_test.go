package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

func TestPropertiesAreStoredTogetherAndUndoneTogether(t *testing.T) {
	d := open(t, project(t))
	before := annotate.PropertiesOf(d.session.State().Document)
	d.perform(keys.Properties)
	test.Type(focused(d), "fa-AF")
	d.window.Canvas().FocusNext() // languages by key
	d.window.Canvas().FocusNext()
	focused(d).TypedRune('2')
	d.window.Canvas().FocusNext()
	test.Type(focused(d), "وكالة نمونه (N)")
	d.window.Canvas().FocusNext()
	test.Type(focused(d), "Tamar News")
	d.window.Canvas().FocusNext()
	test.Type(focused(d), "https://example.org/خبر")
	d.window.Canvas().FocusNext()
	test.Type(focused(d), " note")
	pressCtrl(d, fyne.KeyReturn, 0)
	want := annotate.SetProperties{
		Language: "fa-AF", Direction: model.DirectionRTL, Source: "وكالة نمونه (N)", Publisher: "Tamar News",
		URL: "https://example.org/خبر", Note: " note",
	}
	if got := annotate.PropertiesOf(d.session.State().Document); got != want {
		t.Fatalf("stored is %+v, want %+v; the window says %q", got, want, d.status.Said())
	}
	if info, _ := d.documents.Current(); info.Language != "fa-AF" {
		t.Errorf("the list shows the language %q", info.Language)
	}
	d.perform(keys.Undo)
	if got := annotate.PropertiesOf(d.session.State().Document); got != before {
		t.Errorf("after undo there is %+v", got)
	}
}

func TestALanguageIsChosenByKeyAndAWrongOneRefused(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Properties)
	test.Type(focused(d), "لغة")
	press(t, d, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatalf("stored is %q", d.session.State().Document.Language)
	}
	d.window.Canvas().FocusNext()
	focused(d).TypedRune('٤')
	press(t, d, fyne.KeyReturn)
	if got := d.session.State().Document.Language; got != "mixed" {
		t.Errorf("the language is %q", got)
	}
	d.perform(keys.Properties)
	test.Type(focused(d), "en")
	press(t, d, fyne.KeyEscape)
	if got := d.session.State().Document.Language; got != "mixed" {
		t.Errorf("after Esc the language is %q", got)
	}
}

func TestPropertiesAreShownReadOnly(t *testing.T) {
	path := project(t)
	d := open(t, path)
	d.closeProject()
	d.openReadOnly(path)
	d.perform(keys.Properties)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatalf("nothing is shown; the window says %q", d.status.Said())
	}
	d.dialogs.Confirm()
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("Enter does not put them away")
	}
	d.perform(keys.DocumentDate)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("a date is asked for that cannot be stored")
	}
}
