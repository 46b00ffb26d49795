package finding

import (
	"errors"
	"strings"
	"testing"

	"raqim/annotate/check"
	"raqim/assets"
	"raqim/model"
)

func TestWords(t *testing.T) {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		finding      check.Finding
		words, short string // short: empty where it is the same
	}{
		{check.Finding{Kind: check.NoDate}, "the document has no date; if it shows none, its evidence says so", "no date"},
		{check.Finding{Kind: check.BadDate, Err: errors.New("why")}, "the document's date: why", ""},
		{check.Finding{Kind: check.NoValue, Label: "QUOTE", Attribute: "quote_type"}, "Type is open", ""},
		{check.Finding{Kind: check.BadValue, Label: "TIMEX3", Attribute: "value", Err: errors.New("why")}, "Value: why", ""},
		{check.Finding{Kind: check.Dangling, Label: "QUOTE", Attribute: "duplicate_of", Value: "s9"}, "Repeats points to s9, which it cannot mean", ""},
		{check.Finding{Kind: check.NoLink, Label: "QUOTE", Relations: []string{"SPEAKER_OF"}}, "no Speaker (says), and “none” is not stated", "no Speaker"},
		{check.Finding{Kind: check.NoLink, Label: "CUE", Relations: []string{"CUE_OF", "VIA_CUE"}}, "no Quote (introduces / relay cue), and “none” is not stated", "no Quote"},
		{check.Finding{Kind: check.NoLink, Label: "STANCE", Relations: []string{"HOLDER_OF"}}, "no Speaker / an entity / the author (holds), and “none” is not stated", "no Speaker / an entity / the author"},
		{check.Finding{Kind: check.NoLink, Label: "TIMEX3", Relations: []string{"ANCHORED_TO"}}, "no Date or time / the document's date (anchored to), and “none” is not stated", "no Date or time / the document's date"},
		{check.Finding{Kind: check.NotNone, Relations: []string{"SPEAKER_OF"}}, "linked (says), although “none” is stated", ""},
		{check.Finding{Kind: check.TooMany, N: 2, Relations: []string{"CUE_OF"}}, "2 links “introduces”, where one is allowed", ""},
		{check.Finding{Kind: check.Circle, Relations: []string{"NESTED_IN"}}, "the links “inside” lead round in a circle", ""},
		{check.Finding{Kind: check.TooDeep, N: 4, Limit: 3}, "nested 4 deep, where 3 is allowed", ""},
		{check.Finding{Kind: check.Blank}, "nothing but blanks is marked", ""},
		{check.Finding{Kind: check.EdgeBlank}, "begins or ends with a blank", ""},
		{check.Finding{Kind: check.EdgeSign, Value: "."}, "ends with “.”", ""},
		{check.Finding{Kind: check.Double, Other: "s3"}, "marked twice with this label (s3)", ""},
	} {
		if tt.short == "" {
			tt.short = tt.words
		}
		if got := Words(schema, tt.finding); got != tt.words {
			t.Errorf("%s: %q, want %q", tt.finding.Kind, got, tt.words)
		}
		if got := Short(schema, tt.finding); got != tt.short || strings.Contains(got, "⟦") {
			t.Errorf("%s in short: %q, want %q", tt.finding.Kind, got, tt.short)
		}
	}
}
