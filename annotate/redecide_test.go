package annotate_test

import (
	"testing"

	"raqim/annotate"
	"raqim/annotate/review"
	"raqim/model"
)

// What a reviewer changes in gold by hand is no longer what was taken, and says so.
func TestWhatIsEditedInGoldSaysSo(t *testing.T) {
	schema, err := model.ParseSchema([]byte(annotate.TestSchema))
	if err != nil {
		t.Fatal(err)
	}
	doc := model.NewDocument("a.txt", annotate.TestText)
	spans := []model.Span{{ID: "s1", Document: doc.ID, Label: "CUE", Parts: []model.Range{{Start: 0, End: 3}}}}
	sets := []model.Annotations{{Set: model.Set{Document: doc.ID, Author: "a1"}, Spans: spans}, {Set: model.Set{Document: doc.ID, Author: "a2"}, Spans: spans}}
	compared := review.Compare(schema, sets)
	gold := annotate.State{Document: doc, Schema: schema, Set: model.Set{Document: doc.ID, Author: model.GoldAuthor}, Length: 31, NextID: 9}
	changes, err := review.SettleAgreed{Compared: compared, Reviewer: "r"}.Check(gold)
	if err != nil {
		t.Fatal(err)
	}
	gold = gold.Apply(changes)
	id := gold.Spans[0].ID
	for _, c := range []struct {
		command annotate.Command
		want    model.Verdict
	}{
		{annotate.SetNote{ID: id, Note: "راجع"}, model.VerdictAgreed},
		{annotate.SetParts{ID: id, Parts: []model.Range{{Start: 0, End: 4}}}, model.VerdictEdited},
		{annotate.SetLabel{ID: id, Label: "SPEAKER"}, model.VerdictEdited},
		{annotate.RemoveSpan{ID: id}, model.VerdictNeither},
	} {
		changes, err := c.command.Check(gold)
		if err != nil {
			t.Fatal(err)
		}
		after := gold.Apply(changes)
		if got := after.Decisions[0].Verdict; got != c.want {
			t.Errorf("%s: %s, want %s", c.command.Action(), got, c.want)
		}
		if back := after.Apply(model.Inverse(changes)); !back.Decisions[0].Equal(gold.Decisions[0]) {
			t.Errorf("%s: undone, it is %v", c.command.Action(), back.Decisions[0])
		}
	}
}
