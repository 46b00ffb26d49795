package cards

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"raqim/annotate/agree"
	"raqim/annotate/agreement"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/sample"
	"raqim/ui/text/paint"
)

// measured is the agreement of the sample project's two annotators.
func measured(t *testing.T) (agreement.Agreement, *model.Schema) {
	t.Helper()
	path := t.TempDir() + "/sample.raqim"
	if err := sample.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	project, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { project.Close() })
	a, err := agreement.Measure(t.Context(), project, agreement.Options{Sets: []string{"a1", "a2"}, Samples: 20, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return a, project.Schema()
}

// Every item of a chart says what it means, in every language.
func TestItemsOfCards(t *testing.T) {
	a, schema := measured(t)
	t.Cleanup(func() { i18n.Use(i18n.English) })
	maker := chart.NewMaker()
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		style, err := cards.NewStyle(paint.Look{}, 14)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range Of(a, schema, Shown{}) {
			if p := maker.Make(c.Chart, style, 700); len(p.Areas) != len(c.Items) || c.Title == "" {
				t.Errorf("%s: %s shows %d items and says what %d mean", language, c.ID, len(p.Areas), len(c.Items))
			}
		}
	}
}

// What lies behind a document or a label is a span that differs; behind a cell of the
// matrix a pair.
func TestWhatLiesBehindItems(t *testing.T) {
	a, schema := measured(t)
	for _, c := range Of(a, schema, Shown{}) {
		places := slices.ContainsFunc(c.Items, func(i cards.Item) bool { return i.Place != nil })
		pairs := slices.ContainsFunc(c.Items, func(i cards.Item) bool { return i.Pair != nil })
		if want := slices.Contains([]string{"agreement_labels", "agreement_label_table", "confusion", "agreement_documents", "agreement_differing_labels", "agreement_differences"}, c.ID); places != want {
			t.Errorf("behind %s lie spans: %v", c.ID, places)
		}
		if want := c.ID == "annotators"; pairs != want {
			t.Errorf("behind %s lie pairs: %v", c.ID, pairs)
		}
	}
}

func TestWhatIsUndefinedIsSaid(t *testing.T) {
	a, schema := measured(t)
	names := Names(schema)
	for _, m := range a.Measured() {
		if names.About(m) == "" || Measure(m.Key) == "" {
			t.Errorf("%+v has no name", m)
		}
		if said := words(names.About(m), m.Value, m.Interval); m.Value.Defined() == (Value(m.Value) == i18n.T("agreement.undefined")) || said == "" {
			t.Errorf("%s of %s: %q", m.Key, m.Of, said)
		}
	}
}

// card is the one with an id among those of a.
func card(t *testing.T, a agreement.Agreement, schema *model.Schema, shown Shown, id string) cards.Card {
	t.Helper()
	all := Of(a, schema, shown)
	i := slices.IndexFunc(all, func(c cards.Card) bool { return c.ID == id })
	if i < 0 {
		t.Fatalf("no card is called %s", id)
	}
	return all[i]
}

// Who shares no document is told why there is nothing, in every language, and nothing else.
func TestNothingSharedSaysWhy(t *testing.T) {
	_, schema := measured(t)
	t.Cleanup(func() { i18n.Use(i18n.English) })
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		said := map[string]bool{}
		for _, p := range []agreement.Pair{{Reference: "salma", Other: "nadir"}, {Reference: model.GoldAuthor, Other: "nadir"}} {
			for _, done := range []bool{false, true} {
				p.Documents = agreement.Seen{OnlyReference: 3, OnlyOther: 41}
				all := Of(agreement.Agreement{Sets: []string{p.Reference, p.Other}, Pairs: []*agreement.Pair{&p}, Done: done}, schema, Shown{})
				facts := all[0].Chart.(chart.Facts)
				if len(all) != 1 || len(facts.Facts) != 0 || !strings.Contains(facts.Empty, "nadir") || !strings.Contains(facts.Empty, i18n.Number(41)) {
					t.Errorf("%s: %d cards, %q", language, len(all), facts.Empty)
				}
				said[facts.Empty] = true
			}
		}
		if len(said) != 4 {
			t.Errorf("%s: four causes are told in %d ways", language, len(said))
		}
	}
}

// Against gold every annotator has a row, in which precision and recall are named.
func TestGoldIsReadAtAGlance(t *testing.T) {
	a, schema := measured(t)
	if all := Of(a, schema, Shown{}); slices.ContainsFunc(all, func(c cards.Card) bool { return c.ID == "agreement_gold" }) {
		t.Error("there is a card of gold without gold")
	}
	p := *a.Pairs[0]
	p.Reference = model.GoldAuthor
	a.Sets, a.Pairs = []string{model.GoldAuthor, "a2"}, []*agreement.Pair{&p}
	table := card(t, a, schema, Shown{}, "agreement_gold").Chart.(chart.Matrix)
	if len(table.Rows) != 1 || table.Rows[0].Name != "a2" || len(table.Rows[0].Cells) != len(table.Columns) {
		t.Fatalf("the rows are %+v", table.Rows)
	}
	for i, want := range map[int]agree.Value{1: p.Exact.F1.Value, 2: p.Exact.Precision.Value, 3: p.Exact.Recall.Value} {
		if got := table.Rows[0].Cells[i]; got.Text != Value(want) || got.Value != want.X {
			t.Errorf("%s is %+v, want %s", table.Columns[i], got, Value(want))
		}
	}
	if title := Of(a, schema, Shown{})[0].Title; !strings.Contains(title, "against") {
		t.Errorf("the page is called %q", title)
	}
}

// What has no value says why where its bar would be, and every figure says its formula.
func TestWhatIsUndefinedHasNoBar(t *testing.T) {
	a, schema := measured(t)
	c := card(t, a, schema, Shown{}, "agreement_attributes")
	bare := 0
	for i, row := range c.Chart.(chart.Bars).Rows {
		if row.Bare {
			bare++
			if row.Values != nil || len(row.Text) < len(i18n.T("agreement.undefined"))+10 {
				t.Errorf("%s says %q", row.Name, row.Text)
			}
		}
		if c.Items[i].More == "" {
			t.Errorf("%s is not explained", row.Name)
		}
	}
	if bare == 0 {
		t.Error("no value of the sample is undefined")
	}
}

// The head of each column puts documents in its order: differences downwards, measures upwards.
func TestDocumentsInEveryOrder(t *testing.T) {
	a, schema := measured(t)
	heads := card(t, a, schema, Shown{}, "agreement_documents").Items
	table := card(t, a, schema, Shown{}, "agreement_documents").Chart.(chart.Matrix)
	for column := range table.Columns {
		sorted := card(t, a, schema, Shown{Order: heads[column].Order}, "agreement_documents").Chart.(chart.Matrix)
		if !strings.HasSuffix(sorted.Columns[column], "▼") || len(sorted.Rows) != len(table.Rows) {
			t.Errorf("the column %q of %d rows is not the one that orders", sorted.Columns[column], len(sorted.Rows))
		}
		for i := 1; column > 0 && i < len(sorted.Rows); i++ {
			if before, now := sorted.Rows[i-1].Cells[column], sorted.Rows[i].Cells[column]; before.Value > now.Value && !now.Quiet {
				t.Errorf("by %s comes %s before %s", table.Columns[column], before.Text, now.Text)
			}
		}
	}
}

// A picture for others does not speak of keys.
func TestPicturesSpeakOfNoKeys(t *testing.T) {
	a, schema := measured(t)
	style, err := cards.NewStyle(paint.Look{}, 14)
	if err != nil {
		t.Fatal(err)
	}
	if style.Hints {
		t.Error("pictures for others have hints")
	}
	for _, c := range Of(a, schema, Shown{}) {
		shown, _, _ := strings.Cut(fmt.Sprintf("%+v", c.Chart), "Hint:") // the title and the note
		if strings.Contains(shown, "Enter") || strings.Contains(shown, "Space") {
			t.Errorf("%s: %q", c.ID, shown)
		}
	}
}
