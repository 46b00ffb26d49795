package ingest

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"

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
// it, or nothing and a report that says why. It fails where ctx is cancelled or the
// project cannot be read.
func (in *intake) bundle(ctx context.Context, path string, each func(done, total int, r Report)) error {
	header, documents, err := in.readBundle(ctx, path)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		in.done++
		each(in.done, in.done, Report{Path: path, Name: path, Outcome: Refused, Err: err})
		return nil
	}
	total := in.done + len(documents)
	noted, err := in.receive(header, documents, func(r Report) {
		in.done++
		r.Path = path
		each(in.done, total, r)
	})
	if err != nil {
		return err
	}
	if noted.Schema != nil || noted.Entities != nil {
		noted.Path, noted.Name = path, filepath.Base(path)
		each(in.done, total, noted)
	}
	return nil
}

// readBundle gives what the bundle at path holds.
func (in *intake) readBundle(ctx context.Context, path string) (bundle.Header, []bundle.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return bundle.Header{}, nil, cannotRead(path, err)
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
		return header, nil, model.Wrap(model.CodeOf(err), err, "%s was not imported", path)
	}
	return header, documents, nil
}
