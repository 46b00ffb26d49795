package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate/store"
	"raqim/ui/cli"
	"raqim/ui/sample"
)

func sampleProject(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.raqim")
	if err := sample.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

// While the window has the project, looking and exporting work, and what writes
// says who has it.
func TestWhileAnotherProgramHasTheProject(t *testing.T) {
	path := sampleProject(t)
	other, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	out := filepath.Join(t.TempDir(), "out")
	for _, args := range [][]string{
		{"docs", path},
		{"check", path},
		{"export", path, "--format", "raqim", "--out", out + ".jsonl"},
		{"render", path, "--out", out + ".png"},
	} {
		if code, _, stderr := run(t.Context(), nil, args...); code != cli.Done {
			t.Errorf("%s: exit code %d, %s", args[0], code, stderr)
		}
	}
	for _, args := range [][]string{
		{"mark", path, "ar-01-border-talks.txt", "CUE", "0", "3"},
		{"link", path, "ar-01-border-talks.txt", "CUE_OF", "s1", "s2"},
		{"import", path, out + ".jsonl"},
	} {
		code, _, stderr := run(t.Context(), nil, args...)
		if code != cli.Failed || !strings.Contains(stderr, "sample.raqim") || strings.Contains(stderr, "SQL") {
			t.Errorf("%s: exit code %d, %s", args[0], code, stderr)
		}
	}
}

// Viewing writes nothing: not into the project, and no file beside it.
func TestReadingChangesNoByte(t *testing.T) {
	path := sampleProject(t)
	before := folder(t, filepath.Dir(path))
	out := filepath.Join(t.TempDir(), "out")
	for _, args := range [][]string{
		{"docs", path, "--json"},
		{"check", path, "--json"},
		{"export", path, "--format", "jsonl", "--set", "a1", "--out", out + ".jsonl"},
		{"render", path, "--out", out + ".png"},
	} {
		if code, _, stderr := run(t.Context(), nil, args...); code != cli.Done {
			t.Errorf("%s: exit code %d, %s", args[0], code, stderr)
		}
	}
	if diff := cmp.Diff(before, folder(t, filepath.Dir(path))); diff != "" {
		t.Errorf("the folder changed: %s", diff)
	}
}

// folder gives the contents of the files in a folder.
func folder(t *testing.T, path string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

// Problems are listed with what to do, and that is exit code 3.
func TestCheckListsProblems(t *testing.T) {
	path := sampleProject(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// One letter of an article, changed behind the program's back.
	damaged := bytes.Replace(data, []byte("لن نقبل بخط"), []byte("لن نقبل بحط"), -1)
	if bytes.Equal(data, damaged) {
		t.Fatal("the text does not stand in the file as it is")
	}
	if err := os.WriteFile(path, damaged, 0o644); err != nil {
		t.Fatal(err)
	}
	code, stdout, _ := run(t.Context(), nil, "check", path)
	if code != cli.Problems || !strings.Contains(stdout, "sha256") || !strings.Contains(stdout, "1 problem in") {
		t.Errorf("exit code %d, %s", code, stdout)
	}
	code, stdout, _ = run(t.Context(), nil, "check", path, "--json")
	if code != cli.Problems || !strings.Contains(stdout, `"do":`) {
		t.Errorf("exit code %d, %s", code, stdout)
	}
	out := filepath.Join(t.TempDir(), "out.jsonl")
	code, _, stderr := run(t.Context(), nil, "export", path, "--format", "raqim", "--out", out)
	if _, err := os.Stat(out); code != cli.Failed || err == nil {
		t.Errorf("a damaged text was exported: exit code %d, %s", code, stderr)
	}
}
