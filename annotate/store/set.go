package store

import (
	"context"
	"slices"

	"raqim/model"
)

func readSet(row scanner) (model.Set, error) {
	var s model.Set
	return s, row.Scan(&s.Document, &s.Author, &s.Kind, &s.State, &s.Note, &s.SentBack.By, &s.SentBack.At)
}

const selectSets = "SELECT document, author, kind, state, note, sent_back_by, sent_back_at FROM sets "

// set reads the set of author in the document id; nil where there is none.
func (t *transaction) set(id model.DocumentID, author string) (*model.Set, error) {
	return first(t, selectSets+"WHERE document = ? AND author = ?", []any{id, author}, readSet)
}

// Sets lists the sets of the document id by author.
func (p *Project) Sets(id model.DocumentID) ([]model.Set, error) {
	var sets []model.Set
	err := p.view(context.Background(), func(t *transaction) error {
		if _, err := t.present(id); err != nil {
			return err
		}
		var err error
		sets, err = list(t, selectSets+"WHERE document = ? ORDER BY author", []any{id}, readSet)
		return err
	})
	return sets, err
}

const selectAllSets = selectSets + "WHERE document NOT IN (SELECT id FROM documents WHERE removed = 1) ORDER BY document, author"

// AllSets lists the sets of all documents of the project by document and author.
func (p *Project) AllSets(ctx context.Context) ([]model.Set, error) {
	var sets []model.Set
	err := p.view(ctx, func(t *transaction) (err error) {
		sets, err = list(t, selectAllSets, nil, readSet)
		return err
	})
	return sets, err
}

// Authors lists by name everybody who has a set of kind in a document of the project, of any
// kind where it is empty.
func (p *Project) Authors(ctx context.Context, kind model.SetKind) ([]string, error) {
	var authors []string
	err := p.view(ctx, func(t *transaction) (err error) {
		authors, err = t.names("SELECT DISTINCT author FROM sets WHERE kind = ifnull(nullif(?, ''), kind) AND document NOT IN (SELECT id FROM documents WHERE removed = 1) ORDER BY author", kind)
		return err
	})
	return authors, err
}

// Annotations reads what author marked in the document id. An author who has not
// begun there has an open set without spans, which is not stored yet.
func (p *Project) Annotations(id model.DocumentID, author string) (model.Annotations, error) {
	marked := model.Annotations{Set: model.Set{Document: id, Author: author, Kind: model.KindOf(author), State: model.SetOpen}}
	err := p.view(context.Background(), func(t *transaction) error {
		if _, err := t.present(id); err != nil {
			return err
		}
		set, err := t.set(id, author)
		if err != nil || set == nil {
			return err
		}
		marked.Set = *set
		if marked.Spans, err = t.spans(id, author); err != nil {
			return err
		}
		if marked.Relations, err = t.relations(id, author); err != nil || author != model.GoldAuthor {
			return err
		}
		marked.Decisions, err = t.decisions(id)
		return err
	})
	slices.SortFunc(marked.Spans, model.CompareSpans)
	slices.SortFunc(marked.Relations, model.CompareRelations)
	slices.SortFunc(marked.Decisions, model.CompareDecisions)
	return marked, err
}

const selectSetInfos = `SELECT s.document, s.author, s.kind, s.state, s.note, s.sent_back_by, s.sent_back_at,
	(SELECT count(*) FROM spans x WHERE x.document = s.document AND x.author = s.author),
	(SELECT count(*) FROM relations r WHERE r.document = s.document AND r.author = s.author)
	FROM sets s `

// setInfos counts spans and relations of the sets that query selects, by document, each
// document's sets by author.
func (t *transaction) setInfos(query string, args ...any) (map[model.DocumentID][]model.SetInfo, error) {
	infos := map[model.DocumentID][]model.SetInfo{}
	err := t.each(query, args, func(row scanner) error {
		var i model.SetInfo
		err := row.Scan(&i.Document, &i.Author, &i.Kind, &i.State, &i.Note, &i.SentBack.By, &i.SentBack.At, &i.Spans, &i.Relations)
		infos[i.Document] = append(infos[i.Document], i)
		return err
	})
	return infos, err
}

// setKey names a set.
type setKey struct {
	document model.DocumentID
	author   string
}

// changeSet makes, edits or removes a set.
func (c *commit) changeSet(e model.Edit[model.Set]) error {
	key := setKey{either(e).Document, either(e).Author}
	if err := c.touchSet(key); err != nil {
		return err
	}
	stored, err := c.set(key.document, key.author)
	if err != nil {
		return err
	}
	if err := matches(model.Messagef("the set of %s", key.author), e, stored); err != nil {
		return err
	}
	if e.After == nil {
		return c.exec("DELETE FROM sets WHERE document = ? AND author = ?", key.document, key.author)
	}
	if err := checkSet(*e.After); err != nil {
		return err
	}
	if err := c.addAnnotator(key.author); err != nil {
		return err
	}
	s := e.After
	return c.exec(`INSERT INTO sets (document, author, kind, state, note, sent_back_by, sent_back_at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET kind = excluded.kind, state = excluded.state, note = excluded.note,
			sent_back_by = excluded.sent_back_by, sent_back_at = excluded.sent_back_at`,
		s.Document, s.Author, s.Kind, s.State, s.Note, s.SentBack.By, s.SentBack.At)
}

func checkSet(s model.Set) error {
	if err := model.CheckAuthor(s.Author); err != nil {
		return err
	}
	if err := model.CheckSentBack(s); err != nil {
		return err
	}
	what := model.Messagef("the set of %s", s.Author)
	if err := checkTexts(what, s.Author, s.Note); err != nil {
		return err
	}
	if err := checkOneOf(model.Messagef("the kind of %s", what), s.Kind, model.SetHuman, model.SetMachine, model.SetGold); err != nil {
		return err
	}
	return checkOneOf(model.Messagef("the state of %s", what), s.State, model.SetOpen, model.SetDone, model.SetLocked)
}

// touchSet notes that something in the set changes, and the first time whether it
// was locked before the entry.
func (c *commit) touchSet(key setKey) error {
	if _, err := c.presentDocument(key.document); err != nil {
		return err
	}
	if _, seen := c.touched.sets[key]; seen {
		return nil
	}
	set, err := c.set(key.document, key.author)
	c.touched.sets[key] = set != nil && set.State == model.SetLocked
	return err
}

// checkTouchedSets refuses changes in sets that were locked and still are, and in
// sets that do not exist.
func (c *commit) checkTouchedSets() error {
	for key, wasLocked := range c.touched.sets {
		set, err := c.set(key.document, key.author)
		switch {
		case err != nil:
			return err
		case set == nil:
			err = c.checkNoneLeft(key)
		case wasLocked && set.State == model.SetLocked && !c.reschemed:
			err = model.Errorf(model.Conflict, "the annotations of %s in %s are locked", key.author, key.document)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *commit) checkNoneLeft(key setKey) error {
	var id string
	found, err := c.one(`SELECT id FROM spans WHERE document = ?1 AND author = ?2
		UNION ALL SELECT id FROM relations WHERE document = ?1 AND author = ?2
		UNION ALL SELECT id FROM decisions WHERE document = ?1 AND ?2 = ?3`, []any{key.document, key.author, model.GoldAuthor}, &id)
	if err == nil && found {
		return model.Errorf(model.Conflict, "%s belongs to the set of %s in %s, which does not exist: make the set in the same action", id, key.author, key.document)
	}
	return err
}

// addAnnotator enters name among those who wrote in this file.
func (c *commit) addAnnotator(name string) error {
	return c.exec("INSERT INTO annotators (name, since) VALUES (?, ?) ON CONFLICT DO NOTHING", name, timestamp(c.time))
}
