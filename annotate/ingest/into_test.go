package ingest_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate"
	"raqim/annotate/format"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

func newProject(t testing.TB, name string) *store.Project {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	p, err := store.Create(filepath.Join(t.TempDir(), name), schema)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// into imports paths and gives the outcomes by name.
func into(t *testing.T, p *store.Project, paths ...string) ([]string, int) {
	t.Helper()
	var outcomes []string
	n, err := ingest.Into(t.Context(), p, "a1", paths, ingest.Options{}, func(_, _ int, r ingest.Report) {
		outcomes = append(outcomes, r.Name+" "+string(r.Outcome))
	})
	if err != nil {
		t.Fatal(err)
	}
	return outcomes, n
}

func export(t testing.TB, p *store.Project) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := format.Export(t.Context(), "raqim", p, &b, format.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestIntoIsOneActionThatUndoTakesBack(t *testing.T) {
	p := newProject(t, "p.raqim")
	outcomes, n := into(t, p, write(t, "a.txt", "قال الوزير"), write(t, "b.txt", "گفت وزیر"), write(t, "c.txt", ""))
	if diff := cmp.Diff([]string{"a.txt imported", "b.txt imported", "c.txt refused"}, outcomes); diff != "" || n != 2 {
		t.Fatalf("%d imported; %s", n, diff)
	}
	undone, _, err := annotate.ProjectHistory(p, "a1").Undo()
	if err != nil || undone.Action != "import" {
		t.Fatalf("Undo = %q, %v", undone.Action, err)
	}
	left, err := p.Documents(t.Context())
	if err != nil || len(left) != 0 {
		t.Errorf("documents after undo = %v, %v", left, err)
	}
}

func TestIntoKnowsWhatTheProjectHolds(t *testing.T) {
	p := newProject(t, "p.raqim")
	into(t, p, write(t, "a.txt", "نص أول"))
	outcomes, n := into(t, p, write(t, "same.txt", "نص أول"), write(t, "a.txt", "نص آخر"))
	if diff := cmp.Diff([]string{"same.txt duplicate", "a (2).txt imported"}, outcomes); diff != "" || n != 1 {
		t.Errorf("%d imported; %s", n, diff)
	}
}

func TestIntoStoresNothingWhenCancelled(t *testing.T) {
	p := newProject(t, "p.raqim")
	ctx, cancel := context.WithCancel(t.Context())
	paths := []string{write(t, "a.txt", "a"), write(t, "b.txt", "b")}
	_, err := ingest.Into(ctx, p, "a1", paths, ingest.Options{}, func(done, _ int, _ ingest.Report) {
		if done == 1 {
			cancel()
		}
	})
	if err == nil {
		t.Fatal("a cancelled import reports no error")
	}
	if left, err := p.Documents(t.Context()); err != nil || len(left) != 0 {
		t.Errorf("documents after a cancelled import = %v, %v", left, err)
	}
}

// marked is a project with one annotated document and an entity.
func marked(t *testing.T) *store.Project {
	t.Helper()
	p := newProject(t, "source.raqim")
	doc := model.NewDocument("خبر.txt", "قال الوزير: «لن نقبل» 😀\r\n")
	entity := model.Entity{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"الوزير"}}}
	err := annotate.AddDocuments(p, "a1", []model.Document{doc}, []model.Annotations{{
		Set: model.Set{Document: doc.ID, Author: "a1", Kind: model.SetHuman, State: model.SetDone},
		Spans: []model.Span{{
			ID: "s1", Document: doc.ID, Author: "a1", Label: "SPEAKER", Parts: []model.Range{{Start: 4, End: 10}},
			Attributes: model.Attributes{"mention_type": model.TextValue("NAME")}, Entity: "e1", Provenance: model.Provenance{By: model.ByHand},
		}},
	}}, []model.Entity{entity})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestBundleComesBackByteForByte(t *testing.T) {
	first := export(t, marked(t))
	p := newProject(t, "copy.raqim")
	outcomes, n := into(t, p, write(t, "all.jsonl", string(first)))
	if diff := cmp.Diff([]string{"خبر.txt imported"}, outcomes); diff != "" || n != 1 {
		t.Fatalf("%d imported; %s", n, diff)
	}
	if diff := cmp.Diff(string(first), string(export(t, p))); diff != "" {
		t.Error(diff)
	}
	again, n := into(t, p, write(t, "again.jsonl", string(first)))
	if diff := cmp.Diff([]string{"خبر.txt duplicate"}, again); diff != "" || n != 0 {
		t.Errorf("%d imported the second time; %s", n, diff)
	}
}

func TestBundlesThatAreRefusedWhole(t *testing.T) {
	good := string(export(t, marked(t)))
	for name, text := range map[string]string{
		"another label":      strings.ReplaceAll(good, `"SPEAKER"`, `"TALKER"`),
		"another value":      strings.ReplaceAll(good, `"NAME"`, `"FULL_NAME"`),
		"cut off":            good[:len(good)-20],
		"not a bundle":       `{"format":"raqim-jsonl/1","id":"x"}` + "\n",
		"a newer bundle":     `{"format":"raqim-bundle/2"}` + "\n",
		"text was tampered":  string(bytes.Replace([]byte(good), []byte("لن نقبل"), []byte("لن نرفض"), 1)),
		"entity is unknown":  string(bytes.Replace([]byte(good), []byte(`"entity":"e1"`), []byte(`"entity":"e9"`), 1)),
		"span out of bounds": string(bytes.Replace([]byte(good), []byte(`[[4,10]]`), []byte(`[[4,1000]]`), 1)),
	} {
		t.Run(name, func(t *testing.T) {
			p := newProject(t, "p.raqim")
			path := write(t, "x.jsonl", text)
			var r ingest.Report
			n, err := ingest.Into(t.Context(), p, "a1", []string{path}, ingest.Options{}, func(_, _ int, x ingest.Report) { r = x })
			if err != nil || n != 0 || r.Outcome != ingest.Refused || r.Err == nil || r.Path != path {
				t.Errorf("n %d, err %v, report %+v", n, err, r)
			}
		})
	}
}

func TestBundleDoesNotOverwriteEntitiesOrIDs(t *testing.T) {
	bundled := write(t, "b.jsonl", string(export(t, marked(t))))
	t.Run("entity", func(t *testing.T) {
		p := newProject(t, "p.raqim")
		if err := annotate.AddDocuments(p, "a1", nil, nil, []model.Entity{{ID: "e1", Kind: model.State}}); err != nil {
			t.Fatal(err)
		}
		outcomes, n := into(t, p, bundled)
		if diff := cmp.Diff([]string{"خبر.txt imported", "b.jsonl noted"}, outcomes); diff != "" || n != 1 {
			t.Errorf("%d imported; %s", n, diff)
		}
		if e, err := p.Entity("e1"); err != nil || e.Kind != model.State {
			t.Errorf("%+v, %v", e, err)
		}
	})
	t.Run("document id", func(t *testing.T) {
		p := newProject(t, "p.raqim")
		doc := model.NewDocument("other.txt", "other")
		doc.ID = model.NewDocument("", "قال الوزير: «لن نقبل» 😀\r\n").ID
		if err := annotate.AddDocuments(p, "a1", []model.Document{doc}, nil, nil); err != nil {
			t.Fatal(err)
		}
		outcomes, n := into(t, p, bundled)
		if diff := cmp.Diff([]string{"خبر.txt refused"}, outcomes); diff != "" || n != 0 {
			t.Errorf("%d imported; %s", n, diff)
		}
	})
}

func TestAnUndoneImportCanBeDoneAgain(t *testing.T) {
	first := export(t, marked(t))
	path := write(t, "all.jsonl", string(first))
	p := newProject(t, "p.raqim")
	history := annotate.ProjectHistory(p, "a1")
	into(t, p, path)
	if _, _, err := history.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, n := into(t, p, path); n != 1 {
		t.Fatalf("%d documents came in again", n)
	}
	if diff := cmp.Diff(string(first), string(export(t, p))); diff != "" {
		t.Error(diff)
	}
	problems, err := p.Check(t.Context(), nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}

func TestWhatIsABundle(t *testing.T) {
	header := `{"format":"raqim-bundle/1","offset_unit"`
	wide := func(text string) string { return "\xff\xfe" + strings.Join(strings.Split(text, ""), "\x00") + "\x00" }
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a.jsonl", header, true},
		{"a.txt", header, true},
		{"a.txt", "\uFEFF \n" + header, true},
		{"a.txt", "{\n  \"format\": \"raqim-bundle/1\"", true},
		{"a.txt", wide(header), true},
		{"a.txt", `{"format":"raqim-jsonl/1"`, true},
		{"a.jsonl", `{"id":"x"}`, true},
		{"A.RAQIM.JSONL", "", true},
		{"a.raqim.jsonl.gz", "\x1f\x8b", true},
		{"a.jsonl", "قال", false},
		{"a.txt", `{"id":"x"}`, false},
		{"a.txt", "قال " + header, false},
		{"a.txt", "", false},
	} {
		if got := ingest.IsBundle(write(t, c.name, c.text)); got != c.want {
			t.Errorf("%s, %q: %v", c.name, c.text, got)
		}
	}
}
