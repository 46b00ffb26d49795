package store

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"raqim/model"
)

// kills is how often the committing program is killed.
const kills = 60

// commitForEver opens the project and commits actions of three changes each. It
// says which journal entry an action is when Commit has returned, as the window
// shows an action only then.
func commitForEver(path string) int {
	p, err := Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for {
		next, err := p.NextID(article.ID)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		e := entry(spanChange(nil, span(next, "SPEAKER", model.Range{Start: 4, End: 10})),
			spanChange(nil, span(next+1, "QUOTE", model.Range{Start: 12, End: 16}, model.Range{Start: 17, End: 21})),
			relationChange(nil, relation(next+2, "SPEAKER_OF", next, next+1)))
		if err := p.Commit(e); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(e.Seq)
	}
}

// A program that is killed at any moment loses no action that it has shown, and
// leaves none half done.
func TestKilledWhileCommitting(t *testing.T) {
	path := filled(t)
	random := rand.New(rand.NewPCG(1, uint64(time.Now().UnixNano())))
	shown, unshown := 0, 0
	for range kills {
		last := killOne(t, path, time.Duration(random.IntN(60_000))*time.Microsecond, &shown)
		unshown += checkAfterKill(t, path, last)
		if t.Failed() {
			return
		}
	}
	t.Logf("%d kills; %d actions shown and kept, %d committed but not yet shown", kills, shown, unshown)
	if shown < kills {
		t.Errorf("only %d actions were shown: the kills came too early to prove anything", shown)
	}
}

// killOne kills a committing program after some time, counts what it has shown,
// and gives the last journal entry among that; 0 where it showed nothing.
func killOne(t *testing.T, path string, after time.Duration, shown *int) (last int64) {
	t.Helper()
	cmd, _, out := program(t, "commit", path)
	time.AfterFunc(after+5*time.Millisecond, func() { _ = cmd.Process.Kill() })
	all, err := io.ReadAll(out)
	if err != nil {
		t.Error(err)
	}
	_ = cmd.Wait()
	lines := strings.Split(string(all), "\n")
	for _, line := range lines[:len(lines)-1] {
		if _, err := fmt.Sscan(line, &last); err != nil {
			t.Errorf("the program says %q", line)
		}
		*shown++
	}
	return last
}

// checkAfterKill opens the project again and checks that it holds every action up
// to last and whole ones only; it gives how many it holds beyond last.
func checkAfterKill(t *testing.T, path string, last int64) (beyond int) {
	t.Helper()
	p, err := Open(path)
	if err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	defer p.Close()
	wantSound(t, p)
	entries, err := p.Entries(model.Scope{Document: article.ID, Author: "a1"})
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if e.Seq != int64(i+1) {
			t.Fatalf("entry %d has the number %d: one before it is lost", i, e.Seq)
		}
	}
	if int64(len(entries)) < last {
		t.Errorf("action %d was shown, %d are kept", last, len(entries))
	}
	marked, err := p.Annotations(article.ID, "a1")
	actions := len(entries) - 1 // the first made the document and its set
	if err != nil || len(marked.Spans) != 2*actions || len(marked.Relations) != actions {
		t.Errorf("%d actions left %d spans and %d relations (%v)", actions, len(marked.Spans), len(marked.Relations), err)
	}
	if last == 0 {
		return 0
	}
	if beyond = len(entries) - int(last); beyond > 1 {
		t.Errorf("%d actions beyond the last one shown: they are shown too late", beyond)
	}
	return beyond
}
