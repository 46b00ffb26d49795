package e2e

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// reviewed is what an export says of a set, with where each thing came from.
type reviewed struct {
	Name       string
	Spans      []reviewedSpan
	Relations  []struct{ Provenance origin }
	Unresolved []any
}

type reviewedSpan struct {
	ID, Label, Text, Entity string
	Parts                   [][2]int
	Attributes              map[string]any
	Provenance              origin
}

type origin struct {
	How, By, Reason string
	From            [][2]string
}

// set exports the set of an author on the first document, also where it is not settled yet.
func (f *file) set(author string) reviewed {
	f.tb.Helper()
	return f.sets(3, author)[0]
}

// sets exports the sets of an author, by the names of the documents; it may end with code as well.
func (f *file) sets(code int, author string) []reviewed {
	f.tb.Helper()
	var all []reviewed
	lines := json.NewDecoder(strings.NewReader(f.runs(code, "export", f.path, "--format", "jsonl", "--set", author, "--out", "-")))
	for lines.More() {
		var r reviewed
		if err := lines.Decode(&r); err != nil {
			f.tb.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// goldState is how far the gold set of the first document is; empty where there is none.
func (f *file) goldState() string {
	f.tb.Helper()
	for _, s := range f.docs()[0].Sets {
		if s.Author == "gold" {
			return s.State
		}
	}
	return ""
}

// worked is a document with the sets that it has.
type worked struct {
	Sets []struct{ Author, State string }
}

func (f *file) docs() []worked {
	f.tb.Helper()
	var list struct{ Documents []worked }
	if err := json.Unmarshal([]byte(f.run("docs", "--json", f.path)), &list); err != nil {
		f.tb.Fatal(err)
	}
	return list.Documents
}

// mostOpen is more than is left to decide on the article.
const mostOpen = 40

// What two annotators made of an article is settled by keyboard: one with a reason, all as the first of
// them has it. The export of gold is then exactly that, each thing with where it came from; and
// it can be undone and done again after a restart.
func TestReviewByKeyboard(t *testing.T) {
	s := newScreen(t)
	w := openSample(s, "--as", "rana")
	w.file = &file{tb: t, path: filepath.Join(s.home(), ".local", "share", "raqim", "sample.raqim")}
	w.keys("Escape", "ctrl+F4", "Return")
	until(t, "what is agreed settles by itself", func() bool { return w.file.goldState() == "open" })
	agreed := len(w.file.set("gold").Spans)
	s.picture("review-1-begun")
	w.keys("Down", "g", "1")
	for range mostOpen {
		w.key("1")
		time.Sleep(80 * time.Millisecond)
	}
	w.key("ctrl+d")
	until(t, "the document is settled", func() bool { return w.file.goldState() == "done" })
	s.picture("review-2-settled")
	gold := w.file.set("gold")
	if agreed == 0 || agreed >= len(gold.Spans) {
		t.Errorf("%d of %d spans settled by themselves", agreed, len(gold.Spans))
	}
	wantGold(t, gold, w.file.set("a1"))
	after := w.file.bundle()
	w.close()
	again := openSample(s, "--as", "rana")
	again.file = w.file
	again.keys("Escape", "ctrl+F4", "Return", "ctrl+z", "ctrl+z")
	until(t, "undone after a restart", func() bool { return w.file.goldState() == "open" })
	again.keys("ctrl+y", "ctrl+y")
	until(t, "and done again", func() bool { return w.file.bundle() == after })
	again.close()
	w.file.run("check", w.file.path)
}

// kinds is more than there are kinds of differences in any article.
const kinds = 14

// The whole project is reviewed by keyboard: in each document all of a kind with one decision, what differs otherwise
// one by one, and one key that goes on to the next that both annotators have done. The export of gold is then exactly
// that: those documents as the first annotator has them, and nothing is left open.
func TestReviewOfTheWholeSample(t *testing.T) {
	s := newScreen(t)
	w := openSample(s, "--as", "rana")
	f := &file{tb: t, path: filepath.Join(s.home(), ".local", "share", "raqim", "sample.raqim")}
	w.keys("Escape", "ctrl+F4", "Return")
	until(t, "what is agreed settles by itself", func() bool { return f.goldStates()["open"] == 1 })
	const ready = 6 // ar-04 has one annotator, fa-02 is not done
	document := append([]string{"key", "--delay", "25"}, times(kinds, "k 1")...)
	for n := range ready {
		s.xdotool(append(document, "ctrl+Return")...)
		until(t, "a document is settled", func() bool { return f.goldStates()["done"] == n+1 })
	}
	s.picture("review-3-all-settled")
	w.close()
	own := map[string]reviewed{}
	for _, r := range f.sets(0, "a1") {
		own[r.Name] = r
	}
	gold := f.sets(0, "gold")
	if len(gold) != ready || len(own) != ready+2 {
		t.Errorf("gold has %d documents, a1 %d", len(gold), len(own))
	}
	for _, r := range gold {
		wantAs(t, r, own[r.Name])
	}
	f.run("check", f.path)
}

// goldStates counts the gold sets by their state.
func (f *file) goldStates() map[string]int {
	f.tb.Helper()
	n := map[string]int{}
	for _, d := range f.docs() {
		for _, s := range d.Sets {
			if s.Author == "gold" {
				n[s.State]++
			}
		}
	}
	return n
}

// wantAs wants the gold set of a document to be what a1 marked, and settled.
func wantAs(t *testing.T, gold, a1 reviewed) {
	t.Helper()
	if len(gold.Spans) != len(a1.Spans) || len(gold.Relations) != len(a1.Relations) || len(gold.Unresolved) > 0 {
		t.Errorf("%s: gold has %d spans and %d relations, a1 %d and %d; %d unresolved",
			gold.Name, len(gold.Spans), len(gold.Relations), len(a1.Spans), len(a1.Relations), len(gold.Unresolved))
		return
	}
	for i, g := range gold.Spans {
		if a := a1.Spans[i]; g.Label != a.Label || g.Text != a.Text || g.Entity != a.Entity || len(g.Attributes) != len(a.Attributes) {
			t.Errorf("%s: %+v, a1's %+v", gold.Name, g, a)
		}
		if g.Provenance.By != "rana" || len(g.Provenance.From) == 0 || g.Provenance.How == "edited" {
			t.Errorf("%s: %s came from %+v", gold.Name, g.ID, g.Provenance)
		}
	}
}

// wantGold wants gold to be what a1 marked, and each thing to say where it came from: of both where both
// marked it, and from whom with what reason.
func wantGold(t *testing.T, gold, a1 reviewed) {
	t.Helper()
	if len(gold.Spans) != len(a1.Spans) || len(gold.Relations) != len(a1.Relations) || len(gold.Unresolved) > 0 {
		t.Errorf("gold has %d spans and %d relations, a1 %d and %d; %d unresolved",
			len(gold.Spans), len(gold.Relations), len(a1.Spans), len(a1.Relations), len(gold.Unresolved))
	}
	own := map[string]reviewedSpan{}
	for _, a := range a1.Spans {
		own[a.ID] = a
	}
	how, reasons := map[string]int{}, 0
	for _, g := range gold.Spans {
		p := g.Provenance
		how[p.How]++
		if p.Reason == "guideline" {
			reasons++
		}
		at := slices.IndexFunc(p.From, func(f [2]string) bool { return f[0] == "a1" })
		if at < 0 || p.By != "rana" || p.How == "unanimous" && len(p.From) != 2 {
			t.Errorf("%s came from %+v", g.ID, p)
			continue
		}
		a := own[p.From[at][1]]
		delete(own, a.ID)
		if g.Label != a.Label || g.Entity != a.Entity || g.Text != a.Text || !slices.Equal(g.Parts, a.Parts) || len(g.Attributes) != len(a.Attributes) {
			t.Errorf("%s is %+v, a1's %+v", g.ID, g, a)
		}
	}
	if how["unanimous"] == 0 || how["adjudicated"] == 0 || how["edited"] != 0 || reasons != 1 || len(own) > 0 {
		t.Errorf("what came how: %v, %d for a reason, %d left out", how, reasons, len(own))
	}
}
