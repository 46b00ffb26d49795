package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
)

// projectWith is a project with entities.
func projectWith(t *testing.T, entities ...model.Entity) string {
	t.Helper()
	path := project(t)
	d := open(t, path)
	if err := annotate.AddDocuments(d.project, "me", nil, nil, entities); err != nil {
		t.Fatal(err)
	}
	d.close()
	return path
}

func nader() model.Entity {
	return model.Entity{
		ID: "e1", Kind: model.Person, Role: "spokesman",
		Names: map[string][]string{"en": {"Nader Salim"}, "ar": {"نَادِر سَلِيم"}},
	}
}

// whoLine asks for the entity by its key and gives the line one types in.
func whoLine(t *testing.T, d *desk) *field.Line {
	t.Helper()
	pressCtrl(d, fyne.KeyP, 0)
	l, ok := d.window.Canvas().Focused().(*field.Line)
	if !ok {
		t.Fatalf("the focus is at %T; the window says %q", d.window.Canvas().Focused(), d.status.Said())
	}
	return l
}

func wantEntity(t *testing.T, d *desk, want model.EntityID) {
	t.Helper()
	if got := only(t, d).Entity; got != want {
		t.Fatalf("the span points to %q, want %q; the window says %q", got, want, d.status.Said())
	}
}

func entities(t *testing.T, d *desk) []model.Entity {
	t.Helper()
	all, err := d.project.Entities()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// speaker opens a project and marks words of it as a speaker.
func speaker(t *testing.T, path, words string) *desk {
	t.Helper()
	d := open(t, path)
	choose(t, d, words)
	d.view.TypedRune('1')
	only(t, d)
	d.focusArticle()
	return d
}

func TestTheSpansOwnTextFindsItsEntity(t *testing.T) {
	d := speaker(t, projectWith(t, nader()), "نادر سليم")
	if l := whoLine(t, d); l.Text() != "نادر سليم" || l.SelectedText() != l.Text() {
		t.Errorf("the line has %q, of it selected %q", l.Text(), l.SelectedText())
	}
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	wantInArticle(t, d)
	if len(entities(t, d)) != 1 {
		t.Error("an entity was made though there is one")
	}
	d.perform(keys.Undo)
	wantEntity(t, d, "")
	d.perform(keys.Redo)
	wantEntity(t, d, "e1")
}

func TestANewEntityIsMadeAndTakenBackWithItsMention(t *testing.T) {
	path := projectWith(t, nader())
	d := speaker(t, path, "المتحدث")
	whoLine(t, d)
	typeText(d, "وزارة نادرة")
	pressKey(d, fyne.KeyDown) // a person is the first
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e2")
	want := model.Entity{ID: "e2", Kind: model.Organisation, Names: map[string][]string{"ar": {"وزارة نادرة"}}}
	if all := entities(t, d); len(all) != 2 || !all[1].Equal(want) || d.entityName("e2") != "وزارة نادرة" {
		t.Fatalf("the entities are %+v, the window calls it %s", all, d.entityName("e2"))
	}
	d.perform(keys.Undo)
	wantEntity(t, d, "")
	if d.entities.index().Len() != 1 || len(entities(t, d)) != 1 {
		t.Fatalf("after undo the window has %d entities", d.entities.index().Len())
	}
	d.perform(keys.Redo)
	wantEntity(t, d, "e2")
	if len(entities(t, d)) != 2 || d.entities.index().Len() != 2 {
		t.Fatalf("after redo the window has %d entities", d.entities.index().Len())
	}
	d.close()
	d = open(t, path)
	wantEntity(t, d, "e2")
}

func TestAnEmptyLineTakesTheEntityAway(t *testing.T) {
	d := speaker(t, projectWith(t, nader()), "نادر سليم")
	whoLine(t, d)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	whoLine(t, d)
	pressKey(d, fyne.KeyDelete)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "")
	whoLine(t, d)
	pressKey(d, fyne.KeyDelete)
	pressKey(d, fyne.KeyDown) // all are listed
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
}

func TestEscapeLeavesTheEntityAsItWas(t *testing.T) {
	d := speaker(t, projectWith(t, nader()), "نادر سليم")
	whoLine(t, d)
	pressKey(d, fyne.KeyEscape)
	wantEntity(t, d, "")
	wantInArticle(t, d)
}

func TestTheInspectorsRowAsksForTheEntity(t *testing.T) {
	d := speaker(t, projectWith(t, nader()), "نادر سليم")
	d.inspector.OnEntity()
	if _, ok := d.window.Canvas().Focused().(*field.Line); !ok {
		t.Fatalf("the focus is at %T", d.window.Canvas().Focused())
	}
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
}

// Enter takes an entity where the text is its name. Where a word is merely shared
// it makes a new one, and the likely one is a key away.
func TestAWeakMatchIsNotTakenByItself(t *testing.T) {
	path := projectWith(t, model.Entity{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"الوزير نادر"}}})
	d := speaker(t, path, "نادر سليم")
	whoLine(t, d)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e2")
	d.perform(keys.Undo)
	whoLine(t, d)
	pressKey(d, fyne.KeyUp)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
}

// What a title or a pronoun meant in this document it likely means again, also
// where somebody else bears it as a name.
func TestWhatTheSameWordsMeantIsOfferedFirst(t *testing.T) {
	d := open(t, articles(t, "قال المتحدث نعم. وقال المتحدّث لا."))
	var whole []model.Entity
	whole = append(whole, nader(), model.Entity{ID: "e2", Kind: model.Person, Names: map[string][]string{"ar": {"المتحدث"}}})
	if err := annotate.AddDocuments(d.project, "me", nil, nil, whole); err != nil {
		t.Fatal(err)
	}
	d.loadEntities()
	choose(t, d, "المتحدث")
	d.view.TypedRune('1')
	test.Type(whoLine(t, d), "نادر سليم")
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	choose(t, d, "المتحدّث")
	d.view.TypedRune('1')
	whoLine(t, d)
	pressKey(d, fyne.KeyReturn)
	if spans := spansOf(d); len(spans) != 2 || spans[1].Entity != "e1" {
		t.Errorf("the spans are %+v", spans)
	}
}

func TestOnlyASpeakerHasAnEntity(t *testing.T) {
	path := projectWith(t, nader())
	d := open(t, path)
	pressCtrl(d, fyne.KeyP, 0)
	if said := d.status.Said(); !strings.Contains(said, "No span at hand") {
		t.Errorf("without a span the window says %q", said)
	}
	choose(t, d, "نرفض")
	d.view.TypedRune('4')
	d.perform(keys.SpanEntity)
	if said := d.status.Said(); !strings.Contains(said, "no entity") || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("of a quote the window says %q", said)
	}
}

func TestAnEntityIsSharedByTheDocuments(t *testing.T) {
	d := speaker(t, project(t), "نادر")
	whoLine(t, d)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	d.perform(keys.NextDocument)
	choose(t, d, "سخنگو")
	d.view.TypedRune('1')
	d.focusArticle()
	test.Type(whoLine(t, d), "NADER")
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e2") // no Latin name is known of e1
	if all := entities(t, d); len(all) != 2 || len(all[1].Names["en"]) != 1 {
		t.Errorf("the entities are %+v", all)
	}
	test.Type(whoLine(t, d), "نادر")
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	// The first document's mention cannot lose its entity to an undo there.
	d.perform(keys.PreviousDocument)
	d.perform(keys.Undo)
	wantEntity(t, d, "e1")
}

func TestTheLanguageOfATypedName(t *testing.T) {
	for _, c := range []struct{ name, document, want string }{
		{"علی", "fa", "fa"}, {"علي", "ar", "ar"}, {"Ali", "fa", "en"}, {"علي", "", "ar"}, {"علي", "en", "ar"}, {"BBC فارسی", "fa", "fa"},
	} {
		if got := nameLanguage(c.name, c.document); got != c.want {
			t.Errorf("%s in %q is %s, want %s", c.name, c.document, got, c.want)
		}
	}
}

// What words were given in one document is offered first in the next.
func TestWhatWordsWereGivenIsOfferedInTheNextDocument(t *testing.T) {
	d := open(t, articles(t, "قال المتحدث نعم.", "وقال المتحدّث لا."))
	if err := annotate.AddDocuments(d.project, "me", nil, nil, []model.Entity{nader()}); err != nil {
		t.Fatal(err)
	}
	d.loadEntities()
	for i, words := range []string{"المتحدث", "المتحدّث"} {
		choose(t, d, words)
		d.view.TypedRune('1')
		d.focusArticle()
		if line := whoLine(t, d); i == 0 {
			test.Type(line, "نادر سليم")
		}
		pressKey(d, fyne.KeyReturn)
		wantEntity(t, d, "e1")
		d.perform(keys.NextDocument)
	}
}

// To look whom a span points to changes nothing: what it has is framed.
func TestWhatASpanHasIsKeptByEnter(t *testing.T) {
	d := speaker(t, projectWith(t, nader(), model.Entity{ID: "e2", Kind: model.Person, Names: map[string][]string{"ar": {"المتحدث"}}}), "المتحدث")
	test.Type(whoLine(t, d), "نادر سليم")
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	journal := func() int {
		entries, err := d.project.Whole().Actions(d.session.Scope())
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	before := journal()
	whoLine(t, d)
	pressKey(d, fyne.KeyReturn)
	wantEntity(t, d, "e1")
	if journal() != before || len(entities(t, d)) != 2 {
		t.Error("something was stored")
	}
}
