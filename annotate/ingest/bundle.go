package ingest

import (
	"bytes"
	"context"
	"io"
	"os"
	"unicode/utf8"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

// bundleStart is how the first line of the program's own formats begins. A file
// of another such format comes to the bundle's reader too, which says what it is:
// taken for an article it would be nonsense.
const bundleStart = `{"format":"raqim-`

// splitBundles parts the bundles among paths from the files and folders of text.
func splitBundles(paths []string) (files, bundles []string) {
	for _, path := range paths {
		if IsBundle(path) {
			bundles = append(bundles, path)
		} else {
			files = append(files, path)
		}
	}
	return files, bundles
}

// IsBundle reports whether path is a regular file that begins as a raqim bundle
// does.
func IsBundle(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(bomUTF8)+len(bundleStart))
	n, _ := io.ReadFull(f, head)
	return bytes.HasPrefix(bytes.TrimPrefix(head[:n], bomUTF8), []byte(bundleStart))
}

// bundle gathers the documents, sets and entities of the bundle at path: all of
// it, or nothing and a report that says why. It fails only where ctx is cancelled.
func (in *intake) bundle(ctx context.Context, path string, each func(done, total int, r Report)) error {
	documents, entities, err := in.readBundle(ctx, path)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		in.done++
		each(in.done, in.done, Report{Path: path, Name: path, Outcome: Refused, Err: err})
		return nil
	}
	for _, e := range entities {
		in.known[e.ID] = e
	}
	in.entities = append(in.entities, entities...)
	total := in.done + len(documents)
	for _, d := range documents {
		in.done++
		each(in.done, total, in.addMarked(path, d))
	}
	return nil
}

// readBundle gives the documents of the bundle and those of its entities that
// the project does not have.
func (in *intake) readBundle(ctx context.Context, path string) ([]bundle.Document, []model.Entity, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, cannotRead(path, err)
	}
	defer f.Close()
	var documents []bundle.Document
	header, err := bundle.Read(f, bundle.Options{}, func(h bundle.Header, d bundle.Document) error {
		if err := in.fits(path, h, d); err != nil {
			return err
		}
		documents = append(documents, d)
		return ctx.Err()
	})
	if err != nil {
		return nil, nil, model.Wrap(model.CodeOf(err), err, "%s was not imported", path)
	}
	entities, err := in.newEntities(path, header.Entities)
	return documents, entities, err
}

// newEntities leaves out the entities that the project has already, and refuses
// one whose id means another there.
func (in *intake) newEntities(path string, entities []model.Entity) ([]model.Entity, error) {
	var fresh []model.Entity
	for _, e := range entities {
		known, taken := in.known[e.ID]
		switch {
		case !taken:
			fresh = append(fresh, e)
		case !known.Equal(e):
			return nil, model.Errorf(model.Conflict, "%s was not imported: its entity %s is another than the project's: import it into a new project", path, e.ID)
		}
	}
	return fresh, nil
}

// addMarked takes one document of a bundle with its sets, or reports that its
// text is there already.
func (in *intake) addMarked(path string, d bundle.Document) Report {
	doc := d.Document
	r := Report{
		Path: path, Name: doc.Name, Document: doc.ID, Outcome: Imported, Encoding: doc.Encoding, BOM: doc.BOM,
		LineEnds: doc.LineEnds, Characters: utf8.RuneCountInString(doc.Text), Bytes: len(doc.Text), Language: doc.Language,
	}
	if other, known := in.texts[textID(doc)]; known {
		r.Outcome, r.DuplicateOf = Duplicate, other
		r.note("The same text is already there as %s; neither it nor its annotations were imported.", other)
		return r
	}
	if other, taken := in.ids[doc.ID]; taken {
		r.Outcome = Refused
		r.Err = model.Errorf(model.Conflict, "%s was not imported: its id %s is that of another document, %s; import the bundle into a new project", doc.Name, doc.ID, other)
		return r
	}
	r.freeName(in.opt.Taken)
	doc.Name = r.Name
	in.add(doc)
	in.marked = append(in.marked, d.Sets...)
	return r
}
