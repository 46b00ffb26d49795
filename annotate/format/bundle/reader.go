package bundle

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"raqim/model"
)

// Header is what a bundle says of the project as a whole.
type Header struct {
	Project  string // the schema's name; empty where the bundle does not say
	Schema   *model.Schema
	Entities []model.Entity
	Team     model.Team // the zero one where the bundle names none
}

// Document is one document with all its sets.
type Document struct {
	model.Document
	Sets     []model.Annotations
	Assigned []string // whom it was given to, by name; nil: nobody
}

// Options supply what a bundle may leave out.
type Options struct {
	// Schema is used where the header's schema is {}. nil: such bundles are refused.
	Schema *model.Schema
	// TextOf gives the text of the document called name where the bundle's is "";
	// it must have the bundle's sha256. nil: such documents are refused.
	TextOf func(name string) (string, error)
}

// maxLine bounds the memory that a file which is no bundle can take.
const maxLine = 256 << 20

// Read reads a bundle from r and calls each with its header and one document
// after the other, in the order of the file; what each gets is its own. It
// holds one document in memory. An error of each ends the reading and is given
// back as it is; all others say in which line what is wrong (Damaged; Invalid
// where it is not a bundle this program reads; Failed where r fails).
//
// Documents in front of a wrong line have been handed over by then: the caller
// collects them, or undoes its transaction.
func Read(r io.Reader, opt Options, each func(Header, Document) error) (Header, error) {
	lines := &lineReader{r: bufio.NewReaderSize(r, 1<<16), max: maxLine}
	head, _ := lines.r.Peek(4) // fewer where there are no more; what fails is met again below
	if err := checkPacked(head); err != nil {
		return Header{}, err
	}
	data, err := lines.next()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = model.Errorf(model.Invalid, "the bundle is empty")
		}
		return Header{}, err
	}
	if err := checkVersion(data); err != nil {
		if errors.Is(err, errCut) {
			err = lines.at(err)
		}
		return Header{}, err
	}
	header, err := parseHeader(data, opt)
	if err != nil {
		return Header{}, lines.at(err)
	}
	c := newChecker(header)
	for {
		data, err := lines.next()
		if errors.Is(err, io.EOF) {
			return header, nil
		}
		if err != nil {
			return header, err
		}
		doc, err := parseDocument(data, opt)
		if err == nil {
			err = c.document(doc, lines.number)
		}
		if err != nil {
			return header, lines.at(err)
		}
		if err := each(header, doc); err != nil {
			return header, err
		}
	}
}

// lineReader reads lines of any length up to max bytes and counts them.
type lineReader struct {
	r      *bufio.Reader
	max    int
	number int
	open   bool // the file ends in the line, without a line end
}

// next gives the next line that is not blank, without a byte order mark, checked
// to be UTF-8, or io.EOF. The result is the caller's.
func (l *lineReader) next() ([]byte, error) {
	for {
		line, err := l.read()
		if err != nil {
			return nil, err
		}
		if l.number == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		if l.open && cutCharacter(line) {
			return nil, l.at(errCut)
		}
		if !utf8.Valid(line) {
			return nil, l.at(model.Errorf(model.Damaged, "it is not valid UTF-8"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			return line, nil
		}
	}
}

func (l *lineReader) read() ([]byte, error) {
	var line []byte
	l.number++
	for {
		part, err := l.r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > l.max:
			return nil, l.at(model.Errorf(model.Damaged, "it is longer than %d MiB", l.max>>20))
		case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
			l.open = err != nil
			return line, nil
		case errors.Is(err, io.EOF):
			return nil, io.EOF
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, model.Wrap(model.Failed, err, "the bundle cannot be read behind line %d", l.number-1)
		}
	}
}

// at puts the number of the line last read in front of what is wrong with it.
func (l *lineReader) at(err error) error {
	if errors.Is(err, errCut) {
		err = l.cut()
	}
	return model.Wrap(model.Damaged, err, "the bundle is wrong in line %d", l.number)
}

// decode reads one line of JSON into x, all of it, and refuses unknown keys.
func decode(line []byte, x any) error {
	if at := loneSurrogate(line); at >= 0 {
		return model.Errorf(model.Damaged, "the escape %s at byte %d is half of a surrogate pair", line[at:at+6], at)
	}
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(x); err != nil {
		return readable(err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return model.Errorf(model.Damaged, "there is more than one JSON object")
	}
	return nil
}

// readable puts the errors of encoding/json in terms of the format.
func readable(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errCut
	case errors.As(err, &syntax):
		return model.Wrap(model.Damaged, err, "it is not JSON at byte %d", syntax.Offset)
	case errors.As(err, &kind):
		return model.Errorf(model.Damaged, "the value of %q is of the wrong kind: %s", kind.Field, kind.Value)
	}
	if key, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return model.Errorf(model.Damaged, "%s does not know the key %s", Format, key)
	}
	return err
}

// loneSurrogate finds an escaped UTF-16 surrogate without its other half, which
// encoding/json would silently replace. It gives the byte offset, or -1.
func loneSurrogate(line []byte) int {
	for i := 0; i+1 < len(line); i++ {
		if line[i] != '\\' {
			continue
		}
		unit := escapedUnit(line[i:])
		switch {
		case unit >= 0xD800 && unit < 0xDC00:
			if low := escapedUnit(line[i+6:]); low < 0xDC00 || low > 0xDFFF {
				return i
			}
			i += 11
		case unit >= 0xDC00 && unit <= 0xDFFF:
			return i
		default:
			i++ // the character that is escaped
		}
	}
	return -1
}

// escapedUnit is the value of the escape \uXXXX that text begins with, or -1.
func escapedUnit(text []byte) int64 {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return -1
	}
	unit, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return int64(unit)
}
