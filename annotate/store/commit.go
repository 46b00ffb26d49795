package store

import (
	"context"
	"time"

	"raqim/model"
)

// Commit writes the changes of entry and the entry itself in one transaction, and
// fills in its Seq and Time. When it returns without an error the action is on
// the disk. On any error the file and entry are as they were: Conflict where
// something is not as a change's Before says, Invalid where the result could not
// stand in the project.
func (p *Project) Commit(entry *model.Entry) error {
	if p.write == nil {
		return model.Errorf(model.Failed, "%s is open for reading only: nothing was changed", p.path)
	}
	if err := checkEntry(*entry); err != nil {
		return err
	}
	if err := p.commit(entry); err != nil {
		return explain(err, p.path)
	}
	if p.told != nil {
		p.told(*entry)
	}
	return nil
}

// commit does what Commit says, one entry at a time.
func (p *Project) commit(entry *model.Entry) error {
	p.turn.Lock()
	defer p.turn.Unlock()
	now := time.Now().UTC().Truncate(time.Microsecond)
	var seq int64
	c := newCommit(p.Schema(), now)
	err := within(context.Background(), p.write, func(t *transaction) (err error) {
		c.transaction = t
		c.removedToo = entry.Scope.Document == ""
		if err := c.addAnnotator(entry.Scope.Author); err != nil {
			return err
		}
		if err := c.takeSchema(entry.Changes); err != nil {
			return err
		}
		for _, change := range entry.Changes {
			if err := c.apply(change); err != nil {
				return err
			}
		}
		if err := c.finish(); err != nil {
			return err
		}
		seq, err = c.appendEntry(*entry)
		return err
	})
	if err != nil {
		return err
	}
	entry.Seq, entry.Time = seq, now
	p.schema.Store(c.schema)
	if c.team != nil {
		p.team.Store(c.team)
	}
	return nil
}

// commit is a transaction that applies changes one after the other, and knows
// what must be checked when all are in.
type commit struct {
	*transaction
	schema    *model.Schema
	team      *model.Team // that the entry leads to; nil where it does not change it
	time      time.Time
	documents map[model.DocumentID]*storedDocument
	numbered  map[model.DocumentID]int // the last number given in this entry
	touched   touched
	// reschemed: the entry changes the schema. It then reaches locked sets as well: what
	// stands there could not stand otherwise, and whoever does it has agreed.
	reschemed bool
	// removedToo: an action on the project reaches documents that were removed as
	// well, since they may come back.
	removedToo bool
}

// touched is what an entry has changed or changed something in.
type touched struct {
	sets      map[setKey]bool // whether the set was locked before the entry
	spans     map[spanKey]touchedSpan
	relations map[relationKey]bool
	entities  map[model.EntityID]bool
	decisions map[decisionKey]bool
}

func newCommit(schema *model.Schema, now time.Time) *commit {
	return &commit{
		schema: schema, time: now,
		documents: map[model.DocumentID]*storedDocument{}, numbered: map[model.DocumentID]int{},
		touched: touched{map[setKey]bool{}, map[spanKey]touchedSpan{}, map[relationKey]bool{}, map[model.EntityID]bool{}, map[decisionKey]bool{}},
	}
}

// checkEntry refuses an entry that the journal could not hold.
func checkEntry(e model.Entry) error {
	if err := model.CheckAuthor(e.Scope.Author); err != nil {
		return err
	}
	if err := checkTexts(model.Messagef("the action"), e.Scope.Author, e.Action, string(e.Scope.Document)); err != nil {
		return err
	}
	if err := checkOneOf(model.Messagef("a journal entry"), e.Kind, model.Did, model.Undid, model.Redid); err != nil {
		return err
	}
	switch {
	case e.Action == "":
		return model.Errorf(model.Invalid, "an action needs a name")
	case len(e.Changes) == 0:
		return model.Errorf(model.Invalid, "the action %s changes nothing", e.Action)
	case (e.Kind == model.Did) != (e.Target == 0):
		return model.Errorf(model.Invalid, "an entry of the kind %q cannot have the target %d", e.Kind, e.Target)
	}
	return nil
}

// apply makes one change.
func (c *commit) apply(change model.Change) error {
	kinds := 0
	for _, set := range []bool{change.Schema != nil, change.Document != nil, change.Set != nil, change.Span != nil, change.Relation != nil, change.Entity != nil, change.Decision != nil, change.Team != nil, change.Assignment != nil} {
		if set {
			kinds++
		}
	}
	if kinds != 1 {
		return model.Errorf(model.Invalid, "a change must be of exactly one thing, this is of %d", kinds)
	}
	switch {
	case change.Schema != nil:
		return nil // takeSchema has put it in place, before all others
	case change.Document != nil:
		return whole(*change.Document, c.changeDocument, func(a, b model.Document) bool { return a.ID == b.ID })
	case change.Set != nil:
		return whole(*change.Set, c.changeSet, func(a, b model.Set) bool { return a.Document == b.Document && a.Author == b.Author })
	case change.Span != nil:
		return whole(*change.Span, c.changeSpan, func(a, b model.Span) bool { return a.ID == b.ID })
	case change.Relation != nil:
		return whole(*change.Relation, c.changeRelation, func(a, b model.Relation) bool { return a.ID == b.ID })
	case change.Team != nil:
		return c.changeTeam(*change.Team)
	case change.Assignment != nil:
		return whole(*change.Assignment, c.changeAssignment, func(a, b model.Assignment) bool { return a == b })
	case change.Decision != nil:
		return whole(*change.Decision, c.changeDecision, func(a, b model.Decision) bool { return a.ID == b.ID })
	}
	return whole(*change.Entity, c.changeEntity, func(a, b model.Entity) bool { return a.ID == b.ID })
}

// whole applies an edit that has a before or an after, of one and the same thing.
func whole[T any](e model.Edit[T], apply func(model.Edit[T]) error, same func(a, b T) bool) error {
	if e.Before == nil && e.After == nil {
		return model.Errorf(model.Invalid, "a change needs what was there before or what is there after")
	}
	if e.Before != nil && e.After != nil && !same(*e.Before, *e.After) {
		return model.Errorf(model.Invalid, "a change cannot turn one thing into another: %v, %v", *e.Before, *e.After)
	}
	return apply(e)
}

// either is what e is about: its After, or else its Before.
func either[T any](e model.Edit[T]) T {
	if e.After != nil {
		return *e.After
	}
	return *e.Before
}

// sameOwner refuses to move a thing to another document or author.
func sameOwner[T any](what model.Message, e model.Edit[T], owner func(T) setKey) error {
	if e.Before != nil && e.After != nil && owner(*e.Before) != owner(*e.After) {
		return model.Errorf(model.Invalid, "%s cannot move from one set to another", what)
	}
	return nil
}

// matches checks that what is stored is what the edit takes for granted.
func matches[T interface{ Equal(T) bool }](what model.Message, e model.Edit[T], stored *T) error {
	switch {
	case e.Before == nil && stored != nil:
		return model.Errorf(model.Conflict, "%s exists already", what)
	case e.Before != nil && stored == nil:
		return model.Errorf(model.Conflict, "%s is not there any more", what)
	case e.Before != nil && !(*e.Before).Equal(*stored):
		return model.Errorf(model.Conflict, "%s was changed meanwhile: look at it again", what)
	}
	return nil
}

// presentDocument is [transaction.present], read once an entry.
func (c *commit) presentDocument(id model.DocumentID) (*storedDocument, error) {
	if d := c.documents[id]; d != nil {
		return d, nil
	}
	read := c.present
	if c.removedToo {
		read = c.known
	}
	d, err := read(id)
	if err != nil {
		return nil, err
	}
	d.lastNumber = max(d.lastNumber, c.numbered[id])
	c.documents[id] = d
	return d, nil
}

// finish checks what only the end of an entry can show: the order of its changes
// does not matter.
func (c *commit) finish() error {
	for id, number := range c.numbered {
		if err := c.exec("UPDATE documents SET last_number = ? WHERE id = ?", number, id); err != nil {
			return err
		}
	}
	if err := c.checkTouchedSets(); err != nil {
		return err
	}
	check := c.checkTouched
	if c.reschemed {
		check = c.checkAllFits
	}
	if err := check(); err != nil {
		return err
	}
	if err := c.checkTouchedDecisions(); err != nil {
		return err
	}
	return c.checkTouchedEntities()
}

// checkTouched checks the spans and relations that changed, and what depends on them.
func (c *commit) checkTouched() error {
	if err := c.checkTouchedSpans(); err != nil {
		return err
	}
	return c.checkTouchedRelations()
}
