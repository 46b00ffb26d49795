package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/check"
	"raqim/model"
)

// randomWork draws any annotations of text: right ones, wrong ones, links between
// whatever there is.
func randomWork(t *rapid.T, schema *model.Schema, length int) model.Annotations {
	var m model.Annotations
	labels := schema.SpanTypeIDs()
	n := rapid.IntRange(0, 12).Draw(t, "spans")
	for i := range n {
		start := rapid.IntRange(0, length-1).Draw(t, "start")
		end := rapid.IntRange(start+1, length).Draw(t, "end")
		s := model.Span{
			ID: model.SpanID(fmt.Sprint("s", i)), Label: rapid.SampledFrom(labels).Draw(t, "label"),
			Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(end)}}, Attributes: model.Attributes{},
		}
		typ, _ := schema.SpanType(s.Label)
		for _, a := range typ.Attributes {
			if rapid.Bool().Draw(t, "has") {
				s.Attributes[a.Name] = model.TextValue(rapid.SampledFrom([]string{"", " ", "direct", "2031-10-21", "s1", "t0", "3"}).Draw(t, "value"))
			}
		}
		m.Spans = append(m.Spans, s)
	}
	slices.SortFunc(m.Spans, model.CompareSpans)
	for i := range rapid.IntRange(0, 15).Draw(t, "relations") {
		id := func() model.Argument { return model.Argument(fmt.Sprint("s", rapid.IntRange(0, n).Draw(t, "end"))) }
		m.Relations = append(m.Relations, model.Relation{
			ID: model.RelationID(fmt.Sprint("r", i)), From: id(), To: id(),
			Label: rapid.SampledFrom(schema.RelationTypes).Draw(t, "type").ID,
		})
	}
	return m
}

// Whatever is marked, the findings come in the order of the spans; and what is
// missing can be given: once each finding is settled as it asks, none is left.
func TestWhatIsSettledIsNotFoundAgain(t *testing.T) {
	schema := defaultSchema(t)
	offsets := model.NewOffsetMap(text)
	d := page(dated)
	rapid.Check(t, func(t *rapid.T) {
		m := randomWork(t, schema, offsets.Len())
		place := map[model.SpanID]int{}
		for i, s := range m.Spans {
			place[s.ID] = i
		}
		findings := check.Annotations(schema, d, offsets, m)
		if !slices.IsSortedFunc(findings, func(a, b check.Finding) int { return place[a.Span] - place[b.Span] }) {
			t.Fatalf("not in reading order: %v", shortAll(findings))
		}
		for rounds := 0; ; rounds++ {
			missing := slices.DeleteFunc(check.Annotations(schema, d, offsets, m), func(f check.Finding) bool { return f.Kind.Severity() == check.Doubtful })
			if len(missing) == 0 {
				return
			}
			if rounds > 200 {
				t.Fatalf("still there after %d rounds: %v", rounds, shortAll(missing))
			}
			settle(schema, &m, missing[0])
		}
	})
}

// settle does what a finding asks for.
func settle(schema *model.Schema, m *model.Annotations, f check.Finding) {
	i := slices.IndexFunc(m.Spans, func(s model.Span) bool { return s.ID == f.Span })
	s := &m.Spans[i]
	t, _ := schema.SpanType(s.Label)
	switch f.Kind {
	case check.NoValue:
		a, _ := t.Attribute(f.Attribute)
		switch {
		case a.Values.Kind == "ref:entity":
			s.Entity = "e1"
		case len(a.Values.Choices) > 0:
			s.Attributes = s.Attributes.With(a.Name, model.TextValue(a.Values.Choices[0].Value))
		default:
			s.Attributes = s.Attributes.With(a.Name, model.TextValue("2031-10-21"))
		}
	case check.BadValue, check.Dangling:
		s.Attributes = s.Attributes.Without(f.Attribute)
	case check.NoLink:
		says := append(s.Attributes[model.NoneOf].Items(), f.Relations[0])
		s.Attributes = s.Attributes.With(model.NoneOf, model.ListValue(says...))
	case check.NotNone:
		s.Attributes = s.Attributes.Without(model.NoneOf)
	case check.TooMany, check.Circle:
		removeOne(m, func(r model.Relation) bool { return r.Label == f.Relations[0] && r.Joins(s.ID) })
	case check.TooDeep:
		removeOne(m, func(r model.Relation) bool { return r.Label == "NESTED_IN" && r.From == model.SpanArgument(s.ID) })
	}
}

func removeOne(m *model.Annotations, match func(model.Relation) bool) {
	if i := slices.IndexFunc(m.Relations, match); i >= 0 {
		m.Relations = slices.Delete(m.Relations, i, i+1)
	}
}

// BenchmarkAnnotations is a look through a set of so many spans, of which one in
// twelve lacks something.
func BenchmarkAnnotations(b *testing.B) {
	schema := defaultSchema(b)
	for _, n := range []int{300, 10_000} {
		w := &work{t: b}
		d := page(dated)
		d.Text = strings.Repeat("قال نادر سليم: «لن نقبل» ", n/3)
		offsets := model.NewOffsetMap(d.Text)
		for i := range n / 3 {
			q, c, s := fmt.Sprint("q", i), fmt.Sprint("c", i), fmt.Sprint("s", i)
			at := func(start, end int) []model.Range {
				return []model.Range{{Start: model.Offset(25*i + start), End: model.Offset(25*i + end)}}
			}
			w.marked.Spans = append(w.marked.Spans,
				model.Span{ID: model.SpanID(c), Label: "CUE", Parts: at(0, 3), Attributes: model.Attributes{"form": model.TextValue("verb")}},
				model.Span{ID: model.SpanID(s), Label: "SPEAKER", Parts: at(4, 13), Entity: "e1", Attributes: model.Attributes{"mention_type": model.TextValue("NAME")}},
				model.Span{ID: model.SpanID(q), Label: "QUOTE", Parts: at(15, 24), Attributes: model.Attributes{"quote_type": model.TextValue("direct"), "marking": model.ListValue("colon")}})
			w.link("CUE_OF", c, q)
			if i%4 > 0 {
				w.link("SPEAKER_OF", s, q)
			}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if got := check.Annotations(schema, d, offsets, w.marked); len(got) != 2*((n/3+3)/4) {
					b.Fatalf("%d findings", len(got))
				}
			}
		})
	}
}
