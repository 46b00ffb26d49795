package desk

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAClauseIsSelectedAndMarkedByTwoKeys(t *testing.T) {
	d := open(t, articles(t, "قال نادر إن الجسر جاهز في “القرية”، مبيناً أن الطريق آمن."))
	d.view.SetSelection(11, 11)
	pressCtrl(d, fyne.KeyS, fyne.KeyModifierShift)
	typeText(d, "4")
	if got := d.textOf(only(t, d)); got != "الجسر جاهز في “القرية”" {
		t.Errorf("the quote is %q", got)
	}
}

func TestTheSelectionGoesOnToTheNextClause(t *testing.T) {
	d := open(t, articles(t, "قال نادر إن الجسر جاهز، مبيناً أن الطريق آمن."))
	d.view.SetSelection(12, 17)
	for _, want := range []string{"الجسر جاهز", "الجسر جاهز، مبيناً أن الطريق آمن"} {
		pressCtrl(d, fyne.KeyS, fyne.KeyModifierShift)
		if got := d.view.SelectedText(); got != want {
			t.Errorf("selected is %q, want %q", got, want)
		}
	}
	for range 2 { // the stop, then nothing is left
		pressCtrl(d, fyne.KeyS, fyne.KeyModifierShift)
		if got := d.view.SelectedText(); got != "الجسر جاهز، مبيناً أن الطريق آمن." {
			t.Errorf("at the end of the text selected is %q", got)
		}
	}
}
