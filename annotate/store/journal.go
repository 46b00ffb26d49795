package store

import (
	"context"
	"database/sql"
	"time"

	"raqim/model"
)

const selectEntries = "SELECT seq, time, document, author, kind, target, action, changes FROM journal "

func readEntry(row scanner) (model.Entry, error) {
	var e model.Entry
	var when, changes string
	var target sql.NullInt64
	err := row.Scan(&e.Seq, &when, &e.Scope.Document, &e.Scope.Author, &e.Kind, &target, &e.Action, &changes)
	if err != nil {
		return e, err
	}
	e.Target = target.Int64
	if e.Time, err = time.Parse(time.RFC3339Nano, when); err != nil {
		return e, model.Wrap(model.Damaged, err, "the time of the journal entry %d cannot be read", e.Seq)
	}
	return e, decode(changes, &e.Changes, model.Messagef("the journal"))
}

// Entries reads the journal of scope, oldest first.
func (p *Project) Entries(scope model.Scope) ([]model.Entry, error) {
	var entries []model.Entry
	err := p.view(context.Background(), func(t *transaction) (err error) {
		entries, err = list(t, selectEntries+"WHERE document = ? AND author = ? ORDER BY seq", []any{scope.Document, scope.Author}, readEntry)
		return err
	})
	return entries, err
}

// Actions reads the journal of scope, oldest first, without what was changed: of an
// import that may be as much as the project.
func (p *Project) Actions(scope model.Scope) ([]model.Entry, error) {
	var entries []model.Entry
	err := p.view(context.Background(), func(t *transaction) (err error) {
		entries, err = list(t, selectActions, []any{scope.Document, scope.Author}, readEntry)
		return err
	})
	return entries, err
}

const selectActions = "SELECT seq, time, document, author, kind, target, action, '[]' FROM journal WHERE document = ? AND author = ? ORDER BY seq"

// Named reads what the journal has of the actions on the project called action: those that
// were done, taken back and done again, whoever did it, oldest first.
func (p *Project) Named(action string) ([]model.Entry, error) {
	var entries []model.Entry
	err := p.view(context.Background(), func(t *transaction) (err error) {
		entries, err = list(t, selectEntries+"WHERE document = '' AND action = ? ORDER BY seq", []any{action}, readEntry)
		return err
	})
	return entries, err
}

// Entry reads one entry of the journal.
func (p *Project) Entry(seq int64) (model.Entry, error) {
	var entry model.Entry
	err := p.view(context.Background(), func(t *transaction) error {
		e, err := first(t, selectEntries+"WHERE seq = ?", []any{seq}, readEntry)
		if err != nil {
			return err
		}
		if e == nil {
			return model.Errorf(model.NotFound, "the journal has no entry %d", seq)
		}
		entry = *e
		return nil
	})
	return entry, err
}

// LastEntry is the number of the last entry of the journal, 0 where there is none: as long as it is the
// same nothing has changed.
func (p *Project) LastEntry(ctx context.Context) (int64, error) {
	var seq *int64
	err := p.view(ctx, func(t *transaction) (err error) {
		seq, err = first(t, "SELECT ifnull(max(seq), 0) FROM journal", nil, func(row scanner) (seq int64, err error) { return seq, row.Scan(&seq) })
		return err
	})
	if err != nil {
		return 0, err
	}
	return *seq, nil
}

// Journal calls f for every entry of the project, oldest first, until f fails;
// f's error is given back. Entries committed meanwhile are not among them.
func (p *Project) Journal(ctx context.Context, f func(model.Entry) error) error {
	return p.view(ctx, func(t *transaction) error { return t.journal(f) })
}

func (t *transaction) journal(f func(model.Entry) error) error {
	return t.each(selectEntries+"ORDER BY seq", nil, func(row scanner) error {
		e, err := readEntry(row)
		if err != nil {
			return err
		}
		return f(e)
	})
}

// appendEntry writes entry at the journal's end and gives its number.
func (c *commit) appendEntry(e model.Entry) (int64, error) {
	if err := c.checkTarget(e); err != nil {
		return 0, err
	}
	changes, err := encode(withoutTexts(e.Changes))
	if err != nil {
		return 0, err
	}
	var seq int64
	_, err = c.one(`INSERT INTO journal (time, document, author, kind, target, action, changes)
		VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?) RETURNING seq`,
		[]any{timestamp(c.time), e.Scope.Document, e.Scope.Author, e.Kind, e.Target, e.Action, changes}, &seq)
	return seq, err
}

// checkTarget refuses to undo or redo what the same scope never did.
func (c *commit) checkTarget(e model.Entry) error {
	if e.Target == 0 {
		return nil
	}
	var kind model.EntryKind
	found, err := c.one("SELECT kind FROM journal WHERE seq = ? AND document = ? AND author = ?", []any{e.Target, e.Scope.Document, e.Scope.Author}, &kind)
	if err == nil && (!found || kind != model.Did) {
		return model.Errorf(model.Invalid, "there is no action %d of %s to undo or redo here", e.Target, e.Scope.Author)
	}
	return err
}

// withoutTexts is changes without the texts of documents, which the texts table
// keeps: they never change.
func withoutTexts(changes []model.Change) []model.Change {
	bare := make([]model.Change, len(changes))
	for i, c := range changes {
		if c.Document != nil {
			c.Document = &model.Edit[model.Document]{Before: withoutText(c.Document.Before), After: withoutText(c.Document.After)}
		}
		bare[i] = c
	}
	return bare
}

func withoutText(d *model.Document) *model.Document {
	if d == nil {
		return nil
	}
	bare := *d
	bare.Text = ""
	return &bare
}
