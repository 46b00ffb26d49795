package find

import (
	"cmp"
	"slices"
	"strings"

	"raqim/annotate/lingua"
	"raqim/model"
)

// EntityIndex holds the entities of a project with their names folded once, the
// first time they are looked for, so that ten thousand of them are looked through
// between two keys. It is used from one goroutine.
type EntityIndex struct {
	list []*indexed // by id, e2 before e10
}

// EntityMatch is an entity that a query may mean.
type EntityMatch struct {
	Entity model.Entity
	// Exact: one of its names is the query, but for spelling and blanks.
	Exact bool
}

// NewEntityIndex makes an index of list, which has every id once.
func NewEntityIndex(list []model.Entity) *EntityIndex {
	x := &EntityIndex{list: make([]*indexed, len(list))}
	for i, e := range list {
		x.list[i] = &indexed{entity: e}
	}
	slices.SortFunc(x.list, func(a, b *indexed) int { return compareIDs(a.entity.ID, b.entity.ID) })
	return x
}

func compareIDs(a, b model.EntityID) int { return model.CompareIDs(string(a), string(b)) }

func (x *EntityIndex) search(id model.EntityID) (int, bool) {
	return slices.BinarySearchFunc(x.list, id, func(i *indexed, id model.EntityID) int { return compareIDs(i.entity.ID, id) })
}

// Take brings the index up to date with changes that were stored.
func (x *EntityIndex) Take(changes []model.Change) {
	for _, c := range changes {
		if c.Entity == nil {
			continue
		}
		if c.Entity.After != nil {
			x.set(*c.Entity.After)
		} else if i, ok := x.search(c.Entity.Before.ID); ok {
			x.list = slices.Delete(x.list, i, i+1)
		}
	}
}

func (x *EntityIndex) set(e model.Entity) {
	i, ok := x.search(e.ID)
	if ok {
		x.list[i] = &indexed{entity: e}
		return
	}
	x.list = slices.Insert(x.list, i, &indexed{entity: e})
}

// Len is the number of entities.
func (x *EntityIndex) Len() int { return len(x.list) }

// Entity gives the entity id; false where there is none.
func (x *EntityIndex) Entity(id model.EntityID) (model.Entity, bool) {
	i, ok := x.search(id)
	if !ok {
		return model.Entity{}, false
	}
	return x.list[i].entity, true
}

// Find gives those that query may mean, the likeliest first and otherwise by id:
// a name in any script that is the query, begins with it, has words that begin
// with the query's words, holds it, is held in it whole; a role and affiliation with
// its words; or a name that shares a word of three letters with it. A query without a word means all of them.
func (x *EntityIndex) Find(query string) []EntityMatch {
	q := newNamed(query)
	type ranked struct {
		*indexed
		rank int
	}
	var found []ranked
	for _, i := range x.list {
		i.fold()
		switch rank := q.rank(i); {
		case len(q.words) == 0:
			found = append(found, ranked{i, unlike})
		case rank < unlike:
			found = append(found, ranked{i, rank})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	matches := make([]EntityMatch, len(found))
	for i, f := range found {
		matches[i] = EntityMatch{f.entity, f.rank == same}
	}
	return matches
}

// Filter gives those that have every word of query, by id: in a name, the role,
// the affiliation, the Wikidata id or their own id. A query without a word has all
// of them.
func (x *EntityIndex) Filter(query string) []model.Entity {
	words := strings.Fields(lingua.FoldString(query))
	all := make([]model.Entity, 0, len(x.list))
	for _, i := range x.list {
		if len(words) > 0 {
			i.fold()
		}
		if holdsAll(i.hay, words) {
			all = append(all, i.entity)
		}
	}
	return all
}
