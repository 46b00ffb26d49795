package ingest

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"raqim/assets"
	"raqim/model"
)

// anyMarks draws a set in which many things are alike: spans on one place, links of them.
func anyMarks(t *rapid.T) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: "d", Author: "a"}}
	n := rapid.IntRange(0, 6).Draw(t, "spans")
	for i := range n {
		s := model.Span{ID: model.SpanID(fmt.Sprint("s", i+1)), Document: "d", Author: "a", Label: "QUOTE", Attributes: model.Attributes{}}
		start := model.Offset(rapid.IntRange(0, 1).Draw(t, "start"))
		s.Parts = []model.Range{{Start: start, End: start + 1}}
		if i > 0 && rapid.IntRange(0, 2).Draw(t, "refers") == 0 {
			s.Attributes["duplicate_of"] = model.TextValue(fmt.Sprint("s", rapid.IntRange(1, i).Draw(t, "to")))
		}
		a.Spans = append(a.Spans, s)
	}
	for i := range min(n, 1) * rapid.IntRange(0, 3).Draw(t, "relations") {
		end := func(what string) model.Argument {
			return model.SpanArgument(model.SpanID(fmt.Sprint("s", rapid.IntRange(1, n).Draw(t, what))))
		}
		a.Relations = append(a.Relations, model.Relation{
			ID: model.RelationID(fmt.Sprint("r", n+i+1)), Document: "d", Author: "a", Label: "NESTED_IN", From: end("from"), To: end("to"), Attributes: model.Attributes{},
		})
	}
	return a
}

// A set under other ids is the same, however these count, and it is found which is which.
func TestASetUnderOtherIDsIsTheSame(t *testing.T) {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		a := anyMarks(t)
		all := ids(a)
		other := renumbering{}
		for i, n := range rapid.Permutation(numbers(all)).Draw(t, "numbers") {
			other[all[i]] = all[i][:1] + fmt.Sprint(n+3)
		}
		b := renumbered(a, other, schema)
		b.Spans, b.Relations = rapid.Permutation(b.Spans).Draw(t, "spans"), rapid.Permutation(b.Relations).Draw(t, "relations")
		now, same := sameMarks(a, b, schema)
		if !same || !equalMarks(renumbered(a, now, schema), b) {
			t.Fatalf("%v: %+v\n%+v", now, a, b)
		}
		if len(b.Relations) > 0 {
			b.Relations[0].Note = "another"
			if _, same := sameMarks(a, b, schema); same {
				t.Fatal("a note makes no difference")
			}
		}
	})
}
