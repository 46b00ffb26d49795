package store

import (
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

// access is how a connection may use the file.
type access string

// Pragmas are part of the name of the data source because they hold for one
// connection only, and database/sql opens connections when it likes.
const (
	// writing: every transaction takes the write lock at its start, so that what
	// it read before it writes cannot have changed; every commit waits for the disk.
	writing access = "mode=rw&_txlock=immediate&_foreign_keys=on&_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL&_stmt_cache_size=64"
	// making is writing to a file that need not exist yet.
	making access = "mode=rwc&_txlock=immediate&_foreign_keys=on&_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL"
	// reading cannot write; it sees the last commit, also while another program writes.
	reading access = "mode=ro&_busy_timeout=5000&_stmt_cache_size=64"
	// tidying can write, and changes nothing by itself.
	tidying access = "mode=rw"
	// glancing takes the file as something that nobody changes, and makes no files
	// beside it: for a look at what may not be a project at all, and for projects
	// in folders where nothing can be written.
	glancing access = "mode=ro&immutable=1"
)

// readers is how many queries of one project run at the same time.
const readers = 4

// connect prepares access to the SQLite file at path; nothing is opened yet.
// path is absolute and may hold any character: it is escaped as a file URI.
func connect(path string, a access) (*sql.DB, error) {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:///C:/...
	}
	name := (&url.URL{Scheme: "file", Path: slashed}).String() + "?" + string(a)
	db, err := sql.Open("sqlite3", name)
	if err != nil {
		return nil, explain(err, path)
	}
	if a == reading || a == glancing {
		db.SetMaxOpenConns(readers)
		db.SetMaxIdleConns(readers)
	} else {
		db.SetMaxOpenConns(1)
	}
	return db, nil
}
