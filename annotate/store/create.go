package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"raqim/model"
)

// Create makes a new project file with schema at path and opens it for writing.
// An existing file is never touched (Conflict). The file is built beside its
// place and put there when it is whole, so that a failure leaves nothing behind.
func Create(path string, schema *model.Schema) (*Project, error) {
	steps, err := readMigrations(embedded)
	if err != nil {
		return nil, err
	}
	return create(path, schema, steps)
}

func create(path string, schema *model.Schema, steps []migration) (*Project, error) {
	if schema == nil || len(schema.JSON()) == 0 {
		return nil, model.Errorf(model.Invalid, "a project needs a schema that was read from a schema file")
	}
	absolute, file, err := newPlace(path)
	if err != nil {
		return nil, err
	}
	lock, err := lockForWriting(file)
	if err != nil {
		return nil, err
	}
	p := &Project{path: absolute, file: file, lock: lock}
	if err = place(file, schema, steps); err == nil {
		err = p.start(steps)
	}
	if err != nil {
		_ = p.Close()
		return nil, explain(err, absolute)
	}
	return p, nil
}

// newPlace checks that a project can come to stand at path.
func newPlace(path string) (absolute, file string, err error) {
	if absolute, err = filepath.Abs(path); err != nil {
		return "", "", explain(err, path)
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(absolute))
	if errors.Is(err, os.ErrNotExist) {
		return "", "", model.Errorf(model.NotFound, "there is no folder %s: make it first", filepath.Dir(absolute))
	}
	if err != nil {
		return "", "", explain(err, filepath.Dir(absolute))
	}
	file = filepath.Join(folder, filepath.Base(absolute))
	if err := vacant(file, absolute); err != nil {
		return "", "", err
	}
	return absolute, file, nil
}

// vacant checks that file does not exist, nor what an earlier project of that
// name left behind: SQLite would take an old log for the new project's.
func vacant(file, shown string) error {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_, err := os.Lstat(file + suffix)
		switch {
		case errors.Is(err, os.ErrNotExist):
		case err != nil:
			return explain(err, shown+suffix)
		case suffix == "":
			return model.Errorf(model.Conflict, "%s exists already: choose another name, or open it", shown)
		default:
			return model.Errorf(model.Conflict, "%s is left over from an earlier project of this name: move it away, or choose another name", shown+suffix)
		}
	}
	return nil
}

// place builds a project beside file and moves it there.
func place(file string, schema *model.Schema, steps []migration) error {
	if err := vacant(file, file); err != nil {
		return err // made by another program while we waited for the lock
	}
	draft := file + ".new"
	removeProject(draft) // of a program that was killed here: we hold the lock
	defer removeProject(draft)
	if err := build(draft, schema, steps); err != nil {
		return err
	}
	return moveIntoPlace(draft, file)
}

func build(draft string, schema *model.Schema, steps []migration) (err error) {
	db, err := connect(draft, making)
	if err != nil {
		return err
	}
	defer func() {
		if closing := db.Close(); err == nil {
			err = closing
		}
	}()
	return within(context.Background(), db, func(t *transaction) error {
		if err := t.exec(setApplicationID); err != nil {
			return err
		}
		if err := migrate(t, 0, steps); err != nil {
			return err
		}
		if err := t.setValue("created", timestamp(time.Now())); err != nil {
			return err
		}
		return t.setValue("schema", string(schema.JSON()))
	})
}

// moveIntoPlace gives draft the name file, which must not exist. A hard link
// never replaces a file; where the file system has none, a rename must do.
func moveIntoPlace(draft, file string) error {
	err := os.Link(draft, file)
	if err != nil && !errors.Is(err, os.ErrExist) {
		if err = vacant(file, file); err == nil {
			err = os.Rename(draft, file)
		}
	}
	if err != nil {
		return explain(err, file)
	}
	syncFolder(filepath.Dir(file))
	return nil
}

// syncFolder makes a new name in folder last. Not every system can; the file's
// content is on the disk in any case.
func syncFolder(folder string) {
	if dir, err := os.Open(folder); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}

func removeProject(file string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(file + suffix)
	}
}
