package annotate

import (
	"strconv"
	"testing"

	"raqim/assets"
	"raqim/model"
)

// BenchmarkLinks lists what a quote can be linked to among so many spans, half of
// them linked, and which of it is due.
func BenchmarkLinks(b *testing.B) {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{100, 1000, 10_000} {
		s := State{Schema: schema}
		for i := range n {
			start := model.Offset(10 * i)
			s.Spans = append(s.Spans, model.Span{
				ID: model.SpanID("s" + strconv.Itoa(i)), Label: []string{"SPEAKER", "CUE", "QUOTE", "TIMEX3"}[i%4],
				Parts: []model.Range{{Start: start, End: start + 5}},
			})
			if i%4 == 2 {
				s.Relations = append(s.Relations, model.Relation{
					ID: model.RelationID("r" + strconv.Itoa(i)), Label: "CUE_OF", From: model.SpanArgument(s.Spans[i-1].ID), To: model.SpanArgument(s.Spans[i].ID),
				})
			}
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				s.Links("s2")
			}
		})
		b.Run("due/"+strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				s.Due("s2")
			}
		})
	}
}
