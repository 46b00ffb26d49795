package store

import (
	"context"
	"maps"
	"slices"
	"unicode/utf8"

	"raqim/model"
)

const documentColumns = `id, name, language, direction, source, publisher, url, date_value, date_status, date_evidence,
	encoding, bom, line_ends, meta, flagged, note, sha256`

// storedDocument is a row of documents; its Text is not read.
type storedDocument struct {
	model.Document
	characters int
	lastNumber int
	removed    bool
}

func readDocument(row scanner) (storedDocument, error) {
	var s storedDocument
	var meta string
	d := &s.Document
	err := row.Scan(&d.ID, &d.Name, &d.Language, &d.Direction, &d.Source, &d.Publisher, &d.URL,
		&d.Date.Value, &d.Date.Status, &d.Date.Evidence, &d.Encoding, &d.BOM, &d.LineEnds, &meta,
		&d.Flagged, &d.Note, &d.SHA256, &s.characters, &s.lastNumber, &s.removed)
	if err != nil {
		return s, err
	}
	d.Meta = map[string]string{}
	if meta == "{}" {
		return s, nil
	}
	return s, decode(meta, &d.Meta, model.Messagef("the document %s", d.Name))
}

const selectDocuments = "SELECT " + documentColumns + ", characters, last_number, removed FROM documents "

// document reads the row of id, also a removed one; nil where there is none.
func (t *transaction) document(id model.DocumentID) (*storedDocument, error) {
	return first(t, selectDocuments+"WHERE id = ?", []any{id}, readDocument)
}

// present is document, but a document that is not there or removed is an error.
func (t *transaction) present(id model.DocumentID) (*storedDocument, error) {
	d, err := t.known(id)
	if err == nil && d.removed {
		return nil, noDocument(id)
	}
	return d, err
}

// known is document, but a document that was never there is an error.
func (t *transaction) known(id model.DocumentID) (*storedDocument, error) {
	d, err := t.document(id)
	if err == nil && d == nil {
		return nil, noDocument(id)
	}
	return d, err
}

func noDocument(id model.DocumentID) error {
	return model.Errorf(model.NotFound, "there is no document %s in this project", id)
}

// Documents lists the documents by name, without those that were removed and
// without their texts, and counts what every author marked in them.
func (p *Project) Documents(ctx context.Context) ([]model.DocumentInfo, error) {
	return p.documents(ctx, listed{selectListed, selectSetInfos + "ORDER BY s.document, s.author", selectAssignments + "ORDER BY document, author"})
}

// FirstDocuments is the beginning of what Documents lists, n of them at most. What it
// costs depends on n, not on how large the project is.
func (p *Project) FirstDocuments(ctx context.Context, n int) ([]model.DocumentInfo, error) {
	return p.documents(ctx, listed{selectListed + " LIMIT ?1", selectFirstSetInfos, selectFirstAssignments}, n)
}

const (
	selectListed           = selectDocuments + "WHERE removed = 0 ORDER BY name"
	firstListed            = "IN (SELECT id FROM documents WHERE removed = 0 ORDER BY name LIMIT ?1) "
	selectFirstSetInfos    = selectSetInfos + "WHERE s.document " + firstListed + "ORDER BY s.document, s.author"
	selectFirstAssignments = selectAssignments + "WHERE document " + firstListed + "ORDER BY document, author"
)

// listed are the queries behind a list of documents, with the same arguments.
type listed struct{ documents, sets, assignments string }

func (p *Project) documents(ctx context.Context, query listed, args ...any) ([]model.DocumentInfo, error) {
	var infos []model.DocumentInfo
	err := p.view(ctx, func(t *transaction) error {
		sets, err := t.setInfos(query.sets, args...)
		if err != nil {
			return err
		}
		assigned, err := t.assigned(query.assignments, args...)
		if err != nil {
			return err
		}
		return t.each(query.documents, args, func(row scanner) error {
			d, err := readDocument(row)
			if err == nil {
				infos = append(infos, model.DocumentInfo{Document: d.Document, Characters: d.characters, Sets: sets[d.ID], Assigned: assigned[d.ID]})
			}
			return err
		})
	})
	return infos, err
}

// Document reads a document with its text.
func (p *Project) Document(id model.DocumentID) (model.Document, error) {
	var document model.Document
	err := p.view(context.Background(), func(t *transaction) error {
		d, err := t.present(id)
		if err != nil {
			return err
		}
		document = d.Document
		document.Text, err = t.text(id)
		return err
	})
	return document, err
}

func (t *transaction) text(id model.DocumentID) (string, error) {
	var text string
	found, err := t.one("SELECT text FROM texts WHERE document = ?", []any{id}, &text)
	if err == nil && !found {
		return "", model.Errorf(model.Damaged, "the text of the document %s is missing: go back to a backup", id)
	}
	return text, err
}

// FindDocument finds the document whose id or name is ref. Where there is none
// the error names the documents whose names come nearest.
func (p *Project) FindDocument(ref string) (model.DocumentID, error) {
	var id model.DocumentID
	err := p.view(context.Background(), func(t *transaction) error {
		found, err := t.one(selectByRef, []any{ref}, &id)
		if err != nil || found {
			return err
		}
		names, err := t.names("SELECT name FROM documents WHERE removed = 0 ORDER BY name")
		if err != nil {
			return err
		}
		return model.Errorf(model.NotFound, "there is no document %q in %s%s", ref, p.path, didYouMean(ref, names))
	})
	return id, err
}

const selectByRef = "SELECT id FROM documents WHERE id = ?1 AND removed = 0 UNION ALL SELECT id FROM documents WHERE name = ?1 AND removed = 0"

// names reads the single text column of query.
func (t *transaction) names(query string, args ...any) ([]string, error) {
	return list(t, query, args, func(row scanner) (name string, err error) { return name, row.Scan(&name) })
}

// NextID gives the number of the next span or relation of the document id: "s12"
// or "r12", one count for both. A number that was ever given is never given again.
func (p *Project) NextID(id model.DocumentID) (int, error) {
	next := 0
	err := p.view(context.Background(), func(t *transaction) error {
		d, err := t.present(id)
		if err == nil {
			next = d.lastNumber + 1
		}
		return err
	})
	return next, err
}

// changeDocument makes, edits or removes a document.
func (c *commit) changeDocument(e model.Edit[model.Document]) error {
	id := either(e).ID
	delete(c.documents, id)
	stored, err := c.document(id)
	if err != nil {
		return err
	}
	var present *model.Document
	if stored != nil && !stored.removed {
		present = &stored.Document
	}
	if err := matches(model.Messagef("the document %s", either(e).Name), e, present); err != nil {
		return err
	}
	if e.After == nil {
		return c.exec("UPDATE documents SET removed = 1 WHERE id = ?", id)
	}
	if err := c.checkDocument(*e.After); err != nil {
		return err
	}
	if stored == nil {
		return c.addDocument(*e.After)
	}
	return c.editDocument(*stored, *e.After)
}

func (c *commit) addDocument(d model.Document) error {
	if err := model.CheckText(d.Text); err != nil {
		return model.Wrap(model.Invalid, err, "the document %s cannot be stored", d.Name)
	}
	if sum := model.TextSHA256(d.Text); sum != d.SHA256 {
		return model.Errorf(model.Invalid, "the sha256 given for %s is %q, that of its text is %s", d.Name, d.SHA256, sum)
	}
	err := c.exec("INSERT INTO documents (id, name, language, direction, source, publisher, url, date_value, date_status, date_evidence, "+
		"encoding, bom, line_ends, meta, flagged, note, sha256, characters) "+
		"VALUES (?1, ?1, '', '', '', '', '', '', '', '', '', 0, '', '{}', 0, '', ?2, ?3)",
		d.ID, d.SHA256, utf8.RuneCountInString(d.Text))
	if err != nil {
		return err
	}
	if err := c.exec("INSERT INTO texts (document, text) VALUES (?, ?)", d.ID, d.Text); err != nil {
		return err
	}
	return c.writeDocument(d)
}

// editDocument gives a stored document, removed or not, other metadata.
func (c *commit) editDocument(stored storedDocument, d model.Document) error {
	if d.SHA256 != stored.SHA256 || (d.Text != "" && model.TextSHA256(d.Text) != stored.SHA256) {
		return model.Errorf(model.Invalid, "the text of %s never changes: import the new text as a document of its own", stored.Name)
	}
	return c.writeDocument(d)
}

func (c *commit) writeDocument(d model.Document) error {
	meta := "{}"
	if len(d.Meta) > 0 {
		var err error
		if meta, err = encode(d.Meta); err != nil {
			return err
		}
	}
	return c.exec(`UPDATE documents SET name = ?, language = ?, direction = ?, source = ?, publisher = ?, url = ?,
		date_value = ?, date_status = ?, date_evidence = ?, encoding = ?, bom = ?, line_ends = ?, meta = ?,
		flagged = ?, note = ?, removed = 0 WHERE id = ?`,
		d.Name, d.Language, d.Direction, d.Source, d.Publisher, d.URL, d.Date.Value, d.Date.Status, d.Date.Evidence,
		d.Encoding, d.BOM, d.LineEnds, meta, d.Flagged, d.Note, d.ID)
}

// checkDocument refuses what cannot be stored as it is, and a name twice.
func (c *commit) checkDocument(d model.Document) error {
	if d.ID == "" || d.Name == "" {
		return model.Errorf(model.Invalid, "a document needs an id and a name (id %q, name %q)", d.ID, d.Name)
	}
	what := model.Messagef("the document %s", d.Name)
	texts := slices.Concat(slices.Collect(maps.Keys(d.Meta)), slices.Collect(maps.Values(d.Meta)), []string{
		string(d.ID), d.Name, d.Language, d.Source, d.Publisher, d.URL, d.Date.Value, d.Date.Evidence, d.Encoding, d.Note,
	})
	if err := checkTexts(what, texts...); err != nil {
		return err
	}
	if err := checkDocumentKinds(what, d); err != nil {
		return err
	}
	var other model.DocumentID
	found, err := c.one("SELECT id FROM documents WHERE name = ? AND removed = 0 AND id <> ?", []any{d.Name, d.ID}, &other)
	if err == nil && found {
		return model.Errorf(model.Conflict, "there is a document named %q already (%s), with another text: choose another name", d.Name, other)
	}
	return err
}

func checkDocumentKinds(what model.Message, d model.Document) error {
	if err := checkOneOf(model.Messagef("the direction of %s", what), d.Direction, model.DirectionAuto, model.DirectionRTL, model.DirectionLTR); err != nil {
		return err
	}
	if err := checkOneOf(model.Messagef("the line ends of %s", what), d.LineEnds, model.LineEndsNone, model.LineEndsLF, model.LineEndsCRLF, model.LineEndsCR, model.LineEndsMixed); err != nil {
		return err
	}
	return checkOneOf(model.Messagef("how the date is known of %s", what), d.Date.Status,
		model.DateExplicit, model.DateExplicitDoubtful, model.DateInferred, model.DateExternal, model.DateMissing)
}
