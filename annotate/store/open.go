package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"raqim/model"

	"github.com/mattn/go-sqlite3"
)

// applicationID is in the header of every project file: "RQM1".
const applicationID = 0x52514d31

var setApplicationID = fmt.Sprintf("PRAGMA application_id = %d", applicationID)

// Open opens the project at path for writing. It fails with Busy, naming who,
// where another program has it open so; with Damaged where the file is not a
// project or not whole; with Invalid where a newer Raqim made it. A project of an
// older Raqim is backed up beside itself and brought up to date. Apart from that
// opening writes nothing into the file.
func Open(path string) (*Project, error) {
	steps, err := readMigrations(embedded)
	if err != nil {
		return nil, err
	}
	return openForWriting(path, steps)
}

// OpenReadOnly opens the project at path without the means to change it, also
// while another program writes to it; each reading then sees the last commit.
func OpenReadOnly(path string) (*Project, error) {
	steps, err := readMigrations(embedded)
	if err != nil {
		return nil, err
	}
	return openForReading(path, steps)
}

func openForWriting(path string, steps []migration) (*Project, error) {
	p, err := locate(path, steps)
	if err != nil {
		return nil, err
	}
	if p.lock, err = lockForWriting(p.file); err != nil {
		return nil, err
	}
	if err := p.start(steps); err != nil {
		_ = p.Close()
		return nil, explain(err, p.path)
	}
	return p, nil
}

// start connects to the file, brings it up to date and loads what stays in memory.
func (p *Project) start(steps []migration) (err error) {
	if p.write, err = connect(p.file, writing); err != nil {
		return err
	}
	version, err := p.version(p.write)
	if err == nil && version > len(steps) {
		err = newer(p.path, version, len(steps))
	}
	if err == nil {
		err = p.checkWritable()
	}
	if err != nil {
		return err
	}
	if version < len(steps) {
		if err := p.upgrade(version, steps); err != nil {
			return err
		}
	}
	if p.read, err = connect(p.file, reading); err != nil {
		return err
	}
	return p.load()
}

// checkWritable fails where the file cannot be written: SQLite opens it all the
// same, and would refuse the first action only. Nothing is written.
func (p *Project) checkWritable() error {
	return within(context.Background(), p.write, func(t *transaction) error {
		return t.exec("UPDATE project SET value = value WHERE key = ''")
	})
}

func openForReading(path string, steps []migration) (*Project, error) {
	p, err := locate(path, steps)
	if err != nil {
		return nil, err
	}
	_, err = os.Stat(p.file + "-wal")
	p.tidy = errors.Is(err, os.ErrNotExist)
	if err := p.startReading(steps); err != nil {
		_ = p.Close()
		return nil, explain(err, p.path)
	}
	return p, nil
}

func (p *Project) startReading(steps []migration) (err error) {
	if p.read, err = connect(p.file, reading); err != nil {
		return err
	}
	version, err := p.version(p.read)
	if err != nil && p.tidy && model.CodeOf(explain(err, p.path)) == model.Failed {
		// Reading makes files beside the project, and this folder does not let us.
		// Without a log there is no program that writes.
		_ = p.read.Close()
		p.tidy = false
		if p.read, err = connect(p.file, glancing); err != nil {
			return err
		}
		version, err = p.version(p.read)
	}
	switch {
	case err != nil:
		return err
	case version > len(steps):
		return newer(p.path, version, len(steps))
	case version < len(steps):
		return model.Errorf(model.Invalid, "%s was made by an older Raqim (version %d; this one reads version %d): open it once in the window, which keeps a backup and brings it up to date",
			p.path, version, len(steps))
	}
	return p.load()
}

// locate finds the file at path and looks into its head, without touching it.
func locate(path string, steps []migration) (*Project, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(err, path)
	}
	info, err := os.Stat(absolute)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, model.Errorf(model.NotFound, "there is no project %s", absolute)
	case err != nil:
		return nil, explain(err, absolute)
	case info.IsDir():
		return nil, model.Errorf(model.Invalid, "%s is a folder, not a project: name the .raqim file", absolute)
	case !info.Mode().IsRegular():
		return nil, model.Errorf(model.Invalid, "%s is not a file", absolute)
	case info.Size() == 0:
		return nil, model.Errorf(model.Damaged, "%s is empty: it is no Raqim project", absolute)
	}
	file, err := filepath.EvalSymlinks(absolute)
	if err != nil {
		return nil, explain(err, absolute)
	}
	p := &Project{path: absolute, file: file}
	if err := p.glance(info.Size(), len(steps)); err != nil {
		return nil, err
	}
	return p, nil
}

// glance refuses what is no project of this or an older version. size is the
// file's in bytes.
func (p *Project) glance(size int64, supported int) error {
	err := p.look(glancing, size, supported)
	var failure sqlite3.Error
	noDatabase := errors.As(err, &failure) && failure.Code == sqlite3.ErrNotADB
	_, noLog := os.Stat(p.file + "-wal")
	if damaged(explain(err, p.path)) && noLog == nil && !noDatabase && !errors.Is(err, errForeign) {
		// What is missing may be in the log, which a glance does not see. A reader
		// sees it, and unlike a writer never throws away a log that it cannot use.
		err = p.look(reading, size, supported)
	}
	return explain(err, p.path)
}

func (p *Project) look(a access, size int64, supported int) error {
	db, err := connect(p.file, a)
	if err != nil {
		return err
	}
	defer db.Close()
	version, err := p.version(db)
	switch {
	case err != nil:
		return err
	case version > supported:
		return newer(p.path, version, supported)
	}
	return p.checkWhole(db, size)
}

// checkWhole refuses a file that ends within a page, which SQLite would fill with
// zeros, and one without the first of our tables.
func (p *Project) checkWhole(db *sql.DB, size int64) error {
	return over(context.Background(), db, func(t *transaction) error {
		var page int64
		if _, err := t.one("PRAGMA page_size", nil, &page); err != nil {
			return err
		}
		if size%page != 0 {
			return model.Errorf(model.Damaged, "%s is incomplete, it ends in the middle of a page: go back to a backup, or copy it again from where it came", p.path)
		}
		_, err := t.value("schema")
		return err
	})
}

// errForeign marks a file that another application made.
var errForeign = model.Errorf(model.Damaged, "it does not carry Raqim's mark")

// version gives the version of the schema of tables in db, and refuses the files
// of other applications.
func (p *Project) version(db *sql.DB) (int, error) {
	var application, version int
	err := within(context.Background(), db, func(t *transaction) error {
		if _, err := t.one("PRAGMA application_id", nil, &application); err != nil {
			return err
		}
		_, err := t.one("PRAGMA user_version", nil, &version)
		return err
	})
	if err == nil && application != applicationID {
		return 0, model.Wrap(model.Damaged, errForeign, "%s is not a Raqim project", p.path)
	}
	if err == nil && version < 1 {
		return 0, model.Errorf(model.Damaged, "%s says that its version is %d, which no Raqim writes: go back to a backup", p.path, version)
	}
	return version, err
}

// load reads what stays in memory.
func (p *Project) load() error {
	return p.view(context.Background(), func(t *transaction) error {
		schema, err := t.schema()
		if err != nil {
			return err
		}
		p.schema.Store(schema)
		team, err := t.team()
		p.team.Store(&team)
		return err
	})
}

func newer(path string, version, supported int) error {
	return model.Errorf(model.Invalid, "%s was made by a newer Raqim (version %d); this one reads up to %d: update Raqim to open it", path, version, supported)
}
