package cards

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"raqim/annotate/figures"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/i18n"
	"raqim/ui/text/paint"
)

func schema(t *testing.T) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// counted are figures of an invented project, with something of everything.
func counted() figures.Figures {
	at := time.Date(2031, 5, 6, 10, 0, 0, 0, time.UTC)
	return figures.Figures{
		Documents: 4, Characters: 1234, Sets: []string{"salma", "rules"}, Counted: []string{"salma"}, States: figures.States{Untouched: 1, Open: 1, Done: 2, Flagged: 1},
		Languages: []figures.Language{{Language: "ar", Documents: 2, Spans: 3}, {Language: "", Documents: 1}, {Language: "mixed", Documents: 1, Spans: 1}},
		Progress:  []figures.Progress{{Author: "salma", Kind: model.SetHuman, Untouched: 1, Open: 1, Done: 2, Spans: 4}, {Author: "rules", Kind: model.SetMachine, Untouched: 4}},
		Labels: []figures.Label{
			{Label: "QUOTE", Spans: 400, Documents: 3, Discontinuous: 1, Nested: 399, ByLanguage: map[string]int{"ar": 399, "mixed": 1}},
			{Label: "CUE"},
		},
		Relations: []figures.Relation{{LabelTally: model.LabelTally{Label: "SPEAKER_OF", Count: 2, Documents: 1}}},
		Lacking: []figures.Lack{
			{Kind: "no_date", Of: 3},
			{Kind: "no_link", Label: "QUOTE", Relations: []string{"SPEAKER_OF"}, Of: 4, Missing: 2, None: 1, Places: make([]model.SpanPlace, 2)},
			{Kind: "no_value", Label: "TIMEX3", Attribute: "value", Of: 2, Missing: 1, Places: make([]model.SpanPlace, 1)},
		},
		PerSet: figures.NewSpread([]float64{4, 0, 17}), Mentioned: 1,
		Entities: []figures.Entity{{EntityTally: model.EntityTally{Entity: "e1", Spans: 2, Documents: 1}, Name: "Salma", Names: map[string][]string{"ar": {"سلمى"}}}},
		Minutes:  []figures.Minutes{{Author: "salma", Actions: 9, Timed: figures.NewSpread([]float64{3.25, 12}), Untimed: 1}, {Author: "other", Actions: 1, Untimed: 1}},
		Days:     []figures.Day{{Day: "2031-05-06", Spans: map[string]int{"salma": 3}}, {Day: "2031-05-09", Spans: map[string]int{"salma": 1, "other": 2}}},
		First:    &at, Last: &at,
	}
}

// texts lists every text of a value.
func texts(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), f)
		}
	case reflect.Interface:
		texts(v.Elem(), f)
	}
}

func TestCardsInEveryLanguage(t *testing.T) {
	t.Cleanup(func() { i18n.Use(i18n.English) })
	maker := chart.NewMaker()
	for name, f := range map[string]figures.Figures{"something": counted(), "nothing": {}, "one set": {Set: "salma", Documents: 1, States: figures.States{Empty: 1}}} {
		for _, language := range i18n.Languages() {
			i18n.Use(language)
			style, err := NewStyle(paint.Look{}, 14)
			if err != nil {
				t.Fatal(err)
			}
			ids := map[string]bool{}
			for _, c := range Of(f, schema(t)) {
				if ids[c.ID] || c.Title == "" {
					t.Errorf("%s, %s: a second card %q, or no title: %q", language, name, c.ID, c.Title)
				}
				ids[c.ID] = true
				if p := maker.Make(c.Chart, style, 500); len(p.Areas) != len(c.Items) {
					t.Errorf("%s, %s: %s shows %d items and says what %d mean", language, name, c.ID, len(p.Areas), len(c.Items))
				}
				texts(reflect.ValueOf(c), func(s string) {
					if strings.ContainsAny(s, "⟦{") || strings.Contains(s, "<nil>") || strings.Contains(s, "<no value>") {
						t.Errorf("%s, %s: %s says %q", language, name, c.ID, s)
					}
				})
			}
		}
	}
}

func TestWhatLiesBehindItems(t *testing.T) {
	behind := map[string]string{}
	for _, c := range Of(counted(), schema(t)) {
		for _, i := range c.Items {
			if i.Behind() {
				missing := 0
				if i.Lack != nil {
					missing = i.Lack.Missing
				}
				behind[c.ID] += fmt.Sprintln(i.Status, i.Flag, i.Author, i.Label, i.Entity, missing)
			}
		}
	}
	want := map[string]string{
		"states":   "untouched false    0\nopen false    0\ndone false    0\n true    0\n",
		"progress": " false salma   0\n false rules   0\n",
		"lacking":  " false    2\n false    1\n",
		"labels":   " false  QUOTE  0\n",
		"entities": " false   e1 0\n",
	}
	for id, w := range want {
		if behind[id] != w {
			t.Errorf("behind %s lies\n%swant\n%s", id, behind[id], w)
		}
	}
	if len(behind) != len(want) {
		t.Errorf("something lies behind %d cards, want %d", len(behind), len(want))
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{part(1, 3), "1 (33%)"},
		{part(1, 400), "1 (<1%)"},
		{part(399, 400), "399 (>99%)"},
		{part(0, 7), "0 (0%)"},
		{part(0, 0), "0"},
		{part(7, 7), "7 (100%)"},
		{decimal(nil), "undefined"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for x, want := range map[float64]string{0: "0", 3.25: "3.2", 9.96: "10.0", 12.5: "12", 1e3: "1000"} {
		if got := decimal(&x); got != want {
			t.Errorf("%g is written %q, want %q", x, got, want)
		}
	}
}

func TestStretch(t *testing.T) {
	days := stretch(counted().Days)
	if fmt.Sprint(days) != "[{2031-05-06 3} {2031-05-07 0} {2031-05-08 0} {2031-05-09 3}]" {
		t.Errorf("days %v", days)
	}
	long := stretch([]figures.Day{{Day: "2031-01-31", Spans: map[string]int{"a": 1}}, {Day: "2031-03-01", Spans: map[string]int{"a": 2}}, {Day: "2031-06-30", Spans: map[string]int{"a": 4}}})
	if fmt.Sprint(long) != "[{2031-01 1} {2031-02 0} {2031-03 2} {2031-04 0} {2031-05 0} {2031-06 4}]" {
		t.Errorf("months %v", long)
	}
	if stretch(nil) != nil {
		t.Error("no days make a stretch")
	}
}
