package model

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
)

// DocumentID names a document within a project. For imported documents it is
// the first 16 hexadecimal digits of the text's sha256, so that two analysts
// who import the same article speak of the same document.
type DocumentID string

// Direction is the base direction of a document's paragraphs.
type Direction string

// The directions a document can have. DirectionAuto follows the first strong
// character of each paragraph (UAX#9 P2-P3).
const (
	DirectionAuto Direction = "auto"
	DirectionRTL  Direction = "rtl"
	DirectionLTR  Direction = "ltr"
)

// Status is where a document stands in the day's work. It is never stored: it
// follows from the document's sets, see [DocumentInfo.Status].
type Status string

// The states of a document. Untouched is not the same as done and empty.
const (
	StatusUntouched Status = "untouched"  // no person has a set of it
	StatusOpen      Status = "open"       // a person's set is open
	StatusDone      Status = "done"       // every person's set is done or locked
	StatusDoneEmpty Status = "done_empty" // of one author: done, and nothing is marked
)

// LineEnds names how the original file ended its lines.
type LineEnds string

// The kinds of line ends a file can have. The stored text keeps them as they are.
const (
	LineEndsNone  LineEnds = "none"
	LineEndsLF    LineEnds = "lf"
	LineEndsCRLF  LineEnds = "crlf"
	LineEndsCR    LineEnds = "cr"
	LineEndsMixed LineEnds = "mixed"
)

// Document is one article. Text never changes after import; SHA256 is the
// lower-case hexadecimal digest of its UTF-8 bytes and proves that.
type Document struct {
	ID        DocumentID        `json:"id"`
	Name      string            `json:"name"` // file name, unique in a project
	Language  string            `json:"language"`
	Direction Direction         `json:"direction"`
	Source    string            `json:"source"` // where the file came from
	Publisher string            `json:"publisher"`
	URL       string            `json:"url"`
	Date      Date              `json:"date"`
	Encoding  string            `json:"encoding"` // of the original file
	BOM       bool              `json:"bom"`      // the original began with a byte order mark; it is not part of Text
	LineEnds  LineEnds          `json:"line_ends"`
	Meta      map[string]string `json:"meta"`
	Flagged   bool              `json:"flagged"`
	Note      string            `json:"note"`
	SHA256    string            `json:"sha256"`
	Text      string            `json:"text,omitempty"` // absent from the journal: it never changes
}

// NewDocument makes a document of text with its digest and the id that follows
// from it; every other field has the value of a document nobody has touched.
func NewDocument(name, text string) Document {
	sum := TextSHA256(text)
	return Document{
		ID: DocumentID(sum[:16]), Name: name, Text: text, SHA256: sum,
		Direction: DirectionAuto, Encoding: "utf-8", LineEnds: LineEndsNone,
		Date: Date{Status: DateMissing}, Meta: map[string]string{},
	}
}

// TextSHA256 is the lower-case hexadecimal sha256 of text's UTF-8 bytes.
func TextSHA256(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Equal reports whether d and o agree in every field but Text, which cannot
// change and is represented by SHA256.
func (d Document) Equal(o Document) bool {
	meta, other := d.Meta, o.Meta
	d.Meta, o.Meta, d.Text, o.Text = nil, nil, "", ""
	return maps.Equal(meta, other) && d.key() == o.key()
}

// key is d without its map and text, so that it can be compared with ==.
func (d Document) key() documentKey {
	return documentKey{
		d.ID, d.Name, d.Language, d.Direction, d.Source, d.Publisher, d.URL, d.Date,
		d.Encoding, d.BOM, d.LineEnds, d.Flagged, d.Note, d.SHA256,
	}
}

type documentKey struct {
	id                     DocumentID
	name, language         string
	direction              Direction
	source, publisher, url string
	date                   Date
	encoding               string
	bom                    bool
	lineEnds               LineEnds
	flagged                bool
	note, sha256           string
}

// DocumentInfo is a line of the document list: a document without its text, and
// what has been done to it.
type DocumentInfo struct {
	Document       // Text is empty
	Characters int // code points of the text
	Sets       []SetInfo
	Assigned   []string // whose it is to annotate, by name; nil: nobody was told
}

// GoldState is the state of the gold set; "" where the document has none.
func (d DocumentInfo) GoldState() SetState {
	for _, s := range d.Sets {
		if s.Kind == SetGold {
			return s.State
		}
	}
	return ""
}

// Status follows from the people's sets of the document; machine and gold sets
// do not move it.
func (d DocumentInfo) Status() Status {
	status := StatusUntouched
	for _, s := range d.Sets {
		switch {
		case s.Kind != SetHuman:
		case s.State == SetOpen:
			return StatusOpen
		default:
			status = StatusDone
		}
	}
	return status
}

// StatusBy is how far one author has come with the document, by their own set
// alone: it may be done for others and untouched by this one.
func (d DocumentInfo) StatusBy(author string) Status {
	for _, s := range d.Sets {
		switch {
		case s.Author != author:
			continue
		case s.State == SetOpen:
			return StatusOpen
		case s.Spans+s.Relations == 0:
			return StatusDoneEmpty
		}
		return StatusDone
	}
	return StatusUntouched
}

// SentBack says who gave the set of author in the document back; the zero value where nobody did.
func (d DocumentInfo) SentBack(author string) SentBack {
	for _, s := range d.Sets {
		if s.Author == author {
			return s.SentBack
		}
	}
	return SentBack{}
}

// SetInfo counts one author's work on one document.
type SetInfo struct {
	Set
	Spans, Relations int
}
