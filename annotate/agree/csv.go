package agree

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"raqim/model"
)

// ReadRatings reads a table of ratings in CSV (RFC 4180): the first row names the coders,
// then a row a unit and a column a coder, empty for a missing rating. Blanks around a
// category are none of it. name is the file's, for errors, which name the line as well.
func ReadRatings(in io.Reader, name string) (Ratings, error) {
	rows, err := readRows(in, name)
	if err != nil {
		return Ratings{}, err
	}
	r := Ratings{Coders: rows[0].cells}
	for i, coder := range r.Coders {
		switch {
		case coder == "":
			return r, model.Errorf(model.Invalid, "%s, line %d: column %d has no coder's name", name, rows[0].line, i+1)
		case slices.Contains(r.Coders[:i], coder):
			return r, model.Errorf(model.Invalid, "%s, line %d: the coder %q has two columns", name, rows[0].line, coder)
		}
	}
	for _, row := range rows[1:] {
		if len(row.cells) != len(r.Coders) {
			return r, model.Errorf(model.Invalid, "%s, line %d: %d columns, and the first row has %d", name, row.line, len(row.cells), len(r.Coders))
		}
		r.Units = append(r.Units, row.cells)
	}
	return r, nil
}

// ReadUnits reads units in CSV with the header annotator,label,start,end, end-exclusive.
// length is that of the continuum [0, length). name is the file's, for errors.
func ReadUnits(in io.Reader, name string, length int) (Continuum, error) {
	c := Continuum{Length: length}
	rows, err := readRows(in, name)
	if err != nil {
		return c, err
	}
	if want := []string{"annotator", "label", "start", "end"}; !slices.Equal(rows[0].cells, want) {
		return c, model.Errorf(model.Invalid, "%s, line %d: the first row must be %s", name, rows[0].line, strings.Join(want, ","))
	}
	for _, row := range rows[1:] {
		u, err := readUnit(row, name, length)
		if err != nil {
			return c, err
		}
		if !slices.Contains(c.Annotators, u.Annotator) {
			c.Annotators = append(c.Annotators, u.Annotator)
		}
		c.Units = append(c.Units, u)
	}
	return c, nil
}

func readUnit(row tableRow, name string, length int) (Unit, error) {
	if len(row.cells) != 4 {
		return Unit{}, model.Errorf(model.Invalid, "%s, line %d: %d columns, and the first row has %d", name, row.line, len(row.cells), 4)
	}
	u := Unit{Annotator: row.cells[0], Label: row.cells[1]}
	if u.Annotator == "" || u.Label == "" {
		return u, model.Errorf(model.Invalid, "%s, line %d: a unit needs an annotator and a label", name, row.line)
	}
	for i, to := range []*int{&u.Start, &u.End} {
		n, err := strconv.Atoi(european.Replace(row.cells[2+i]))
		if err != nil {
			return u, model.Errorf(model.Invalid, "%s, line %d: %q is no whole number", name, row.line, row.cells[2+i])
		}
		*to = n
	}
	if u.Start < 0 || u.End < u.Start || u.End > length {
		return u, model.Errorf(model.Invalid, "%s, line %d: %d to %d is no part of 0 to %d", name, row.line, u.Start, u.End, length)
	}
	return u, nil
}

// tableRow is a row and the line on which it begins.
type tableRow struct {
	cells []string
	line  int
}

// readRows reads a table, at least its first row, without the blanks around what is in its
// cells. Lines may end in any way; what begins the file to say that it is UTF-8 is none of it.
func readRows(in io.Reader, name string) ([]tableRow, error) {
	data, err := readText(in, name)
	if err != nil {
		return nil, err
	}
	reader := csv.NewReader(bytes.NewReader(data))
	reader.FieldsPerRecord = -1
	var rows []tableRow
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var at *csv.ParseError
			if errors.As(err, &at) {
				return nil, model.Errorf(model.Damaged, "%s, line %d: this is not CSV: a quotation mark stands where none can", name, at.Line)
			}
			return nil, model.Wrap(model.Failed, err, "%s cannot be read", name)
		}
		line, _ := reader.FieldPos(0)
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, tableRow{cells, line})
	}
	if len(rows) == 0 {
		return nil, model.Errorf(model.Invalid, "%s is empty", name)
	}
	if first := rows[0]; len(first.cells) == 1 && strings.ContainsAny(first.cells[0], ";\t") {
		return nil, model.Errorf(model.Invalid, "%s, line %d: between columns a comma must stand, and here stands another sign", name, first.line)
	}
	return rows, nil
}

// readText reads all of a text and makes its line ends newlines. A line that is no
// UTF-8, or holds a character that no text holds, is an error.
func readText(in io.Reader, name string) ([]byte, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s cannot be read", name)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	if utf8.Valid(data) && !bytes.ContainsRune(data, 0) {
		return data, nil
	}
	line := 1
	for l := range bytes.Lines(data) {
		if !utf8.Valid(l) || bytes.ContainsRune(l, 0) {
			break
		}
		line++
	}
	return nil, model.Errorf(model.Invalid, "%s, line %d: this is no text in UTF-8; save the file as CSV in UTF-8", name, line)
}
