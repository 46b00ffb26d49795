package keys

import "testing"

func TestChoicesHaveOneKeyOnEveryLayout(t *testing.T) {
	for _, layout := range []string{"123456789asdfghjkl", "١٢٣٤٥٦٧٨٩شسيبلاتنم", "۱۲۳۴۵۶۷۸۹شسیبلاتنم"} {
		for i, r := range []rune(layout) {
			if got, ok := ChoiceOf(r); !ok || got != i {
				t.Errorf("%q chooses %d, %v, want %d", r, got, ok, i)
			}
		}
	}
	for _, r := range "0٠۰qض؛" {
		if got, ok := ChoiceOf(r); ok {
			t.Errorf("%q chooses %d", r, got)
		}
	}
	if Choice(9) != "A" || Choice(0) != "1" || Choice(17) != "L" || Choice(18) != "" || Choice(-1) != "" {
		t.Error("the keys are written otherwise")
	}
}

func TestFlagsHaveOneKeyOnEveryLayout(t *testing.T) {
	for _, layout := range []string{"qwrtyuiop", "QWRTYUIOP", "ضصقفغعهخح"} {
		for i, r := range []rune(layout) {
			if got, ok := FlagOf(r); !ok || got != i {
				t.Errorf("%q is the flag %d, %v, want %d", r, got, ok, i)
			}
			if _, ok := ChoiceOf(r); ok {
				t.Errorf("%q is the key of a choice, too", r)
			}
		}
	}
	for _, r := range "eEث" {
		if got, ok := FlagOf(r); ok {
			t.Errorf("%q, which opens the attributes, is the flag %d", r, got)
		}
	}
	if Flag(0) != "Q" || Flag(8) != "P" || Flag(9) != "" || Flag(-1) != "" {
		t.Error("the keys are written otherwise")
	}
}
