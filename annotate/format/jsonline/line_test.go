package jsonline

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMarshal(t *testing.T) {
	for _, tt := range []struct {
		value any
		want  string
	}{
		{"<b> & «قال»", `"<b> & «قال»"`},
		{"a\u2028b\u2029c", "\"a\u2028b\u2029c\""},
		{`\u2028`, `"\\u2028"`},
		{`\` + "\u2028", `"\\` + "\u2028\""},
		{"\"\\\n\r\t\x00\x7f💩", `"\"\\\n\r\t\u0000` + "\x7f💩\""},
		{map[string]any{"b": 1, "a": []string{"<"}}, `{"a":["<"],"b":1}`},
	} {
		got, err := Marshal(tt.value)
		if err != nil || string(got) != tt.want {
			t.Errorf("Marshal(%q) = %s, %v; want %s", tt.value, got, err, tt.want)
		}
	}
	if _, err := Marshal(func() {}); err == nil {
		t.Error("a function was written as JSON")
	}
}

func TestMarshalIsReadBack(t *testing.T) {
	alphabet := []rune("\\u2089\"<&\u2028\u2029\n\x00قa💩\u200c")
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(rapid.SampledFrom(alphabet)).Draw(t, "text"))
		line, err := Marshal(text)
		var back string
		if err := json.Unmarshal(line, &back); err != nil || back != text {
			t.Fatalf("%q is written %s and read %q (%v)", text, line, back, err)
		}
		if err != nil || strings.ContainsAny(string(line), "\n\r") || strings.Count(string(line), "\u2028") != strings.Count(text, "\u2028") {
			t.Fatalf("%q is written %s (%v)", text, line, err)
		}
	})
}
