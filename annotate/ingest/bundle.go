package ingest

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

// bundleStart matches how the first line of the program's own formats begins. A file
// of another such format comes to the bundle's reader too, which says what it is:
// taken for an article it would be nonsense.
var bundleStart = regexp.MustCompile(`^\s*\{\s*"format"\s*:\s*"raqim-`)

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

// IsBundle reports whether path is a regular file that begins as a raqim bundle does, in
// whatever shape an editor has left it, or that goes by the name of one.
func IsBundle(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	name := strings.ToLower(filepath.Base(path))
	if strings.Contains(name, ".raqim.jsonl") {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 1<<10)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	for _, mark := range []string{string(bomUTF8), "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	head = bytes.ReplaceAll(head, []byte{0}, nil) // in UTF-16 every other byte of these characters
	return bundleStart.Match(head) || filepath.Ext(name) == ".jsonl" && bytes.HasPrefix(bytes.TrimSpace(head), []byte("{"))
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
	noted, err := in.receive(ctx, header, documents, func(r Report) {
		in.done++
		r.Path = path
		each(in.done, total, r)
	})
	if err != nil {
		return err
	}
	if noted.Schema != nil || noted.Entities != nil || noted.Team != nil {
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
	read := &counter{Reader: f}
	if info, err := f.Stat(); err == nil {
		read.size = info.Size()
	}
	var documents []bundle.Document
	header, err := bundle.Read(read, bundle.Options{}, func(h bundle.Header, d bundle.Document) error {
		if err := in.fits(path, h, d); err != nil {
			return err
		}
		documents = append(documents, d)
		if in.opt.Reading != nil {
			in.opt.Reading(path, read.done, read.size)
		}
		return ctx.Err()
	})
	if err != nil {
		return header, nil, model.Wrap(model.CodeOf(err), err, "%s was not imported", path)
	}
	return header, documents, nil
}

// counter counts the bytes that were read of a file.
type counter struct {
	io.Reader
	done, size int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.done += int64(n)
	return n, err
}
