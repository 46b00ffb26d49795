package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
)

// twoNaders is a project in which e1 has a mention of "me" in the first document
// and of "you" in the second, and e2 one of "me" in the second.
func twoNaders(t *testing.T) string {
	t.Helper()
	path := project(t)
	d := open(t, path)
	defer d.close()
	documents := d.documents.All()
	var marked []model.Annotations
	mention := func(document int, author string, n string, from model.Offset, entity model.EntityID) {
		id := documents[document].ID
		marked = append(marked, model.Annotations{
			Set: model.Set{Document: id, Author: author, Kind: model.SetHuman, State: model.SetDone},
			Spans: []model.Span{{
				ID: model.SpanID(n), Document: id, Author: author, Label: "SPEAKER", Parts: []model.Range{{Start: from, End: from + 4}},
				Attributes: model.Attributes{"mention_type": model.TextValue("NAME")}, Entity: entity, Provenance: model.Provenance{By: model.ByHand},
			}},
		})
	}
	mention(0, "me", "s1", 0, "e1")
	mention(1, "you", "s1", 0, "e1")
	mention(1, "me", "s2", 5, "e2")
	other := nader()
	other.ID, other.Names = "e2", map[string][]string{"fa": {"نادر سلیم"}}
	if err := annotate.AddDocuments(d.project, "me", nil, marked, []model.Entity{nader(), other}); err != nil {
		t.Fatal(err)
	}
	return path
}

// listOf opens the list of entities by its key and types into its filter.
func listOf(t *testing.T, d *desk, filter string) {
	t.Helper()
	pressCtrl(d, fyne.KeyP, fyne.KeyModifierShift)
	if _, ok := d.window.Canvas().Focused().(*field.Line); !ok {
		t.Fatalf("the keys are with %T", d.window.Canvas().Focused())
	}
	typeText(d, filter)
	pressKey(d, fyne.KeyDown) // to the list
}

func entityIDs(t *testing.T, d *desk) string {
	t.Helper()
	var ids []string
	for _, e := range entities(t, d) {
		ids = append(ids, string(e.ID))
	}
	return strings.Join(ids, " ")
}

// pointed lists whom the spans in both documents point to.
func pointed(t *testing.T, d *desk) string {
	t.Helper()
	var all []string
	for _, info := range d.documents.All() {
		for _, author := range []string{"me", "you"} {
			marked, err := d.project.Annotations(info.ID, author)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range marked.Spans {
				all = append(all, author+":"+string(s.Entity))
			}
		}
	}
	return strings.Join(all, " ")
}

// Two are merged with four keys: which is mentioned more stays, every document and
// every set follows, the open article too, and undo in the project restores all.
func TestTwoEntitiesAreMergedAndParted(t *testing.T) {
	d := open(t, twoNaders(t))
	for _, key := range []rune{'m', 'ة', 'پ'} {
		listOf(t, d, "سليم")
		pressKey(d, fyne.KeyEnd)
		typeText(d, string(key))
		pressKey(d, fyne.KeyHome)
		pressKey(d, fyne.KeyReturn)
		pressKey(d, fyne.KeyReturn) // the look is agreed to
		await(t, d)
		if got := entityIDs(t, d); got != "e1" {
			t.Fatalf("the entities are %s; the window says %q", got, d.status.Said())
		}
		if got := pointed(t, d); got != "me:e1 me:e1 you:e1" {
			t.Errorf("the mentions are %s", got)
		}
		names := entities(t, d)[0].Names
		if !slices.Equal(names["fa"], []string{"نادر سلیم"}) || !slices.Equal(names["en"], []string{"Nader Salim"}) {
			t.Errorf("the names are %v", names)
		}
		pressKey(d, fyne.KeyEscape)
		wantInArticle(t, d)
		d.perform(keys.UndoProject)
		await(t, d)
		if got := entityIDs(t, d) + ", " + pointed(t, d); got != "e1 e2, me:e1 me:e2 you:e1" {
			t.Errorf("after undo: %s; the window says %q", got, d.status.Said())
		}
		d.perform(keys.RedoProject)
		await(t, d)
		d.perform(keys.UndoProject)
		await(t, d)
	}
}

// The open article follows a merge: what it shows is what is stored, and can be
// worked on.
func TestTheOpenArticleFollowsAMerge(t *testing.T) {
	d := open(t, twoNaders(t))
	d.perform(keys.NextDocument)
	listOf(t, d, "e1")
	pressKey(d, fyne.KeyUp)     // above the first one, to the filter
	pressKey(d, fyne.KeyDelete) // what was typed
	pressKey(d, fyne.KeyDown)
	typeText(d, "m")
	pressKey(d, fyne.KeyEnd)
	if e, _ := d.entities.index().Entity("e2"); e.Name() != "نادر سلیم" {
		t.Fatal(e)
	}
	pressKey(d, fyne.KeyReturn)
	typeText(d, "2") // e2 is to stay
	pressKey(d, fyne.KeyReturn)
	await(t, d)
	pressKey(d, fyne.KeyEscape)
	if got := entityIDs(t, d) + ", " + pointed(t, d); got != "e2, me:e2 me:e2 you:e2" {
		t.Fatalf("after the merge: %s", got)
	}
	d.perform(keys.NextSpan)
	wantEntity(t, d, "e2")
	whoLine(t, d)
	pressKey(d, fyne.KeyDelete)
	pressKey(d, fyne.KeyReturn) // nobody
	wantEntity(t, d, "")
}

func TestAnEntityIsEditedInTheList(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "spokes")
	typeText(d, "ث")
	typeText(d, "x")
	d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	typeText(d, "Nadir")
	pressCtrl(d, fyne.KeyReturn, 0)
	await(t, d)
	if got := entities(t, d)[0].Names["en"]; !slices.Equal(got, []string{"Nadir"}) || d.entityName("e1") != "Nadir" {
		t.Errorf("the names are %v, the window says %q", got, d.status.Said())
	}
	pressKey(d, fyne.KeyEscape)
	d.perform(keys.UndoProject)
	await(t, d)
	if got := d.entityName("e1"); got != "Nader Salim" {
		t.Errorf("after undo it is called %s", got)
	}
}

func TestAWrongWikidataIDIsNotStored(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "")
	typeText(d, "e")
	for range 5 {
		test.FocusNext(d.window.Canvas())
		if l, ok := d.window.Canvas().Focused().(*field.Line); ok {
			test.Type(l, "q٧x")
			break
		}
	}
	pressKey(d, fyne.KeyReturn)
	await(t, d)
	if got := entities(t, d)[0].Wikidata; got != "" {
		t.Fatalf("stored is %q", got)
	}
	pressKey(d, fyne.KeyBackspace)
	pressKey(d, fyne.KeyReturn)
	await(t, d)
	if got := entities(t, d)[0].Wikidata + entities(t, d)[1].Wikidata; got != "Q7" {
		t.Errorf("stored is %q; the window says %q", got, d.status.Said())
	}
}

func TestAnEntityIsMadeWithoutASpan(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "سلمى") // leaves none
	typeText(d, "ى")
	pressCtrl(d, fyne.KeyReturn, 0)
	await(t, d)
	all := entities(t, d)
	if len(all) != 3 || all[2].ID != "e3" || !slices.Equal(all[2].Names["ar"], []string{"سلمى"}) {
		t.Fatalf("the entities are %+v; the window says %q", all, d.status.Said())
	}
}

func TestAnEntityIsRemovedWithALookAtItsMentions(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "Nader")
	pressKey(d, fyne.KeyDelete)
	d.dialogs.Leave()
	if got := entityIDs(t, d); got != "e1 e2" {
		t.Fatalf("without an answer the entities are %s", got)
	}
	pressKey(d, fyne.KeyDelete)
	d.dialogs.Confirm()
	await(t, d)
	if got := entityIDs(t, d) + ", " + pointed(t, d); got != "e2, me: me:e2 you:" {
		t.Errorf("after the removal: %s", got)
	}
	pressKey(d, fyne.KeyEscape)
	d.perform(keys.UndoProject)
	await(t, d)
	if got := entityIDs(t, d) + ", " + pointed(t, d); got != "e1 e2, me:e1 me:e2 you:e1" {
		t.Errorf("after undo: %s", got)
	}
}

// All mentions stand in the concordance, whosever they are, and each is gone to.
func TestAllMentionsOfAnEntity(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "Nader")
	pressKey(d, fyne.KeyReturn)
	settle(d)
	f := d.find.pane
	if f.Len() != 2 || !f.InHits(d.window.Canvas().Focused()) {
		t.Fatalf("%d hits, the pane says %q, the keys are with %T", f.Len(), f.Said(), d.window.Canvas().Focused())
	}
	if f.Hit(0).Name != "a.txt" || f.Hit(1).Name != "b.txt" || f.Hit(1).Author != "you" {
		t.Errorf("the hits stand in %s and %s", f.Hit(0).Name, f.Hit(1).Name)
	}
	typeKey(d, fyne.KeyDown, fyne.KeyDown)
	if got := d.session.State().Document.Name; got != "b.txt" || d.view.SelectedText() != string([]rune(persianText)[:4]) {
		t.Errorf("in %s is selected %q", got, d.view.SelectedText())
	}
}

// What stands in a locked set is not moved, and it is said where that is.
func TestMentionsInLockedSetsStay(t *testing.T) {
	d := open(t, twoNaders(t))
	if _, ok := d.do(annotate.SetState{State: model.SetLocked}); !ok {
		t.Fatal(d.status.Said())
	}
	listOf(t, d, "Nader")
	pressKey(d, fyne.KeyDelete)
	d.dialogs.Confirm()
	await(t, d)
	if got := entityIDs(t, d) + ", " + pointed(t, d); got != "e1 e2, me:e1 me:e2 you:e1" {
		t.Errorf("in spite of the lock: %s", got)
	}
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
}

// The inspector says who is meant: other scripts, what it is, and how often it is
// mentioned, also after that has changed here or elsewhere.
func TestTheInspectorKnowsTheEntity(t *testing.T) {
	d := open(t, twoNaders(t))
	d.perform(keys.NextSpan)
	want := func(mentions string) {
		t.Helper()
		got := inspected(d)
		for _, fact := range []string{"Nader Salim", "نَادِر سَلِيم", "person · spokesman", mentions} {
			if !strings.Contains(got, fact) {
				t.Errorf("the inspector lacks %q: %s", fact, got)
			}
		}
	}
	want("2 mentions in 2 documents")
	listOf(t, d, "سليم")
	pressKey(d, fyne.KeyEnd)
	typeText(d, "m")
	pressKey(d, fyne.KeyHome)
	pressKey(d, fyne.KeyReturn)
	pressKey(d, fyne.KeyReturn)
	await(t, d)
	pressKey(d, fyne.KeyEscape)
	want("3 mentions in 2 documents")
	choose(t, d, "المتحدث")
	d.view.TypedRune('1')
	d.focusArticle()
	test.Type(whoLine(t, d), "Nader Salim")
	pressKey(d, fyne.KeyReturn)
	want("4 mentions in 2 documents")
	d.perform(keys.Undo)
	d.perform(keys.Undo)
	d.perform(keys.PreviousSpan)
	want("3 mentions in 2 documents")
}

// An action in the document that a merge stands on cannot be taken back before the
// merge is, which is said.
func TestUndoBeneathAMergeIsRefused(t *testing.T) {
	d := speaker(t, projectWith(t, nader(), model.Entity{ID: "e2", Kind: model.Person, Names: map[string][]string{"ar": {"سليم"}}}), "المتحدث")
	whoLine(t, d)
	typeText(d, "سليم")
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e2")
	listOf(t, d, "")
	typeText(d, "m")
	pressKey(d, fyne.KeyHome)
	pressKey(d, fyne.KeyReturn)
	typeText(d, "2")
	pressKey(d, fyne.KeyReturn)
	await(t, d)
	pressKey(d, fyne.KeyEscape)
	wantEntity(t, d, "e1")
	d.perform(keys.Undo)
	wantEntity(t, d, "e1")
	if said := d.status.Said(); !strings.Contains(said, "Ctrl+Shift+U") {
		t.Errorf("the window says %q", said)
	}
	d.perform(keys.UndoProject)
	await(t, d)
	wantEntity(t, d, "e2")
	d.perform(keys.Undo)
	wantEntity(t, d, "")
}

// In the list Ctrl+Z takes back what was done there, also twice, and Ctrl+Y does it
// again.
func TestTheListUndoes(t *testing.T) {
	d := open(t, twoNaders(t))
	listOf(t, d, "Nader")
	pressKey(d, fyne.KeyDelete)
	d.dialogs.Confirm()
	await(t, d)
	for _, c := range []struct {
		a    keys.Action
		want string
	}{{keys.Undo, "e1 e2"}, {keys.Redo, "e2"}, {keys.Undo, "e1 e2"}} {
		typeShortcut(d, c.a)
		await(t, d)
		if got := entityIDs(t, d); got != c.want {
			t.Fatalf("after %s the entities are %s; the window says %q", c.a, got, d.status.Said())
		}
	}
	typeText(d, "e") // the list has the keys
	if n := len(d.window.Canvas().Overlays().List()); n != 2 {
		t.Errorf("the list does not have the keys: there are %d dialogs", n)
	}
}
