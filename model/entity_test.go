package model

import (
	"slices"
	"testing"
)

func TestWikidataIDs(t *testing.T) {
	for id, good := range map[string]bool{
		"": true, "Q1": true, "Q794": true, "Q1234567890": true,
		"Q": false, "q794": false, "794": false, "Q0": false, "Q07": false, "Q7 ": false, "Q٧": false, "Q7a": false, "P31": false,
	} {
		if err := CheckWikidata(id); (err == nil) != good {
			t.Errorf("CheckWikidata(%q) = %v", id, err)
		}
	}
}

func TestAnEntityNeedsANameAndAKind(t *testing.T) {
	good := Entity{ID: "e1", Kind: State, Names: map[string][]string{"fa": {"آبستان"}}, Wikidata: "Q5"}
	if err := CheckEntity(good); err != nil {
		t.Error(err)
	}
	for what, change := range map[string]func(*Entity){
		"no names":       func(e *Entity) { e.Names = nil },
		"an empty list":  func(e *Entity) { e.Names = map[string][]string{"ar": {}} },
		"an empty name":  func(e *Entity) { e.Names = map[string][]string{"ar": {"نادر", ""}} },
		"no language":    func(e *Entity) { e.Names = map[string][]string{"": {"نادر"}} },
		"no kind":        func(e *Entity) { e.Kind = "" },
		"a wrong number": func(e *Entity) { e.Wikidata = "5" },
	} {
		bad := good
		change(&bad)
		if CheckEntity(bad) == nil {
			t.Errorf("an entity with %s is accepted", what)
		}
	}
}

func TestNamesOfAnEntityInTheirOrder(t *testing.T) {
	e := Entity{ID: "e7", Names: map[string][]string{
		"tr": {"Nadir"}, "fa": {"نادر", "نادر سلیم"}, "ar": {"نادر", "سليم"}, "en": {}, "de": {"Nader"},
	}}
	if got := e.Languages(); !slices.Equal(got, []string{"ar", "fa", "de", "tr"}) {
		t.Errorf("the languages are %v", got)
	}
	if e.Name() != "نادر" {
		t.Errorf("it is called %s", e.Name())
	}
	if got := e.OtherNames("نادر"); !slices.Equal(got, []string{"سليم", "نادر سلیم", "Nader", "Nadir"}) {
		t.Errorf("the other names are %q", got)
	}
	for language, want := range map[string]string{"tr": "Nadir", "en": "نادر", "ar": "نادر", "xx": "نادر"} {
		if got := e.NameIn(language); got != want {
			t.Errorf("in %s it is called %s", language, got)
		}
	}
	latin := Entity{ID: "e9", Names: map[string][]string{"en": {"Nadir"}, "ar": {"سليم"}}}
	for language, want := range map[string]string{"en": "Nadir", "ar": "سليم", "fa": "سليم", "de": "Nadir"} {
		if got := latin.NameIn(language); got != want {
			t.Errorf("in %s it is called %s", language, got)
		}
	}
	if got := (Entity{ID: "e8"}).Name(); got != "e8" {
		t.Errorf("without a name it is called %s", got)
	}
}
