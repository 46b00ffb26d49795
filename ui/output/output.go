package output

import (
	"bufio"
	"io"
	"os"
	"path/filepath"

	"raqim/model"
	"raqim/ui/i18n"
)

// File makes the file at path of what write writes: through a file beside
// it that takes its place when all of it is on the disk, so that a failure
// leaves what was there before. Something that is no regular file, such as
// /dev/stdout or a pipe, is written to as it is.
func File(path string, write func(io.Writer) error) error {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return model.Errorf(model.Invalid, "%s", i18n.T("output.isfolder", "file", path))
	}
	if err == nil && !info.Mode().IsRegular() {
		return writeThrough(path, write)
	}
	return replaceFile(path, write)
}

func replaceFile(path string, write func(io.Writer) error) (err error) {
	draft, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return CannotWrite(path, err)
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
		return CannotWrite(path, err)
	}
	if err := draft.Chmod(modeOf(path)); err != nil {
		return CannotWrite(path, err)
	}
	if err := draft.Close(); err != nil {
		return CannotWrite(path, err)
	}
	if err := os.Rename(draft.Name(), path); err != nil {
		return CannotWrite(path, err)
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
		return CannotWrite(path, err)
	}
	if err := writeBuffered(path, f, write); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return CannotWrite(path, err)
	}
	return nil
}

// writeBuffered tells an error of the file from an error of what is written.
func writeBuffered(path string, f *os.File, write func(io.Writer) error) error {
	buffer := bufio.NewWriterSize(f, 1<<16)
	err := write(buffer)
	if flushed := buffer.Flush(); flushed != nil {
		return CannotWrite(path, flushed)
	}
	return err
}

// CannotWrite is the error of a file that cannot be written.
func CannotWrite(path string, cause error) error {
	return model.Wrap(model.Failed, cause, "%s", i18n.T("output.write", "file", path))
}
