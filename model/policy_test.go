package model

import (
	"fmt"
	"testing"
)

func TestPoliciesForbidOnlyWhatTheySay(t *testing.T) {
	for _, c := range []struct {
		policies                string
		overlap, nesting, keeps bool
	}{
		{"", true, true, true},
		{`"policies":{},`, true, true, true},
		{`"policies":{"allow_overlap":false},`, false, true, true},
		{`"policies":{"allow_nesting":false,"keep_quote_marks_in_quote":false},`, true, false, false},
	} {
		s, err := ParseSchema(fmt.Appendf(nil, `{"schema":"raqim-schema/1","name":"t",%s"span_types":[{"id":"A"}]}`, c.policies))
		if err != nil {
			t.Fatal(err)
		}
		p := s.Policies
		if p.AllowOverlap != c.overlap || p.AllowNesting != c.nesting || p.KeepQuoteMarksInQuote != c.keeps || p.ProcliticInCue != nil {
			t.Errorf("%s: %+v", c.policies, p)
		}
	}
}
