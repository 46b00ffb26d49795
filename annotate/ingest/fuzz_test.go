package ingest_test

import (
	"path/filepath"
	"strings"
	"testing"

	"raqim/annotate/ingest"
	"raqim/model"
)

// Whatever a bundle holds, looking what it would bring neither panics nor fails: it says what
// is wrong or what would come, and nothing is stored.
func FuzzLook(f *testing.F) {
	person := []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"أحمد"}}}}
	p := colleague(f, "ours", handedText, person, speakers("a1", "e1", 0, 4))
	before := string(export(f, p))
	theirs := string(export(f, colleague(f, "theirs", handedText, person, speakers("a1", "e1", 0, 8))))
	other := string(export(f, colleague(f, "other", handedText+".", nil, speakers("a2", "", 4))))
	header, line, _ := strings.Cut(theirs, "\n")
	_, otherLine, _ := strings.Cut(other, "\n")
	for _, lines := range []string{line, otherLine, line + otherLine, line + line, line[:len(line)/2], strings.ReplaceAll(line, `"s1"`, `"s2"`), ""} {
		f.Add(lines)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		path := write(t, "b.raqim.jsonl", header+"\n"+lines)
		said := 0
		opt := ingest.Options{DryRun: true, Newer: func(string) bool { return true }, Rename: map[string]string{"a2": "a1"}}
		_, err := ingest.Into(t.Context(), p, "chief", []string{path}, opt, func(_, _ int, r ingest.Report) {
			said++
			if r.Outcome == ingest.Refused && r.Err == nil {
				t.Errorf("refused without a reason: %+v", r)
			}
		})
		if err != nil || said == 0 && strings.TrimSpace(lines) != "" {
			t.Errorf("%v, %d reports of %s", err, said, filepath.Base(path))
		}
		if string(export(t, p)) != before {
			t.Error("a look changed something")
		}
	})
}
