package store

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"

	"raqim/model"
)

// Backup writes a copy of the project as it is now to path, which must not
// exist. The copy is a project of its own, whole and on the disk when Backup
// returns; on failure nothing is left at path. Writing may go on meanwhile.
func (p *Project) Backup(path string) error {
	absolute, file, err := newPlace(path)
	if err != nil {
		return err
	}
	if file == p.file {
		return model.Errorf(model.Conflict, "a backup cannot be written over the project itself")
	}
	return explain(copyProject(p.read, file), absolute)
}

// copyProject writes what db shows to the new file target.
func copyProject(db *sql.DB, target string) error {
	draft := target + ".new"
	if err := vacant(draft, draft); err != nil {
		return err
	}
	defer removeProject(draft)
	if _, err := db.ExecContext(context.Background(), "VACUUM INTO ?", draft); err != nil {
		return explain(err, target)
	}
	if err := settle(draft); err != nil {
		return explain(err, target)
	}
	return moveIntoPlace(draft, target)
}

// settle makes the copy keep a log like every project, and waits for the disk.
func settle(draft string) error {
	db, err := connect(draft, making)
	if err != nil {
		return err
	}
	err = db.Ping()
	if closing := db.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Clean(draft), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = file.Sync()
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}
