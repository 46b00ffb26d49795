package find_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate/find"
)

func TestReadTyped(t *testing.T) {
	kind := find.Attribute{Name: "kind", Value: "direct"}
	for _, c := range []struct {
		line string
		want find.Typed
	}{
		{"", find.Typed{}},
		{"  قال   الرئيس ", find.Typed{Text: "قال الرئيس"}},
		{"label:QUOTE", find.Typed{Label: "QUOTE"}},
		{"قال label:quote kind:direct الرئيس", find.Typed{Label: "QUOTE", Attributes: []find.Attribute{kind}, Text: "قال الرئيس"}},
		{"Label:4 KIND:direct", find.Typed{Label: "QUOTE", Attributes: []find.Attribute{kind}}},
		{"label:NOISE", find.Typed{Label: "NOISE"}},
		{"label: kind:", find.Typed{}},
		{"16:40 قال:", find.Typed{Text: "16:40 قال:"}},
		{"https://example.org", find.Typed{Text: "https://example.org"}},
		{"note:ref:5", find.Typed{Attributes: []find.Attribute{{Name: "note", Value: "ref:5"}}}},
	} {
		got := find.ReadTyped(schema(t), c.line)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q:\n%s", c.line, diff)
		}
		if again := find.ReadTyped(schema(t), got.String()); !cmp.Equal(got, again) {
			t.Errorf("%q is written as %q, which is read as %+v", c.line, got, again)
		}
	}
}

func FuzzTyped(f *testing.F) {
	f.Add("قال label:quote kind:direct الرئيس")
	s := schema(f)
	f.Fuzz(func(t *testing.T, line string) {
		got := find.ReadTyped(s, line)
		if again := find.ReadTyped(s, got.String()); !cmp.Equal(got, again) {
			t.Errorf("%q is written as %q, which is read as %+v", line, got, again)
		}
	})
}

func TestToggleAndNextValue(t *testing.T) {
	s := schema(t)
	typed := find.ReadTyped(s, "السلام").Toggle("QUOTE")
	if got := typed.String(); got != "label:QUOTE السلام" {
		t.Errorf("with a label: %q", got)
	}
	want := []string{"label:QUOTE kind:direct السلام", "label:QUOTE kind:indirect السلام", "label:QUOTE السلام", "label:QUOTE kind:direct السلام"}
	for i, w := range want {
		next, ok := typed.NextValue(s, 1)
		if !ok || next.String() != w {
			t.Errorf("value %d: %q, want %q", i, next, w)
		}
		if back, _ := next.NextValue(s, -1); back.String() != typed.String() {
			t.Errorf("and back: %q, want %q", back, typed)
		}
		typed = next
	}
	if got := typed.Toggle("QUOTE").String(); got != "السلام" {
		t.Errorf("toggled back: %q", got)
	}
	if _, ok := find.ReadTyped(s, "label:SPEAKER").NextValue(s, 1); ok {
		t.Error("a speaker has no closed values")
	}
}
