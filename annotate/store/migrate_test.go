package store

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// withStep is our migrations and one more.
func withStep(tb testing.TB, sql string) []migration {
	tb.Helper()
	steps, err := readMigrations(embedded)
	if err != nil {
		tb.Fatal(err)
	}
	return append(steps, migration{version: len(steps) + 1, sql: sql})
}

// An older project is copied beside itself, then brought up to date, once.
func TestOlderProject(t *testing.T) {
	path := filled(t)
	folder := filepath.Dir(path)
	before := content(t, folder)
	steps := withStep(t, "ALTER TABLE documents ADD COLUMN desk TEXT NOT NULL DEFAULT 'none'; CREATE TABLE extra (x TEXT) STRICT;")
	old := len(steps) - 1

	_, err := openForReading(path, steps)
	wantCode(t, err, model.Invalid)
	if err == nil || !strings.Contains(err.Error(), "older Raqim") {
		t.Error(err)
	}
	if diff := cmp.Diff(before, content(t, folder)); diff != "" {
		t.Errorf("refusing to read changed the folder: %s", diff)
	}

	p, err := openForWriting(path, steps)
	if err != nil {
		t.Fatal(err)
	}
	var desk string
	if err := p.read.QueryRow("SELECT desk FROM documents").Scan(&desk); err != nil || desk != "none" {
		t.Errorf("desk %q (%v)", desk, err)
	}
	want := dump(t, p)
	p.Close()

	var copies []string
	for name := range content(t, folder) {
		if regexp.MustCompile(`^p\.raqim\.backup-v\d+-\d{8}T\d{6}Z$`).MatchString(name) {
			copies = append(copies, name)
		} else if name != "p.raqim" {
			t.Errorf("left in the folder: %s", name)
		}
	}
	if len(copies) != 1 {
		t.Fatalf("backups %v", copies)
	}
	kept, err := openForReading(filepath.Join(folder, copies[0]), steps[:old])
	if err != nil {
		t.Fatal(err)
	}
	wantSound(t, kept)
	if diff := cmp.Diff(want, dump(t, kept)); diff != "" {
		t.Errorf("the backup holds %s", diff)
	}
	kept.Close()

	// Now it is a newer project for this version, and an up to date one for the next.
	after := content(t, folder)
	for _, open := range []func(string, []migration) (*Project, error){openForWriting, openForReading} {
		_, err := open(path, steps[:old])
		wantCode(t, err, model.Invalid)
		newer := fmt.Sprintf("newer Raqim (version %d); this one reads up to %d", len(steps), old)
		if err == nil || !strings.Contains(err.Error(), newer) {
			t.Error(err)
		}
		p, err := open(path, steps)
		if err != nil {
			t.Fatal(err)
		}
		p.Close()
	}
	if diff := cmp.Diff(after, content(t, folder)); diff != "" {
		t.Errorf("opening again changed the folder: %s", diff)
	}
}

// copySets copies the sets of a project of now into one from before they could be sent back.
const copySets = "INSERT INTO sets SELECT document, author, kind, state, note FROM new.sets;"

// A project of the first version, whose relations had spans at both ends only, is
// what it was when it has been brought up to date.
func TestRelationsOfTheFirstVersion(t *testing.T) {
	path := filled(t)
	p, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	want := dump(t, p)
	p.Close()
	steps, err := readMigrations(embedded)
	if err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(t.TempDir(), "old.raqim")
	must(t, place(old, testSchema(t), steps[:1]))
	copyRows := "ATTACH '" + path + "' AS new; DELETE FROM project; INSERT INTO relations (document, author, id, label, from_span, to_span, attributes, note, origin, origin_ref) " +
		"SELECT document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref FROM new.relations;"
	for _, table := range []string{"project", "annotators", "documents", "texts", "entities", "spans", "span_parts", "journal"} {
		copyRows += "INSERT INTO " + table + " SELECT * FROM new." + table + ";"
	}
	damage(t, old, copyRows+copySets)
	if p, err = Open(old); err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if diff := cmp.Diff(want, dump(t, p)); diff != "" || len(want.Marked) == 0 || len(want.Marked[0].Relations) == 0 {
		t.Error(diff)
	}
	wantSound(t, p)
	do(t, p, relationChange(nil, outside(9, "HOLDER_OF", "AUTHOR", 2)))
}

// A migration that fails leaves the older project as it was, and its copy.
func TestMigrationFails(t *testing.T) {
	for name, sql := range map[string]string{
		"wrong SQL":        "CREATE TABLE extra (x TEXT) STRICT; CREATE TABLE documents (x TEXT) STRICT;",
		"broken reference": "PRAGMA defer_foreign_keys = 1; DELETE FROM sets;",
	} {
		path := filled(t)
		_, err := openForWriting(path, withStep(t, sql))
		t.Log(err)
		if err == nil || !strings.Contains(err.Error(), "stays as it was") {
			t.Errorf("%s: %v", name, err)
		}
		p, err := Open(path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		readEverything(t, p)
		p.Close()
	}
}

func TestReadMigrationsRefuses(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"gap":       {"migrations/001_a.sql": {}, "migrations/003_b.sql": {}},
		"twice":     {"migrations/001_a.sql": {}, "migrations/001_b.sql": {}},
		"no number": {"migrations/first.sql": {}},
	} {
		if _, err := readMigrations(files); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestBackup(t *testing.T) {
	p := withArticle(t)
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
	folder := t.TempDir()
	path := filepath.Join(folder, "نسخة 1%.raqim")
	want := dump(t, p)
	if err := p.Backup(path); err != nil {
		t.Fatal(err)
	}
	before := content(t, folder)
	if len(before) != 1 {
		t.Errorf("the folder holds %d files", len(before))
	}
	wantCode(t, p.Backup(path), model.Conflict)
	wantCode(t, p.Backup(p.Path()), model.Conflict)
	wantCode(t, p.Backup(filepath.Join(folder, "none", "x")), model.NotFound)

	do(t, p, spanChange(nil, span(2, "CUE", model.Range{Start: 0, End: 4}))) // not in the copy
	kept, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	wantSound(t, kept)
	if diff := cmp.Diff(want, dump(t, kept)); diff != "" {
		t.Errorf("the backup holds %s", diff)
	}
	kept.Close()
	if diff := cmp.Diff(before, content(t, folder)); diff != "" {
		t.Errorf("looking at the backup changed it: %s", diff)
	}
}

// A reader can make a backup too, of what a writer that is still open committed.
func TestBackupByReader(t *testing.T) {
	p := withArticle(t)
	reader, err := OpenReadOnly(p.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	path := filepath.Join(t.TempDir(), "b.raqim")
	if err := reader.Backup(path); err != nil {
		t.Fatal(err)
	}
	kept, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if diff := cmp.Diff(dump(t, p), dump(t, kept)); diff != "" {
		t.Error(diff)
	}
	if _, err := os.Stat(path + ".lock"); err == nil {
		t.Error("a lock file was left")
	}
}
