package blind

import (
	"context"
	"slices"
	"sync/atomic"

	"raqim/annotate"
	"raqim/annotate/figures"
	"raqim/model"
)

// File is what is read and written of a project file.
type File interface {
	annotate.Store
	figures.Project
	FirstDocuments(ctx context.Context, n int) ([]model.DocumentInfo, error)
	NextEntityID() (int, error)
	Team() model.Team
	FindDocument(ref string) (model.DocumentID, error)
	Authors(ctx context.Context, kind model.SetKind) ([]string, error)
	AllSets(ctx context.Context) ([]model.Set, error)
	Spans(id model.DocumentID, author, label string) ([]model.Span, error)
	MentionCounts(ctx context.Context) (map[model.EntityID]int, error)
	MentionCount(id model.EntityID) (model.MentionCount, error)
	Mentions(id model.EntityID) (model.Mentions, error)
	MentionTallies(ctx context.Context, f func(model.MentionTally) error) error
	Mentioning(ctx context.Context, id model.EntityID) ([]model.DocumentID, error)
	LastEntry(ctx context.Context) (int64, error)
	Path() string
	ReadOnly() bool
	Observe(f func(model.Entry))
	Close() error
}

// Project is an open project as one user sees it. Its methods may be called from several
// goroutines. What they return belongs to the caller, but for the schema and the team.
type Project[F File] struct {
	file F
	user atomic.Pointer[string] // searches and counts ask beside the window
}

// New is the project in file as user sees it. Closing it closes file.
func New[F File](file F, user string) *Project[F] {
	p := &Project[F]{file: file}
	p.SetUser(user)
	return p
}

// SetUser says that somebody else sits at the machine. What was read before is theirs to
// forget who shows it.
func (p *Project[F]) SetUser(user string) { p.user.Store(&user) }

// User is who sits at the machine.
func (p *Project[F]) User() string { return *p.user.Load() }

// Whole is the file, with nothing left out: for what acts on all of it.
func (p *Project[F]) Whole() F { return p.file }

// Blind reports whether work of others is hidden from the user as long as its review is
// not done.
func (p *Project[F]) Blind() bool {
	team := p.file.Team()
	return team.Blind && team.Role(p.User()) != model.RoleReviewer
}

// Hides reports whether the user is not to see what author marked in the document id, also
// where that is nothing yet.
func (p *Project[F]) Hides(id model.DocumentID, author string) (bool, error) {
	if !p.Blind() {
		return false, nil
	}
	sets, err := p.file.Sets(id)
	if err != nil {
		return false, err
	}
	asked := model.Set{Document: id, Author: author, Kind: model.KindOf(author)}
	gold := goldState(sets)
	for _, s := range sets {
		if s.Author == author {
			asked = s
		}
	}
	return p.file.Team().Hides(p.User(), asked, gold), nil
}

// goldState is the state of the gold set among those of a document; "" where there is none.
func goldState(sets []model.Set) model.SetState {
	for _, s := range sets {
		if s.Kind == model.SetGold {
			return s.State
		}
	}
	return ""
}

// refuse says why what author marked in the document id is not read, or nil.
func (p *Project[F]) refuse(id model.DocumentID, author string) error {
	hidden, err := p.Hides(id, author)
	if err == nil && hidden {
		return model.Errorf(model.Conflict, "the team annotates blind: what %s marked in the document %s is shown when its review is done", author, id)
	}
	return err
}

// Documents lists the documents as the file does, with the sets that the
// user may see.
func (p *Project[F]) Documents(ctx context.Context) ([]model.DocumentInfo, error) {
	infos, err := p.file.Documents(ctx)
	return p.narrowed(infos), err
}

// FirstDocuments is the beginning of that list, n documents at most.
func (p *Project[F]) FirstDocuments(ctx context.Context, n int) ([]model.DocumentInfo, error) {
	infos, err := p.file.FirstDocuments(ctx, n)
	return p.narrowed(infos), err
}

// narrowed takes the sets away that the user is not to see.
func (p *Project[F]) narrowed(infos []model.DocumentInfo) []model.DocumentInfo {
	if !p.Blind() {
		return infos
	}
	team, user := p.file.Team(), p.User()
	for i := range infos {
		gold := infos[i].GoldState()
		infos[i].Sets = slices.DeleteFunc(infos[i].Sets, func(s model.SetInfo) bool { return team.Hides(user, s.Set, gold) })
	}
	return infos
}

// Sets lists by author the sets of the document id that the user may see.
func (p *Project[F]) Sets(id model.DocumentID) ([]model.Set, error) {
	sets, err := p.file.Sets(id)
	if err != nil || !p.Blind() {
		return sets, err
	}
	team, user, gold := p.file.Team(), p.User(), goldState(sets)
	return slices.DeleteFunc(sets, func(s model.Set) bool { return team.Hides(user, s, gold) }), nil
}

// Authors lists by name everybody who has a set of kind, of any where that is empty, that
// the user may see.
func (p *Project[F]) Authors(ctx context.Context, kind model.SetKind) ([]string, error) {
	if !p.Blind() {
		return p.file.Authors(ctx, kind)
	}
	sets, err := p.seen(ctx)
	var names []string
	for _, s := range sets {
		if kind == "" || s.Kind == kind {
			names = append(names, s.Author)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), err
}

// Annotations reads what author marked in the document id; where that is hidden it is a
// Conflict, which says so.
func (p *Project[F]) Annotations(id model.DocumentID, author string) (model.Annotations, error) {
	if err := p.refuse(id, author); err != nil {
		return model.Annotations{}, err
	}
	return p.file.Annotations(id, author)
}

// Spans reads the spans of author in the document id with a label, or with any where that
// is empty, as Annotations does.
func (p *Project[F]) Spans(id model.DocumentID, author, label string) ([]model.Span, error) {
	if err := p.refuse(id, author); err != nil {
		return nil, err
	}
	return p.file.Spans(id, author, label)
}

// Entries gives the journal of a scope; where it is of somebody's work that is hidden it is
// a Conflict.
func (p *Project[F]) Entries(scope model.Scope) ([]model.Entry, error) {
	if scope.Document != "" {
		if err := p.refuse(scope.Document, scope.Author); err != nil {
			return nil, err
		}
	}
	return p.file.Entries(scope)
}
