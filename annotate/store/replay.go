package store

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"raqim/model"
)

// noun names a thing of the project in the replay of the journal.
type noun struct {
	kind     string
	document model.DocumentID
	id       string
}

func (n noun) String() string {
	if n.document == "" {
		return "the " + n.kind + " " + n.id
	}
	return fmt.Sprintf("the %s %s in the document %s", n.kind, n.id, n.document)
}

// digest stands for a thing with all its fields. Digests instead of the things
// themselves keep the replay of a large project small.
type digest [sha256.Size]byte

// checkJournal replays the journal from the empty project, and compares where it
// leads to with what is stored.
func (c *checker) checkJournal() error {
	state := map[noun]digest{}
	err := c.journal(func(e model.Entry) error {
		for _, change := range e.Changes {
			c.replay(state, e.Seq, change)
		}
		return c.ctx.Err()
	})
	if err != nil {
		return err
	}
	if err := c.compare(state); err != nil {
		return err
	}
	for _, n := range slices.SortedFunc(maps.Keys(state), func(a, b noun) int { return model.CompareIDs(a.String(), b.String()) }) {
		c.report(n.String(), "it is in the journal, but not stored", goBack)
	}
	return nil
}

func (c *checker) replay(state map[noun]digest, seq int64, change model.Change) {
	switch {
	case change.Document != nil:
		replayEdit(c, state, seq, *change.Document, documentNoun)
	case change.Set != nil:
		replayEdit(c, state, seq, *change.Set, setNoun)
	case change.Span != nil:
		replayEdit(c, state, seq, *change.Span, spanNoun)
	case change.Relation != nil:
		replayEdit(c, state, seq, *change.Relation, relationNoun)
	case change.Entity != nil:
		replayEdit(c, state, seq, *change.Entity, entityNoun)
	}
}

func replayEdit[T any](c *checker, state map[noun]digest, seq int64, e model.Edit[T], name func(T) (noun, T)) {
	if e.Before == nil && e.After == nil {
		c.report("the journal", fmt.Sprintf("entry %d holds an empty change", seq), goBack)
		return
	}
	n, _ := name(either(e))
	found, present := state[n]
	if present != (e.Before != nil) || (present && found != digestOf(*e.Before, name)) {
		c.report(n.String(), fmt.Sprintf("entry %d of the journal does not follow from those before it", seq), goBack)
	}
	if e.After == nil {
		delete(state, n)
		return
	}
	state[n] = digestOf(*e.After, name)
}

// compare takes what is stored out of state, and reports what state lacks or has
// otherwise.
func (c *checker) compare(state map[noun]digest) error {
	documents, err := list(c.transaction, selectDocuments+"ORDER BY name", nil, readDocument)
	if err != nil {
		return err
	}
	for _, d := range documents {
		if !d.removed {
			compareOne(c, state, d.Document, documentNoun)
		}
		if err := c.compareSets(state, d.ID); err != nil {
			return err
		}
	}
	entities, err := list(c.transaction, selectEntities, nil, readEntity)
	for _, e := range entities {
		compareOne(c, state, e, entityNoun)
	}
	return err
}

func (c *checker) compareSets(state map[noun]digest, id model.DocumentID) error {
	sets, err := list(c.transaction, selectSets+"WHERE document = ?", []any{id}, readSet)
	if err != nil {
		return err
	}
	for _, set := range sets {
		compareOne(c, state, set, setNoun)
		spans, err := c.spans(id, set.Author)
		if err != nil {
			return err
		}
		for _, s := range spans {
			compareOne(c, state, s, spanNoun)
		}
		relations, err := c.relations(id, set.Author)
		if err != nil {
			return err
		}
		for _, r := range relations {
			compareOne(c, state, r, relationNoun)
		}
	}
	return nil
}

func compareOne[T any](c *checker, state map[noun]digest, stored T, name func(T) (noun, T)) {
	n, _ := name(stored)
	wanted, ok := state[n]
	switch {
	case !ok:
		c.report(n.String(), "it is stored, but not in the journal", goBack)
	case wanted != digestOf(stored, name):
		c.report(n.String(), "what is stored is not what the journal says", goBack)
	}
	delete(state, n)
}

// digestOf is the digest of x's JSON in the form that name gives it.
func digestOf[T any](x T, name func(T) (noun, T)) digest {
	_, canonical := name(x)
	data, err := encode(canonical)
	if err != nil {
		return digest{}
	}
	return sha256.Sum256([]byte(data))
}

// The functions below name a thing, and give it in the one form that its equals
// share: nil and empty are the same, and texts of documents do not count.

func documentNoun(d model.Document) (noun, model.Document) {
	d.Text = ""
	if len(d.Meta) == 0 {
		d.Meta = nil
	}
	return noun{"document", "", string(d.ID)}, d
}

func setNoun(s model.Set) (noun, model.Set) { return noun{"set", s.Document, s.Author}, s }

func spanNoun(s model.Span) (noun, model.Span) {
	if len(s.Attributes) == 0 {
		s.Attributes = nil
	}
	return noun{"span", s.Document, string(s.ID)}, s
}

func relationNoun(r model.Relation) (noun, model.Relation) {
	if len(r.Attributes) == 0 {
		r.Attributes = nil
	}
	return noun{"relation", r.Document, string(r.ID)}, r
}

func entityNoun(e model.Entity) (noun, model.Entity) {
	names := map[string][]string{}
	for language, list := range e.Names {
		names[language] = append([]string{}, list...)
	}
	e.Names = names
	return noun{"entity", "", string(e.ID)}, e
}
