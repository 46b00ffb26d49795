package jsonl

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"raqim/model"
)

// The fixture of brat issue 1115: one astral character shifts UTF-16 by one and
// bytes by more, code points not at all.
const astral = "قال 💩 الرئيس: «لا»"

func marked(id, label string, parts ...model.Range) model.Span {
	return model.Span{ID: model.SpanID(id), Label: label, Parts: parts, Provenance: model.Provenance{By: model.ByHand}}
}

func written(t *testing.T, doc model.Document, unit model.OffsetUnit, set model.Annotations) (string, []string) {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b, unit)
	if err := w.Begin(nil, nil, model.Team{}); err != nil {
		t.Fatal(err)
	}
	losses, err := w.Document(doc, []model.Annotations{set}, nil)
	if err := errors.Join(err, w.End()); err != nil {
		t.Fatal(err)
	}
	said := make([]string, len(losses))
	for i, l := range losses {
		said[i] = l.String()
	}
	return b.String(), said
}

func TestLine(t *testing.T) {
	doc := model.NewDocument("a<b>.txt", astral)
	doc.Language = "ar"
	doc.Date = model.Date{Value: "2024-10-21", Status: model.DateExplicit}
	doc.Meta = map[string]string{"section": "سياسة & \u2028", "a": "1"}
	quote := marked("s1", "QUOTE", model.Range{Start: 14, End: 18})
	quote.Attributes = model.Attributes{"quote_type": model.TextValue("direct"), "cues": model.ListValue("<", "b")}
	speaker := marked("s10", "SPEAKER", model.Range{Start: 6, End: 12})
	speaker.Entity = "e3"
	split := marked("s2", "QUOTE", model.Range{Start: 0, End: 3}, model.Range{Start: 4, End: 5})
	set := model.Annotations{
		Set:   model.Set{Author: "a1"},
		Spans: []model.Span{quote, speaker, split},
		Relations: []model.Relation{
			{ID: "r10", Label: "CUE_OF", From: "s2", To: "s1"},
			{ID: "r9", Label: "SPEAKER_OF", From: "s10", To: "s1", Attributes: model.Attributes{"implicit": model.FlagValue(true)}},
		},
	}
	head := `{"format":"raqim-jsonl/1","id":"` + string(doc.ID) + `","name":"a<b>.txt","language":"ar",`
	middle := `"sha256":"` + doc.SHA256 + `","text":"` + astral + `","meta":{"a":"1","section":"سياسة & ` + "\u2028" + `"},` +
		`"date":{"value":"2024-10-21","status":"explicit"},"set":"a1",`
	relations := `"relations":[{"id":"r9","label":"SPEAKER_OF","from":"s10","to":"s1","attributes":{"implicit":true}},` +
		`{"id":"r10","label":"CUE_OF","from":"s2","to":"s1","attributes":{}}]}` + "\n"
	for _, tt := range []struct {
		unit                    model.OffsetUnit
		split, speaker, speech2 string
	}{
		{model.CodePoint, `"start":0,"end":5,"parts":[[0,3],[4,5]]`, `"start":6,"end":12,"parts":[[6,12]]`, `"start":14,"end":18,"parts":[[14,18]]`},
		{model.UTF16, `"start":0,"end":6,"parts":[[0,3],[4,6]]`, `"start":7,"end":13,"parts":[[7,13]]`, `"start":15,"end":19,"parts":[[15,19]]`},
		{model.Byte, `"start":0,"end":11,"parts":[[0,6],[7,11]]`, `"start":12,"end":24,"parts":[[12,24]]`, `"start":26,"end":34,"parts":[[26,34]]`},
	} {
		want := head + `"offset_unit":"` + string(tt.unit) + `",` + middle +
			`"spans":[{"id":"s2","label":"QUOTE",` + tt.split + `,"text":"قال 💩","attributes":{},"entity":null},` +
			`{"id":"s10","label":"SPEAKER",` + tt.speaker + `,"text":"الرئيس","attributes":{},"entity":"e3"},` +
			`{"id":"s1","label":"QUOTE",` + tt.speech2 + `,"text":"«لا»","attributes":{"cues":["<","b"],"quote_type":"direct"},"entity":null}],` + relations
		if got, _ := written(t, doc, tt.unit, set); got != want {
			t.Errorf("%s:\n got %s\nwant %s", tt.unit, got, want)
		}
	}
	if set.Spans[0].ID != "s1" || set.Relations[0].ID != "r10" {
		t.Error("writing put the caller's slices into another order")
	}
}

func TestLineOfNothing(t *testing.T) {
	doc := model.Document{ID: "d", Name: "n", Text: "x", SHA256: model.TextSHA256("x")}
	got, losses := written(t, doc, model.CodePoint, model.Annotations{Set: model.Set{Author: "a1", State: model.SetDone}})
	want := `"meta":{},"date":{"value":"","status":"missing"},"set":"a1","spans":[],"relations":[]}` + "\n"
	if !strings.HasSuffix(got, want) || len(losses) != 0 {
		t.Errorf("got %s (%q)", got, losses)
	}
}

func TestLosses(t *testing.T) {
	doc := model.NewDocument("a.txt", astral)
	doc.Note, doc.Publisher, doc.URL, doc.Date.Evidence = "n", "p", "u", "أمس"
	doc.Source = "/somewhere/a.txt"
	one := marked("s1", "QUOTE", model.Range{Start: 0, End: 1})
	one.Note, one.Entity = "n", "e1"
	two := one
	two.ID, two.Provenance = "s2", model.Provenance{By: model.ByRule, Ref: "dates"}
	set := model.Annotations{Set: model.Set{Author: "a1"}, Spans: []model.Span{one, two}}
	_, losses := written(t, doc, model.CodePoint, set)
	want := []string{"3 notes", "the origin of one annotation", "the names of an entity (its id is kept)", "the publisher", "the URL", "the evidence of the date"}
	if !slices.Equal(losses, want) {
		t.Errorf("losses %q, want %q", losses, want)
	}
}

func TestDocumentRefuses(t *testing.T) {
	doc := model.NewDocument("a.txt", "قال")
	w := NewWriter(&bytes.Buffer{}, model.CodePoint)
	for _, parts := range [][]model.Range{nil, {{Start: 0, End: 4}}, {{Start: 2, End: 2}}} {
		_, err := w.Document(doc, []model.Annotations{{Spans: []model.Span{marked("s7", "QUOTE", parts...)}}}, nil)
		if model.CodeOf(err) != model.Damaged || !strings.Contains(err.Error(), "s7") {
			t.Errorf("parts %v: %v", parts, err)
		}
	}
	if _, err := w.Document(doc, nil, nil); model.CodeOf(err) != model.Invalid {
		t.Errorf("no set: %v", err)
	}
	full := NewWriter(fullDisk{}, model.CodePoint)
	if _, err := full.Document(doc, make([]model.Annotations, 1), nil); model.CodeOf(err) != model.Failed || !errors.Is(err, errFull) {
		t.Errorf("a full disk: %v", err)
	}
}

var errFull = errors.New("no space left on device")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// A gold set that was reviewed says of each thing where it came from, and what was put off.
func TestReviewedLine(t *testing.T) {
	doc := model.NewDocument("a.txt", astral)
	decision := func(id, verdict string, reason model.Reason) model.Decision {
		return model.Decision{
			ID: model.DecisionID(id), About: []model.Origin{{"a1", "s" + id}, {"a2", "s1" + id}}, Verdict: model.Verdict(verdict), Reviewer: "منى", Reason: reason,
		}
	}
	from := func(id, ref string) model.Span {
		s := marked(id, "QUOTE", model.Range{Start: 0, End: 3})
		if ref != "" {
			s.Provenance = model.Provenance{By: model.ByReview, Ref: ref}
		}
		return s
	}
	set := model.Annotations{
		Set:       model.Set{Author: "gold", Kind: model.SetGold},
		Spans:     []model.Span{from("s1", "d1"), from("s2", "d2"), from("s3", "d3"), from("s4", ""), from("s5", "d4")},
		Relations: []model.Relation{{ID: "r1", Label: "CUE_OF", From: "s1", To: "s2", Provenance: model.Provenance{By: model.ByReview, Ref: "d6"}}},
		Decisions: []model.Decision{
			decision("d1", "agreed", ""), decision("d2", "taken", model.ReasonSlip), decision("d3", "edited", ""), decision("d4", "merged", ""),
			decision("d5", "later", model.ReasonAmbiguous), decision("d6", "taken", ""), decision("d7", "neither", ""),
		},
	}
	got, losses := written(t, doc, model.CodePoint, set)
	for _, want := range []string{
		`"provenance":{"how":"unanimous","from":[["a1","sd1"],["a2","s1d1"]],"by":"منى","reason":""}},{"id":"s2"`,
		`"provenance":{"how":"adjudicated","from":[["a1","sd2"],["a2","s1d2"]],"by":"منى","reason":"slip"}},{"id":"s3"`,
		`"provenance":{"how":"edited","from":[["a1","sd3"],["a2","s1d3"]],"by":"منى","reason":""}},{"id":"s4"`,
		`"provenance":{"how":"edited","from":[],"by":"","reason":""}},{"id":"s5"`,
		`"provenance":{"how":"adjudicated","from":[["a1","sd4"],["a2","s1d4"]],"by":"منى","reason":""}}],"relations":[{"id":"r1"`,
		`"attributes":{},"provenance":{"how":"adjudicated","from":[["a1","sd6"],["a2","s1d6"]],"by":"منى","reason":""}}],` +
			`"unresolved":[{"from":[["a1","sd5"],["a2","s1d5"]],"by":"منى","reason":"ambiguous"}]}` + "\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
	if len(losses) > 0 {
		t.Errorf("losses: %q", losses)
	}
	var b bytes.Buffer
	w := NewWriter(&b, model.CodePoint)
	w.Undecided([][]model.Origin{{{"a1", "s7"}, {"a2", "s9"}}})
	for range 2 { // what is undecided is of one document
		if _, err := w.Document(doc, []model.Annotations{set}, nil); err != nil {
			t.Fatal(err)
		}
	}
	late, open := `{"from":[["a1","sd5"],["a2","s1d5"]],"by":"منى","reason":"ambiguous"}`, `{"from":[["a1","s7"],["a2","s9"]],"by":"","reason":"undecided"}`
	first, second, _ := strings.Cut(b.String(), "\n")
	if !strings.HasSuffix(first, `"unresolved":[`+late+`,`+open+`]}`) || !strings.HasSuffix(second, `"unresolved":[`+late+"]}\n") {
		t.Errorf("undecided, the line is\n%s\nand the next\n%s", first, second)
	}
}
