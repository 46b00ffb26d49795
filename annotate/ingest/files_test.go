package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"raqim/model"
)

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// lines gives each report as "outcome name", and fails where a number is wrong.
func lines(t *testing.T, paths []string, opt Options) (got []string, docs []model.Document, reports []Report) {
	t.Helper()
	err := Files(t.Context(), paths, opt, func(done, total int, doc *model.Document, r Report) {
		got = append(got, fmt.Sprintf("%s %s", r.Outcome, r.Name))
		reports = append(reports, r)
		if done != len(got) || done > total {
			t.Errorf("%d of %d after %d files", done, total, len(got))
		}
		if (doc != nil) != (r.Outcome == Imported) {
			t.Errorf("%s with document %v", r.Outcome, doc)
		}
		if doc != nil {
			docs = append(docs, *doc)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return got, docs, reports
}

func TestFilesOfFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.txt"), "ثان")
	write(t, filepath.Join(dir, "a.txt"), "أول")
	write(t, filepath.Join(dir, "again.TXT"), "أول")
	write(t, filepath.Join(dir, ".hidden.txt"), "x")
	write(t, filepath.Join(dir, "notes.md"), "x")
	write(t, filepath.Join(dir, "sub", "a.txt"), "ثالث")
	write(t, filepath.Join(dir, "sub", ".git", "c.txt"), "x")
	got, docs, reports := lines(t, []string{dir}, Options{})
	want := []string{"imported a.txt", "duplicate again.TXT", "imported b.txt", "skipped notes.md", "imported a (2).txt"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if docs[2].Source != filepath.Join(dir, "sub", "a.txt") || docs[2].Name != "a (2).txt" || docs[2].Text != "ثالث" {
		t.Errorf("third document: %+v", docs[2])
	}
	if reports[1].DuplicateOf != "a.txt" || reports[1].Document != docs[0].ID {
		t.Errorf("duplicate: %+v", reports[1])
	}
}

func TestFilesNamed(t *testing.T) {
	dir := t.TempDir()
	notes := write(t, filepath.Join(dir, "notes.md"), "x")
	hidden := write(t, filepath.Join(dir, ".hidden"), "y")
	missing := filepath.Join(dir, "missing.txt")
	got, _, reports := lines(t, []string{notes, hidden, missing, notes}, Options{})
	want := []string{"imported notes.md", "imported .hidden", "refused missing.txt", "duplicate notes.md"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if model.CodeOf(reports[2].Err) != model.NotFound || !strings.Contains(reports[2].Err.Error(), missing) {
		t.Errorf("missing: %v", reports[2].Err)
	}
	got, _, _ = lines(t, []string{notes}, Options{Taken: func(name string) bool { return name == "notes.md" }})
	if got[0] != "imported notes (2).md" {
		t.Errorf("a name of the project: %q", got)
	}
}

func TestFilesLinks(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "real", "a.txt"), "أول")
	for _, link := range [][2]string{{dir, "circle"}, {"self.txt", "self.txt"}, {"nowhere", "broken.txt"}, {"real/a.txt", "link.txt"}} {
		if err := os.Symlink(link[0], filepath.Join(dir, link[1])); err != nil {
			t.Skip("no links here")
		}
	}
	got, _, _ := lines(t, []string{dir}, Options{})
	want := []string{"refused broken.txt", "skipped circle", "imported link.txt", "duplicate a.txt", "refused self.txt"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, _, _ = lines(t, []string{filepath.Join(dir, "circle", "real")}, Options{}); !slices.Equal(got, []string{"imported a.txt"}) {
		t.Errorf("through a link: %q", got)
	}
}

func TestFilesTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const size = 50 << 20
	if err := f.Truncate(size); err != nil { // sparse: nothing is written, and nothing should be read
		t.Fatal(err)
	}
	_, _, reports := lines(t, []string{path}, Options{})
	if r := reports[0]; r.Outcome != Refused || r.Bytes != size || !strings.Contains(r.Err.Error(), "50.0 MiB, the limit is 16.0 MiB") {
		t.Errorf("%+v", r)
	}
}

func TestFilesWithoutPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := t.TempDir()
	path := write(t, filepath.Join(dir, "a.txt"), "x")
	closed := filepath.Join(dir, "closed")
	if err := errors.Join(os.Chmod(path, 0), os.Mkdir(closed, 0)); err != nil {
		t.Fatal(err)
	}
	_, _, reports := lines(t, []string{path, closed}, Options{})
	for _, r := range reports {
		if r.Outcome != Refused || !strings.Contains(r.Err.Error(), "no permission") {
			t.Errorf("%+v", r)
		}
	}
}

func TestFilesCancel(t *testing.T) {
	dir := t.TempDir()
	for i := range 5 {
		write(t, filepath.Join(dir, fmt.Sprintf("%d.txt", i)), fmt.Sprint(i))
	}
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	err := Files(ctx, []string{dir}, Options{}, func(done, total int, _ *model.Document, _ Report) {
		if calls++; done == 2 {
			cancel()
		}
		if total != 5 {
			t.Errorf("total %d", total)
		}
	})
	if !errors.Is(err, context.Canceled) || calls != 2 {
		t.Errorf("%v after %d files", err, calls)
	}
	if err := Files(t.Context(), nil, Options{Date: model.Date{Value: "yesterday"}}, nil); model.CodeOf(err) != model.Invalid {
		t.Errorf("a wrong date: %v", err)
	}
}
