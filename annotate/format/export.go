package format

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"raqim/model"
)

// Project is what an export reads; the project file satisfies it.
type Project interface {
	Schema() *model.Schema
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Document(id model.DocumentID) (model.Document, error)
	Annotations(id model.DocumentID, author string) (model.Annotations, error)
	Sets(id model.DocumentID) ([]model.Set, error)
	Entities() ([]model.Entity, error)
	Team() model.Team
}

// Options say what to export and how. The zero value exports the gold set, else
// that of the only annotator, in the format's usual unit.
type Options struct {
	// Sets are the authors whose sets are exported. A format with one set of a document takes
	// one at most, and chooses it where there is none; of one with every set they are a part,
	// and documents without any of them are left out. A part has the entities that its sets
	// lead to.
	Sets []string
	// Documents are those that are exported; empty: all.
	Documents []model.DocumentID
	// For hands work out: of the documents, those assigned to this annotator, with this
	// annotator's sets and those of machines alone. Of a format with every set; empty: for all.
	For      string
	Unit     model.OffsetUnit      // what offsets count; empty: the format's usual one
	Progress func(done, total int) // called after each document; nil: nobody is told
}

// part tells whether o leaves anything of a project out.
func (o Options) part() bool { return len(o.Sets) > 0 || len(o.Documents) > 0 || o.For != "" }

// Loss is something that the format cannot hold.
type Loss struct {
	Document string        // its name
	What     model.Message // a few words: "3 notes"
}

// Summary says what an export wrote.
type Summary struct {
	Set                         string // whose sets were written, with commas between several; empty where all were
	Documents, Spans, Relations int
	Skipped                     []string // names of documents that have no such set
	Losses                      []Loss
	Unsettled                   []Unsettled // of a gold set; a format with every set says nothing of it
}

// Export writes p to w in the format called name. Documents come by name, then
// id; the same project gives the same bytes. A document without the set that is
// exported is left out and named in the summary: untouched is not the same as
// done and empty. After an error w holds a part of the export, which is of no use.
func Export(ctx context.Context, name string, p Project, w io.Writer, opt Options) (Summary, error) {
	f, err := Lookup(name)
	if err != nil {
		return Summary{}, err
	}
	unit, err := f.unit(opt.Unit)
	if err != nil {
		return Summary{}, err
	}
	infos, err := p.Documents(ctx)
	if err != nil {
		return Summary{}, err
	}
	slices.SortFunc(infos, func(a, b model.DocumentInfo) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	chosen, infos, err := choose(f, infos, opt)
	if err != nil {
		return Summary{}, err
	}
	e := export{project: p, writer: f.New(w, unit), chosen: chosen}
	e.summary.Set = strings.Join(chosen.authors, ", ")
	if err := e.begin(ctx, infos, f.EverySet && opt.part()); err != nil {
		return Summary{}, err
	}
	for i, info := range infos {
		if err := ctx.Err(); err != nil {
			return Summary{}, err
		}
		if err := e.document(info); err != nil {
			return Summary{}, err
		}
		if opt.Progress != nil {
			opt.Progress(i+1, len(infos))
		}
	}
	return e.summary, e.writer.End()
}

// export is one run of Export.
type export struct {
	project Project
	writer  Writer
	chosen  choice
	summary Summary
}

// begin writes what concerns the project; of a part of it the entities that documents lead to.
func (e *export) begin(ctx context.Context, documents []model.DocumentInfo, part bool) error {
	entities, err := e.project.Entities()
	if err == nil && part {
		entities, err = e.mentioned(ctx, documents, entities)
	}
	if err != nil {
		return err
	}
	slices.SortFunc(entities, func(a, b model.Entity) int { return model.CompareIDs(string(a.ID), string(b.ID)) })
	return e.writer.Begin(e.project.Schema(), entities, e.project.Team())
}

func (e *export) document(info model.DocumentInfo) error {
	sets, err := e.sets(info.ID)
	if err != nil {
		return err
	}
	if len(sets) == 0 && e.chosen.needsSet() {
		e.summary.Skipped = append(e.summary.Skipped, info.Name)
		return nil
	}
	doc, err := e.project.Document(info.ID)
	if err != nil {
		return err
	}
	if model.TextSHA256(doc.Text) != doc.SHA256 {
		return model.Errorf(model.Damaged, "the text of %s is not the one that was imported (its sha256 differs): run raqim check, and restore a backup", doc.Name)
	}
	if err := e.settle(info, sets); err != nil {
		return err
	}
	losses, err := e.writer.Document(doc, sets, info.Assigned)
	if err != nil {
		return err
	}
	e.count(doc.Name, sets, losses)
	return nil
}

// sets reads the annotations of a document that go into the export, by author.
func (e *export) sets(id model.DocumentID) ([]model.Annotations, error) {
	sets, err := e.project.Sets(id)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sets, func(a, b model.Set) int { return cmp.Compare(a.Author, b.Author) })
	var all []model.Annotations
	for _, set := range sets {
		if !e.chosen.takes(set) {
			continue
		}
		annotations, err := e.project.Annotations(id, set.Author)
		if err != nil {
			return nil, err
		}
		all = append(all, annotations)
	}
	return all, nil
}

func (e *export) count(name string, sets []model.Annotations, losses []model.Message) {
	e.summary.Documents++
	for _, set := range sets {
		e.summary.Spans += len(set.Spans)
		e.summary.Relations += len(set.Relations)
	}
	for _, what := range losses {
		e.summary.Losses = append(e.summary.Losses, Loss{name, what})
	}
}
