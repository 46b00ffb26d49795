package blind

import (
	"context"
	"time"

	"raqim/annotate/figures"
	"raqim/model"
)

// seen lists the sets of all documents that the user may see, by document and author.
func (p *Project[F]) seen(ctx context.Context) ([]model.Set, error) {
	all, err := p.file.AllSets(ctx)
	team, user := p.file.Team(), p.User()
	var seen []model.Set
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Document == all[from].Document {
			to++
		}
		gold := goldState(all[from:to])
		for _, s := range all[from:to] {
			if !team.Hides(user, s, gold) {
				seen = append(seen, s)
			}
		}
		from = to
	}
	return seen, err
}

// place is where a set lies.
type place struct {
	document model.DocumentID
	author   string
}

// places are those of the sets that the user may see.
func (p *Project[F]) places(ctx context.Context) (map[place]bool, error) {
	sets, err := p.seen(ctx)
	at := make(map[place]bool, len(sets))
	for _, s := range sets {
		at[place{s.Document, s.Author}] = true
	}
	return at, err
}

// Sittings calls f for the work of authors on each document, as
// the file does, where the user may see it.
func (p *Project[F]) Sittings(ctx context.Context, authors []string, pause time.Duration, f func(model.Sitting) error) error {
	if !p.Blind() {
		return p.file.Sittings(ctx, authors, pause, f)
	}
	seen, err := p.places(ctx)
	if err != nil {
		return err
	}
	return p.file.Sittings(ctx, authors, pause, func(s model.Sitting) error {
		if !seen[place{s.Document, s.Author}] {
			return nil
		}
		return f(s)
	})
}

// Own is what is counted of the project: all of it where nothing is hidden, else the sets of
// the user and of machines alone, also in documents whose review is done. Many counts are
// of an author's sets in all documents together.
func (p *Project[F]) Own() figures.Project {
	if !p.Blind() {
		return p.file
	}
	return own{p.file, p.User()}
}

// own is a project in which nobody but the user and machines has sets.
type own struct {
	File
	user string
}

// Documents lists the documents with such sets.
func (o own) Documents(ctx context.Context) ([]model.DocumentInfo, error) {
	infos, err := o.File.Documents(ctx)
	for i := range infos {
		var sets []model.SetInfo
		for _, s := range infos[i].Sets {
			if s.Author == o.user || s.Kind == model.SetMachine {
				sets = append(sets, s)
			}
		}
		infos[i].Sets = sets
	}
	return infos, err
}
