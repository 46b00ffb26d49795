package check

import (
	"context"
	"iter"

	"raqim/model"
)

// Project is what a look over a project reads; the project file satisfies it.
type Project interface {
	Schema() *model.Schema
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Document(id model.DocumentID) (model.Document, error)
	Annotations(id model.DocumentID, author string) (model.Annotations, error)
}

// Result is what one author's set of a document lacks or, with an Author that is
// empty, the document itself.
type Result struct {
	Document model.DocumentInfo
	Author   string
	Done     bool // somebody has said that this is finished
	Findings []Finding
}

// Over yields the results of p that have findings: documents in the order in which
// p lists them, of each document first its own, then those of its sets by people
// and by review, as p lists them. What a program proposed is not looked at, nor are
// documents that nobody has begun. It holds one set at a time. An error comes as
// the last pair, but a document or set that was removed meanwhile, or that is
// damaged, which is for the store to tell, is passed over. Cancelling ctx ends it
// before the next document with ctx's error.
func Over(ctx context.Context, p Project) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		infos, err := p.Documents(ctx)
		for i := 0; err == nil && i < len(infos); i++ {
			if err = ctx.Err(); err != nil {
				break
			}
			var more bool
			if more, err = overDocument(p, infos[i], yield); err == nil && !more {
				return
			}
		}
		if err != nil {
			yield(Result{}, err)
		}
	}
}

// overDocument yields the results of one document and tells whether more are wanted.
func overDocument(p Project, info model.DocumentInfo, yield func(Result, error) bool) (bool, error) {
	sets, done := looked(info.Sets)
	if len(sets) == 0 {
		return true, nil
	}
	d, err := p.Document(info.ID)
	if err != nil {
		return true, beyond(err)
	}
	own := Result{Document: info, Done: done, Findings: Document(p.Schema(), d)}
	if len(own.Findings) > 0 && !yield(own, nil) {
		return false, nil
	}
	text := model.NewOffsetMap(d.Text)
	for _, s := range sets {
		marked, err := p.Annotations(info.ID, s.Author)
		if err != nil {
			if err = beyond(err); err != nil {
				return true, err
			}
			continue
		}
		r := Result{
			Document: info, Author: s.Author, Done: s.State != model.SetOpen,
			Findings: Annotations(p.Schema(), d, text, marked),
		}
		if len(r.Findings) > 0 && !yield(r, nil) {
			return false, nil
		}
	}
	return true, nil
}

// looked are the sets that are to be finished, and whether one of them is.
func looked(all []model.SetInfo) (sets []model.SetInfo, done bool) {
	for _, s := range all {
		if s.Kind != model.SetMachine {
			sets = append(sets, s)
			done = done || s.State != model.SetOpen
		}
	}
	return sets, done
}

// beyond is err, or nil where it is not for this package to tell.
func beyond(err error) error {
	switch model.CodeOf(err) {
	case model.NotFound, model.Damaged:
		return nil
	}
	return err
}
