package ingest

import (
	"bytes"
	"unicode/utf8"

	"raqim/model"
)

// magics are the first bytes of the files that are most often taken for articles.
var magics = []struct {
	prefix string
	kind   model.Message
}{
	{"%PDF-", model.Messagef("a PDF document")},
	{`{\rtf`, model.Messagef("an RTF document")},
	{"\x7fELF", model.Messagef("a program (ELF)")},
	{"\x89PNG\r\n\x1a\n", model.Messagef("a PNG picture")},
	{"\xff\xd8\xff", model.Messagef("a JPEG picture")},
	{"GIF87a", model.Messagef("a GIF picture")},
	{"GIF89a", model.Messagef("a GIF picture")},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", model.Messagef("an older Office document (doc, xls, ppt)")},
	{"SQLite format 3\x00", model.Messagef("an SQLite database")},
	{"\x1f\x8b\x08", model.Messagef("a gzip archive")},
	{"7z\xbc\xaf\x27\x1c", model.Messagef("a 7z archive")},
	{"Rar!\x1a\x07", model.Messagef("a RAR archive")},
	{"\xfd7zXZ\x00", model.Messagef("an xz archive")},
	{"BZh", model.Messagef("a bzip2 archive")},
	{"MZ", model.Messagef("a Windows program")},
}

// fileKind names the kind of binary file that data is by its first bytes, or "".
// Prefixes that text could begin with count only where the rest is not text.
func fileKind(data []byte) model.Message {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return zipKind(data)
	}
	for _, m := range magics {
		if !bytes.HasPrefix(data, []byte(m.prefix)) {
			continue
		}
		always := m.prefix == "%PDF-" || m.prefix == `{\rtf`
		if always || !utf8.Valid(data) || tooManyControls(countControls(string(data))) {
			return m.kind
		}
	}
	return model.Message{}
}

// zipKind tells Office documents from other archives by the names of the parts,
// which stand uncompressed in the file.
func zipKind(data []byte) model.Message {
	head := data[:min(len(data), 1<<16)]
	for _, part := range []struct {
		name string
		kind model.Message
	}{
		{"word/", model.Messagef("a Word document (docx)")},
		{"xl/", model.Messagef("an Excel workbook (xlsx)")},
		{"ppt/", model.Messagef("a PowerPoint presentation (pptx)")},
		{"mimetypeapplication/vnd.oasis", model.Messagef("an OpenDocument file (odt, ods, odp)")},
		{"mimetypeapplication/epub", model.Messagef("an EPUB book")},
	} {
		if bytes.Contains(head, []byte(part.name)) {
			return part.kind
		}
	}
	return model.Messagef("a ZIP archive")
}

// isControl reports whether r is a C0 control or DEL that plain text has no use
// for: all but tab, line feed, vertical tab, form feed and carriage return.
func isControl(r rune) bool { return r < '\t' || r > '\r' && r < ' ' || r == 0x7F }

// countControls counts the controls of text, its characters, and finds the first
// control: its code point offset, or -1.
func countControls(text string) (controls, characters, first int) {
	first = -1
	for _, r := range text {
		if isControl(r) {
			if controls == 0 {
				first = characters
			}
			controls++
		}
		characters++
	}
	return controls, characters, first
}

// tooManyControls is where stray control characters end and binary begins.
func tooManyControls(controls, characters, _ int) bool {
	return controls > 0 && (controls > 1+characters/50 || controls == characters)
}

// checkControls refuses text that is binary by its control characters, and notes
// those that are kept.
func checkControls(name, text string, r *Report) error {
	controls, characters, first := countControls(text)
	if tooManyControls(controls, characters, first) {
		return model.Errorf(model.Invalid, "%s is binary, not text: %d of its %d characters are control characters, the first at character %d", name, controls, characters, first)
	}
	if controls > 0 {
		r.note("The text has control characters in %s, the first at character %d; kept.", places(controls), first)
	}
	return nil
}
