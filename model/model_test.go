package model

import (
	"encoding/json"
	"os"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// The offsets of rtl-cases.md section 2, brat #1115: one astral character shifts
// UTF-16 by one and bytes by more, code points not at all.
func TestOffsetMap(t *testing.T) {
	text := "قال 💩 الرئيس: «لا»"
	m := NewOffsetMap(text)
	for _, tt := range []struct {
		word                string
		r                   Range
		utf16, bytes, ends8 int
	}{
		{"الرئيس", Range{6, 12}, 7, 12, 24},
		{"«لا»", Range{14, 18}, 15, 26, 34},
	} {
		if got := m.Slice(tt.r); got != tt.word {
			t.Errorf("Slice(%v) = %q, want %q", tt.r, got, tt.word)
		}
		if got := m.UTF16(tt.r.Start); got != tt.utf16 {
			t.Errorf("UTF16(%d) = %d, want %d", tt.r.Start, got, tt.utf16)
		}
		if s, e := m.Byte(tt.r.Start), m.Byte(tt.r.End); s != tt.bytes || e != tt.ends8 {
			t.Errorf("bytes of %v = %d-%d, want %d-%d", tt.r, s, e, tt.bytes, tt.ends8)
		}
	}
}

func TestOffsetMapAgreesWithRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.SliceOf(rapid.SampledFrom([]rune("aق💩\u200c\r\né٣"))).Draw(t, "runes")
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		end := rapid.IntRange(start, len(runes)).Draw(t, "end")
		m := NewOffsetMap(string(runes))
		if got, want := m.Slice(Range{Offset(start), Offset(end)}), string(runes[start:end]); got != want {
			t.Fatalf("Slice(%d-%d) = %q, want %q", start, end, got, want)
		}
		if m.Len() != len(runes) || m.Byte(Offset(end)) != len(string(runes[:end])) {
			t.Fatalf("Len %d, Byte(%d) = %d", m.Len(), end, m.Byte(Offset(end)))
		}
	})
}

// What is looked up in the background while the window looks up something else is right
// on both sides; the race detector sees to the rest.
func TestOffsetMapIsShared(t *testing.T) {
	text := strings.Repeat("سلام a💩", 2000)
	runes := []rune(text)
	m := NewOffsetMap(text)
	var all sync.WaitGroup
	for side := range 2 {
		all.Go(func() {
			for o := side; o < len(runes); o += 97 {
				if got := m.Slice(Range{Offset(o), Offset(o + 1)}); got != string(runes[o]) {
					t.Errorf("the character %d is %q, want %q", o, got, runes[o])
				}
			}
		})
	}
	all.Wait()
	if m.Len() != len(runes) {
		t.Errorf("%d code points, want %d", m.Len(), len(runes))
	}
}

func TestValueRoundTrip(t *testing.T) {
	for _, v := range []Value{TextValue("direct"), TextValue(""), ListValue("colon", "none"), ListValue(), FlagValue(true), TextValue("<&>")} {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var back Value
		if err := json.Unmarshal(data, &back); err != nil || !back.Equal(v) {
			t.Errorf("%s came back as %#v (%v)", data, back, err)
		}
	}
}

func TestCheckParts(t *testing.T) {
	for _, tt := range []struct {
		parts []Range
		ok    bool
	}{
		{[]Range{{0, 10}}, true},
		{[]Range{{0, 3}, {3, 5}}, true},
		{[]Range{{0, 3}, {2, 5}}, false},
		{[]Range{{4, 4}}, false},
		{[]Range{{5, 4}}, false},
		{[]Range{{-1, 4}}, false},
		{[]Range{{4, 11}}, false},
		{nil, false},
	} {
		if err := CheckParts(tt.parts, 10); (err == nil) != tt.ok {
			t.Errorf("CheckParts(%v) = %v", tt.parts, err)
		}
	}
}

func TestInverseOfInverse(t *testing.T) {
	span := Span{ID: "s1", Label: "CUE", Parts: []Range{{0, 3}}}
	changes := []Change{{Span: &Edit[Span]{After: &span}}, {Set: &Edit[Set]{After: &Set{Author: "a"}}}}
	back := Inverse(changes)
	if back[0].Set == nil || back[0].Set.Before == nil || back[1].Span.After != nil {
		t.Errorf("inverse = %+v", back)
	}
	again := Inverse(back)
	if again[0].Span.After != &span || again[1].Set.After.Author != "a" {
		t.Errorf("inverse of the inverse = %+v", again)
	}
}

const smallSchema = `{"schema":"raqim-schema/1","name":"small","span_types":[
 {"id":"QUOTE","key":"4","attributes":[
  {"name":"marking","values":[{"value":"colon"},{"value":"none"}],"multi":true},
  {"name":"level","values":"int:1-3"},{"name":"confidence","values":"float:0-1"}]},
 {"id":"CUE","key":"3"}],
 "relation_types":[{"id":"CUE_OF","from":["CUE"],"to":["QUOTE"],"attributes":["implicit:bool"]}]}`

func TestSchemaRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"not JSON":     `{`,
		"other format": `{"schema":"x"}`,
		"no types":     `{"schema":"raqim-schema/1"}`,
		"id twice":     `{"schema":"raqim-schema/1","span_types":[{"id":"A"},{"id":"A"}]}`,
		"key twice":    `{"schema":"raqim-schema/1","span_types":[{"id":"A","key":"1"},{"id":"B","key":"1"}]}`,
		"unknown need": `{"schema":"raqim-schema/1","span_types":[{"id":"A","needs":["R"]}]}`,
		"need elsewhere": `{"schema":"raqim-schema/1","span_types":[{"id":"A"},{"id":"B","needs":["R|R"]}],
			"relation_types":[{"id":"R","from":["A"],"to":["A"]}]}`,
		"undated unknown":  `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","undated":"b"}]}]}`,
		"unknown argument": `{"schema":"raqim-schema/1","span_types":[{"id":"A"}],"relation_types":[{"id":"R","from":["B"]}]}`,
	} {
		if _, err := ParseSchema([]byte(data)); CodeOf(err) != Invalid || err == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCheckSpanAttributes(t *testing.T) {
	schema, err := ParseSchema([]byte(smallSchema))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		value Value
		ok    bool
	}{
		{"marking", ListValue("colon", "none"), true},
		{"marking", TextValue("colon"), true},
		{"marking", ListValue("dash"), false},
		{"level", TextValue("2"), true},
		{"level", TextValue("4"), false},
		{"level", TextValue("1.5"), false},
		{"level", ListValue("1"), false},
		{"confidence", TextValue("0.5"), true},
		{"confidence", TextValue("NaN"), false},
		{"colour", TextValue("red"), false},
	} {
		span := Span{Label: "QUOTE", Parts: []Range{{0, 1}}, Attributes: Attributes{tt.name: tt.value}}
		if err := CheckSpan(span, 5, schema); (err == nil) != tt.ok {
			t.Errorf("%s = %v: %v", tt.name, tt.value, err)
		}
	}
}

func TestCheckRelation(t *testing.T) {
	schema, err := ParseSchema([]byte(smallSchema))
	if err != nil {
		t.Fatal(err)
	}
	cue, quote := Span{ID: "s1", Label: "CUE"}, Span{ID: "s2", Label: "QUOTE"}
	r := Relation{Label: "CUE_OF", Attributes: Attributes{"implicit": FlagValue(true)}}
	if err := CheckRelation(r, cue, quote, schema); err != nil {
		t.Error(err)
	}
	if err := CheckRelation(r, quote, cue, schema); err == nil {
		t.Error("the wrong way round was accepted")
	}
	if err := CheckRelation(Relation{Label: "CUE_OF", Attributes: Attributes{"implicit": TextValue("yes")}}, cue, quote, schema); err == nil {
		t.Error("a text was accepted for a flag")
	}
}

func TestDefaultSchemaReads(t *testing.T) {
	data, err := os.ReadFile("../../shared/reference/default_project.json")
	if err != nil {
		t.Skip("the shared folder is not here")
	}
	schema, err := ParseSchema(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(schema.SpanTypes) != 8 || len(schema.RelationTypes) != 11 {
		t.Errorf("%d span types, %d relations", len(schema.SpanTypes), len(schema.RelationTypes))
	}
}

func TestExcerpt(t *testing.T) {
	text := NewOffsetMap("قالت سلمى نجم اليوم")
	for want, parts := range map[string][]Range{
		"سلمى":          {{Start: 5, End: 9}},
		"قالت … نجم":    {{Start: 0, End: 4}, {Start: 10, End: 13}},
		"قالت … سلمى …": {{Start: 0, End: 4}, {Start: 5, End: 12}},
		"":              nil,
	} {
		if got := text.Excerpt(parts, 5); got != want {
			t.Errorf("%v: %q, want %q", parts, got, want)
		}
	}
}
