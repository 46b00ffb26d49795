package figures

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

func TestTables(t *testing.T) {
	half := 0.12345
	f := Figures{
		Documents: 2,
		Labels:    []Label{{Label: "QUOTE", Spans: 3, Documents: 2, Nested: 1, ByLanguage: map[string]int{"fa": 2, "ar": 1}}},
		Lacking:   []Lack{{Kind: "no_link", Label: "CUE", Relations: []string{"CUE_OF", "VIA_CUE"}, Of: 2, Missing: 1, Places: []model.SpanPlace{{Document: "d", Author: "a,1", Span: "s2"}}}},
		Entities:  []Entity{{model.EntityTally{Entity: "e1", Spans: 2, Documents: 1}, `سلمى "ن"`, nil}},
		Minutes:   []Minutes{{Author: "a1", Actions: 3, Timed: Spread{N: 1, Sum: half, Mean: &half}, Untimed: 1}},
	}
	want := map[string][][]string{
		"labels":          {{"QUOTE", "3", "2", "0", "1", "0"}},
		"label_languages": {{"QUOTE", "ar", "1"}, {"QUOTE", "fa", "2"}},
		"lacking":         {{"no_link", "CUE", "CUE_OF|VIA_CUE", "", "2", "1", "0"}},
		"lacking_places":  {{"no_link", "CUE", "CUE_OF|VIA_CUE", "", "d", "a,1", "s2"}},
		"entities":        {{"e1", `سلمى "ن"`, "2", "1"}},
		"minutes":         {{"a1", "3", "1", "1", "0.123", "0.123", "", "", "", "", ""}},
	}
	names := map[string]bool{}
	for _, table := range f.Tables() {
		if names[table.Name] {
			t.Errorf("two tables are named %s", table.Name)
		}
		names[table.Name] = true
		var file bytes.Buffer
		if err := table.WriteCSV(&file); err != nil {
			t.Fatal(err)
		}
		back, err := csv.NewReader(&file).ReadAll() // refuses rows of another length
		if err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		if d := cmp.Diff(append([][]string{table.Columns}, table.Rows...), back); d != "" {
			t.Errorf("%s is not what was written (-written +read):\n%s", table.Name, d)
		}
		if rows, ok := want[table.Name]; ok {
			if d := cmp.Diff(rows, table.Rows); d != "" {
				t.Errorf("%s differs (-want +got):\n%s", table.Name, d)
			}
			delete(want, table.Name)
		}
	}
	if len(want) > 0 {
		t.Errorf("no tables %v", want)
	}
}
