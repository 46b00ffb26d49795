package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// content gives every file of a folder with its digest.
func content(tb testing.TB, folder string) map[string][32]byte {
	tb.Helper()
	files := map[string][32]byte{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		tb.Fatal(err)
	}
	for _, e := range entries {
		if e.Type().IsRegular() {
			data, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				tb.Fatal(err)
			}
			files[e.Name()] = sha256.Sum256(data)
		}
	}
	return files
}

// filled is the path of a closed project with the article and annotations in it.
func filled(tb testing.TB) string {
	tb.Helper()
	p := withArticle(tb)
	do(tb, p, spanChange(nil, span(1, "SPEAKER", model.Range{Start: 4, End: 10})), spanChange(nil, span(2, "QUOTE", model.Range{Start: 12, End: 21})),
		relationChange(nil, relation(3, "SPEAKER_OF", 1, 2)))
	if err := p.Close(); err != nil {
		tb.Fatal(err)
	}
	return p.Path()
}

// readEverything uses every method that reads.
func readEverything(tb testing.TB, p *Project) {
	tb.Helper()
	dump(tb, p)
	wantSound(tb, p)
	if _, err := p.FindDocument(article.Name); err != nil {
		tb.Error(err)
	}
	if _, err := p.NextID(article.ID); err != nil {
		tb.Error(err)
	}
	if _, err := p.Authors(tb.Context(), ""); err != nil {
		tb.Error(err)
	}
	entries := 0
	if err := p.Journal(tb.Context(), func(model.Entry) error { entries++; return nil }); err != nil || entries == 0 {
		tb.Errorf("%d entries (%v)", entries, err)
	}
}

// Looking at a project leaves the folder as it was, byte for byte.
func TestViewingNeverWrites(t *testing.T) {
	path := filled(t)
	folder := filepath.Dir(path)
	before := content(t, folder)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func(string) (*Project, error){"Open": Open, "OpenReadOnly": OpenReadOnly} {
		p, err := open(path)
		if err != nil {
			t.Fatal(err)
		}
		readEverything(t, p)
		if err := p.Close(); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(before, content(t, folder)); diff != "" {
			t.Errorf("%s and reading changed the folder: %s", name, diff)
		}
	}
	again, err := os.Stat(path)
	if err != nil || !again.ModTime().Equal(info.ModTime()) {
		t.Errorf("modified %v, was %v (%v)", again.ModTime(), info.ModTime(), err)
	}
}

func TestReadOnlyBesideWriter(t *testing.T) {
	p := withArticle(t)
	reader, err := OpenReadOnly(p.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	s := span(1, "CUE", model.Range{Start: 0, End: 3})
	do(t, p, spanChange(nil, s))
	if diff := cmp.Diff(dump(t, p), dump(t, reader)); diff != "" {
		t.Errorf("the reader sees %s", diff)
	}
	if !reader.ReadOnly() || p.ReadOnly() {
		t.Error("ReadOnly is wrong")
	}
	wantCode(t, reader.Commit(entry(spanChange(s, nil))), model.Failed)
	if _, err := reader.read.Exec("DELETE FROM journal"); err == nil {
		t.Error("a reader's connection can write")
	}
	if _, err := p.read.Exec("DELETE FROM journal"); err == nil {
		t.Error("a writer's connection for reading can write")
	}
	// The reader goes first or last: what the writer committed stays.
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	do(t, p, spanChange(s, nil))
	wantSound(t, p)
}

func TestClosed(t *testing.T) {
	p := withArticle(t)
	for range 2 {
		if err := p.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	_, err := p.Document(article.ID)
	wantCode(t, err, model.Failed)
	wantCode(t, p.Commit(entry(spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))), model.Failed)
}

// Names that mean something in URIs, to SQLite or to shells are names like others.
func TestOddPaths(t *testing.T) {
	for _, name := range []string{
		"a?mode=memory.raqim", "a#b.raqim", "100%.raqim", "%41.raqim", " a b .raqim", "مشروع الأخبار.raqim", "روزنامه\u200cها.raqim",
		"a&b;c.raqim", "file:x.raqim", "'\".raqim", "a\\b.raqim", "no extension", "-flag.raqim", "a\nb.raqim",
	} {
		folder := filepath.Join(t.TempDir(), "?#% خبر")
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, name)
		p, err := Create(path, testSchema(t))
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		do(t, p, docChange(nil, &article))
		if err := p.Close(); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		p, err = OpenReadOnly(path)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		wantSound(t, p)
		if p.Path() != path {
			t.Errorf("Path() = %q, want %q", p.Path(), path)
		}
		p.Close()
		entries, err := os.ReadDir(folder)
		if err != nil || len(entries) != 1 || entries[0].Name() != name {
			t.Errorf("%q: the folder holds %v (%v)", name, entries, err)
		}
	}
}

func TestCreateRefuses(t *testing.T) {
	folder := t.TempDir()
	existing := filepath.Join(folder, "there.raqim")
	if err := os.WriteFile(existing, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "old.raqim-wal"), []byte("log"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := content(t, folder)
	for name, tt := range map[string]struct {
		path string
		code model.Code
	}{
		"existing file":   {existing, model.Conflict},
		"a folder":        {folder, model.Conflict},
		"no such folder":  {filepath.Join(folder, "none", "p.raqim"), model.NotFound},
		"file as folder":  {filepath.Join(existing, "p.raqim"), model.Failed},
		"left over log":   {filepath.Join(folder, "old.raqim"), model.Conflict},
		"name too long":   {filepath.Join(folder, strings.Repeat("ن", 200)), model.Failed},
		"NUL in the name": {filepath.Join(folder, "a\x00b"), model.Failed},
	} {
		_, err := Create(tt.path, testSchema(t))
		t.Logf("%s: %v", name, err)
		wantCode(t, err, tt.code)
	}
	_, err := Create(filepath.Join(folder, "p.raqim"), nil)
	wantCode(t, err, model.Invalid)
	if diff := cmp.Diff(before, content(t, folder)); diff != "" {
		t.Errorf("the folder changed: %s", diff)
	}
}

// What is not a whole project of ours is refused, and stays as it is.
func TestOpenRefuses(t *testing.T) {
	whole, err := os.ReadFile(filled(t))
	if err != nil {
		t.Fatal(err)
	}
	write := func(data []byte) func(string) error {
		return func(path string) error { return os.WriteFile(path, data, 0o644) }
	}
	for name, tt := range map[string]struct {
		make func(path string) error
		code model.Code
	}{
		"missing":              {func(string) error { return nil }, model.NotFound},
		"a folder":             {func(path string) error { return os.Mkdir(path, 0o755) }, model.Invalid},
		"empty":                {write(nil), model.Damaged},
		"one byte":             {write([]byte("x")), model.Damaged},
		"text":                 {write([]byte(strings.Repeat("قال الوزير. ", 1000))), model.Damaged},
		"zeros":                {write(make([]byte, 8192)), model.Damaged},
		"truncated head":       {write(whole[:60]), model.Damaged},
		"truncated first page": {write(whole[:2000]), model.Damaged},
		"one page left":        {write(whole[:4096]), model.Damaged},
		"half":                 {write(whole[:len(whole)/2]), model.Damaged},
		"last byte lost":       {write(whole[:len(whole)-1]), model.Damaged},
		"half, and a log": {func(path string) error {
			return errors.Join(write(whole[:len(whole)/2])(path), os.WriteFile(path+"-wal", nil, 0o644))
		}, model.Damaged},
		"text, and a log": {func(path string) error {
			return errors.Join(write([]byte(strings.Repeat("x", 5000)))(path), os.WriteFile(path+"-wal", []byte("mine"), 0o644))
		}, model.Damaged},
		"other SQLite":      {otherSQLite("PRAGMA user_version = 1"), model.Damaged},
		"other application": {otherSQLite("PRAGMA application_id = 252006674"), model.Damaged},
		"other in WAL mode": {otherSQLite("PRAGMA journal_mode = WAL"), model.Damaged},
		"newer":             {otherSQLite(setApplicationID + "; PRAGMA user_version = 99"), model.Invalid},
		"version below any": {otherSQLite(setApplicationID + "; PRAGMA user_version = -5"), model.Damaged},
		"no version":        {otherSQLite(setApplicationID), model.Damaged},
		"no tables":         {otherSQLite(setApplicationID + "; PRAGMA user_version = 1"), model.Damaged},
		"dangling link":     {func(path string) error { return os.Symlink("nowhere", path) }, model.NotFound},
		"link to itself":    {func(path string) error { return os.Symlink(path, path) }, model.Failed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "p.raqim")
			if err := tt.make(path); err != nil {
				t.Fatal(err)
			}
			before := content(t, filepath.Dir(path))
			for _, open := range []func(string) (*Project, error){Open, OpenReadOnly} {
				p, err := open(path)
				t.Log(err)
				wantCode(t, err, tt.code)
				if strings.Contains(fmt.Sprint(err), "is not a database") {
					t.Errorf("in the words of SQLite: %v", err)
				}
				if p != nil {
					p.Close()
					t.Error("a project was given with the error")
				}
			}
			after := content(t, filepath.Dir(path))
			delete(after, "p.raqim-shm") // SQLite's index of a log
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("the folder changed: %s", diff)
			}
		})
	}
}

func otherSQLite(statement string) func(string) error {
	return func(path string) error {
		db, err := sql.Open("sqlite3", path)
		if err != nil {
			return err
		}
		defer db.Close()
		_, err = db.Exec(statement + "; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
		return err
	}
}

// Two ways to the same file are one project: one lock, one log.
func TestSymbolicLink(t *testing.T) {
	p := withArticle(t)
	link := filepath.Join(t.TempDir(), "link.raqim")
	if err := os.Symlink(p.Path(), link); err != nil {
		t.Skip(err)
	}
	_, err := Open(link)
	wantCode(t, err, model.Busy)
	path := p.Path()
	p.Close()
	p, err = Open(link)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	do(t, p, setChange(nil, &model.Set{Document: article.ID, Author: "a2", Kind: model.SetMachine, State: model.SetOpen}))
	if p.Path() != link {
		t.Errorf("Path() = %s", p.Path())
	}
	_, err = Open(path)
	wantCode(t, err, model.Busy)
}

// A project that was killed with its last actions still in the log can be read
// without taking them in, also one that was killed while SQLite took them in and
// had written the new size, but not yet the new pages.
func TestUnclosed(t *testing.T) {
	for name, patch := range map[string]func([]byte){
		"as it was":       func([]byte) {},
		"half taken in":   func(file []byte) { binary.BigEndian.PutUint32(file[28:], 1000) },
		"page torn apart": func(file []byte) { clear(file[512:4096]) },
	} {
		t.Run(name, func(t *testing.T) {
			p := withArticle(t)
			if _, err := p.write.Exec("UPDATE project SET value = value"); err != nil { // so that the first page is in the log
				t.Fatal(err)
			}
			if _, err := p.write.Exec("CREATE TABLE t (x); DROP TABLE t"); err != nil {
				t.Fatal(err)
			}
			folder := t.TempDir()
			path := filepath.Join(folder, "p.raqim")
			for _, suffix := range []string{"", "-wal"} {
				data, err := os.ReadFile(p.Path() + suffix)
				if err != nil {
					t.Fatal(err)
				}
				if suffix == "" {
					patch(data)
				}
				if err := os.WriteFile(path+suffix, data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			checkUnclosed(t, path, dump(t, p))
		})
	}
}

func checkUnclosed(t *testing.T, path string, want state) {
	t.Helper()
	before := content(t, filepath.Dir(path))
	reader, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, dump(t, reader)); diff != "" {
		t.Error(diff)
	}
	reader.Close()
	after := content(t, filepath.Dir(path))
	delete(after, "p.raqim-shm") // SQLite's index of the log
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("reading changed the project or its log: %s", diff)
	}
	writer, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	if diff := cmp.Diff(want, dump(t, writer)); diff != "" {
		t.Error(diff)
	}
	wantSound(t, writer)
}

func TestEntryTimes(t *testing.T) {
	p := newProject(t)
	before := time.Now().UTC().Truncate(time.Microsecond)
	e := do(t, p, docChange(nil, &article))
	if e.Seq != 1 || e.Time.Before(before) || e.Time.After(time.Now()) || e.Time.Location() != time.UTC {
		t.Errorf("seq %d, time %v; committed after %v", e.Seq, e.Time, before)
	}
}
