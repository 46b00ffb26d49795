package snap_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"raqim/model"
)

// Where the clause ends is written | in the texts; [ is where the caret is.
func TestClauseEnd(t *testing.T) {
	for _, marked := range []string{
		"قال[ إن الجسر جاهز|، مبيناً أن الطريق آمن.",
		"قال إن الجسر جاهز[، مبيناً أن الطريق آمن|.",
		"قال إن[ “الجسر” جاهز في “القرية”|، مبيناً",
		"قال:[ «الجسر جاهز.»| ثم انصرف.",
		"قال:[ «الجسر جاهز»|. ثم انصرف.",
		"بلغ[ 3.5 أمتار|. ثم",
		"در ساعت[ ۸:۱۰ رسید|؛ سپس رفت",
		"السطر[ الأول|\n\nالثاني.",
		"السطر الأول[\n\nالثاني|.",
		"بلا[ علامة|",
		"بلا علامة[|",
		"انتهى.[|",
	} {
		at := utf8.RuneCountInString(marked[:strings.Index(marked, "[")])
		marked = strings.Replace(marked, "[", "", 1)
		want := utf8.RuneCountInString(marked[:strings.Index(marked, "|")])
		runes := []rune(strings.Replace(marked, "|", "", 1))
		whole, _ := text(runes, "ar")
		if got := whole.ClauseEnd(model.Offset(at)); int(got) != want {
			t.Errorf("in %q the clause behind %d ends at %d, want %d", string(runes), at, got, want)
		}
	}
}

// It goes on to the end of any text, and does not go round.
func FuzzClauseEnd(f *testing.F) {
	f.Add("قال: «نعم.» ثم، انصرف\r\n\r\n3.5")
	f.Fuzz(func(t *testing.T, s string) {
		runes := []rune(s)
		whole, _ := text(runes, "ar")
		for at := 0; at < len(runes); {
			next := int(whole.ClauseEnd(model.Offset(at)))
			if next <= at || next > len(runes) {
				t.Fatalf("behind %d the clause of %q ends at %d", at, s, next)
			}
			at = next
		}
	})
}
