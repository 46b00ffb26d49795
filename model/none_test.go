package model

import "testing"

func TestNoneOf(t *testing.T) {
	schema, err := ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"s","span_types":[{"id":"CUE"},{"id":"QUOTE"}],
		"relation_types":[{"id":"IN","from":["QUOTE"],"to":["QUOTE"]},{"id":"CUE_OF","from":["CUE"],"to":["QUOTE"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		label string
		value Value
		ok    bool
	}{
		{"QUOTE", ListValue("CUE_OF"), true},
		{"QUOTE", ListValue("CUE_OF", "IN"), true},
		{"CUE", ListValue("CUE_OF"), true},
		{"CUE", ListValue("IN"), false},
		{"QUOTE", ListValue("IN", "CUE_OF"), false},
		{"QUOTE", ListValue("IN", "IN"), false},
		{"QUOTE", ListValue("NOISE_OF"), false},
		{"QUOTE", ListValue(), false},
		{"QUOTE", TextValue("CUE_OF"), false},
		{"QUOTE", FlagValue(true), false},
	} {
		span := Span{Label: tt.label, Parts: []Range{{0, 1}}, Attributes: Attributes{NoneOf: tt.value}}
		if err := CheckSpan(span, 5, schema); (err == nil) != tt.ok {
			t.Errorf("%s at %s: %v", tt.value, tt.label, err)
		}
	}
	quote := Span{Label: "QUOTE", Attributes: Attributes{NoneOf: ListValue("CUE_OF")}}
	if !quote.SaysNone("CUE_OF") || quote.SaysNone("IN") || (Span{}).SaysNone("CUE_OF") {
		t.Error("SaysNone does not say what none_of holds")
	}
	_, err = ParseSchema([]byte(`{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"none_of","values":"text"}]}]}`))
	if CodeOf(err) != Invalid || err == nil {
		t.Errorf("a schema with a none_of of its own: %v", err)
	}
}
