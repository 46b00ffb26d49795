package cli

import (
	"bufio"
	"io"
	"os"
	"path/filepath"

	"raqim/model"
	"raqim/ui/i18n"
)

// readAll reads the file at path, or standard input where path is "-".
func readAll(e *env, path string) ([]byte, error) {
	if path == "-" {
		return readInput(e)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s", i18n.T("cli.error.read", "file", path))
	}
	return data, nil
}

// readInput reads standard input to its end. An interrupt ends the wait for it;
// the goroutine that is left behind ends with the program.
func readInput(e *env) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	read := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(e.in)
		read <- result{data, err}
	}()
	select {
	case <-e.ctx.Done():
		return nil, e.ctx.Err()
	case r := <-read:
		if r.err != nil {
			return nil, model.Wrap(model.Failed, r.err, "%s", i18n.T("cli.error.read", "file", shownInput("-")))
		}
		return r.data, nil
	}
}

// shownInput is how messages call the file at path, which may be standard input.
func shownInput(path string) string {
	if path == "-" {
		return i18n.T("cli.file.input")
	}
	return path
}

// shownOutput is how messages call the file at path, which may be standard output.
func shownOutput(path string) string {
	if path == "-" {
		return i18n.T("cli.file.output")
	}
	return path
}

// keepSource refuses to write a result over the file that it is made from.
func keepSource(source, out string) error {
	from, err := os.Stat(source)
	if err != nil {
		return nil // reading it will say what is wrong
	}
	to, err := os.Stat(out)
	if err == nil && os.SameFile(from, to) {
		return usageError(i18n.T("cli.error.overwrite", "file", out))
	}
	return nil
}

// writeFile makes the file at path of what write writes: through a file beside
// it that takes its place when all of it is on the disk, so that a failure
// leaves what was there before. Something that is no regular file, such as
// /dev/stdout or a pipe, is written to as it is.
func writeFile(path string, write func(io.Writer) error) error {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return failure(model.Invalid, i18n.T("cli.error.isfolder", "file", path))
	}
	if err == nil && !info.Mode().IsRegular() {
		return writeThrough(path, write)
	}
	return replaceFile(path, write)
}

func replaceFile(path string, write func(io.Writer) error) (err error) {
	draft, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			draft.Close()
			os.Remove(draft.Name())
		}
	}()
	if err := writeBuffered(path, draft, write); err != nil {
		return err
	}
	if err := draft.Sync(); err != nil {
		return cannotWrite(path, err)
	}
	if err := draft.Chmod(modeOf(path)); err != nil {
		return cannotWrite(path, err)
	}
	if err := draft.Close(); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(draft.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// modeOf is the mode a file that takes the place of path gets: that of the file
// it replaces, else readable for all as files usually are.
func modeOf(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return cannotWrite(path, err)
	}
	if err := writeBuffered(path, f, write); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// writeBuffered tells an error of the file from an error of what is written.
func writeBuffered(path string, f *os.File, write func(io.Writer) error) error {
	buffer := bufio.NewWriterSize(f, 1<<16)
	err := write(buffer)
	if flushed := buffer.Flush(); flushed != nil {
		return cannotWrite(path, flushed)
	}
	return err
}

func cannotWrite(path string, cause error) error {
	return model.Wrap(model.Failed, cause, "%s", i18n.T("cli.error.write", "file", path))
}
