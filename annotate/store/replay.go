package store

import (
	"crypto/sha256"
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

// message names n to a person.
func (n noun) message() model.Message {
	switch n.kind {
	case "document":
		return model.Messagef("the document %s", n.id)
	case "set":
		return model.Messagef("the set %s in the document %s", n.id, n.document)
	case "span":
		return model.Messagef("the span %s in the document %s", n.id, n.document)
	case "relation":
		return model.Messagef("the relation %s in the document %s", n.id, n.document)
	case "decision":
		return model.Messagef("the decision %s in the document %s", n.id, n.document)
	case "assignment":
		return model.Messagef("the assignment of %s to %s", n.document, n.id)
	case "team":
		return model.Messagef("the team of the project")
	case "entity":
		return model.Messagef("the entity %s", n.id)
	}
	return model.Messagef("the schema of the project")
}

// digest stands for a thing with all its fields. Digests instead of the things
// themselves keep the replay of a large project small.
type digest [sha256.Size]byte

// replayJournal replays the journal from the empty project, for what is stored to be
// compared with.
func (c *checker) replayJournal() error {
	state := map[noun]digest{}
	done, total := 0, 0
	if _, err := c.one("SELECT count(*) FROM journal", nil, &total); err != nil {
		return err
	}
	err := c.journal(func(e model.Entry) error {
		c.tell(Progress{AtJournal, done, total})
		done++
		for _, change := range e.Changes {
			c.replay(state, e.Seq, change)
		}
		return c.ctx.Err()
	})
	if err == nil {
		c.state = state
	}
	return err
}

func (c *checker) replay(state map[noun]digest, seq int64, change model.Change) {
	switch {
	case change.Schema != nil:
		c.replaySchema(state, seq, *change.Schema)
	case change.Document != nil:
		replayEdit(c, state, seq, *change.Document, documentNoun)
	case change.Set != nil:
		replayEdit(c, state, seq, *change.Set, setNoun)
	case change.Span != nil:
		replayEdit(c, state, seq, *change.Span, spanNoun)
	case change.Relation != nil:
		replayEdit(c, state, seq, *change.Relation, relationNoun)
	case change.Decision != nil:
		replayEdit(c, state, seq, *change.Decision, decisionNoun)
	case change.Team != nil:
		c.replayTeam(state, seq, *change.Team)
	case change.Assignment != nil:
		replayEdit(c, state, seq, *change.Assignment, assignmentNoun)
	case change.Entity != nil:
		replayEdit(c, state, seq, *change.Entity, entityNoun)
	}
}

// replaySchema takes in a change of the schema. The one that the project was made with
// is in no entry: the first change of it says what it was.
func (c *checker) replaySchema(state map[noun]digest, seq int64, e model.Edit[model.Schema]) {
	n, _ := schemaNoun(model.Schema{})
	if _, known := state[n]; !known && e.Before != nil {
		state[n] = digestOf(*e.Before, schemaNoun)
	}
	replayEdit(c, state, seq, e, schemaNoun)
}

func replayEdit[T any](c *checker, state map[noun]digest, seq int64, e model.Edit[T], name func(T) (noun, T)) {
	if e.Before == nil && e.After == nil {
		c.report(model.Messagef("the journal"), model.Messagef("entry %d holds an empty change", seq), goBack)
		return
	}
	n, _ := name(either(e))
	found, present := state[n]
	if present != (e.Before != nil) || (present && found != digestOf(*e.Before, name)) {
		c.report(n.message(), model.Messagef("entry %d of the journal does not follow from those before it", seq), goBack)
	}
	if e.After == nil {
		delete(state, n)
		return
	}
	state[n] = digestOf(*e.After, name)
}

// compareRest compares the schema, where it was ever changed, the team, the assignments and
// the entities, and reports what the journal leads to and is not stored.
func (c *checker) compareRest() error {
	n, _ := schemaNoun(*c.schema)
	if _, changed := c.state[n]; changed {
		compare(c, *c.schema, schemaNoun)
	}
	if err := c.compareTeam(); err != nil {
		return err
	}
	entities, err := list(c.transaction, selectEntities, nil, readEntity)
	if err != nil {
		return err
	}
	for _, e := range entities {
		compare(c, e, entityNoun)
	}
	for _, n := range slices.SortedFunc(maps.Keys(c.state), func(a, b noun) int { return model.CompareIDs(a.message().String(), b.message().String()) }) {
		c.report(n.message(), model.Messagef("it is in the journal, but not stored"), goBack)
	}
	return nil
}

// compare takes something stored out of what the journal leads to, and reports where that
// lacks it or has it otherwise.
func compare[T any](c *checker, stored T, name func(T) (noun, T)) {
	if c.state == nil {
		return
	}
	n, _ := name(stored)
	wanted, ok := c.state[n]
	switch {
	case !ok:
		c.report(n.message(), model.Messagef("it is stored, but not in the journal"), goBack)
	case wanted != digestOf(stored, name):
		c.report(n.message(), model.Messagef("what is stored is not what the journal says"), goBack)
	}
	delete(c.state, n)
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

func schemaNoun(s model.Schema) (noun, model.Schema) { return noun{"schema", "", ""}, s }

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

func decisionNoun(d model.Decision) (noun, model.Decision) {
	return noun{"decision", d.Document, string(d.ID)}, d
}

func entityNoun(e model.Entity) (noun, model.Entity) {
	names := map[string][]string{}
	for language, list := range e.Names {
		names[language] = append([]string{}, list...)
	}
	e.Names = names
	return noun{"entity", "", string(e.ID)}, e
}
