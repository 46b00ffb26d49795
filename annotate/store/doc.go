// Package store keeps a project in one SQLite file, NAME.raqim.
//
// Whatever changes a project goes through [Project.Commit]: one action, one
// transaction, with the journal entry that says who did what, when, and what was
// there before. When Commit has returned, the action is on the disk and survives
// the end of the process at any moment; when it fails, the file is as it was.
//
// One program at a time has a project open for writing; a lock file beside it
// says which. Any number may read meanwhile. Reading goes through connections
// that cannot write, so that looking at a project never changes it.
//
// The package never changes a text, never normalises one, never repairs a file
// behind the user's back and never decides what an annotator may do; the rules
// of the schema are the model's. It is the only package that imports
// database/sql; besides it imports the model, the SQLite driver and a file lock.
package store
