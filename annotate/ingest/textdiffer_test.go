package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestTextDifference(t *testing.T) {
	for name, c := range map[string]struct {
		here, theirs string
		want         TextDifference
	}{
		"an edited word":       {"قال الوزير\nلن نقبل", "قال الوزير\nلن نرفض", TextDifference{2, 15, "نقبل", "نرفض", ByWords}},
		"within a word":        {"a السياسية b", "a السياسيه b", TextDifference{1, 9, "السياسية b", "السياسيه b", ByWords}},
		"line ends":            {"abc\ndef", "abc\r\ndef", TextDifference{1, 3, "abc[U+000A]", "abc[U+000D]", ByLineEnds}},
		"old line ends":        {"abc\ndef\n", "abc\rdef\r", TextDifference{1, 3, "abc[U+000A]", "abc[U+000D]", ByLineEnds}},
		"half of a line end":   {"abc\r\ndef", "abc\rdef", TextDifference{1, 4, "[U+000A]", "def", ByLineEnds}},
		"a byte order mark":    {"abc def", "\uFEFFabc def", TextDifference{1, 0, "abc def", "[U+FEFF]abc def", ByInvisible}},
		"a ZWNJ":               {"x می\u200cرود", "x میرود", TextDifference{1, 4, "می[U+200C]رود", "میرود", ByInvisible}},
		"a blank at the end":   {"abc", "abc \n", TextDifference{1, 3, "", "abc ", ByBlanks}},
		"composed":             {"ab \u0622", "ab \u0627\u0653", TextDifference{1, 3, "\u0622", "\u0627\u0653", ByComposition}},
		"the other goes on":    {"abc", "abc def", TextDifference{1, 3, "", "abc def", ByWords}},
		"nothing":              {"", "abc", TextDifference{1, 0, "", "abc", ByWords}},
		"a long line is short": {strings.Repeat("x", 100), strings.Repeat("y", 100), TextDifference{1, 0, strings.Repeat("x", 40), strings.Repeat("y", 40), ByWords}},
	} {
		if diff := cmp.Diff(c.want, textDifference(c.here, c.theirs)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// What comes before the place is the same in both, what stands there is not.
func TestTextDifferenceIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab \r\n\u200cقا")))
		a, b := text.Draw(t, "here"), text.Draw(t, "theirs")
		if a == b {
			return
		}
		d := textDifference(a, b)
		x, y := []rune(a), []rune(b)
		if string(x[:d.At]) != string(y[:d.At]) || d.At < len(x) && d.At < len(y) && x[d.At] == y[d.At] {
			t.Fatalf("%q, %q: %+v", a, b, d)
		}
		if d.Line < 1 || d.Line > strings.Count(oneLineEnd(a), "\n")+1 {
			t.Fatalf("%q, %q: %+v", a, b, d)
		}
	})
}
