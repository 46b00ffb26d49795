package review

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

var schema = func() *model.Schema {
	s, err := model.ParseSchema([]byte(`{"name":"test","schema":"raqim-schema/1","languages":["en"],"policies":{},
		"span_types":[
			{"id":"QUOTE","label":{"en":"quote"},"key":"4","attributes":[{"name":"quote_type","values":[{"value":"direct"},{"value":"indirect"}]}]},
			{"id":"SPEAKER","label":{"en":"speaker"},"key":"1","attributes":[]},
			{"id":"TIMEX3","label":{"en":"date"},"key":"5","attributes":[{"name":"anchor","values":"ref:TIMEX3|t0"}]}],
		"relation_types":[
			{"id":"SPEAKER_OF","label":{"en":"speaker of"},"from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool"]},
			{"id":"VIA","label":{"en":"via"},"from":["SPEAKER"],"to":["QUOTE"],"attributes":[]}]}`))
	if err != nil {
		panic(err)
	}
	return s
}()

// span makes one of pairs of offsets.
func span(id, label string, at ...int) model.Span {
	s := model.Span{ID: model.SpanID(id), Label: label}
	for i := 0; i < len(at); i += 2 {
		s.Parts = append(s.Parts, model.Range{Start: model.Offset(at[i]), End: model.Offset(at[i+1])})
	}
	return s
}

func set(author string, spans []model.Span, relations ...model.Relation) model.Annotations {
	return model.Annotations{Set: model.Set{Document: "d", Author: author}, Spans: spans, Relations: relations}
}

func with(s model.Span, name, value string) model.Span {
	s.Attributes = model.Attributes{name: model.TextValue(value)}
	return s
}

func relation(id, label, from, to string) model.Relation {
	return model.Relation{ID: model.RelationID(id), Label: label, From: model.Argument(from), To: model.Argument(to)}
}

// said writes a comparison as text: the ids of each item and its differences.
func said(c Comparison) []string {
	var lines []string
	for _, i := range c.Items {
		line := ""
		for _, s := range i.Spans {
			if line += "-"; s != nil {
				line = line[:len(line)-1] + string(s.ID)
			}
			line += " "
		}
		lines = append(lines, line+words(i.Differs))
	}
	for _, l := range c.Links {
		line := ""
		for _, r := range l.Relations {
			if line += "-"; r != nil {
				line = line[:len(line)-1] + string(r.ID)
			}
			line += " "
		}
		lines = append(lines, line+words(l.Differs))
	}
	return lines
}

func words(d Difference) string {
	names := []string{"edges", "label", "attributes", "entity", "links", "missing"}
	text := ""
	for k, one := range Differences() {
		if d.Has(one) {
			text += names[k] + ","
		}
	}
	return text
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b model.Annotations
		want []string
	}{
		{"the same", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", []model.Span{span("s5", "QUOTE", 0, 9)}), []string{"s1 s5 "}},
		{"other edges", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", []model.Span{span("s5", "QUOTE", 1, 9)}), []string{"s1 s5 edges,"}},
		{"other label", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", []model.Span{span("s5", "SPEAKER", 0, 9)}), []string{"s1 s5 label,"}},
		{"another label and little in common", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", []model.Span{span("s5", "SPEAKER", 0, 3)}), []string{"s1 - missing,", "- s5 missing,"}},
		{"only here", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", nil), []string{"s1 - missing,"}},
		{"a part more", set("a", []model.Span{span("s1", "QUOTE", 0, 9)}), set("b", []model.Span{span("s5", "QUOTE", 0, 9, 12, 15)}), []string{"s1 s5 edges,"}},
		{
			"greed would pair the first with the first",
			set("a", []model.Span{span("s1", "QUOTE", 0, 10), span("s2", "QUOTE", 8, 18)}),
			set("b", []model.Span{span("s5", "QUOTE", 7, 17)}),
			[]string{"s1 - missing,", "s2 s5 edges,"},
		},
		{
			"nested", set("a", []model.Span{span("s1", "QUOTE", 0, 30), span("s2", "QUOTE", 10, 20)}),
			set("b", []model.Span{span("s5", "QUOTE", 10, 20), span("s6", "QUOTE", 0, 29)}),
			[]string{"s1 s6 edges,", "s2 s5 "},
		},
		{
			"stacked", set("a", []model.Span{with(span("s1", "QUOTE", 0, 9), "quote_type", "direct"), with(span("s2", "QUOTE", 0, 9), "quote_type", "indirect")}),
			set("b", []model.Span{with(span("s5", "QUOTE", 0, 9), "quote_type", "indirect"), with(span("s6", "QUOTE", 0, 9), "quote_type", "direct")}),
			[]string{"s1 s6 ", "s2 s5 "},
		},
		{
			"other attributes", set("a", []model.Span{with(span("s1", "QUOTE", 0, 9), "quote_type", "direct")}),
			set("b", []model.Span{span("s5", "QUOTE", 0, 9)}),
			[]string{"s1 s5 attributes,"},
		},
		{
			"a reference means the span, not its id",
			set("a", []model.Span{span("s1", "TIMEX3", 0, 3), with(span("s2", "TIMEX3", 5, 8), "anchor", "s1")}),
			set("b", []model.Span{span("s7", "TIMEX3", 0, 3), with(span("s8", "TIMEX3", 5, 8), "anchor", "s7")}),
			[]string{"s1 s7 ", "s2 s8 "},
		},
		{
			"the same links", set("a", []model.Span{span("s1", "SPEAKER", 0, 3), span("s2", "QUOTE", 5, 9)}, relation("r1", "SPEAKER_OF", "s1", "s2")),
			set("b", []model.Span{span("s5", "SPEAKER", 0, 3), span("s6", "QUOTE", 5, 9)}, relation("r4", "SPEAKER_OF", "s5", "s6")),
			[]string{"s1 s5 ", "s2 s6 ", "r1 r4 "},
		},
		{
			"another link", set("a", []model.Span{span("s1", "SPEAKER", 0, 3), span("s2", "QUOTE", 5, 9)}, relation("r1", "SPEAKER_OF", "s1", "s2")),
			set("b", []model.Span{span("s5", "SPEAKER", 0, 3), span("s6", "QUOTE", 5, 9)}, relation("r4", "VIA", "s5", "s6")),
			[]string{"s1 s5 links,", "s2 s6 links,", "r1 r4 label,"},
		},
		{
			"a link that only one could make", set("a", []model.Span{span("s1", "SPEAKER", 0, 3), span("s2", "QUOTE", 5, 9)}, relation("r1", "SPEAKER_OF", "s1", "s2")),
			set("b", []model.Span{span("s6", "QUOTE", 5, 9)}),
			[]string{"s1 - missing,", "s2 s6 ", "r1 - missing,"},
		},
		{
			"a link outside the text", set("a", []model.Span{span("s2", "QUOTE", 5, 9)}, relation("r1", "SPEAKER_OF", "AUTHOR", "s2")),
			set("b", []model.Span{span("s6", "QUOTE", 5, 9)}),
			[]string{"s2 s6 links,", "r1 - missing,"},
		},
	} {
		if got := said(Compare(schema, []model.Annotations{c.a, c.b})); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// draw makes a set whose spans and relations have ids that begin at from.
func draw(t *rapid.T, author string, from, most int) model.Annotations {
	s := set(author, nil)
	for k := range rapid.IntRange(0, most).Draw(t, "spans") {
		start := rapid.IntRange(0, 16).Draw(t, "start")
		at := []int{start, start + rapid.IntRange(1, 6).Draw(t, "length")}
		if rapid.IntRange(0, 3).Draw(t, "parts") == 0 {
			at = append(at, at[1]+2, at[1]+4)
		}
		one := span(fmt.Sprint("s", from+k), rapid.SampledFrom([]string{"QUOTE", "SPEAKER"}).Draw(t, "label"), at...)
		if one.Label == "QUOTE" && rapid.Bool().Draw(t, "typed") {
			one = with(one, "quote_type", rapid.SampledFrom([]string{"direct", "indirect"}).Draw(t, "type"))
		}
		s.Spans = append(s.Spans, one)
	}
	for _, a := range s.Spans {
		for _, b := range s.Spans {
			if a.Label == "SPEAKER" && b.Label == "QUOTE" && rapid.IntRange(0, 2).Draw(t, "link") == 0 {
				label := rapid.SampledFrom([]string{"SPEAKER_OF", "VIA"}).Draw(t, "relation")
				s.Relations = append(s.Relations, relation(fmt.Sprint("r", from+len(s.Relations)), label, string(a.ID), string(b.ID)))
			}
		}
	}
	slices.SortFunc(s.Spans, model.CompareSpans)
	return s
}

func TestASetDoesNotDifferFromItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := draw(t, "a", 1, 6)
		b := a
		b.Set.Author = "b"
		c := Compare(schema, []model.Annotations{a, b, a})
		for _, i := range c.Items {
			if i.Differs != 0 {
				t.Fatalf("%q", said(c))
			}
		}
		for _, l := range c.Links {
			if l.Differs != 0 {
				t.Fatalf("%q", said(c))
			}
		}
		if len(c.Items) != len(a.Spans) || len(c.Links) != len(a.Relations) {
			t.Fatalf("%d items of %d spans, %d links of %d relations", len(c.Items), len(a.Spans), len(c.Links), len(a.Relations))
		}
	})
}

// sum is what an alignment of two costs.
func sum(c Comparison) float64 {
	total := 0.0
	for _, i := range c.Items {
		if i.Spans[0] == nil || i.Spans[1] == nil {
			total += alone
			continue
		}
		d, _ := Distance(*i.Spans[0], *i.Spans[1])
		total += d
	}
	return total
}

// least is the least cost over all alignments, by trying all of them.
func least(a, b []model.Span) float64 {
	if len(a) == 0 {
		return alone * float64(len(b))
	}
	best := alone + least(a[1:], b)
	for j := range b {
		if d, ok := Distance(a[0], b[j]); ok {
			rest := append(slices.Clone(b[:j]), b[j+1:]...)
			best = min(best, d+least(a[1:], rest))
		}
	}
	return best
}

func TestTheAlignmentIsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw(t, "a", 1, 5), draw(t, "b", 50, 5)
		c := Compare(schema, []model.Annotations{a, b})
		if got, want := sum(c), least(a.Spans, b.Spans); math.Abs(got-want) > 1e-9 {
			t.Fatalf("it costs %g, %g is possible: %q", got, want, said(c))
		}
	})
}

func TestTheOrderOfSetsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := []model.Annotations{draw(t, "a", 1, 5), draw(t, "b", 50, 5), draw(t, "c", 90, 5)}
		c := Compare(schema, sets)
		turned := Compare(schema, []model.Annotations{sets[2], sets[0], sets[1]})
		for i := range turned.Items {
			s := turned.Items[i].Spans
			turned.Items[i].Spans = []*model.Span{s[1], s[2], s[0]}
		}
		for i := range turned.Links {
			r := turned.Links[i].Relations
			turned.Links[i].Relations = []*model.Relation{r[1], r[2], r[0]}
		}
		if got, want := said(turned), said(c); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q and %q", got, want)
		}
	})
}

// TestNothingIsLost: every span and relation stands in exactly one item or link.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := []model.Annotations{draw(t, "a", 1, 6), draw(t, "b", 50, 6)}
		c := Compare(schema, sets)
		for k, s := range sets {
			spans, relations := 0, 0
			for _, i := range c.Items {
				if i.Spans[k] != nil {
					spans++
				}
			}
			for _, l := range c.Links {
				if l.Relations[k] != nil {
					relations++
				}
			}
			if spans != len(s.Spans) || relations != len(s.Relations) {
				t.Fatalf("set %d: %d of %d spans, %d of %d relations", k, spans, len(s.Spans), relations, len(s.Relations))
			}
		}
	})
}
