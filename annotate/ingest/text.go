package ingest

import (
	"strings"
	"unicode/utf8"

	"raqim/model"
)

// Text turns the bytes of a file called name into a document. It does no I/O.
// The document is the zero value unless the report's outcome is [Imported].
func Text(name string, data []byte, opt Options) (model.Document, Report) {
	r := Report{Bytes: len(data)}
	r.Name = validName(name, &r)
	text, err := read(data, opt, &r)
	if err != nil {
		r.Outcome, r.Err = Refused, err
		return model.Document{}, r
	}
	doc := model.NewDocument(r.Name, text)
	r.Document = doc.ID
	if opt.Known != nil {
		if other, known := opt.Known(doc.ID); known {
			r.Outcome, r.DuplicateOf = Duplicate, other
			r.note("The same text is already there as %s; it was not imported again.", other)
			return model.Document{}, r
		}
	}
	r.freeName(opt.Taken)
	doc.Name, doc.Source = r.Name, r.Name
	doc.Language, doc.Date = r.Language, opt.date()
	doc.Encoding, doc.BOM, doc.LineEnds = r.Encoding, r.BOM, r.LineEnds
	r.Outcome = Imported
	return doc, r
}

// read decodes data and fills in what the report says about the text.
func read(data []byte, opt Options, r *Report) (string, error) {
	if err := opt.check(); err != nil {
		return "", err
	}
	if int64(len(data)) > opt.maxBytes() {
		return "", tooLarge(r.Name, int64(len(data)), opt.maxBytes())
	}
	d, err := decode(r.Name, data)
	if err != nil {
		return "", err
	}
	if err := checkControls(r.Name, d.text, r); err != nil {
		return "", err
	}
	r.Encoding, r.BOM, r.Characters = d.encoding, d.bom, utf8.RuneCountInString(d.text)
	r.describeEncoding(d)
	r.describeLines(d.text)
	r.describeOddities(d.text)
	r.Language = opt.Language
	if r.Language == "" {
		r.Language = Language(d.text)
	}
	return d.text, nil
}

func (r *Report) note(format string, args ...any) {
	r.Notes = append(r.Notes, model.Messagef(format, args...))
}

func (r *Report) describeEncoding(d decoded) {
	switch {
	case d.guessed:
		r.note("The encoding is not stated in the file; it was guessed to be %s. Look at the text before you mark it.", d.encoding)
	case d.bom:
		r.note("The file begins with the byte order mark of %s; the mark is recorded and is not part of the text.", d.encoding)
	}
}

func (r *Report) describeOddities(text string) {
	if strings.TrimSpace(text) == "" {
		r.note("The text has nothing but blanks in it.")
	}
	if n := strings.Count(text, "\uFEFF"); n > 0 {
		r.note("The text has U+FEFF in %s; kept.", places(n))
	}
	if n := strings.Count(text, "\uFFFD"); n > 0 {
		r.note("The text has U+FFFD in %s: characters were lost there before this file was made; kept.", places(n))
	}
}

func places(n int) model.Message {
	if n == 1 {
		return model.Messagef("one place")
	}
	return model.Messagef("%d places", n)
}

func tooLarge(name string, size, limit int64) error {
	return model.Errorf(model.Invalid, "%s is too large: it has %s, the limit is %s; split it into articles", name, bytesOf(size), bytesOf(limit))
}

func bytesOf(n int64) model.Message {
	if n < 1<<20 {
		return model.Messagef("%d bytes", n)
	}
	return model.Messagef("%.1f MiB", float64(n)/(1<<20))
}
