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

// told writes what is told of a set: what the annotator has, the outcome, in what gold differs.
func told(own, gold model.Annotations) (lines []string) {
	for _, l := range Told(schema, own, gold) {
		line := "-"
		if l.Span != nil {
			line = string(l.Span.ID)
		}
		if l.Relation != nil {
			line = string(l.Relation.ID)
		}
		line += fmt.Sprint(" ", l.Outcome, " ", words(l.Differs), strings.Join(l.Attributes, ","), " ", l.Decision.Reason)
		lines = append(lines, strings.TrimSpace(line))
	}
	return lines
}

func TestTold(t *testing.T) {
	a, b, c := differing()
	because := func(verdict model.Verdict, who string, reason model.Reason) Judgement {
		return Judgement{Verdict: verdict, Take: who, Reason: reason, Reviewer: "r"}
	}
	s := do(
		t, begun(), SettleAgreed{Compared: c, Reviewer: "r"},
		Settle{c, 1, because(model.VerdictTaken, "b", model.ReasonSlip)}, Settle{c, 2, take("a")}, Settle{c, 3, because(model.VerdictLater, "", "")},
	)
	if got, want := told(a, s.Annotations()), []string{"s1 kept", "r1 kept", "r2 kept", "s2 changed edges, slip", "s3 kept", "s4 postponed", "s5 kept"}; !slices.Equal(got, want) {
		t.Errorf("a: %q, want %q", got, want)
	}
	if got, want := told(b, s.Annotations()), []string{"s11 kept", "r11 kept", "- missed", "s12 kept  slip", "- missed", "s14 postponed", "s15 kept"}; !slices.Equal(got, want) {
		t.Errorf("b: %q, want %q", got, want)
	}
	if got := told(set("c", nil), s.Annotations()); got != nil {
		t.Errorf("c, whose set was not compared: %q", got)
	}
	edited := with(span("", "QUOTE", 10, 19), "quote_type", "indirect")
	edited.Entity = "e1"
	s = do(
		t, s, Settle{c, 1, Judgement{Verdict: model.VerdictEdited, Span: &edited, Reason: model.ReasonGuideline, Reviewer: "q"}},
		Settle{c, 0, because(model.VerdictNeither, "", model.ReasonAmbiguous)}, Settle{c, 3, take("b")},
	)
	if got, want := told(a, s.Annotations()), []string{"s1 dropped  ambiguous", "s2 changed edges,attributes,entity,quote_type guideline", "s3 kept", "s4 changed attributes,anchor", "s5 kept"}; !slices.Equal(got, want) {
		t.Errorf("a, otherwise: %q, want %q", got, want)
	}
	count := Count(Told(schema, a, s.Annotations()))
	want := Tally{
		map[Outcome]int{Kept: 2, Changed: 2, Dropped: 1},
		map[model.Reason]int{model.ReasonAmbiguous: 1, model.ReasonGuideline: 1, model.ReasonNone: 1},
		[]string{"q", "r"},
	}
	if fmt.Sprint(count) != fmt.Sprint(want) {
		t.Errorf("it counts %v, want %v", count, want)
	}
	if unlike := Unlike(Told(schema, a, s.Annotations())); len(unlike) != 3 {
		t.Errorf("unlike are %v", unlike)
	}
}

// Where everything was taken from an annotator they are told that it was kept, whoever else was
// compared; and of any review each of their marks is told once at most, as it is in gold.
func TestToldOfAnyReview(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRich(t, "a", 1, 6), drawRich(t, "b", 50, 6)
		c := Compare(schema, []model.Annotations{a, b})
		whole := do(t, begun(), SettleAgreed{Compared: c, Rule: Rule{As: "a"}, Reviewer: "r", Done: true})
		for _, l := range Told(schema, a, whole.Annotations()) {
			if l.Outcome != Kept {
				t.Fatalf("%+v, though all was taken", l)
			}
		}
		s := begun()
		for range rapid.IntRange(1, 12).Draw(t, "commands") {
			command := drawCommand(t, c, s)
			if changes, err := command.Check(s); err == nil {
				s = s.Apply(changes)
			}
		}
		for _, own := range []model.Annotations{a, b} {
			checkTold(t, own, s)
		}
	})
}

func checkTold(t *rapid.T, own model.Annotations, s annotate.State) {
	lines, seen := Told(schema, own, s.Annotations()), map[string]bool{}
	count := Count(lines)
	for i, l := range lines {
		if i > 0 && l.At.Start() < lines[i-1].At.Start() {
			t.Fatalf("line %d stands before the one above it", i)
		}
		switch l.Outcome {
		case Kept:
			if l.Span != nil && (l.Span.Label != l.Gold.Label || !slices.Equal(l.Span.Parts, l.Gold.Parts) || l.Span.Entity != l.Gold.Entity) {
				t.Fatalf("%v was kept as %v", *l.Span, *l.Gold)
			}
		case Changed:
			if l.Differs == 0 {
				t.Fatalf("%+v differs in nothing", l)
			}
		case Missed:
			if l.Span != nil || l.Relation != nil {
				t.Fatalf("%+v was not missed", l)
			}
			continue
		case Dropped, Postponed:
			if l.Gold != nil || l.GoldRelation != nil {
				t.Fatalf("%+v is in gold", l)
			}
		}
		id := ofAuthor(l.Decision, own.Set.Author)
		if id == "" || seen[id] {
			t.Fatalf("%q is told twice, or of nobody", id)
		}
		seen[id] = true
	}
	sum := 0
	for _, o := range Outcomes() {
		sum += count.Outcomes[o]
	}
	if sum != len(lines) {
		t.Fatalf("%v of %d lines", count, len(lines))
	}
}
