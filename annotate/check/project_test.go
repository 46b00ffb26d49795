package check_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate/check"
	"raqim/model"
)

// memory is a project of documents with the same text.
type memory struct {
	schema  *model.Schema
	infos   []model.DocumentInfo
	marked  map[string]model.Annotations // by document and author
	damaged model.DocumentID
	broken  error // of reading annotations
}

func (m *memory) Schema() *model.Schema { return m.schema }

func (m *memory) Documents(context.Context) ([]model.DocumentInfo, error) { return m.infos, nil }

func (m *memory) Document(id model.DocumentID) (model.Document, error) {
	i := slices.IndexFunc(m.infos, func(d model.DocumentInfo) bool { return d.ID == id })
	if id == m.damaged {
		return model.Document{}, model.Errorf(model.Damaged, "its text is gone")
	}
	d := m.infos[i].Document
	d.Text = text
	return d, nil
}

func (m *memory) Annotations(id model.DocumentID, author string) (model.Annotations, error) {
	return m.marked[string(id)+author], m.broken
}

// add makes a document with the sets of authors, each with one quote that lacks
// its type.
func (m *memory) add(t *testing.T, id model.DocumentID, date model.Date, sets ...model.Set) {
	info := model.DocumentInfo{Document: page(date)}
	info.ID = id
	for _, s := range sets {
		w := &work{t: t}
		w.span("s1", "QUOTE", "لن نقبل", attributes{"marking": "colon", model.NoneOf: "CUE_OF,SPEAKER_OF"})
		m.marked[string(id)+s.Author] = w.marked
		info.Sets = append(info.Sets, model.SetInfo{Set: s})
	}
	m.infos = append(m.infos, info)
}

func newMemory(t *testing.T) *memory {
	m := &memory{schema: defaultSchema(t), marked: map[string]model.Annotations{}}
	set := func(author string, kind model.SetKind, state model.SetState) model.Set {
		return model.Set{Author: author, Kind: kind, State: state}
	}
	m.add(t, "d1", dated, set("a", model.SetHuman, model.SetDone), set("b", model.SetHuman, model.SetOpen), set("m", model.SetMachine, model.SetDone))
	m.add(t, "d2", model.Date{}, set("a", model.SetHuman, model.SetOpen))
	m.add(t, "d3", model.Date{})
	m.add(t, "d4", model.Date{}, set("gold", model.SetGold, model.SetLocked))
	return m
}

func list(t *testing.T, m *memory) []string {
	t.Helper()
	var got []string
	for r, err := range check.Over(t.Context(), m) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(r.Document.ID, " ", r.Author, " ", r.Done, " ", shortAll(r.Findings)))
	}
	return got
}

func TestOver(t *testing.T) {
	m := newMemory(t)
	want := []string{
		"d1 a true [no_value s1 quote_type]", "d1 b false [no_value s1 quote_type]",
		"d2  false [no_date]", "d2 a false [no_value s1 quote_type]",
		"d4  true [no_date]", "d4 gold true [no_value s1 quote_type]",
	}
	if diff := cmp.Diff(want, list(t, m)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	m.damaged = "d2"
	if diff := cmp.Diff(slices.Concat(want[:2], want[4:]), list(t, m)); diff != "" {
		t.Errorf("a damaged document (-want +got):\n%s", diff)
	}
}

func TestOverEnds(t *testing.T) {
	m := newMemory(t)
	n := 0
	for range check.Over(t.Context(), m) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d results before the caller had enough", n)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	m.broken = errors.New("the disk is gone")
	for _, tt := range []struct {
		ctx  context.Context
		want error
	}{{cancelled, context.Canceled}, {t.Context(), m.broken}} {
		var last error
		for _, last = range check.Over(tt.ctx, m) {
		}
		if !errors.Is(last, tt.want) {
			t.Errorf("it ends with %v, want %v", last, tt.want)
		}
	}
}
