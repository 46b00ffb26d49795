package store

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// withMentions has two documents in which three authors point to e1, and e2 that
// nobody points to.
func withMentions(t *testing.T) (*Project, model.Document) {
	t.Helper()
	p := withArticle(t)
	second := model.NewDocument("second.txt", "وقال نادر")
	theirs := model.Set{Document: second.ID, Author: "b1", Kind: model.SetHuman, State: model.SetLocked}
	one, two := model.Entity{ID: "e1", Kind: model.Person}, model.Entity{ID: "e2", Kind: model.State}
	changes := []model.Change{entityChange(nil, &one), entityChange(nil, &two), docChange(nil, &second), setChange(nil, &theirs)}
	for n, where := range []struct {
		document model.DocumentID
		author   string
		entity   model.EntityID
	}{{article.ID, "a1", "e1"}, {article.ID, "a1", "e1"}, {article.ID, "a1", ""}, {second.ID, "b1", "e1"}} {
		s := span(n+9, "SPEAKER", model.Range{Start: 0, End: 3}, model.Range{Start: 4, End: 6}) // s9, s10, ...
		s.Document, s.Author, s.Entity = where.document, where.author, where.entity
		changes = append(changes, spanChange(nil, s))
	}
	do(t, p, changes...)
	return p, second
}

func TestMentionsOverAllDocuments(t *testing.T) {
	p, second := withMentions(t)
	m, err := p.Mentions("e1")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range m.Spans {
		if len(s.Parts) != 2 || s.Parts[1].End != 6 {
			t.Errorf("%s has the parts %v", s.ID, s.Parts)
		}
		got = append(got, s.Author+" "+string(s.ID))
	}
	if len(got) != 3 || !strings.Contains(strings.Join(got, ","), "a1 s10,a1 s9") {
		t.Errorf("the mentions are %v", got)
	}
	if diff := cmp.Diff([]model.LockedSet{{ID: second.ID, Document: "second.txt", Author: "b1"}}, m.Locked); diff != "" {
		t.Error(diff)
	}
	counts, err := p.MentionCounts(t.Context())
	if diff := cmp.Diff(map[model.EntityID]int{"e1": 3}, counts); diff != "" || err != nil {
		t.Error(err, diff)
	}
	if n, err := p.MentionCount("e1"); n != (model.MentionCount{Spans: 3, Documents: 2}) || err != nil {
		t.Errorf("e1 has %+v, %v", n, err)
	}
	do(t, p, docChange(&second, nil))
	if counts, err = p.MentionCounts(t.Context()); err != nil || counts["e1"] != 2 {
		t.Errorf("without the second document e1 has %v, %v", counts, err)
	}
	if in, err := p.Mentioning(t.Context(), "e1"); err != nil || !cmp.Equal(in, []model.DocumentID{article.ID}) {
		t.Errorf("e1 is mentioned in %v, %v", in, err)
	}
	if m, err = p.Mentions("e1"); err != nil || len(m.Spans) != 3 {
		t.Errorf("the mentions of the removed document are gone: %v, %v", m, err)
	}
}

// An action on the project reaches the documents that were removed; an action in a
// document does not.
func TestRemovedDocumentsFollowAnActionOnTheProject(t *testing.T) {
	p, second := withMentions(t)
	m, err := p.Mentions("e1")
	if err != nil {
		t.Fatal(err)
	}
	open, locked := model.Set{}, model.Set{Document: second.ID, Author: "b1", Kind: model.SetHuman, State: model.SetLocked}
	open = locked
	open.State = model.SetOpen
	do(t, p, setChange(&locked, &open), docChange(&second, nil))
	var changes []model.Change
	for i := range m.Spans {
		after := m.Spans[i]
		after.Entity = "e2"
		changes = append(changes, spanChange(&m.Spans[i], &after))
	}
	inDocument := entry(changes...)
	wantCode(t, p.Commit(inDocument), model.NotFound)
	onProject := entry(changes...)
	onProject.Scope.Document = ""
	if err := p.Commit(onProject); err != nil {
		t.Fatal(err)
	}
	do(t, p, docChange(nil, &second))
	marked, err := p.Annotations(second.ID, "b1")
	if err != nil || marked.Spans[0].Entity != "e2" {
		t.Errorf("in the document that came back: %v, %v", marked, err)
	}
	wantSound(t, p)
}

// The counts of a million mentions are read off an index.
func TestMentionsAreCountedInAnIndex(t *testing.T) {
	p := withArticle(t)
	for query, want := range map[string]string{
		countEntities:    "SEARCH spans USING COVERING INDEX spans_by_entity (entity>?)",
		countOneEntity:   "SEARCH spans USING COVERING INDEX spans_by_entity (entity=?)",
		selectMentioning: "SEARCH spans USING COVERING INDEX spans_by_entity (entity=?)",
	} {
		var plan []string
		err := p.view(t.Context(), func(tx *transaction) error {
			return tx.each("EXPLAIN QUERY PLAN "+query, make([]any, strings.Count(query, "?")), func(row scanner) error {
				var id, parent, unused int
				var detail string
				err := row.Scan(&id, &parent, &unused, &detail)
				plan = append(plan, detail)
				return err
			})
		})
		if err != nil || !strings.Contains(strings.Join(plan, "\n"), want) {
			t.Errorf("%s\n%q, %v", query, plan, err)
		}
	}
}

func TestEntriesOfTheJournalWithAndWithoutChanges(t *testing.T) {
	p, _ := withMentions(t)
	actions, err := p.Actions(model.Scope{Document: article.ID, Author: "a1"})
	if err != nil || len(actions) != 2 || len(actions[1].Changes) != 0 || actions[1].Action != "test" {
		t.Fatalf("%+v, %v", actions, err)
	}
	whole, err := p.Entry(actions[1].Seq)
	if err != nil || len(whole.Changes) != 8 || whole.Seq != actions[1].Seq || whole.Scope != actions[1].Scope {
		t.Errorf("%+v, %v", whole, err)
	}
	_, err = p.Entry(99)
	wantCode(t, err, model.NotFound)
	_, err = p.Entity("e9")
	wantCode(t, err, model.NotFound)
	if e, err := p.Entity("e2"); err != nil || e.Kind != model.State {
		t.Errorf("%+v, %v", e, err)
	}
}
