package desk

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"raqim/annotate/store"
	"raqim/ui/dialogs"
	"raqim/ui/keys"
)

func TestExportWritesTheFileWholeOrNotAtAll(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	path := filepath.Join(t.TempDir(), "out.jsonl")
	d.export(dialogs.Export{Format: "jsonl", Sets: []string{"me"}}, path)
	await(t, d)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var line struct {
		Text  string
		Spans []struct {
			Start, End int
			Text       string
		}
	}
	if err := json.Unmarshal(data, &line); err != nil || len(line.Spans) != 1 {
		t.Fatalf("the export is %q (%v)", data, err)
	}
	if s := line.Spans[0]; s.Text != "نادر سليم" || string([]rune(line.Text)[s.Start:s.End]) != s.Text {
		t.Errorf("the span is %+v", s)
	}
	d.dialogs.Leave()
	d.export(dialogs.Export{Format: "jsonl", Sets: []string{"nobody"}}, path)
	await(t, d)
	if after, _ := os.ReadFile(path); !slices.Equal(after, data) {
		t.Errorf("an export that failed left %q", after)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("it left files: %v", left)
	}
}

func TestBackupIsAProjectOfItsOwn(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.askBackup()
	d.dialogs.Confirm()
	await(t, d)
	path := filepath.Join(filepath.Dir(d.project.Path()), "مشروع p backup.raqim")
	copied, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatalf("%v; the window says %q", err, d.status.Said())
	}
	defer copied.Close()
	marked, err := copied.Annotations(d.session.Scope().Document, "me")
	if err != nil || len(marked.Spans) != 1 {
		t.Errorf("the copy has %d spans (%v)", len(marked.Spans), err)
	}
}

func TestATaskGivenUpSaysSoAndStoresNothing(t *testing.T) {
	d := open(t, project(t))
	started := make(chan struct{})
	var gotErr error
	var gotCancelled bool
	d.run("test", func(ctx context.Context, _ func(int, int, string)) error {
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error, cancelled bool) { gotErr, gotCancelled = err, cancelled })
	<-started
	d.run("second", func(context.Context, func(int, int, string)) error { return nil }, func(error, bool) {})
	if got := d.status.Said(); !strings.Contains(got, "still running") {
		t.Errorf("a second task makes the window say %q", got)
	}
	running := d.task
	running.stop()
	drain()
	if gotErr == nil || !gotCancelled || d.task != nil {
		t.Errorf("after giving it up: %v, %v, task %v", gotErr, gotCancelled, d.task)
	}
}

func TestProgressIsPassedOnTenTimesASecond(t *testing.T) {
	d := open(t, project(t))
	d.run("test", func(_ context.Context, progress func(int, int, string)) error {
		for begin := time.Now(); time.Since(begin) < 250*time.Millisecond; {
			progress(1, 2, "a")
		}
		return nil
	}, func(error, bool) {})
	told, running, last := 0, d.task, time.Time{}
	for d.task == running {
		drain()
		running.mu.Lock()
		if running.last != last {
			last = running.last
			told++
		}
		running.mu.Unlock()
		time.Sleep(time.Millisecond)
	}
	if told < 2 || told > 4 {
		t.Errorf("in a quarter of a second the window was told %d times", told)
	}
}

func TestUndoInTheFilterIsTheFilters(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "قال")
	d.view.TypedRune('3')
	d.perform(keys.Filter)
	if d.window.Canvas().Focused() == nil {
		t.Fatal("the filter has no focus")
	}
	d.perform(keys.Undo)
	only(t, d)
	d.focusArticle()
	d.perform(keys.Undo)
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("in the article undo leaves %d spans", n)
	}
}

func TestThePlaceIsWrittenForTestsOutside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "geometry.json")
	d := openWith(t, Options{Project: project(t), Author: "me", GeometryFile: file})
	choose(t, d, "قال")
	d.writePlace()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"x", "y", "width", "em", "line", "scale", "document", "selection"} {
		if got[key] == nil {
			t.Errorf("%s lacks %q", data, key)
		}
	}
	if width, _ := got["width"].(float64); width < 300 {
		t.Errorf("the column is %v wide", got["width"])
	}
}
