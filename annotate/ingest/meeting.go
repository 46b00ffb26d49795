package ingest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"raqim/annotate/format/bundle"
	"raqim/annotate/lingua"
	"raqim/model"
)

// meeting is where the entities of a bundle and those of the project meet: which of
// theirs is which of ours, and what id the others get.
type meeting struct {
	in     *intake
	theirs []model.Entity            // by id
	ours   map[string][]model.Entity // those before the bundle, by id, under what they can be known by
	here   map[model.EntityID]model.EntityID
	taken  map[model.EntityID]bool // ours that one of theirs is, by what was found in the sets
	seen   EntitiesReport
}

func newMeeting(in *intake, entities []model.Entity) *meeting {
	byID := func(a, b model.Entity) int { return model.CompareIDs(string(a.ID), string(b.ID)) }
	m := &meeting{in: in, theirs: slices.Clone(entities), here: map[model.EntityID]model.EntityID{}, taken: map[model.EntityID]bool{}}
	slices.SortFunc(m.theirs, byID)
	m.ours = map[string][]model.Entity{}
	for _, e := range slices.SortedFunc(maps.Values(in.known), byID) {
		for _, key := range knownBy(e) {
			m.ours[key] = append(m.ours[key], e)
		}
	}
	return m
}

// knownBy lists what e has in common with others that may be the same: its kind, with its
// Wikidata id or one of its names as a search sees it.
func knownBy(e model.Entity) []string {
	var keys []string
	if e.Wikidata != "" {
		keys = append(keys, string(e.Kind)+" "+e.Wikidata)
	}
	for _, name := range e.OtherNames("") {
		keys = append(keys, string(e.Kind)+"="+lingua.FoldString(name))
	}
	if keys == nil {
		return []string{string(e.Kind)}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// match finds which of theirs are surely ours: those that are the same under the same id;
// those with the same Wikidata id and kind; and those to which one annotator's mark leads in
// both, where id, names or all that is known agree. Names alone are not enough.
func (m *meeting) match(evidence map[model.EntityID]map[model.EntityID]int) {
	for _, e := range m.theirs {
		if o, ok := m.in.known[e.ID]; ok && o.Equal(e) {
			m.here[e.ID], m.taken[e.ID] = e.ID, true
		}
	}
	for _, e := range m.theirs {
		if _, found := m.here[e.ID]; found {
			continue
		}
		if o, ok := m.byWikidata(e); ok {
			m.join(e, o, ByWikidata)
		} else if o, ok := m.byMarks(e, evidence[e.ID]); ok {
			m.join(e, o, ByMarks)
		}
	}
}

func (m *meeting) join(theirs, ours model.Entity, why Ground) {
	m.here[theirs.ID], m.taken[ours.ID] = ours.ID, true
	if theirs.ID != ours.ID || !theirs.Equal(ours) {
		m.seen.Joined = append(m.seen.Joined, Joined{Theirs: theirs.ID, Here: ours.ID, Name: theirs.Name(), By: why})
	}
}

// byWikidata is the only one of ours that has the Wikidata id of e and is of its kind.
func (m *meeting) byWikidata(e model.Entity) (model.Entity, bool) {
	found := m.ours[string(e.Kind)+" "+e.Wikidata]
	if e.Wikidata == "" || len(found) != 1 {
		return model.Entity{}, false
	}
	return found[0], true
}

// byMarks is the one of ours that the same marks of the same annotators lead to as to e.
func (m *meeting) byMarks(e model.Entity, votes map[model.EntityID]int) (model.Entity, bool) {
	best := model.Entity{}
	ids := slices.SortedFunc(maps.Keys(votes), func(a, b model.EntityID) int { return model.CompareIDs(string(a), string(b)) })
	for _, id := range ids {
		o := m.in.known[id]
		fits := o.ID == e.ID || alike(e, o) || sameButID(e, o)
		if fits && !m.taken[o.ID] && votes[o.ID] > votes[best.ID] {
			best = o
		}
	}
	return best, best.ID != ""
}

// compared is the id of ours under which a set of theirs is compared with ours; one that
// nothing here has where the entity is new.
func (m *meeting) compared(id model.EntityID) model.EntityID {
	return cmp.Or(m.here[id], "new:"+id)
}

// stored is the id that the entity id of theirs has here; a new one is made here now,
// under its own id or, where that is another's, under the next.
func (m *meeting) stored(id model.EntityID) model.EntityID {
	if here, ok := m.here[id]; ok {
		return here
	}
	at, _ := slices.BinarySearchFunc(m.theirs, id, func(e model.Entity, id model.EntityID) int {
		return model.CompareIDs(string(e.ID), string(id))
	})
	e := m.theirs[at]
	like := m.like(e)
	if _, taken := m.in.known[id]; taken {
		e.ID = model.EntityID("e" + strconv.Itoa(m.in.nextEntity))
		m.in.nextEntity++
		m.seen.Renumbered = append(m.seen.Renumbered, Renumbered{Theirs: id, Here: e.ID, Name: e.Name()})
	}
	m.here[id] = e.ID
	m.in.known[e.ID] = e
	m.in.brought.Entities = append(m.in.brought.Entities, e)
	m.seen.Added++
	if len(like) > 0 {
		m.seen.Alike = append(m.seen.Alike, Alike{Here: e.ID, Name: e.Name(), Like: like})
	}
	return e.ID
}

// like lists those of ours that are perhaps the same as e.
func (m *meeting) like(e model.Entity) []model.EntityID {
	var ids []model.EntityID
	for _, key := range knownBy(e) {
		for _, o := range m.ours[key] {
			if alike(e, o) && !slices.Contains(ids, o.ID) {
				ids = append(ids, o.ID)
			}
		}
	}
	slices.SortFunc(ids, func(a, b model.EntityID) int { return model.CompareIDs(string(a), string(b)) })
	return ids
}

// addUnmentioned takes the entities that no mark of the bundle leads to, as far as
// nothing that is the same in all but its id is there.
func (m *meeting) addUnmentioned(mentioned map[model.EntityID]bool) {
	for _, e := range m.theirs {
		_, met := m.here[e.ID]
		same := slices.ContainsFunc(m.ours[knownBy(e)[0]], func(o model.Entity) bool { return sameButID(e, o) })
		if !met && !mentioned[e.ID] && !same {
			m.stored(e.ID)
		}
	}
}

func sameButID(a, b model.Entity) bool {
	a.ID = b.ID
	return a.Equal(b)
}

// alike reports whether a and b may be the same: of one kind, with a name in common as a
// search sees it, and no two Wikidata ids.
func alike(a, b model.Entity) bool {
	if a.Kind != b.Kind || a.Wikidata != b.Wikidata && a.Wikidata != "" && b.Wikidata != "" {
		return false
	}
	if a.Wikidata != "" && a.Wikidata == b.Wikidata {
		return true
	}
	names := map[string]bool{}
	for _, name := range a.OtherNames("") {
		names[lingua.FoldString(name)] = true
	}
	return slices.ContainsFunc(b.OtherNames(""), func(name string) bool { return names[lingua.FoldString(name)] })
}

// evidence counts for each entity of theirs the marks that lead to it there, and here to
// one of ours: of the same annotator, with the same label, at the same place.
func (in *intake) evidence(ctx context.Context, documents []bundle.Document) (map[model.EntityID]map[model.EntityID]int, error) {
	votes := map[model.EntityID]map[model.EntityID]int{}
	for _, d := range documents {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		h := in.holdings[textID(d.Document)]
		if h == nil {
			continue
		}
		for _, theirs := range d.Sets {
			for _, name := range in.names(theirs.Set.Author) {
				ours, there, err := h.set(name)
				if err != nil {
					return nil, err
				}
				if there {
					vote(votes, mentions(theirs), mentions(ours))
				}
			}
		}
	}
	return votes, nil
}

func vote(votes map[model.EntityID]map[model.EntityID]int, theirs, ours map[string][]model.EntityID) {
	for place, ids := range theirs {
		for _, id := range ids {
			if votes[id] == nil {
				votes[id] = map[model.EntityID]int{}
			}
			for _, o := range ours[place] {
				votes[id][o]++
			}
		}
	}
}

// mentions lists the entities that the marks of a set lead to, by what leads to them: the
// label and place of a span, or the label and the other end of a relation.
func mentions(a model.Annotations) map[string][]model.EntityID {
	places := map[model.SpanID]string{}
	found := map[string][]model.EntityID{}
	for _, s := range a.Spans {
		places[s.ID] = fmt.Sprint(s.Label, s.Parts)
		if s.Entity != "" {
			found[places[s.ID]] = append(found[places[s.ID]], s.Entity)
		}
	}
	for _, r := range a.Relations {
		for _, ends := range [][2]model.Argument{{r.From, r.To}, {r.To, r.From}} {
			if id, ok := ends[0].Entity(); ok {
				place := r.Label + " " + places[ends[1].Span()]
				found[place] = append(found[place], id)
			}
		}
	}
	return found
}

// mentionedIn are the entities to which any mark in documents leads.
func mentionedIn(documents []bundle.Document) map[model.EntityID]bool {
	found := map[model.EntityID]bool{}
	for _, d := range documents {
		for _, set := range d.Sets {
			for _, ids := range mentions(set) {
				for _, id := range ids {
					found[id] = true
				}
			}
		}
	}
	return found
}
