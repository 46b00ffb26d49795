package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"sync"
	"sync/atomic"

	"raqim/model"
)

// Project is an open project file. Its methods may be called from several
// goroutines; commits take their turn. What they return belongs to the caller.
type Project struct {
	path   string // as a person named it, absolute
	file   string // the same without symbolic links: what is locked and opened
	schema atomic.Pointer[model.Schema]
	team   atomic.Pointer[model.Team]
	turn   sync.Mutex // of a commit: it checks against the schema that the one before left
	read   *sql.DB
	write  *sql.DB     // nil where the project is open for reading only
	lock   *writerLock // nil likewise
	tidy   bool        // reading made SQLite's side files, so closing takes them away
	told   func(model.Entry)
}

// Path is the absolute path of the project file.
func (p *Project) Path() string { return p.path }

// Schema is the project's schema as it is now: a commit may put another in its place.
// It is shared: the caller must not change it.
func (p *Project) Schema() *model.Schema { return p.schema.Load() }

// ReadOnly reports whether the project was opened for reading only.
func (p *Project) ReadOnly() bool { return p.write == nil }

// Observe calls f after every entry that this project commits, on the goroutine
// that did, in place of an earlier f. It must be called before the first commit.
func (p *Project) Observe(f func(model.Entry)) { p.told = f }

// Close ends all use of the project and gives the writer lock back. Closing again
// does nothing. Every committed action is on the disk already.
func (p *Project) Close() error {
	var failures []error
	if p.read != nil {
		failures = append(failures, p.read.Close())
	}
	if p.write != nil {
		failures = append(failures, p.write.Close())
	}
	if p.tidy {
		p.tidy = false
		removeSideFiles(p.file)
	}
	if p.lock != nil {
		failures = append(failures, p.lock.release())
		p.lock = nil
	}
	return explain(errors.Join(failures...), p.path)
}

// removeSideFiles takes away the empty -wal and the -shm file that SQLite makes
// for a reader, which only a connection that may write can remove. It does
// nothing where another program uses the project or where a log waits to be
// taken in, and failing is no harm: the files are empty.
func removeSideFiles(file string) {
	log, err := os.Stat(file + "-wal")
	if err != nil || log.Size() > 0 {
		return
	}
	db, err := connect(file, tidying)
	if err != nil {
		return
	}
	var version int
	_ = db.QueryRow("PRAGMA user_version").Scan(&version)
	_ = db.Close()
}

// view runs f over one state of the project, without the means to change it.
func (p *Project) view(ctx context.Context, f func(*transaction) error) error {
	return explain(over(ctx, p.read, f), p.path)
}

// value reads one entry of the project table; "" where there is none.
func (t *transaction) value(key string) (string, error) {
	var value string
	_, err := t.one("SELECT value FROM project WHERE key = ?", []any{key}, &value)
	return value, err
}

func (t *transaction) setValue(key, value string) error {
	return t.exec("INSERT INTO project (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
}
