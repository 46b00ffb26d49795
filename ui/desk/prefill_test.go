package desk

import (
	"strings"
	"testing"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

func TestWhatWordsDecideComesWithTheMark(t *testing.T) {
	d := open(t, articles(t, "قال نادر سليم:\n«المطر غزير».\nوأضاف نادر سليم أن الثلج قليل.\n"))
	choose(t, d, "«المطر غزير»")
	d.view.TypedRune('4')
	a := only(t, d).Attributes
	if a["marking"].String() != "quote_marks, colon" || a["quote_type"].String() != "direct" || a["layout"].String() != "block" {
		t.Errorf("the quote has %v", a)
	}
	if said := d.status.Said(); !strings.Contains(said, "direct · ") || strings.Contains(said, "certain") {
		t.Errorf("the window says %q", said)
	}
	d.perform(keys.Undo)
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("one undo leaves %d spans", n)
	}
}

func TestANameMarkedAgainIsWhomItWas(t *testing.T) {
	d := open(t, articles(t, "قال نادر سليم نعم. ثم قال نَادِر سليم لا."))
	if err := annotate.AddDocuments(d.project, "me", nil, nil, []model.Entity{nader()}); err != nil {
		t.Fatal(err)
	}
	d.loadEntities()
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.do(annotate.SetEntity{ID: only(t, d).ID, Entity: "e1"})
	choose(t, d, "نَادِر سليم")
	d.view.TypedRune('1')
	if spans := spansOf(d); len(spans) != 2 || spans[1].Entity != "e1" {
		t.Errorf("the spans are %v", spans)
	}
	if said := d.status.Said(); !strings.Contains(said, "Nader Salim") {
		t.Errorf("the window says %q", said)
	}
}
