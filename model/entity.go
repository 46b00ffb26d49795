package model

import (
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
