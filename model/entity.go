package model

import (
	"cmp"
	"maps"
	"slices"
)

// EntityID names an entity within a project ("e7").
type EntityID string

// EntityKind is what an entity is.
type EntityKind string

// The kinds of entity.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
	State        EntityKind = "state"
)

// Entity is somebody or something that mentions point to, over all documents of
// a project: it joins إردوغان and أردوغان.
type Entity struct {
	ID          EntityID            `json:"id"`
	Kind        EntityKind          `json:"kind"`
	Names       map[string][]string `json:"names"` // by language: ar, fa, en; the first is the one shown
	Role        string              `json:"role"`
	Affiliation string              `json:"affiliation"`
	Wikidata    string              `json:"wikidata"` // Q number, or empty
	Note        string              `json:"note"`
}

// Equal reports whether e and o are the same in every field.
func (e Entity) Equal(o Entity) bool {
	return e.ID == o.ID && e.Kind == o.Kind && maps.EqualFunc(e.Names, o.Names, slices.Equal[[]string]) &&
		e.Role == o.Role && e.Affiliation == o.Affiliation && e.Wikidata == o.Wikidata && e.Note == o.Note
}

// shown are the languages whose names come first in lists.
var shown = []string{"en", "ar", "fa"}

// Languages lists the languages in which e has names: English, Arabic and Persian
// before the others, which stand by their codes.
func (e Entity) Languages() []string {
	var languages []string
	for language, names := range e.Names {
		if len(names) > 0 {
			languages = append(languages, language)
		}
	}
	place := func(language string) int {
		if i := slices.Index(shown, language); i >= 0 {
			return i
		}
		return len(shown)
	}
	slices.SortFunc(languages, func(a, b string) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
	return languages
}

// Name is what e is called where there is room for one name: the first one of the
// first of its Languages, or its id where it has none.
func (e Entity) Name() string {
	for _, language := range e.Languages() {
		return e.Names[language][0]
	}
	return string(e.ID)
}

// OtherNames lists the names of e but the one that Name gives, each once, in the
// order of Languages.
func (e Entity) OtherNames() []string {
	var names []string
	for _, language := range e.Languages() {
		for _, name := range e.Names[language] {
			if name != e.Name() && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
