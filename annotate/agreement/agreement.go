package agreement

import (
	"context"
	"slices"
	"time"

	"raqim/annotate/agree"
	"raqim/model"
)

// Project is what is measured; the project file satisfies it.
type Project interface {
	Schema() *model.Schema
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Annotations(id model.DocumentID, author string) (model.Annotations, error)
	Sittings(ctx context.Context, authors []string, pause time.Duration, f func(model.Sitting) error) error
}

// Options say what is measured, and how.
type Options struct {
	Sets []string // authors, two or more
	// Done leaves out sets that are still open, as if their authors had not seen the
	// documents.
	Done     bool
	Seed     uint64         // of the bootstrap: the same seed gives the same intervals
	Samples  int            // of the bootstrap, by document; 0: there are no intervals
	Location *time.Location // where days begin; nil for UTC
	// Gamma measures gamma as well, document by document, with these options; nil: it
	// does not. It takes long.
	Gamma *agree.GammaOptions
	// Progress is told how much of all is done, on the goroutine that measures; nil: nobody is.
	Progress func(done, total int)
}

// DefaultSamples is how many samples intervals are made of where nobody says otherwise.
const DefaultSamples = 1000

// Level is that of all intervals.
const Level = 0.95

// Agreement is how far the authors of some sets agree.
type Agreement struct {
	Sets      []string  `json:"sets"`
	Documents int       `json:"documents"` // of the project
	Done      bool      `json:"done_only"`
	Seed      uint64    `json:"seed"`
	Samples   int       `json:"samples"`
	Labels    []string  `json:"labels"` // in the order of the schema
	Pairs     []*Pair   `json:"pairs"`
	Everyone  *Everyone `json:"everyone,omitempty"` // of three sets or more
}

// Measure measures how far the sets of p agree. It returns ctx's error soon after ctx is
// done.
func Measure(ctx context.Context, p Project, o Options) (Agreement, error) {
	if o.Location == nil {
		o.Location = time.UTC
	}
	infos, err := p.Documents(ctx)
	if err != nil {
		return Agreement{}, err
	}
	if err := checkSets(o.Sets, infos); err != nil {
		return Agreement{}, err
	}
	m := newMeasuring(ctx, p, o, infos)
	if err := m.findDays(); err != nil {
		return Agreement{}, err
	}
	for i, info := range infos {
		m.tell(i)
		if err := ctx.Err(); err != nil {
			return Agreement{}, err
		}
		if err := m.take(info); err != nil {
			return Agreement{}, err
		}
	}
	return m.result()
}

func checkSets(sets []string, infos []model.DocumentInfo) error {
	if len(sets) < 2 {
		return model.Errorf(model.Invalid, "agreement needs the sets of two annotators or more")
	}
	known := authorsOf(infos)
	for i, author := range sets {
		if slices.Contains(sets[:i], author) {
			return model.Errorf(model.Invalid, "the set %s is named twice", author)
		}
		if !slices.Contains(known, author) {
			return model.Errorf(model.NotFound, "nobody named %s has a set in this project; there are sets of: %s", author, model.List(known))
		}
	}
	return nil
}

// authorsOf lists by name all who have a set in one of the documents.
func authorsOf(infos []model.DocumentInfo) []string {
	var authors []string
	for _, info := range infos {
		for _, s := range info.Sets {
			if !slices.Contains(authors, s.Author) {
				authors = append(authors, s.Author)
			}
		}
	}
	slices.Sort(authors)
	return authors
}

// measuring is a measurement on its way.
type measuring struct {
	ctx      context.Context
	project  Project
	options  Options
	infos    []model.DocumentInfo
	scheme   scheme
	pairs    []*pairing
	everyone *everyone
	begun    map[begun]time.Time
}

// scheme is what the measures need of a schema.
type scheme struct {
	*model.Schema
	labels []string
	index  map[string]int
}

func newMeasuring(ctx context.Context, p Project, o Options, infos []model.DocumentInfo) *measuring {
	m := &measuring{ctx: ctx, project: p, options: o, infos: infos, begun: map[begun]time.Time{}}
	m.scheme = scheme{Schema: p.Schema(), labels: p.Schema().SpanTypeIDs(), index: map[string]int{}}
	for i, l := range m.scheme.labels {
		m.scheme.index[l] = i
	}
	for i, a := range o.Sets {
		for _, b := range o.Sets[i+1:] {
			reference, other := a, b
			if b == model.GoldAuthor {
				reference, other = b, a
			}
			m.pairs = append(m.pairs, newPairing(m.scheme, reference, other))
		}
	}
	if len(o.Sets) > 2 {
		m.everyone = newEveryone(m.scheme, o.Sets, m.pairs)
	}
	return m
}

// tell tells how many documents were taken in; the intervals of each pair, and those of
// all together, cost about as much as half of them.
func (m *measuring) tell(done int) {
	if m.options.Progress != nil {
		m.options.Progress(done, len(m.infos)+m.share()*m.rounds())
	}
}

func (m *measuring) share() int { return 1 + len(m.infos)/2 }

// rounds is how often intervals are drawn.
func (m *measuring) rounds() int {
	if m.everyone != nil {
		return len(m.pairs) + 1
	}
	return len(m.pairs)
}

// telling tells how far one of the rounds is.
func (m *measuring) telling(round int) func(share float64) {
	return func(share float64) { m.tell(len(m.infos) + round*m.share() + int(share*float64(m.share()))) }
}

// take compares what the chosen authors marked in a document.
func (m *measuring) take(info model.DocumentInfo) error {
	sets, open := map[string]model.Annotations{}, map[string]bool{}
	for _, s := range info.Sets {
		if !slices.Contains(m.options.Sets, s.Author) || m.options.Done && s.State == model.SetOpen {
			continue
		}
		sets[s.Author], open[s.Author] = model.Annotations{}, s.State == model.SetOpen
	}
	if len(sets) > 1 {
		for author := range sets {
			a, err := m.project.Annotations(info.ID, author)
			if err != nil {
				return err
			}
			sets[author] = a
		}
	}
	shared := make([]int, len(m.pairs)) // the place of the document in each pair; -1 where it is in none
	for i, p := range m.pairs {
		a, hasA := sets[p.Reference]
		b, hasB := sets[p.Other]
		p.Documents.count(hasA, hasB, open[p.Reference] || open[p.Other])
		if shared[i] = -1; hasA && hasB {
			shared[i] = len(p.at)
			if err := p.add(m.ctx, info, a, b, m.day(info.ID, p.Reference, p.Other), m.options.Gamma); err != nil {
				return err
			}
		}
	}
	if m.everyone != nil {
		return m.everyone.add(m.ctx, info, sets, shared, m.options.Gamma)
	}
	return nil
}

func (m *measuring) result() (Agreement, error) {
	a := Agreement{
		Sets: m.options.Sets, Documents: len(m.infos), Done: m.options.Done, Seed: m.options.Seed, Samples: m.options.Samples, Labels: m.scheme.labels,
	}
	for i, p := range m.pairs {
		pair, err := p.result(m.ctx, m.options, m.telling(i))
		if err != nil {
			return Agreement{}, err
		}
		a.Pairs = append(a.Pairs, pair)
	}
	if m.everyone == nil {
		return a, nil
	}
	var err error
	a.Everyone, err = m.everyone.result(m.ctx, m.options, m.telling(len(m.pairs)))
	return a, err
}
