package review

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/model"
)

// begun is the gold set of the document before anything is settled.
func begun() annotate.State {
	return annotate.State{
		Document: model.Document{ID: "d", Name: "a.txt"}, Schema: schema, Length: 60, NextID: 200,
		Set: model.Set{Document: "d", Author: model.GoldAuthor, Kind: model.SetGold, State: model.SetOpen},
	}
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

func do(t fataler, s annotate.State, commands ...annotate.Command) annotate.State {
	t.Helper()
	for _, c := range commands {
		changes, err := c.Check(s)
		if err != nil {
			t.Fatalf("%s: %v", c.Action(), err)
		}
		s = s.Apply(changes)
	}
	return s
}

// plain writes what a set says without its ids: a line a span and a relation, sorted.
func plain(a model.Annotations) []string {
	texts := map[string]string{"t0": "t0"}
	for _, s := range a.Spans {
		texts[string(s.ID)] = fmt.Sprint(s.Label, s.Parts)
	}
	var lines []string
	for _, s := range a.Spans {
		line := texts[string(s.ID)] + " " + string(s.Entity)
		for _, name := range []string{"quote_type", model.NoneOf} {
			line += fmt.Sprint(" ", s.Attributes[name])
		}
		lines = append(lines, line+" "+texts[s.Attributes["anchor"].String()])
	}
	for _, r := range a.Relations {
		lines = append(lines, fmt.Sprint(r.Label, " ", texts[string(r.From)], " ", texts[string(r.To)], " ", r.Attributes["implicit"].Flag()))
	}
	slices.Sort(lines)
	return lines
}

// drawRich makes a set with entities, references, flags and words that there is none.
func drawRich(t *rapid.T, author string, from, most int) model.Annotations {
	a := draw(t, author, from, most)
	for i := range a.Spans {
		s := &a.Spans[i]
		s.Entity = rapid.SampledFrom([]model.EntityID{"", "e1", "e2"}).Draw(t, "entity")
		joined := slices.ContainsFunc(a.Relations, func(r model.Relation) bool { return r.Joins(s.ID) })
		if !joined && rapid.Bool().Draw(t, "none") {
			s.Attributes = s.Attributes.With(model.NoneOf, model.ListValue("SPEAKER_OF"))
		}
	}
	for i := range a.Relations {
		if a.Relations[i].Label == "SPEAKER_OF" && rapid.Bool().Draw(t, "implicit") {
			a.Relations[i].Attributes = model.Attributes{"implicit": model.FlagValue(true)}
		}
	}
	dates := rapid.IntRange(0, 3).Draw(t, "dates")
	for k := range dates {
		one := span(fmt.Sprint("s", from+20+k), "TIMEX3", 30+4*k, 32+4*k+rapid.IntRange(0, 1).Draw(t, "longer"))
		if to := rapid.IntRange(-1, dates).Draw(t, "anchor"); to == dates {
			one = with(one, "anchor", "t0")
		} else if to >= 0 && to != k {
			one = with(one, "anchor", fmt.Sprint("s", from+20+to))
		}
		a.Spans = append(a.Spans, one)
	}
	slices.SortFunc(a.Spans, model.CompareSpans)
	return a
}

func TestSettlingEverythingAsAGivesA(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRich(t, "a", 1, 6), drawRich(t, "b", 50, 6)
		c := Compare(schema, []model.Annotations{b, a})
		whole := do(t, begun(), SettleAgreed{Compared: c, Rule: Rule{As: "a"}, Reviewer: "r", Done: true})
		if got, want := plain(whole.Annotations()), plain(a); !slices.Equal(got, want) {
			t.Fatalf("by rule: %q, want %q", got, want)
		}
		if whole.Set.State != model.SetDone {
			t.Fatalf("something is open: %v", Stand(c, whole.Annotations()))
		}
		one := begun()
		j := Judgement{Verdict: model.VerdictTaken, Take: "a", Reviewer: "r"}
		var order []int
		for i := range c.Items {
			order = append(order, i)
		}
		for _, i := range rapid.Permutation(order).Draw(t, "order") {
			one = do(t, one, Settle{c, i, j})
		}
		for i := range c.Links {
			one = do(t, one, SettleLink{c, i, j})
		}
		if got, want := plain(one.Annotations()), plain(a); !slices.Equal(got, want) {
			t.Fatalf("one by one: %q, want %q", got, want)
		}
		items, links := Stand(c, one.Annotations()).Open()
		if len(items)+len(links) > 0 {
			t.Fatalf("%v and %v are open", items, links)
		}
	})
}

// drawCommand draws something that a reviewer might do.
func drawCommand(t *rapid.T, c Comparison, s annotate.State) annotate.Command {
	j := Judgement{
		Verdict: rapid.SampledFrom([]model.Verdict{model.VerdictTaken, model.VerdictTaken, model.VerdictMerged, model.VerdictNeither, model.VerdictLater, model.VerdictEdited}).Draw(t, "verdict"),
		Take:    rapid.SampledFrom([]string{"a", "b", "b", ""}).Draw(t, "take"), Reviewer: "r",
		Reason: rapid.SampledFrom(model.Reasons()).Draw(t, "reason"), Note: rapid.SampledFrom([]string{"", "راجع"}).Draw(t, "note"),
	}
	if j.Verdict == model.VerdictEdited {
		start := rapid.IntRange(0, 40).Draw(t, "start")
		e := span("", rapid.SampledFrom([]string{"QUOTE", "SPEAKER"}).Draw(t, "label"), start, start+3)
		j.Span = &e
	}
	item, link := rapid.IntRange(0, max(0, len(c.Items)-1)).Draw(t, "item"), rapid.IntRange(0, max(0, len(c.Links)-1)).Draw(t, "link")
	ids := []model.DecisionID{"d999"}
	for _, d := range s.Decisions {
		ids = append(ids, d.ID)
	}
	commands := []annotate.Command{
		Settle{c, item, j},
		Settle{c, item, j},
		Settle{c, item, j},
		SettleLink{c, link, j},
		Unsettle{rapid.SampledFrom(ids).Draw(t, "decision")},
		SettleAgreed{c, Rule{}, "r", true},
		SettleAgreed{c, Rule{But: []string{"quote_type"}}, "r", false},
		SettleAgreed{c, Rule{As: "b"}, "r", false},
		SettleKind{c, rapid.SampledFrom(Differences()).Draw(t, "kind"), "", j},
	}
	return rapid.SampledFrom(commands).Draw(t, "command")
}

// Whatever a reviewer does, gold can stand under the schema, each thing of the sets is decided
// once, what came of review has its decision, and undo leads back through the same sets.
func TestGoldIsSoundAndUndone(t *testing.T) {
	done := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRich(t, "a", 1, 5), drawRich(t, "b", 50, 5)
		c := Compare(schema, []model.Annotations{a, b})
		s := begun()
		var states []annotate.State
		var all [][]model.Change
		for range rapid.IntRange(1, 10).Draw(t, "commands") {
			command := drawCommand(t, c, s)
			changes, err := command.Check(s)
			if err != nil || len(changes) == 0 {
				continue
			}
			done[command.Action()] = true
			states, all = append(states, s), append(all, changes)
			s = s.Apply(changes)
			sound(t, s)
		}
		for i, changes := range slices.Backward(all) {
			s = s.Apply(model.Inverse(changes))
			was := states[i]
			if !same(s.Spans, was.Spans) || !same(s.Relations, was.Relations) || !same(s.Decisions, was.Decisions) || s.Set != was.Set {
				t.Fatalf("undo of action %d: %v, want %v", i, s.Annotations(), was.Annotations())
			}
		}
	})
	for _, action := range []string{"settle", "settle_link", "settle_agreed", "settle_kind", "unsettle"} {
		if !done[action] {
			t.Errorf("%s was never done", action)
		}
	}
}

func same[T interface{ Equal(T) bool }](a, b []T) bool {
	return slices.EqualFunc(a, b, func(x, y T) bool { return x.Equal(y) })
}

func sound(t *rapid.T, s annotate.State) {
	if err := model.CheckFits(s.Annotations(), s.Length, s.Schema); err != nil {
		t.Fatalf("gold: %v", err)
	}
	decisions, origins := map[string]bool{}, map[model.Origin]bool{}
	for _, d := range s.Decisions {
		decisions[string(d.ID)] = true
		for _, o := range d.About {
			if origins[o] {
				t.Fatalf("%v was decided twice: %v", o, s.Decisions)
			}
			origins[o] = true
		}
	}
	came := map[string]bool{}
	for _, s := range s.Spans {
		if ref := s.Provenance.Ref; !decisions[ref] || came[ref] {
			t.Fatalf("%s came of %q", s.ID, ref)
		}
		came[s.Provenance.Ref] = true
	}
	for _, r := range s.Relations {
		if ref := r.Provenance.Ref; !decisions[ref] || came[ref] {
			t.Fatalf("%s came of %q", r.ID, ref)
		}
		came[r.Provenance.Ref] = true
	}
}

// differing are two sets that differ in everything, and the comparison of them.
func differing() (a, b model.Annotations, c Comparison) {
	a = set("a", []model.Span{
		span("s1", "SPEAKER", 0, 5), with(span("s2", "QUOTE", 10, 20), "quote_type", "direct"),
		span("s3", "QUOTE", 22, 26), with(span("s4", "TIMEX3", 30, 32), "anchor", "s5"), span("s5", "TIMEX3", 40, 42),
	}, relation("r1", "SPEAKER_OF", "s1", "s2"), relation("r2", "VIA", "s1", "s3"))
	b = set("b", []model.Span{
		span("s11", "SPEAKER", 0, 5), with(span("s12", "QUOTE", 9, 20), "quote_type", "direct"),
		span("s14", "TIMEX3", 30, 32), span("s15", "TIMEX3", 40, 42),
	}, relation("r11", "SPEAKER_OF", "s11", "s12"))
	return a, b, Compare(schema, []model.Annotations{a, b})
}

// decided writes the decisions and what came of them.
func decided(c Comparison, s annotate.State) []string {
	var lines []string
	for _, x := range slices.Concat(Stand(c, s.Annotations()).Items, Stand(c, s.Annotations()).Links) {
		line := "-"
		if d := x.Decision; d != nil {
			line = strings.TrimSpace(fmt.Sprint(d.Verdict, " ", d.Taken, " ", d.Rule, " ", d.Reason))
		}
		if x.Span != nil {
			line += fmt.Sprint(" ", x.Span.Label, x.Span.Parts)
		}
		if x.Relation != nil {
			line += " " + x.Relation.Label
		}
		lines = append(lines, line)
	}
	return lines
}

func take(name string) Judgement {
	return Judgement{Verdict: model.VerdictTaken, Take: name, Reviewer: "r"}
}

func TestSettle(t *testing.T) {
	_, _, c := differing()
	edited := span("", "QUOTE", 10, 19)
	for _, x := range []struct {
		name     string
		commands []annotate.Command
		want     []string // the items 0-5 ... of the sets, then the links
	}{
		{
			"the same, and what follows",
			[]annotate.Command{SettleAgreed{Compared: c, Reviewer: "r"}},
			[]string{"agreed a same SPEAKER[0-5]", "-", "-", "-", "agreed a same TIMEX3[40-42]", "-", "-"},
		},
		{
			"but for what differs in the attribute",
			[]annotate.Command{SettleAgreed{Compared: c, Rule: Rule{But: []string{"anchor"}}, Reviewer: "r"}},
			[]string{"agreed a same-but:anchor SPEAKER[0-5]", "-", "-", "taken a same-but:anchor TIMEX3[30-32]", "agreed a same-but:anchor TIMEX3[40-42]", "-", "-"},
		},
		{
			"edges merged, and the link follows",
			[]annotate.Command{SettleAgreed{Compared: c, Reviewer: "r"}, Settle{c, 1, Judgement{Verdict: model.VerdictMerged, Reason: model.ReasonSlip, Reviewer: "r"}}},
			[]string{"agreed a same SPEAKER[0-5]", "merged a  slip QUOTE[9-20]", "-", "-", "agreed a same TIMEX3[40-42]", "agreed a ends SPEAKER_OF", "-"},
		},
		{
			"decided otherwise afterwards, and the link stays",
			[]annotate.Command{Settle{c, 0, take("b")}, Settle{c, 1, take("a")}, Settle{c, 1, take("b")}},
			[]string{"agreed b SPEAKER[0-5]", "taken b QUOTE[9-20]", "-", "-", "-", "agreed a ends SPEAKER_OF", "-"},
		},
		{
			"edited, put off, neither, and what one alone has",
			[]annotate.Command{
				Settle{c, 1, Judgement{Verdict: model.VerdictEdited, Span: &edited, Reviewer: "r"}},
				Settle{c, 3, Judgement{Verdict: model.VerdictLater, Reviewer: "r"}},
				Settle{c, 4, Judgement{Verdict: model.VerdictNeither, Reason: model.ReasonAmbiguous, Reviewer: "r"}},
				Settle{c, 2, take("b")},
			},
			[]string{"-", "edited QUOTE[10-19]", "taken b", "later", "neither   ambiguous", "-", "-"},
		},
		{
			"what only one could link follows",
			[]annotate.Command{Settle{c, 0, take("a")}, Settle{c, 2, take("a")}},
			[]string{"agreed a SPEAKER[0-5]", "-", "taken a QUOTE[22-26]", "-", "-", "-", "taken a ends VIA"},
		},
		{
			"all of a kind",
			[]annotate.Command{SettleKind{Compared: c, Kind: Edges, Judgement: take("b")}, SettleKind{Compared: c, Kind: Missing, Judgement: take("b")}},
			[]string{"-", "taken b QUOTE[9-20]", "taken b", "-", "-", "-", "-"},
		},
		{
			"a link taken away",
			[]annotate.Command{Settle{c, 0, take("a")}, Settle{c, 1, take("a")}, SettleLink{c, 0, Judgement{Verdict: model.VerdictNeither, Reviewer: "r"}}},
			[]string{"agreed a SPEAKER[0-5]", "taken a QUOTE[10-20]", "-", "-", "-", "neither", "-"},
		},
		{
			"a decision taken back, and its links with it",
			[]annotate.Command{Settle{c, 0, take("a")}, Settle{c, 1, take("a")}, Unsettle{"d200"}},
			[]string{"-", "taken a QUOTE[10-20]", "-", "-", "-", "-", "-"},
		},
	} {
		if got := decided(c, do(t, begun(), x.commands...)); !slices.Equal(got, x.want) {
			t.Errorf("%s:\n%q, want\n%q", x.name, got, x.want)
		}
	}
}

// A reference waits for what it leads to; what a person made of it meanwhile stays.
func TestReferencesFollow(t *testing.T) {
	_, _, c := differing()
	s := do(t, begun(), Settle{c, 3, take("a")})
	if v, ok := s.Spans[0].Attributes["anchor"]; ok {
		t.Errorf("it leads to %v, which is not there", v)
	}
	late := do(t, s, Settle{c, 4, take("a")})
	if got, want := late.Spans[0].Attributes["anchor"].String(), string(late.Spans[1].ID); got != want {
		t.Errorf("it leads to %q, want %q", got, want)
	}
	said := do(t, s, annotate.SetAttribute{ID: s.Spans[0].ID, Name: "anchor", Value: model.TextValue("t0")}, Settle{c, 4, take("a")})
	if got := said.Spans[0].Attributes["anchor"].String(); got != "t0" {
		t.Errorf("the reviewer said t0, it is %q", got)
	}
}

func TestSettleRefuses(t *testing.T) {
	_, _, c := differing()
	outside, double := span("", "QUOTE", 50, 70), span("", "QUOTE", 10, 20)
	taken := do(t, begun(), Settle{c, 1, take("a")})
	others := begun()
	others.Set.Author = "a"
	locked := do(t, begun(), annotate.SetState{State: model.SetLocked})
	for _, x := range []struct {
		name    string
		state   annotate.State
		command annotate.Command
	}{
		{"another's set", others, Settle{c, 0, take("a")}},
		{"a locked set", locked, Settle{c, 0, take("a")}},
		{"no such item", begun(), Settle{c, 99, take("a")}},
		{"nobody's", begun(), Settle{c, 0, take("")}},
		{"nobody decides", begun(), Settle{c, 0, Judgement{Verdict: model.VerdictTaken, Take: "a"}}},
		{"no such reason", begun(), Settle{c, 0, Judgement{Verdict: model.VerdictTaken, Take: "a", Reviewer: "r", Reason: "mood"}}},
		{"agreed by a person's word", begun(), Settle{c, 0, Judgement{Verdict: model.VerdictAgreed, Reviewer: "r"}}},
		{"merged with nothing", begun(), Settle{c, 2, Judgement{Verdict: model.VerdictMerged, Reviewer: "r"}}},
		{"edited to nothing", begun(), Settle{c, 2, Judgement{Verdict: model.VerdictEdited, Reviewer: "r"}}},
		{"outside the text", begun(), Settle{c, 2, Judgement{Verdict: model.VerdictEdited, Span: &outside, Reviewer: "r"}}},
		{"edited to a double", taken, Settle{c, 2, Judgement{Verdict: model.VerdictEdited, Span: &double, Reviewer: "r"}}},
		{"a link without ends", begun(), SettleLink{c, 0, take("a")}},
		{"a link merged", begun(), SettleLink{c, 0, Judgement{Verdict: model.VerdictMerged, Reviewer: "r"}}},
		{"no such link", begun(), SettleLink{c, 9, take("a")}},
		{"no such decision", begun(), Unsettle{"d1"}},
	} {
		if changes, err := x.command.Check(x.state); err == nil || len(changes) > 0 {
			t.Errorf("%s: %v, %v", x.name, changes, err)
		}
	}
}

func TestParseRule(t *testing.T) {
	for _, text := range []string{"same", "same-but:quote_type", "same-but:quote_type,anchor", "as:a"} {
		r, err := ParseRule(text, schema, []string{"a", "b"})
		if err != nil || r.String() != text {
			t.Errorf("%s: %v, %v", text, r, err)
		}
	}
	for _, text := range []string{"", "all", "as:", "as:c", "same-but:", "same-but:mood", "same-but:quote_type,"} {
		if r, err := ParseRule(text, schema, []string{"a", "b"}); err == nil {
			t.Errorf("%q is %v", text, r)
		}
	}
}

// One annotator's set is reviewed like two: what is accepted is theirs, not unanimous.
func TestOneSet(t *testing.T) {
	a, _, _ := differing()
	c := Compare(schema, []model.Annotations{a})
	s := do(t, begun(), SettleAgreed{Compared: c, Rule: Rule{As: "a"}, Reviewer: "r", Done: true})
	if !slices.Equal(plain(s.Annotations()), plain(a)) || s.Set.State != model.SetDone {
		t.Errorf("%v", plain(s.Annotations()))
	}
	for _, d := range s.Decisions {
		if d.Verdict != model.VerdictTaken {
			t.Errorf("%v", d)
		}
	}
}
