package ingest

import (
	"time"

	"raqim/model"
)

// Outcome is what became of a file.
type Outcome string

// The outcomes of an import. Added documents were there already and got sets of a bundle;
// what is Noted is no document: it is what a bundle says of the project. Skipped files stood in a folder and were not asked
// for: their name does not end in .txt, or they are links to folders.
const (
	Imported  Outcome = "imported"
	Added     Outcome = "added"
	Noted     Outcome = "noted"
	Duplicate Outcome = "duplicate"
	Refused   Outcome = "refused"
	Skipped   Outcome = "skipped"
)

// Report says what was found in a file and what was done with it.
type Report struct {
	Path        string           // as given, or below the folder that was given; set by [Files]
	Name        string           // the document's name, also where it had to be changed
	Document    model.DocumentID // of the text, also for duplicates; empty where refused or skipped
	Outcome     Outcome
	Encoding    string // utf-8, utf-16le, utf-16be, windows-1256; empty where undecodable
	BOM         bool   // the file began with a byte order mark
	LineEnds    model.LineEnds
	Characters  int             // code points of the text
	Bytes       int             // of the file; where it is too large to be read, its size
	Language    string          // ar, fa, en, und, or what the options say
	Notes       []model.Message // sentences for the reader
	DuplicateOf string          // the name of the document here that has the same text
	Err         error           // why it was refused, a *model.Error

	// TextDiffers: a document here has the name that the bundle's has, and another text.
	TextDiffers *TextDifference

	Sets     []SetReport     // of a document of a bundle
	Differ   []Difference    // in what a document of a bundle is described otherwise here
	Schema   []model.Message // of what is Noted: in what the bundle's schema is another
	Entities *EntitiesReport // of what is Noted; nil where there is nothing to tell
	Team     *TeamReport     // likewise
	Assigned []string        // of a document of a bundle: whom it was given to with it
}

// DefaultMaxBytes is the largest file that is imported where the options set no
// limit: 16 MiB.
const DefaultMaxBytes = 16 << 20

// Options say how to import, and what the project holds already. The zero value
// imports into an empty project.
type Options struct {
	Language string     // of every file; empty: found out by [Language]
	Date     model.Date // of every file; its status is "external" unless it says another
	MaxBytes int64      // larger files are refused; 0: [DefaultMaxBytes]

	// Reading is told how much of a bundle has been read, in bytes, before anything of it is
	// reported. nil: nobody is told.
	Reading func(path string, done, total int64)
	// Storing is called when all has been read and is going to be stored, from where on there is
	// no way back but undo. nil: nobody is told.
	Storing func()
	// DryRun: everything is read and reported, and nothing stored.
	DryRun bool

	// Known names the document that has the text id stands for: the first 16
	// digits of its sha256. nil: none.
	Known func(id model.DocumentID) (name string, known bool)
	// Rename gives the name under which an author's set of a bundle is taken in where that
	// author has another set of the document already. Without one it is refused.
	Rename map[string]string
	// Newer tells of which annotators a newer set of a bundle takes the place of the one that
	// an import once brought and nobody has worked on here since, nor reviewed. nil: of none.
	Newer func(author string) bool
	// Leave tells the sets of which annotators are left out of bundles. nil: of none.
	Leave func(author string) bool
	// Taken reports whether a document of the project has name. nil: none.
	Taken func(name string) bool
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

func (o Options) date() model.Date {
	d := o.Date
	switch {
	case d.Status != "":
	case d.Value == "":
		d.Status = model.DateMissing
	default:
		d.Status = model.DateExternal
	}
	return d
}

func (o Options) check() error {
	if o.Date.Value == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, o.Date.Value); err != nil {
		return model.Errorf(model.Invalid, "%q is no date: write it as 2024-10-21", o.Date.Value)
	}
	return nil
}
