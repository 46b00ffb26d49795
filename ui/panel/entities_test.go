package panel

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/model"
	"raqim/ui/i18n"
)

// crowd makes a list of n entities, of which the i-th has i mentions.
func crowd(t testing.TB, n int) *Entities {
	t.Helper()
	var all []model.Entity
	counts := map[model.EntityID]int{}
	for i := range n {
		id := model.EntityID("e" + strconv.Itoa(i+1))
		all = append(all, model.Entity{ID: id, Kind: model.Person, Names: map[string][]string{
			"ar": {"نادر " + strconv.Itoa(i)}, "en": {"Nader " + strconv.Itoa(n-i)},
		}})
		counts[id] = i
	}
	e := NewEntities()
	e.Filter = func(text string) []model.Entity {
		var left []model.Entity
		for _, x := range all {
			if strings.Contains(x.Names["ar"][0], text) {
				left = append(left, x)
			}
		}
		return left
	}
	e.ShowEntities(counts, "")
	return e
}

func (e *Entities) press(names ...fyne.KeyName) {
	for _, name := range names {
		e.list.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func wantHand(t *testing.T, e *Entities, id model.EntityID) {
	t.Helper()
	if x, ok := e.AtHand(); !ok || x.ID != id {
		t.Errorf("at hand is %s, want %s", x.ID, id)
	}
}

func TestEntitiesAreSortedAndGoneThrough(t *testing.T) {
	themed(t)
	e := crowd(t, 9)
	test.NewTempWindow(t, e).Resize(fyne.NewSize(900, 400))
	wantHand(t, e, "e9") // Nader 1
	e.press(fyne.KeyDown, fyne.KeyDown)
	wantHand(t, e, "e7")
	e.press(fyne.KeyEnd)
	wantHand(t, e, "e1")
	e.list.TypedRune('س')
	wantHand(t, e, "e9")
	e.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown)
	if x, _ := e.AtHand(); x.ID == "e9" {
		t.Error("Page Down goes nowhere")
	}
	if e.heading.mentions.Text() == "Mentions" || strings.Contains(e.heading.names[0].Text(), "▾") {
		t.Errorf("the heading says %q and %q", e.heading.names[0].Text(), e.heading.mentions.Text())
	}
	e.list.TypedRune('s')
	wantHand(t, e, "e9")
	test.Tap(e.heading.mentionsCell.(*pressable))
	if !e.byMentions {
		t.Error("a click on the heading sorts nothing")
	}
}

// The filter keeps the entity at hand where it is left, and the keys of each part
// lead to the other.
func TestTheFilterAndTheList(t *testing.T) {
	themed(t)
	e := crowd(t, 30)
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(900, 400))
	e.Focus = w.Canvas().Focus
	e.EditFilter()
	test.Type(e.filter, "2")
	if len(e.shown) != 12 || e.count.Text() != "12 of 30" {
		t.Fatalf("%d are shown, the count says %q", len(e.shown), e.count.Text())
	}
	e.filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.Canvas().Focused() != fyne.Focusable(e.list) {
		t.Fatalf("the keys are with %T", w.Canvas().Focused())
	}
	e.press(fyne.KeyEnd)
	had, _ := e.AtHand()
	e.EditFilter()
	test.Type(e.filter, " ") // in place of the whole: "نادر 2" holds a blank, too
	wantHand(t, e, had.ID)
	e.press(fyne.KeyHome, fyne.KeyUp)
	if w.Canvas().Focused() != fyne.Focusable(e.filter) {
		t.Errorf("above the first row the keys are with %T", w.Canvas().Focused())
	}
}

// Esc gives a merge up before it leaves; an entity is not merged with itself.
func TestAMergeIsBegunAndGivenUp(t *testing.T) {
	themed(t)
	e := crowd(t, 3)
	test.NewTempWindow(t, e).Resize(fyne.NewSize(900, 400))
	var merged, left, mentions []string
	e.OnMerge = func(a, b model.Entity) { merged = append(merged, string(a.ID+" "+b.ID)) }
	e.OnLeave = func() { left = append(left, "left") }
	e.OnMentions = func(x model.Entity) { mentions = append(mentions, string(x.ID)) }
	e.list.TypedRune('m')
	e.press(fyne.KeyReturn) // itself
	if !strings.Contains(e.how.Text(), "Merge Nader 1 (e3)") {
		t.Errorf("the pane says %q", e.how.Text())
	}
	e.press(fyne.KeyEscape)
	e.press(fyne.KeyReturn)
	if len(merged) > 0 || len(left) > 0 || len(mentions) != 1 || mentions[0] != "e3" {
		t.Fatalf("merged %v, left %v, mentions %v", merged, left, mentions)
	}
	e.list.TypedRune('ئ')
	e.press(fyne.KeyDown, fyne.KeyReturn)
	if len(merged) != 1 || merged[0] != "e3 e2" {
		t.Errorf("merged are %v", merged)
	}
	e.press(fyne.KeyEnd, fyne.KeyReturn)
	if len(mentions) != 1 || !strings.Contains(e.how.Text(), "No span points to Nader 3") {
		t.Errorf("of one that nobody mentions %v are shown; the pane says %q", mentions, e.how.Text())
	}
	e.press(fyne.KeyEscape)
	if len(left) != 1 {
		t.Error("Esc does not leave")
	}
}

// Of 10,000 entities as many rows are made as fit.
func TestManyEntitiesMakeFewRows(t *testing.T) {
	themed(t)
	e := crowd(t, 10_000)
	test.NewTempWindow(t, e).Resize(fyne.NewSize(900, 400))
	rows := 0
	for _, o := range test.LaidOutObjects(e.list) {
		if _, ok := o.(*entityRow); ok {
			rows++
		}
	}
	if rows == 0 || rows > 20 {
		t.Errorf("%d rows are made", rows)
	}
}

// The language of the interface comes first, and sorts.
func TestEntitiesInTheLanguageOfTheInterface(t *testing.T) {
	themed(t)
	t.Cleanup(func() { i18n.Use(i18n.English) })
	people := []model.Entity{
		{ID: "e1", Kind: model.Person, Names: map[string][]string{"en": {"Anders"}, "fa": {"گودرز"}, "ar": {"نادر"}}},
		{ID: "e2", Kind: model.Person, Names: map[string][]string{"en": {"Bela"}, "fa": {"لاله"}, "ar": {"أحمد"}, "tr": {"Lale"}}},
		{ID: "e3", Kind: model.Person, Names: map[string][]string{"en": {"Carl"}, "fa": {"کامران"}}},
	}
	for _, want := range []struct {
		language string
		order    []model.EntityID
		first    string // of the names of e2
	}{
		{i18n.English, []model.EntityID{"e1", "e2", "e3"}, "Bela · Lale"},
		{i18n.Arabic, []model.EntityID{"e2", "e3", "e1"}, "أحمد"}, // e3 has only a Persian name to sort by
		{i18n.Persian, []model.EntityID{"e3", "e1", "e2"}, "لاله"},
	} {
		i18n.Use(want.language)
		e := NewEntities()
		e.Filter = func(string) []model.Entity { return slices.Clone(people) }
		e.ShowEntities(nil, "")
		var order []model.EntityID
		for _, x := range e.shown {
			order = append(order, x.ID)
		}
		if !slices.Equal(order, want.order) {
			t.Errorf("%s: %v, want %v", want.language, order, want.order)
		}
		if row := newEntityRow(); row.languages[0] != want.language || namesIn(people[1], row.languages[0]) != want.first {
			t.Errorf("%s: the first column is of %s: %q", want.language, row.languages[0], namesIn(people[1], row.languages[0]))
		}
	}
}
