package ingest

import (
	"context"
	"path/filepath"

	"raqim/model"
)

// Files imports files and folders, one file at a time, in the order of paths and
// by name within a folder. Folders are read to any depth; hidden files in them
// are passed over, and of the others only those called .txt are tried. A file
// that is named itself is always tried.
//
// each is called once for every file, on the caller's goroutine, with the number
// of files done and to do; doc is nil unless the file was imported, and the
// caller owns it. A file that cannot be imported is reported and stops nothing.
// Files fails where ctx is cancelled (with ctx's error) or the options are wrong.
func Files(ctx context.Context, paths []string, opt Options, each func(done, total int, doc *model.Document, r Report)) error {
	if err := opt.check(); err != nil {
		return err
	}
	items, err := list(ctx, paths)
	if err != nil {
		return err
	}
	run := newRun(opt)
	for i, it := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		doc, r := run.item(it)
		each(i+1, len(items), doc, r)
	}
	return ctx.Err()
}

// run remembers what one call of Files has imported, so that duplicates and
// equal names within it are found before anything is stored.
type run struct {
	opt   Options // Known and Taken look into the run first, then into the project
	texts map[model.DocumentID]string
	names map[string]bool
}

func newRun(opt Options) *run {
	r := &run{opt: opt, texts: map[model.DocumentID]string{}, names: map[string]bool{}}
	r.opt.Known = func(id model.DocumentID) (string, bool) {
		if name, known := r.texts[id]; known || opt.Known == nil {
			return name, known
		}
		return opt.Known(id)
	}
	r.opt.Taken = func(name string) bool {
		return r.names[name] || opt.Taken != nil && opt.Taken(name)
	}
	return r
}

func (r *run) item(it item) (*model.Document, Report) {
	name := filepath.Base(it.path)
	report := Report{Path: it.path, Name: name, Outcome: Refused, Err: it.err}
	if it.skip.Format != "" {
		report.Outcome, report.Notes = Skipped, []model.Message{it.skip}
		return nil, report
	}
	if it.err != nil {
		return nil, report
	}
	data, size, err := readFile(it.path, r.opt.maxBytes())
	if err != nil {
		report.Bytes, report.Err = int(size), err
		return nil, report
	}
	doc, report := Text(name, data, r.opt)
	report.Path = it.path
	if report.Outcome != Imported {
		return nil, report
	}
	doc.Source = validSource(it.path)
	r.texts[doc.ID], r.names[doc.Name] = doc.Name, true
	return &doc, report
}
