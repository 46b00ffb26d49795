package ingest

import (
	"context"
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// Project is what [Into] needs of a project; annotate/store's Project is one.
type Project interface {
	Schema() *model.Schema
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Document(id model.DocumentID) (model.Document, error)
	Entities() ([]model.Entity, error)
	NextEntityID() (int, error)
	Annotations(id model.DocumentID, author string) (model.Annotations, error)
	NextID(id model.DocumentID) (int, error)
	Actions(scope model.Scope) ([]model.Entry, error)
	Named(action string) ([]model.Entry, error)
	Team() model.Team
	Assignments() ([]model.Assignment, error)
	Commit(entry *model.Entry) error
}

// Into imports paths into project as one action of author, which undo takes back
// as a whole: files and folders of text as [Files] does, and raqim bundles
// (.jsonl, known by their first line) with their annotations and entities.
//
// each is called as by [Files], before anything is stored; a bundle calls it once
// for every document in it. opt.Known and opt.Taken are set here. It gives the
// number of documents that were stored, or would be in a dry run: where it fails or is
// cancelled, none was.
func Into(ctx context.Context, project Project, author string, paths []string, opt Options, each func(done, total int, r Report)) (int, error) {
	in, err := newIntake(ctx, project, opt)
	if err != nil {
		return 0, err
	}
	files, bundles := splitBundles(paths)
	for _, path := range bundles {
		if err := in.bundle(ctx, path, each); err != nil {
			return 0, err
		}
	}
	before := in.done
	err = Files(ctx, files, in.opt, func(done, total int, doc *model.Document, r Report) {
		if doc != nil {
			in.add(*doc)
		}
		in.done = before + done
		each(in.done, before+total, r)
	})
	if err != nil {
		return 0, err
	}
	if opt.DryRun {
		return len(in.brought.Documents), nil
	}
	if opt.Storing != nil {
		opt.Storing()
	}
	if err := annotate.Import(project, author, in.brought); err != nil {
		return 0, err
	}
	return len(in.brought.Documents), nil
}

// intake gathers what one call of Into will store.
type intake struct {
	opt      Options
	schema   *model.Schema
	texts    map[model.DocumentID]string   // names by text, of the project's documents and of those gathered
	ids      map[model.DocumentID]string   // names by id, which in a bundle need not follow from the text
	named    map[string]*holding           // by name
	holdings map[model.DocumentID]*holding // by text
	known    map[model.EntityID]model.Entity
	team     model.Team                    // of the project, or that a bundle brings
	given    map[model.DocumentID][]string // whom the project's documents were given to, also those that were removed
	done     int
	brought  annotate.Brought
	// nextEntity is the number of the next entity that gets an id here.
	nextEntity int
	earlier    map[setKey][]model.Annotations // what sets were before newer ones took their place, as far as it was asked
	renewals   map[setKey][][]model.Change    // what the journal says of that; nil until it is asked
}

func newIntake(ctx context.Context, project Project, opt Options) (*intake, error) {
	in := &intake{
		opt: opt, schema: project.Schema(), team: project.Team(),
		texts: map[model.DocumentID]string{}, ids: map[model.DocumentID]string{},
		named: map[string]*holding{}, known: map[model.EntityID]model.Entity{}, holdings: map[model.DocumentID]*holding{}, earlier: map[setKey][]model.Annotations{},
		given: map[model.DocumentID][]string{},
	}
	given, err := project.Assignments()
	if err != nil {
		return nil, err
	}
	for _, a := range given {
		in.given[a.Document] = append(in.given[a.Document], a.Author)
	}
	documents, err := project.Documents(ctx)
	if err != nil {
		return nil, err
	}
	for _, d := range documents {
		h := in.hold(d.Document)
		h.project = project
		for _, set := range d.Sets {
			h.stored[set.Author] = true
		}
	}
	entities, err := project.Entities()
	if err != nil {
		return nil, err
	}
	for _, e := range entities {
		in.known[e.ID] = e
	}
	if in.nextEntity, err = project.NextEntityID(); err != nil {
		return nil, err
	}
	in.opt.Known = func(id model.DocumentID) (string, bool) {
		name, ok := in.texts[id]
		return name, ok
	}
	in.opt.Taken = func(name string) bool { return in.named[name] != nil }
	return in, nil
}

func (in *intake) add(doc model.Document) *holding {
	in.brought.Documents = append(in.brought.Documents, doc)
	return in.hold(doc)
}

// hold remembers doc by its name, its id and its text.
func (in *intake) hold(doc model.Document) *holding {
	in.ids[doc.ID] = doc.Name
	in.texts[textID(doc)] = doc.Name
	doc.Text = ""
	h := &holding{document: doc, assigned: in.given[doc.ID], stored: map[string]bool{}, sets: map[string]model.Annotations{}}
	in.holdings[textID(doc)], in.named[doc.Name] = h, h
	return h
}

// text is that of the document h.
func (in *intake) text(h *holding) (string, error) {
	if h.project != nil {
		doc, err := h.project.Document(h.document.ID)
		return doc.Text, err
	}
	at := slices.IndexFunc(in.brought.Documents, func(d model.Document) bool { return d.ID == h.document.ID })
	return in.brought.Documents[at].Text, nil
}

// textID is the id that follows from the document's text, see [model.DocumentID].
func textID(doc model.Document) model.DocumentID {
	return model.DocumentID(doc.SHA256[:min(16, len(doc.SHA256))])
}
