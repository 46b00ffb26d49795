package agreement

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"raqim/annotate/agree"
	"raqim/model"
)

var testSchema = func() *model.Schema {
	s, err := model.ParseSchema([]byte(`{"name":"test","schema":"raqim-schema/1","languages":["en"],"policies":{},
		"span_types":[
			{"id":"QUOTE","label":{"en":"quote"},"key":"4","attributes":[
				{"name":"kind","values":[{"value":"direct"},{"value":"indirect"}]},{"name":"level","values":"int:1-3"},{"name":"copy","values":"ref:QUOTE"}]},
			{"id":"SPEAKER","label":{"en":"speaker"},"key":"1","attributes":[{"name":"entity","values":"ref:entity"}]},
			{"id":"TIMEX3","label":{"en":"date"},"key":"5","attributes":[{"name":"value","values":"timex_value"}]}],
		"relation_types":[{"id":"SPEAKER_OF","label":{"en":"speaker of"},"from":["SPEAKER"],"to":["QUOTE"],"attributes":[]}]}`))
	if err != nil {
		panic(err)
	}
	return s
}()

// project is one in memory: sets by document and author.
type project struct {
	names    []string
	length   int
	sets     map[string]map[string]model.Annotations
	open     map[string]bool // "document author"
	sittings []model.Sitting
}

func newProject(names ...string) *project {
	return &project{names: names, length: 100, sets: map[string]map[string]model.Annotations{}, open: map[string]bool{}}
}

// mark gives an author a set; spans are "QUOTE 0 5" and, among the words, name=value.
func (p *project) mark(document, author string, lines ...string) {
	a := model.Annotations{Set: model.Set{Document: model.DocumentID(document), Author: author, Kind: model.SetHuman, State: model.SetDone}}
	for i, line := range lines {
		words := strings.Fields(line)
		slices.SortStableFunc(words, func(a, b string) int { return strings.Count(a, "=") - strings.Count(b, "=") })
		s := model.Span{ID: model.SpanID(fmt.Sprint("s", i+1)), Document: a.Set.Document, Author: author, Label: words[0], Attributes: model.Attributes{}}
		var r model.Range
		fmt.Sscan(words[1], &r.Start)
		fmt.Sscan(words[2], &r.End)
		s.Parts = []model.Range{r}
		for _, w := range words[3:] {
			name, value, _ := strings.Cut(w, "=")
			if name == "entity" {
				s.Entity = model.EntityID(value)
				continue
			}
			s.Attributes[name] = model.TextValue(value)
		}
		a.Spans = append(a.Spans, s)
	}
	if p.sets[document] == nil {
		p.sets[document] = map[string]model.Annotations{}
	}
	p.sets[document][author] = a
}

func (p *project) link(document, author, from, to string) {
	a := p.sets[document][author]
	a.Relations = append(a.Relations, model.Relation{ID: model.RelationID(fmt.Sprint("r", len(a.Relations)+1)), Label: "SPEAKER_OF", From: model.Argument(from), To: model.Argument(to)})
	p.sets[document][author] = a
}

func (p *project) Schema() *model.Schema { return testSchema }

func (p *project) Documents(context.Context) ([]model.DocumentInfo, error) {
	var infos []model.DocumentInfo
	for _, name := range p.names {
		info := model.DocumentInfo{Document: model.Document{ID: model.DocumentID(name), Name: name}, Characters: p.length}
		for author, a := range p.sets[name] {
			set := a.Set
			if p.open[name+" "+author] {
				set.State = model.SetOpen
			}
			info.Sets = append(info.Sets, model.SetInfo{Set: set, Spans: len(a.Spans), Relations: len(a.Relations)})
		}
		infos = append(infos, info)
	}
	return infos, nil
}

func (p *project) Annotations(id model.DocumentID, author string) (model.Annotations, error) {
	return p.sets[string(id)][author], nil
}

func (p *project) Sittings(_ context.Context, _ []string, _ time.Duration, f func(model.Sitting) error) error {
	for _, s := range p.sittings {
		if err := f(s); err != nil {
			return err
		}
	}
	return nil
}

func measure(t interface{ Fatal(...any) }, p *project, o Options) Agreement {
	if o.Sets == nil {
		o.Sets = []string{"a", "b"}
	}
	a, err := Measure(context.Background(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSpans(t *testing.T) {
	p := newProject("d")
	p.mark("d", "a", "QUOTE 0 10", "SPEAKER 20 25", "TIMEX3 40 45", "SPEAKER 60 65")
	p.mark("d", "b", "QUOTE 0 10", "SPEAKER 20 28", "SPEAKER 40 45")
	pair := measure(t, p, Options{}).Pairs[0]
	if pair.Exact.Match != (agree.Match{Reference: 4, Other: 3, Same: 1}) || pair.Overlap.Match != (agree.Match{Reference: 4, Other: 3, Same: 2}) {
		t.Errorf("exact %+v, overlap %+v", pair.Exact.Match, pair.Overlap.Match)
	}
	if got := fmt.Sprint(pair.Confusion); got != "[[1 0 0 0] [0 1 0 1] [0 1 0 0] [0 0 0 0]]" {
		t.Errorf("confusion %s", got)
	}
	if got := fmt.Sprint(pair.Differences); got != "map[edges:1 label:1 missing:1]" {
		t.Errorf("differences %s", got)
	}
	if pair.Matched.Cohen.N != 3 || pair.Matched.Cohen.Of != 4 {
		t.Errorf("kappa of labels is of %d of %d", pair.Matched.Cohen.N, pair.Matched.Cohen.Of)
	}
	speaker := pair.Labels[1]
	if speaker.Items != 3 || speaker.Differ != 3 || speaker.First.Span != "s2" || speaker.First.Author != "a" {
		t.Errorf("speakers: %d, %d differ, first %v", speaker.Items, speaker.Differ, speaker.First)
	}
	// Of 100 code points a marks 20-25 and 60-65, b 20-28 and 40-45: 5 by both, 5 and 8 by one, 82 by none.
	if n := speaker.Characters.Observed; math.Abs(n.X-0.87) > 1e-12 || n.N != 100 {
		t.Errorf("observed agreement of characters %+v", n)
	}
	chance := (10.*13 + 90*87) / 1e4
	if k := speaker.Characters.Cohen.X; math.Abs(k-(0.87-chance)/(1-chance)) > 1e-12 {
		t.Errorf("kappa of characters %g", k)
	}
}

// A document that only one has seen is neither agreement nor disagreement.
func TestDocumentsThatOneHasSeenAreCountedApart(t *testing.T) {
	p := newProject("d", "e", "f", "g", "h")
	for _, d := range []string{"d", "e"} {
		p.mark(d, "a", "QUOTE 0 10")
		p.mark(d, "b", "QUOTE 0 10")
	}
	p.mark("f", "a", "QUOTE 0 10", "QUOTE 20 30")
	p.mark("g", "b", "QUOTE 0 10")
	p.open["e b"] = true
	pair := measure(t, p, Options{}).Pairs[0]
	if want := (Seen{Shared: 2, Open: 1, OnlyReference: 1, OnlyOther: 1, Neither: 1}); pair.Documents != want {
		t.Errorf("documents %+v, want %+v", pair.Documents, want)
	}
	if pair.Exact.F1.Value.X != 1 || pair.Exact.Match.Reference != 2 || len(pair.ByDocument) != 2 {
		t.Errorf("%+v", pair.Exact)
	}
	pair = measure(t, p, Options{Done: true}).Pairs[0]
	if want := (Seen{Shared: 1, OnlyReference: 2, OnlyOther: 1, Neither: 1}); pair.Documents != want {
		t.Errorf("finished documents %+v, want %+v", pair.Documents, want)
	}
	p.mark("h", "c")
	pair = measure(t, p, Options{Sets: []string{"a", "c"}}).Pairs[0]
	for _, m := range pair.Measured() {
		if m.Value.Defined() {
			t.Errorf("no shared document, and %s of %s is %g", m.Key, m.About, m.Value.X)
		}
	}
}

func TestRelationsAndValues(t *testing.T) {
	p := newProject("d")
	p.mark("d", "a", "SPEAKER 0 5 entity=e1", "QUOTE 10 20 kind=direct level=1", "SPEAKER 30 35", "QUOTE 40 50 kind=direct level=2 copy=s2", "TIMEX3 60 65 value=2031-10-21", "TIMEX3 70 75 value=2031")
	p.mark("d", "b", "SPEAKER 0 5 entity=e2", "QUOTE 10 20 kind=indirect level=1", "SPEAKER 30 38 entity=e3", "QUOTE 40 50 level=3 copy=s2", "TIMEX3 60 65 value=2031-10", "TIMEX3 70 75 value=2032")
	for _, author := range []string{"a", "b"} {
		p.link("d", author, "s1", "s2")
		p.link("d", author, "s3", "s4")
	}
	p.link("d", "a", "s1", "s4")
	pair := measure(t, p, Options{}).Pairs[0]
	r := pair.Relations[1]
	if r.Exact.Match != (agree.Match{Reference: 3, Other: 2, Same: 1}) || r.Overlap.Match != (agree.Match{Reference: 3, Other: 2, Same: 2}) || pair.Relations[0].Overlap.Match != r.Overlap.Match {
		t.Errorf("relations %+v", r)
	}
	var got []string
	for _, v := range pair.Attributes {
		got = append(got, fmt.Sprintf("%s %s %s %d/%d %.2f", v.Label, v.Attribute, v.Metric, v.Observed.N, v.Observed.Of, v.Observed.X))
	}
	want := []string{"QUOTE kind nominal 1/2 0.00", "QUOTE level ordinal 2/2 0.50", "QUOTE copy nominal 1/1 1.00", "SPEAKER  nominal 1/2 0.00", "TIMEX3 value nominal 2/2 0.00"}
	if !slices.Equal(got, want) {
		t.Errorf("values\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if x := pair.Times[0]; x.Both != 2 || x.Identical != 0 || x.Coarser != 1 {
		t.Errorf("dates %+v", x)
	}
}

func TestCoarserDates(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2031-10-21", "2031-10", true},
		{"2031-10-21", "2031-W43", true},
		{"2031-10-21", "2031", true},
		{"203", "2031-Q4", true},
		{"2031-10-21T16:40", "2031-10-21", true},
		{"2031-10-21T16:40", "2031-10-21T17:00", false},
		{"2031-10-21T16:40", "2031", true},
		{"2031-10-21", "2031-10-22", false},
		{"2031-10", "2031-11", false},
		{"P3D", "P1W", false},
		{"PRESENT_REF", "2031", false},
		{"2031-W44", "2031-10", false},
	} {
		for _, got := range []bool{sameCoarser(c.a, c.b), sameCoarser(c.b, c.a)} {
			if got != c.want {
				t.Errorf("%s and %s: %v", c.a, c.b, got)
			}
		}
	}
}

func TestDays(t *testing.T) {
	p := newProject("d", "e")
	for _, d := range p.names {
		p.mark(d, "a", "QUOTE 0 10")
		p.mark(d, "b", "QUOTE 0 9")
	}
	at := func(day, hour int) time.Time { return time.Date(2031, 5, day, hour, 0, 0, 0, time.UTC) }
	p.sittings = []model.Sitting{
		{Document: "d", Author: "a", First: at(3, 8)}, {Document: "d", Author: "b", First: at(1, 9)}, {Document: "e", Author: "a", First: at(2, 9)},
	}
	pair := measure(t, p, Options{}).Pairs[0]
	if len(pair.Days) != 1 || pair.Days[0].Day != "2031-05-03" || pair.Days[0].Documents != 1 || pair.Days[0].Overlap.Same != 1 || pair.Undated != 1 {
		t.Errorf("days %+v, %d without", pair.Days, pair.Undated)
	}
}

func TestGoldIsTheReference(t *testing.T) {
	p := newProject("d")
	p.mark("d", "a", "QUOTE 0 10")
	p.mark("d", model.GoldAuthor, "QUOTE 0 10", "QUOTE 20 30")
	pair := measure(t, p, Options{Sets: []string{"a", model.GoldAuthor}}).Pairs[0]
	if pair.Reference != model.GoldAuthor || pair.Exact.Precision.X != 1 || pair.Exact.Recall.X != 0.5 {
		t.Errorf("reference %s, %+v", pair.Reference, pair.Exact)
	}
}

func TestSetsThatCannotBeMeasured(t *testing.T) {
	p := newProject("d")
	p.mark("d", "a")
	for _, sets := range [][]string{{}, {"a"}, {"a", "a"}, {"a", "nobody"}} {
		if _, err := Measure(t.Context(), p, Options{Sets: sets}); err == nil {
			t.Errorf("the sets %q were measured", sets)
		}
	}
	p.mark("d", "b")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Measure(ctx, p, Options{Sets: []string{"a", "b"}}); err != context.Canceled {
		t.Errorf("after it was cancelled: %v", err)
	}
}

// drawn makes a project of random sets, apart from one another or nested.
func drawn(t *rapid.T, authors ...string) *project {
	p := newProject("d", "e", "f")
	for _, d := range p.names {
		for _, author := range authors {
			if rapid.IntRange(0, 5).Draw(t, "absent") == 0 && d != "d" {
				continue
			}
			var lines []string
			for range rapid.IntRange(0, 6).Draw(t, "spans") {
				start := rapid.IntRange(0, 90).Draw(t, "start")
				lines = append(lines, fmt.Sprintf("%s %d %d", rapid.SampledFrom([]string{
					"QUOTE", "QUOTE level=1", "QUOTE level=3", "SPEAKER entity=e1", "SPEAKER entity=e2", "TIMEX3 value=2031-10", "TIMEX3 value=2031-10-21", "TIMEX3",
				}).Draw(t, "label"), start, start+rapid.IntRange(1, 9).Draw(t, "length")))
			}
			p.mark(d, author, lines...)
		}
	}
	return p
}

func TestOfRandomSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t, "a", "b", "c")
		ab := measure(t, p, Options{Sets: []string{"a", "b"}, Samples: 20}).Pairs[0]
		ba := measure(t, p, Options{Sets: []string{"b", "a"}, Samples: 20}).Pairs[0]
		if ab.Exact.Match.Same > ab.Overlap.Match.Same {
			t.Fatalf("%d spans are exactly the same, %d have text in common", ab.Exact.Match.Same, ab.Overlap.Match.Same)
		}
		there := ab.Measured()
		for i, m := range ba.Measured() {
			o := there[i]
			symmetric := !strings.HasPrefix(m.Key, "precision") && !strings.HasPrefix(m.Key, "recall")
			if symmetric && (m.Value.Defined() != o.Value.Defined() || math.Abs(m.Value.X-o.Value.X) > 1e-9) {
				t.Fatalf("%s of %s %s is %v in one order and %v in the other", m.Key, m.About, m.Of, o.Value.X, m.Value.X)
			}
			if i := m.Interval; i != nil && i.Why == nil && i.Low > i.High {
				t.Fatalf("%s lies between %g and %g", m.Key, i.Low, i.High)
			}
		}
		for _, l := range ab.Labels {
			if n := l.Characters.Observed.N; n != ab.Documents.Shared*p.length {
				t.Fatalf("%s: %d characters of %d documents", l.Label, n, ab.Documents.Shared)
			}
		}
	})
}

// A set compared with its own copy has no difference.
func TestASetWithItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t, "a")
		for _, d := range p.names {
			if a, ok := p.sets[d]["a"]; ok {
				a.Set.Author = "b"
				p.sets[d]["b"] = a
			}
		}
		for _, m := range measure(t, p, Options{}).Measured() {
			if m.Value.Defined() && math.Abs(m.Value.X-1) > 1e-9 {
				t.Fatalf("%s of %s %s is %g", m.Key, m.About, m.Of, m.Value.X)
			}
		}
	})
}

// Every two authors are one pair, wherever gold stands among them, and gold is the reference.
func TestEveryTwoAuthorsAreOnePair(t *testing.T) {
	p := newProject("one")
	for _, author := range []string{"a", "b", "gold", "z"} {
		p.mark("one", author, "QUOTE 0 5")
	}
	for _, sets := range [][]string{{"a", "b", "gold", "z"}, {"gold", "a", "z", "b"}, {"a", "b", "z", "gold"}} {
		seen := map[string]bool{}
		for _, pair := range measure(t, p, Options{Sets: sets}).Pairs {
			two := []string{pair.Reference, pair.Other}
			slices.Sort(two)
			if name := fmt.Sprint(two); seen[name] || pair.Other == "gold" {
				t.Errorf("of %v: %s and %s, or again", sets, pair.Reference, pair.Other)
			} else {
				seen[name] = true
			}
		}
		if len(seen) != 6 {
			t.Errorf("of %v there are the pairs %v", sets, seen)
		}
	}
}
