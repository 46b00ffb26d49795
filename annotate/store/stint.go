package store

import (
	"context"
	"errors"
	"time"

	"raqim/model"
)

// worked is the condition on the journal's entries of authors' work in documents, in
// contrast to what concerns the project, such as an import.
const worked = ` x.document <> '' AND` + ofAuthors

const selectSittings = `SELECT document, author, count(*), cast(round(ifnull(sum(pause) FILTER (WHERE pause < ?2), 0)) AS INTEGER), min(time), max(time) FROM (
	SELECT x.document, x.author, x.time, unixepoch(x.time, 'subsec') - lag(unixepoch(x.time, 'subsec')) OVER (PARTITION BY x.document, x.author ORDER BY x.seq) AS pause
	FROM journal x WHERE` + worked + `) GROUP BY 1, 2`

// Sittings calls f for each author's work on each document. Its time is the sum of the
// times between one action of theirs there and the next, but of those that last pause or
// longer.
func (p *Project) Sittings(ctx context.Context, authors []string, pause time.Duration, f func(model.Sitting) error) error {
	return p.tally(ctx, selectSittings, authors, []any{pause.Seconds()}, func(row scanner) error {
		var s model.Sitting
		var first, last string
		if err := row.Scan(&s.Document, &s.Author, &s.Actions, &s.Seconds, &first, &last); err != nil {
			return err
		}
		var damaged [2]error
		s.First, damaged[0] = time.Parse(time.RFC3339Nano, first)
		s.Last, damaged[1] = time.Parse(time.RFC3339Nano, last)
		if err := errors.Join(damaged[:]...); err != nil {
			return model.Wrap(model.Damaged, err, "the times of what %s did in the document %s cannot be read", s.Author, s.Document)
		}
		return f(s)
	})
}

// Of an action the latest undo or redo says whether it is in force.
const selectStints = `SELECT x.author, unixepoch(x.time) / 900 * 900, sum((
		SELECT count(*) FROM json_each(x.changes) c WHERE c.value ->> '$.span.before' IS NULL AND c.value ->> '$.span.after' IS NOT NULL))
	FROM journal x WHERE x.kind = 'do' AND` + worked + `
	AND ifnull((SELECT l.kind FROM journal l WHERE l.document = x.document AND l.author = x.author AND l.target = x.seq ORDER BY l.seq DESC LIMIT 1), 'redo') = 'redo'
	GROUP BY 1, 2 ORDER BY 2, 1`

// Stints calls f for each quarter of an hour in which an author has done something in a
// document, from the first on. Quarters are fine enough for the days of every time zone.
func (p *Project) Stints(ctx context.Context, authors []string, f func(model.Stint) error) error {
	return p.tally(ctx, selectStints, authors, nil, func(row scanner) error {
		var s model.Stint
		if err := row.Scan(&s.Author, &s.Start, &s.Spans); err != nil {
			return err
		}
		return f(s)
	})
}
