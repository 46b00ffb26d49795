package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// When no page more can be had, an action fails whole, and what was there stays.
func TestFull(t *testing.T) {
	p := withArticle(t)
	if _, err := p.write.Exec("PRAGMA max_page_count = 1"); err != nil { // no more than it has
		t.Fatal(err)
	}
	checkFull(t, p)
	if _, err := p.write.Exec("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
}

// checkFull commits documents until the disk is full, and looks at what is left.
func checkFull(t *testing.T, p *Project) {
	t.Helper()
	for n := range 10_000 {
		before := dump(t, p)
		doc := model.NewDocument(fmt.Sprint(n), fmt.Sprint(n, strings.Repeat(" خبر", 40_000)))
		e := entry(docChange(nil, &doc))
		err := p.Commit(e)
		if err == nil {
			continue
		}
		wantCode(t, err, model.Failed)
		if !strings.Contains(err.Error(), "disk is full") || e.Seq != 0 {
			t.Errorf("entry %d: %v", e.Seq, err)
		}
		if diff := cmp.Diff(before, dump(t, p)); diff != "" {
			t.Errorf("a failed action changed the project: %s", diff)
		}
		wantSound(t, p)
		return
	}
	t.Error("the disk never got full")
}

func TestFullDisk(t *testing.T) {
	folder := smallDisk(t, 4<<20)
	path := filepath.Join(folder, "p.raqim")
	p, err := Create(path, testSchema(t))
	if err != nil {
		t.Fatal(err)
	}
	do(t, p, docChange(nil, &article), setChange(nil, &openSet))
	checkFull(t, p)
	want := dump(t, p)
	err = p.Backup(filepath.Join(folder, "copy.raqim"))
	t.Log(err)
	wantCode(t, err, model.Failed)
	p.Close()

	// Nothing fits on a disk that is full to the last byte: no new project, no trace of it.
	filler, err := os.Create(filepath.Join(folder, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	for chunk := make([]byte, 1024); err == nil; {
		_, err = filler.Write(chunk)
	}
	filler.Close()
	before := content(t, folder)
	_, err = Create(filepath.Join(folder, "new.raqim"), testSchema(t))
	t.Log(err)
	wantCode(t, err, model.Failed)
	if diff := cmp.Diff(before, content(t, folder)); diff != "" {
		t.Errorf("the folder changed: %s", diff)
	}

	// With room again everything is there.
	if err := os.Remove(filler.Name()); err != nil {
		t.Fatal(err)
	}
	p, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	wantSound(t, p)
	if diff := cmp.Diff(want, dump(t, p)); diff != "" {
		t.Error(diff)
	}
}
