package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"raqim/model"

	"github.com/mattn/go-sqlite3"
)

// explain turns what SQLite, database/sql or the file system say into an error
// that a person can read. Errors that carry a code already, and the end of a
// context, pass as they are. path is the file concerned.
func explain(err error, path string) error {
	var known *model.Error
	var failure sqlite3.Error
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &failure):
		return explainSQLite(failure, path)
	case errors.Is(err, sql.ErrConnDone), strings.Contains(err.Error(), "database is closed"):
		return model.Errorf(model.Failed, "the project %s has been closed", path)
	}
	return explainSystem(err, path)
}

// explainSQLite follows the table of result codes, https://sqlite.org/rescode.html.
func explainSQLite(err sqlite3.Error, path string) error {
	switch err.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return model.Wrap(model.Busy, err, "another program is writing to %s: wait until it is done and try again", path)
	case sqlite3.ErrFull:
		return diskFull(err, path)
	case sqlite3.ErrReadonly:
		return model.Wrap(model.Failed, err, "%s may not be written to: check the permissions of the file and of its folder, or open it for reading only", path)
	case sqlite3.ErrCorrupt:
		return model.Wrap(model.Damaged, err, "%s is damaged or incomplete: keep a copy of it as it is, and go back to a backup", path)
	case sqlite3.ErrNotADB, sqlite3.ErrFormat: // SQLite's words would add nothing
		return model.Errorf(model.Damaged, "%s is not a Raqim project", path)
	case sqlite3.ErrCantOpen, sqlite3.ErrIoErr, sqlite3.ErrPerm, sqlite3.ErrAuth:
		if err.SystemErrno != 0 {
			return explainSystem(err.SystemErrno, path)
		}
		return model.Wrap(model.Failed, err, "%s could not be read or written: check the disk and the permissions of the file and its folder", path)
	case sqlite3.ErrConstraint:
		return model.Wrap(model.Conflict, err, "the change does not fit what is stored in %s, and was not written", path)
	case sqlite3.ErrTooBig, sqlite3.ErrNomem:
		return model.Wrap(model.Failed, err, "this is too large to be stored in %s", path)
	case sqlite3.ErrInterrupt:
		return context.Canceled
	case sqlite3.ErrError:
		return model.Wrap(model.Damaged, err, "%s lacks something that a Raqim project has: go back to a backup", path)
	}
	return model.Wrap(model.Failed, err, "%s could not be read or written", path)
}

func explainSystem(err error, path string) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // path says where
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return diskFull(err, path)
	case errors.Is(err, fs.ErrNotExist):
		return model.Wrap(model.NotFound, err, "there is no %s", path)
	case errors.Is(err, fs.ErrExist):
		return model.Wrap(model.Conflict, err, "%s exists already", path)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return model.Wrap(model.Failed, err, "no permission for %s or its folder: check who owns them and whether they may be written to", path)
	}
	return model.Wrap(model.Failed, err, "%s could not be read or written", path)
}

func diskFull(cause error, path string) error {
	return model.Wrap(model.Failed, cause, "the disk is full, so nothing was written to %s: make room and try again", path)
}

// damaged reports whether err says that the file is not as it should be.
func damaged(err error) bool { return err != nil && model.CodeOf(err) == model.Damaged }
