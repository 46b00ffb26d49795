package model

import (
	"cmp"
	"maps"
	"slices"
	"strings"
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

// NameIn is what e is called for somebody who reads language: the first of its names in
// it; for ar and fa, where there is none, the first one in the other of the two, which
// has the same script; else what Name gives.
func (e Entity) NameIn(language string) string {
	sameScript := map[string]string{"ar": "fa", "fa": "ar"}
	for _, l := range []string{language, sameScript[language]} {
		if names := e.Names[l]; len(names) > 0 {
			return names[0]
		}
	}
	return e.Name()
}

// OtherNames lists the names of e but the one that is shown already, each once, in the
// order of Languages.
func (e Entity) OtherNames(shown string) []string {
	var names []string
	for _, language := range e.Languages() {
		for _, name := range e.Names[language] {
			if name != shown && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// CheckEntity says why e cannot be an entity that a person makes or changes, or
// nil: it needs a name, and a Wikidata id is Q and a number.
func CheckEntity(e Entity) error {
	for _, language := range e.Languages() {
		if language == "" || slices.Contains(e.Names[language], "") {
			return Errorf(Invalid, "a name of the entity %s is empty", e.ID)
		}
	}
	switch {
	case len(e.Languages()) == 0:
		return Errorf(Invalid, "an entity needs a name")
	case e.Kind != Person && e.Kind != Organisation && e.Kind != State:
		return Errorf(Invalid, "an entity is a %s, an %s or a %s, not %q", Person, Organisation, State, e.Kind)
	}
	return CheckWikidata(e.Wikidata)
}

// CheckWikidata says why id cannot be the Wikidata id of an entity, or nil: it is
// Q and a number, such as Q794, or empty.
func CheckWikidata(id string) error {
	digits, ok := strings.CutPrefix(id, "Q")
	if id == "" || ok && digits != "" && digits[0] != '0' && strings.Trim(digits, "0123456789") == "" {
		return nil
	}
	return Errorf(Invalid, "a Wikidata id is Q and a number, such as Q794, not %q", id)
}

// Mentions is all that points to an entity, over all documents and all sets, also
// those of documents that were removed, which may come back.
type Mentions struct {
	Spans     []Span     // by document, author and id
	Relations []Relation // that begin or end at the entity, in the same order
	Locked    []LockedSet
}

// MentionTally counts the spans of one set that point to an entity.
type MentionTally struct {
	Entity   EntityID
	Document DocumentID
	Author   string
	Spans    int
}

// MentionCount is how much points to an entity in the documents of a project, over
// all sets.
type MentionCount struct {
	Spans     int
	Documents int // that these spans stand in
	Relations int // that begin or end at the entity
}

// LockedSet names a set that takes no changes.
type LockedSet struct {
	ID       DocumentID
	Document string // its name
	Author   string
}
