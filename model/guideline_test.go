package model

import (
	"encoding/json"
	"maps"
	"testing"
)

func TestGuidelinesAreAStringOrAnObject(t *testing.T) {
	for _, c := range []struct {
		json               string
		english, arabic    string
		persian, somewhere string
	}{
		{`"Mark it."`, "Mark it.", "Mark it.", "Mark it.", "Mark it."},
		{`""`, "", "", "", ""},
		{`null`, "", "", "", ""},
		{`{}`, "", "", "", ""},
		{`{"en":"Mark it.","ar":"علّمه."}`, "Mark it.", "علّمه.", "Mark it.", "Mark it."},
		{` {"ar":"علّمه.","fa":""}`, "علّمه.", "علّمه.", "علّمه.", "علّمه."},
	} {
		var g Guideline
		if err := json.Unmarshal([]byte(c.json), &g); err != nil {
			t.Fatalf("%s: %v", c.json, err)
		}
		for language, want := range map[string]string{"en": c.english, "ar": c.arabic, "fa": c.persian, "ku": c.somewhere} {
			if got := g.In(language); got != want {
				t.Errorf("%s in %s is %q, want %q", c.json, language, got, want)
			}
		}
		written, err := json.Marshal(g)
		var again Guideline
		if err != nil || json.Unmarshal(written, &again) != nil || !maps.Equal(again, g) {
			t.Errorf("%s is written as %s (%v) and read as %v", c.json, written, err, again)
		}
	}
	if err := json.Unmarshal([]byte(`["x"]`), new(Guideline)); err == nil {
		t.Error("a list is read as a guideline")
	}
}

func TestGuidelinesOfASchema(t *testing.T) {
	s, err := ParseSchema([]byte(`{"schema":"raqim-schema/1","span_types":[{"id":"A","guideline":"Mark it."},{"id":"B","guideline":{"fa":"علامت بزن"}}],
		"relation_types":[{"id":"R","from":["A"],"to":["B"],"guideline":{"en":"From A to B."}},{"id":"Q","from":["A"],"to":["B"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := s.SpanTypes[0].Guideline.In("fa"), s.SpanTypes[1].Guideline.In("en"); a != "Mark it." || b != "علامت بزن" {
		t.Errorf("the guidelines are %q and %q", a, b)
	}
	if r, q := s.RelationTypes[0].Guideline.In("ar"), s.RelationTypes[1].Guideline.In("ar"); r != "From A to B." || q != "" {
		t.Errorf("those of the relations are %q and %q", r, q)
	}
}
