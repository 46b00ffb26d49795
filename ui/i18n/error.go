package i18n

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"raqim/model"
)

// Error is what err says, in the language of the interface: the messages of the
// core, and the usual failures of the machine. What it does not know, such as the
// words of SQLite, stays as it is. "" for nil.
func Error(err error) string {
	if err == nil {
		return ""
	}
	if Language() == English {
		return err.Error()
	}
	switch e := err.(type) {
	case *model.Error:
		if e.Err != nil {
			return Say(e.Message) + ": " + Error(e.Err)
		}
		return Say(e.Message)
	case *fs.PathError:
		return Apart(e.Path) + ": " + Error(e.Err)
	case *os.LinkError:
		return Apart(e.New) + ": " + Error(e.Err)
	case interface{ Unwrap() []error }:
		return errorsJoined(e.Unwrap())
	}
	if said, known := ofMachine(err); known {
		return Say(said)
	}
	// "where: why", made by fmt.Errorf with %w at its end.
	if inner := errors.Unwrap(err); inner != nil {
		if where, ok := strings.CutSuffix(err.Error(), inner.Error()); ok {
			return where + Error(inner)
		}
	}
	return err.Error()
}

// errorsJoined is what errors.Join joined, a line each.
func errorsJoined(list []error) string {
	lines := make([]string, len(list))
	for i, err := range list {
		lines[i] = Error(err)
	}
	return strings.Join(lines, "\n")
}

// ofMachine words the failures that an operating system has a number for; false
// where err is none of them. The order is from the narrow to the wide.
func ofMachine(err error) (model.Message, bool) {
	if errors.Unwrap(err) != nil {
		return model.Message{}, false // what stands around it says where
	}
	for _, known := range []struct {
		is   error
		says model.Message
	}{
		{context.Canceled, model.Messagef("it was cancelled")},
		{context.DeadlineExceeded, model.Messagef("it took too long")},
		{syscall.ENOSPC, model.Messagef("no space is left on the disk")},
		{syscall.EDQUOT, model.Messagef("the disk quota is used up")},
		{syscall.EROFS, model.Messagef("the disk can only be read")},
		{syscall.EISDIR, model.Messagef("it is a folder")},
		{syscall.ENOTDIR, model.Messagef("a part of the path is not a folder")},
		{syscall.EBUSY, model.Messagef("another program is using it")},
		{syscall.ENAMETOOLONG, model.Messagef("the name is too long")},
		{syscall.EMFILE, model.Messagef("too many files are open")},
		{syscall.EFBIG, model.Messagef("the file is too large")},
		{syscall.EIO, model.Messagef("the disk could not be read or written")},
		{syscall.EPIPE, model.Messagef("nobody reads the output any more")},
		{fs.ErrNotExist, model.Messagef("there is no such file or folder")},
		{fs.ErrExist, model.Messagef("it exists already")},
		{fs.ErrPermission, model.Messagef("there is no permission for it")},
		{fs.ErrClosed, model.Messagef("the file was closed already")},
	} {
		if errors.Is(err, known.is) {
			return known.says, true
		}
	}
	return model.Message{}, false
}
