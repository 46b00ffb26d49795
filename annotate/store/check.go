package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"unicode/utf8"

	"raqim/model"
)

// Problem is something in a project file that is not as it should be.
type Problem struct {
	Where model.Message `json:"where"` // the thing concerned, as a person calls it
	What  model.Message `json:"what"`  // what is wrong with it
	Do    model.Message `json:"do"`    // what to do about it
}

// mostProblems is how many problems Check lists; one broken page can spoil
// thousands of rows, and nobody reads them all.
const mostProblems = 200

var (
	goBack   = model.Messagef("keep a copy of the file as it is, and go back to a backup")
	lookAtIt = model.Messagef("open the document and correct or remove it")
	theFile  = model.Messagef("the file")
)

// Check looks for damage, without changing anything: in the file's pages and
// references, the digest of every text, every span, relation and set against text
// and schema, and whether the journal leads to what is stored. It gives at most
// 200 problems, none where all is well; an error means that it could not look, or
// that ctx was cancelled. It tells how far it is after every document and entry,
// from this goroutine; tell may be nil.
func (p *Project) Check(ctx context.Context, tell func(Progress)) ([]Problem, error) {
	if tell == nil {
		tell = func(Progress) {}
	}
	c := &checker{project: p, tell: tell}
	err := p.view(ctx, func(t *transaction) error {
		c.transaction = t
		schema, err := t.schema()
		if err != nil {
			return err
		}
		c.schema = schema
		for _, step := range []struct {
			where model.Message
			check func() error
		}{
			{theFile, c.checkPages},
			{theFile, c.checkReferences},
			{theFile, c.checkTables},
			{model.Messagef("the texts"), c.checkTexts},
			{model.Messagef("the journal"), c.replayJournal},
			{model.Messagef("the annotations"), c.checkAnnotations},
		} {
			err := explain(step.check(), p.path)
			if damaged(err) {
				c.report(step.where, model.Messagef("%v", err), goBack)
			} else if err != nil {
				return err
			}
		}
		return nil
	})
	if c.more > 0 {
		c.problems = append(c.problems, Problem{theFile, model.Messagef("%d more problems", c.more), goBack})
	}
	return c.problems, err
}

type checker struct {
	*transaction
	project  *Project
	tell     func(Progress)
	schema   *model.Schema
	problems []Problem
	state    map[noun]digest // what the journal leads to and has not been found stored; nil where that cannot be said
	more     int             // problems that are not listed
}

func (c *checker) report(where, what, do model.Message) {
	if len(c.problems) == mostProblems {
		c.more++
		return
	}
	c.problems = append(c.problems, Problem{where, what, do})
}

func (c *checker) checkPages() error {
	c.tell(Progress{Step: AtPages})
	messages, err := c.names("PRAGMA integrity_check(20)")
	for _, m := range messages {
		if m != "ok" {
			c.report(theFile, model.Messagef("%s", m), goBack)
		}
	}
	return err
}

// brokenReference is a row of PRAGMA foreign_key_check.
type brokenReference struct{ table, parent string }

func readBroken(row scanner) (brokenReference, error) {
	var b brokenReference
	var id, key sql.NullInt64
	return b, row.Scan(&b.table, &id, &b.parent, &key)
}

func (c *checker) checkReferences() error {
	broken, err := list(c.transaction, "PRAGMA foreign_key_check", nil, readBroken)
	for _, b := range broken {
		c.report(theFile, model.Messagef("a row of %s refers to a row of %s that is not there", b.table, b.parent), goBack)
	}
	return err
}

// checkTables compares the tables with those of a new project.
func (c *checker) checkTables() error {
	steps, err := readMigrations(embedded)
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite3", "file::memory:")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	var wanted map[string]string
	err = within(c.ctx, db, func(t *transaction) (err error) {
		if err = migrate(t, 0, steps); err == nil {
			wanted, err = t.tables()
		}
		return err
	})
	if err != nil {
		return err
	}
	found, err := c.tables()
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		if found[name] != wanted[name] {
			c.report(theFile, model.Messagef("the table or index %s is missing or not as Raqim makes it", name), goBack)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if _, ok := wanted[name]; !ok {
			c.report(theFile, model.Messagef("there is a table, index, view or trigger %s that Raqim does not make", name), goBack)
		}
	}
	return err
}

// tables gives the SQL of all tables, indexes, views and triggers by name,
// without those that SQLite makes to keep statistics.
func (t *transaction) tables() (map[string]string, error) {
	tables := map[string]string{}
	err := t.each("SELECT name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'", nil, func(row scanner) error {
		var name, definition string
		err := row.Scan(&name, &definition)
		tables[name] = definition
		return err
	})
	return tables, err
}

func (c *checker) checkTexts() error {
	documents, err := list(c.transaction, selectDocuments+"ORDER BY name", nil, readDocument)
	if err != nil {
		return err
	}
	for i, d := range documents {
		c.tell(Progress{AtTexts, i, len(documents)})
		text, err := c.text(d.ID)
		if err = explain(err, c.project.path); err != nil && !damaged(err) {
			return err
		}
		where := model.Messagef("the document %s", d.Name)
		switch {
		case err != nil:
			c.report(where, model.Messagef("%v", err), goBack)
		case model.TextSHA256(text) != d.SHA256:
			c.report(where, model.Messagef("its text is not the one that was imported: the sha256 differs"), goBack)
		case model.CheckText(text) != nil:
			c.report(where, model.Messagef("%v", model.CheckText(text)), goBack)
		case utf8.RuneCountInString(text) != d.characters:
			c.report(where, model.Messagef("its text has %d code points, %d are noted", utf8.RuneCountInString(text), d.characters), goBack)
		}
	}
	return nil
}

// checkAnnotations reads everything once, and compares it with the journal on the way.
func (c *checker) checkAnnotations() error {
	documents, err := list(c.transaction, selectDocuments+"ORDER BY name", nil, readDocument)
	if err != nil {
		return err
	}
	for i, d := range documents {
		c.tell(Progress{AtAnnotations, i, len(documents)})
		if !d.removed {
			compare(c, d.Document, documentNoun)
		}
		if err := c.checkSetsOf(d); err != nil {
			return err
		}
	}
	return c.compareRest()
}

func (c *checker) checkSetsOf(d storedDocument) error {
	if err := c.checkDecisionsOf(d); err != nil {
		return err
	}
	sets, err := list(c.transaction, selectSets+"WHERE document = ? ORDER BY author", []any{d.ID}, readSet)
	if err != nil {
		return err
	}
	for _, set := range sets {
		compare(c, set, setNoun)
		where := model.Messagef("the set of %s in %s", set.Author, d.Name)
		if err := checkSet(set); err != nil {
			c.report(where, model.Messagef("%v", err), goBack)
		}
		err := explain(c.checkSetOf(d, set.Author), c.project.path)
		if damaged(err) {
			c.report(where, model.Messagef("%v", err), goBack)
			c.state = nil // what it holds cannot be told from what is lost
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) checkSetOf(d storedDocument, author string) error {
	spans, err := c.spans(d.ID, author)
	if err != nil {
		return err
	}
	relations, err := c.relations(d.ID, author)
	if err != nil {
		return err
	}
	byID := make(map[model.SpanID]model.Span, len(spans))
	for _, s := range spans {
		byID[s.ID] = s
	}
	spanOf := func(id model.SpanID) (model.Span, bool) { s, ok := byID[id]; return s, ok }
	for _, s := range spans {
		compare(c, s, spanNoun)
		where := model.Messagef("the span %s of %s in %s", s.ID, author, d.Name)
		c.checkNumber(where, "s", string(s.ID), d)
		if err := model.CheckSpan(s, d.characters, c.schema); err != nil {
			c.report(where, model.Messagef("%v", err), lookAtIt)
		}
		if err := model.CheckReferences(s, spanOf, c.schema); err != nil {
			c.report(where, model.Messagef("%v", err), lookAtIt)
		}
	}
	for _, r := range relations {
		compare(c, r, relationNoun)
		where := model.Messagef("the relation %s of %s in %s", r.ID, author, d.Name)
		c.checkNumber(where, "r", string(r.ID), d)
		from, to := byID[r.From.Span()], byID[r.To.Span()]
		if !r.From.Outside() && from.ID == "" || !r.To.Outside() && to.ID == "" {
			c.report(where, model.Messagef("it joins %s to %s, which are not both there", r.From, r.To), goBack)
		} else if err := model.CheckRelation(r, from, to, c.schema); err != nil {
			c.report(where, model.Messagef("%v", err), lookAtIt)
		}
	}
	return nil
}

func (c *checker) checkNumber(where model.Message, prefix, id string, d storedDocument) {
	number, err := idNumber(prefix, id)
	switch {
	case err != nil:
		c.report(where, model.Messagef("%v", err), goBack)
	case number > d.lastNumber:
		c.report(where, model.Messagef("its number is higher than the last one that was given, %d", d.lastNumber), goBack)
	}
}
