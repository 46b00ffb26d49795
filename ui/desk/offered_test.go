package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/model"
)

// dated is an article of a day, with a word for it marked and its value being set.
func dated(t *testing.T) *desk {
	t.Helper()
	d := open(t, articles(t, "وصل نادر اليوم إلى الجسر."))
	d.do(annotate.EditDocument{Change: func(doc *model.Document) {
		doc.Date = model.Date{Value: "2024-10-21", Status: model.DateInferred}
	}})
	choose(t, d, "اليوم")
	typeText(d, "5e")
	return d
}

func TestTheDocumentsDateIsOfferedToADate(t *testing.T) {
	d := dated(t)
	if got := inspected(d); !strings.Contains(got, "Enter takes the document's date") {
		t.Errorf("the inspector shows %s", got)
	}
	press(t, d, fyne.KeyEscape)
	wantAttribute(t, d, "value") // nothing is stored until Enter is pressed
	typeText(d, "e")
	press(t, d, fyne.KeyReturn)
	wantAttribute(t, d, "value", "2024-10-21")
}

func TestWhatIsTypedTakesThePlaceOfTheOfferedDate(t *testing.T) {
	d := dated(t)
	for _, r := range "2024-10" {
		focused(d).TypedRune(r)
	}
	if got := inspected(d); strings.Contains(got, "Enter takes") {
		t.Errorf("still offered: %s", got)
	}
	press(t, d, fyne.KeyReturn)
	wantAttribute(t, d, "value", "2024-10")
}

func TestAnOfferedDateIsNotKept(t *testing.T) {
	d := dated(t)
	d.keepTyped()
	d.takeInHand("", false)
	wantAttribute(t, d, "value")
}
