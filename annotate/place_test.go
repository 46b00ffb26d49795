package annotate

import (
	"strings"
	"testing"

	"raqim/model"
)

func TestOverlapAndNestingAreRefusedWhereTheSchemaForbidsThem(t *testing.T) {
	outer := []model.Range{{Start: 4, End: 10}, {Start: 14, End: 18}}
	for _, c := range []struct {
		name                    string
		parts                   []model.Range
		noOverlap, noNesting    bool // where each alone is forbidden
		overlapSays, nestedSays string
	}{
		{"apart", at(0, 4), false, false, "", ""},
		{"between the parts", at(10, 14), false, false, "", ""},
		{"overlap", at(8, 12), true, false, "no spans that overlap", ""},
		{"over the gap", at(8, 16), true, false, "no spans that overlap", ""},
		{"within", at(4, 6), false, true, "", "no span within another"},
		{"around", at(0, 20), false, true, "", "no span within another"},
		{"the same", outer, false, true, "", "no span within another"},
	} {
		for _, policy := range []struct {
			overlap, nesting, refused bool
			says                      string
		}{
			{true, true, false, ""},
			{false, true, c.noOverlap, c.overlapSays},
			{true, false, c.noNesting, c.nestedSays},
			{false, false, c.noOverlap || c.noNesting, c.overlapSays + c.nestedSays},
		} {
			m := newMemory(t)
			m.schema.Policies.AllowOverlap, m.schema.Policies.AllowNesting = policy.overlap, policy.nesting
			s := open(t, m, "a1")
			do(t, s, AddSpan{Label: "QUOTE", Parts: outer})
			_, err := s.Do(AddSpan{Label: "SPEAKER", Parts: c.parts})
			if (err != nil) != policy.refused || err != nil && !strings.Contains(err.Error(), policy.says) {
				t.Errorf("%s with overlap %v, nesting %v: %v", c.name, policy.overlap, policy.nesting, err)
			}
		}
	}
}

// An attribute can be set on spans that overlap already; their edges must go apart.
func TestForbiddenOverlapThatIsThereDoesNotLockASpan(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(4, 10)})
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(8, 12)})
	m.schema.Policies.AllowOverlap = false
	do(t, s, SetAttribute{ID: "s2", Name: "mention_type", Value: model.TextValue("PRONOUN")})
	do(t, s, SetLabel{ID: "s2", Label: "CUE"})
	if _, err := s.Do(SetParts{ID: "s2", Parts: at(9, 12)}); err == nil {
		t.Error("it was moved and overlaps still")
	}
	do(t, s, SetParts{ID: "s2", Parts: at(10, 12)})
}

func TestPlacesOfOneActionMustNotOverlapEither(t *testing.T) {
	m := newMemory(t)
	m.schema.Policies.AllowOverlap = false
	s := open(t, m, "a1")
	if _, err := s.Do(AddSpans{Label: "CUE", Places: [][]model.Range{at(0, 3), at(2, 5)}}); err == nil {
		t.Error("two that overlap were marked")
	}
	do(t, s, AddSpans{Label: "CUE", Places: [][]model.Range{at(0, 3), at(3, 5)}})
}
