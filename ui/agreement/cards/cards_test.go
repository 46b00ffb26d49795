package cards

import (
	"slices"
	"testing"

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
