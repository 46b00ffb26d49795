package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
)

func value(d *desk, id model.SpanID, name string) string {
	span, _ := d.session.State().Span(id)
	return span.Attributes[name].String()
}

// anchorAt opens the anchor of a date with the keyboard.
func anchorAt(t *testing.T, d *desk, id model.SpanID) {
	t.Helper()
	d.takeInHand(id, true)
	typeText(d, "e")
	for range 20 {
		if strings.Contains(inspected(d), "|1|the document's date|") {
			return
		}
		next := fyne.KeyTab
		if _, typing := d.window.Canvas().Focused().(*field.Line); typing {
			next = fyne.KeyDown
		}
		pressKey(d, next)
	}
	t.Fatalf("the anchor does not open: %s", inspected(d))
}

// What a reference can point to has keys: the document's date first, then the
// nearest spans with their texts.
func TestReferencesByKeyOnEveryLayout(t *testing.T) {
	for _, typed := range []string{"12", "١٢", "۱۲"} {
		d := held(t)
		anchorAt(t, d, "s2")
		if got := inspected(d); !strings.Contains(got, "|1|the document's date|2|نادر|0|no value|") {
			t.Fatalf("offered is %s", got)
		}
		keysTyped := []rune(typed)
		typeText(d, string(keysTyped[:1]))
		if got := value(d, "s2", "anchorTimeID"); got != "t0" {
			t.Fatalf("it points to %q; the window says %q", got, d.status.Said())
		}
		pressKey(d, fyne.KeyEscape)
		anchorAt(t, d, "s2")
		typeText(d, string(keysTyped[1:]))
		if got := value(d, "s2", "anchorTimeID"); got != "s3" || !strings.HasSuffix(d.status.Said(), "نادر") {
			t.Fatalf("it points to %q; the window says %q", got, d.status.Said())
		}
		pressKey(d, fyne.KeyEscape)
		wantInArticle(t, d)
		d.takeInHand("s3", true)
		d.perform(keys.RemoveSpan)
		if got := value(d, "s2", "anchorTimeID"); got != "" {
			t.Errorf("with its target gone it points to %q", got)
		}
		d.perform(keys.Undo)
		if got := value(d, "s2", "anchorTimeID"); got != "s3" {
			t.Errorf("after one undo it points to %q", got)
		}
	}
}

// A headline that stands twice: what repeats a span is offered before what is nearer.
func TestTheSameTextIsOfferedFirst(t *testing.T) {
	d := open(t, articles(t, "عنوان الخبر\nنص قريب\nعنوان الخبر.\nنص أقرب"))
	for _, words := range []string{"عنوان الخبر.", "نص قريب", "نص أقرب", "عنوان الخبر"} {
		choose(t, d, words)
		d.view.TypedRune('4')
	}
	if !d.inspector.EditAttribute("duplicate_of") {
		t.Fatal("it cannot be set")
	}
	if got := inspected(d); !strings.Contains(got, "|1|عنوان الخبر|2|نص قريب|3|نص أقرب|0|") {
		t.Errorf("offered is %s", got)
	}
}

// The entities of a document have keys at its other speakers, that of the same text
// first; 0 takes the entity away.
func TestEntitiesOfTheDocumentByKey(t *testing.T) {
	salim := nader()
	other := nader()
	other.ID, other.Names = "e2", map[string][]string{"en": {"Mona Habib"}}
	d := open(t, projectWith(t, salim, other))
	for k, words := range []string{"نادر سليم", "نادر", "سليم"} {
		choose(t, d, words)
		d.view.TypedRune('1')
		if k < 2 {
			d.pointTo(d.atHand, []model.EntityID{"e1", "e2"}[k])
		}
	}
	d.focusArticle()
	typeText(d, "e")
	if got := inspected(d); !strings.Contains(got, "|1|Nader Salim|2|Mona Habib|0|no value|") {
		t.Fatalf("offered is %s", got)
	}
	typeText(d, "2")
	entity := func() model.EntityID { s, _ := d.session.State().Span(d.atHand); return s.Entity }
	if got := inspected(d); entity() != "e2" || !strings.Contains(got, "|Mention|name|1|name|2|") {
		t.Fatalf("it points to %q; the inspector shows %s", entity(), got)
	}
	d.perform(keys.Undo)
	if entity() != "" {
		t.Errorf("after undo it points to %q", entity())
	}
}
