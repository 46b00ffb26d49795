package figures

import (
	"context"
	"time"

	"raqim/model"
)

// Project is what is counted; the project file satisfies it.
type Project interface {
	Schema() *model.Schema
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Entities() ([]model.Entity, error)
	Parts(ctx context.Context, authors []string, f func(at model.SpanPlace, label string, part model.Range) error) error
	RelationTallies(ctx context.Context, authors []string) ([]model.LabelTally, error)
	EntityTallies(ctx context.Context, authors []string) ([]model.EntityTally, error)
	Unlinked(ctx context.Context, authors []string, label string, relations []string, f func(at model.SpanPlace, none bool) error) error
	Unfilled(ctx context.Context, authors []string, label string, a model.AttributeType, f func(at model.SpanPlace) error) error
	Sittings(ctx context.Context, authors []string, pause time.Duration, f func(model.Sitting) error) error
	Stints(ctx context.Context, authors []string, f func(model.Stint) error) error
}

// Options say what is counted, and how.
type Options struct {
	// Set is the author whose sets are counted. Empty: those of all people, each
	// counted for itself, so that what two have marked counts twice.
	Set string
	// Location is where days begin and end; nil for UTC.
	Location *time.Location
	// Progress is told how many of all steps are done, on the goroutine that counts; nil:
	// nobody is.
	Progress func(done, total int)
}

// Figures are those of a project at one time. Documents that were removed are not among them.
type Figures struct {
	Set        string     `json:"set,omitempty"` // whose sets were counted; empty: those of all people
	Counted    []string   `json:"counted"`       // the authors whose sets were counted
	Sets       []string   `json:"sets"`          // all whose sets can be counted, people first
	Documents  int        `json:"documents"`
	Characters int        `json:"characters"` // code points of all texts
	States     States     `json:"states"`
	Languages  []Language `json:"languages"`
	Progress   []Progress `json:"progress"` // of everybody, whatever Set is
	Labels     []Label    `json:"labels"`   // in the order of the schema, unused ones too
	Relations  []Relation `json:"relations"`
	Lacking    []Lack     `json:"lacking"`
	PerSet     Spread     `json:"spans_per_set"` // of the sets that were begun
	Entities   []Entity   `json:"entities"`      // the most frequent ones
	Mentioned  int        `json:"entities_mentioned"`
	Minutes    []Minutes  `json:"minutes"`
	Days       []Day      `json:"days"`
	First      *time.Time `json:"first_action"` // in a document, by the journal; nil: there is none
	Last       *time.Time `json:"last_action"`
}

// States counts documents by how far the counted sets have come with them. The first
// four sum to the documents; Flagged counts those of them that bear a flag.
type States struct {
	Untouched int `json:"untouched"`
	Open      int `json:"open"`
	Done      int `json:"done"`
	Empty     int `json:"empty"` // done and empty; only where one author's sets are counted
	Flagged   int `json:"flagged"`
}

// Language counts what there is in documents of one language.
type Language struct {
	Language  string `json:"language"` // as the document says: "ar", or empty
	Documents int    `json:"documents"`
	Spans     int    `json:"spans"`
}

// Relation counts the relations of one type.
type Relation struct {
	model.LabelTally
}

// Entity counts the spans that point to one entity.
type Entity struct {
	model.EntityTally
	Name  string              `json:"name"`
	Names map[string][]string `json:"names"` // by language
}

// topEntities is how many entities are listed.
const topEntities = 20

// Count counts p. It returns ctx's error soon after ctx is done.
func Count(ctx context.Context, p Project, o Options) (Figures, error) {
	c := &count{
		ctx: ctx, project: p, options: o, schema: p.Schema(), languages: map[model.DocumentID]string{},
		excluded: map[model.SpanPlace]bool{}, outside: map[string]int{},
	}
	if c.options.Location == nil {
		c.options.Location = time.UTC
	}
	c.Figures = Figures{
		Set: o.Set, Counted: []string{}, Sets: []string{}, Languages: []Language{}, Progress: []Progress{}, Labels: []Label{}, Relations: []Relation{},
		Lacking: []Lack{}, Entities: []Entity{}, Minutes: []Minutes{}, Days: []Day{}, // for machines, none is no null
	}
	steps := []func() error{c.documents, c.marked, c.relations, c.entities, c.lacking, c.sittings, c.stints}
	for i, step := range steps {
		if o.Progress != nil {
			o.Progress(i, len(steps))
		}
		if err := step(); err != nil {
			return Figures{}, err
		}
		if err := ctx.Err(); err != nil {
			return Figures{}, err
		}
	}
	return c.Figures, nil
}

// count is one count on its way.
type count struct {
	Figures
	ctx       context.Context
	project   Project
	options   Options
	schema    *model.Schema
	infos     []model.DocumentInfo
	languages map[model.DocumentID]string
	excluded  map[model.SpanPlace]bool // spans that lie in what is no text of the article
	outside   map[string]int           // how many of these have a label
}

// documents counts what the list of documents says.
func (c *count) documents() (err error) {
	if c.infos, err = c.project.Documents(c.ctx); err != nil {
		return err
	}
	c.Progress = ProgressOf(c.infos)
	for _, p := range c.Progress {
		c.Sets = append(c.Sets, p.Author)
		if c.options.Set == p.Author || c.options.Set == "" && p.Kind == model.SetHuman {
			c.Counted = append(c.Counted, p.Author)
		}
	}
	if c.options.Set != "" && len(c.Counted) == 0 {
		return model.Errorf(model.NotFound, "nobody named %s has marked anything in this project", c.options.Set)
	}
	c.Documents = len(c.infos)
	for _, d := range c.infos {
		c.Characters += d.Characters
		c.languages[d.ID] = d.Language
		c.count(d)
	}
	c.lackingDates()
	return nil
}

// count counts the state of a document.
func (c *count) count(d model.DocumentInfo) {
	if d.Flagged {
		c.States.Flagged++
	}
	status := d.Status()
	if c.options.Set != "" {
		status = d.StatusBy(c.options.Set)
	}
	switch status {
	case model.StatusUntouched:
		c.States.Untouched++
	case model.StatusOpen:
		c.States.Open++
	case model.StatusDone:
		c.States.Done++
	case model.StatusDoneEmpty:
		c.States.Empty++
	}
}

// relations counts the relations by type.
func (c *count) relations() error {
	all, err := c.project.RelationTallies(c.ctx, c.Counted)
	for _, t := range all {
		c.Relations = append(c.Relations, Relation{t})
	}
	return err
}

// entities counts the mentions of entities.
func (c *count) entities() error {
	all, err := c.project.EntityTallies(c.ctx, c.Counted)
	if err != nil {
		return err
	}
	c.Mentioned = len(all)
	entities, err := c.project.Entities()
	if err != nil {
		return err
	}
	known := map[model.EntityID]model.Entity{}
	for _, e := range entities {
		known[e.ID] = e
	}
	for _, t := range all[:min(len(all), topEntities)] {
		c.Entities = append(c.Entities, Entity{t, known[t.Entity].Name(), known[t.Entity].Names})
	}
	return nil
}
