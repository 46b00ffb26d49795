package bundle

import (
	"bytes"
	"unicode/utf8"

	"raqim/model"
)

// errCut marks a line that ends before its JSON does.
var errCut = model.Errorf(model.Damaged, "the line is cut off")

// checkPacked refuses what is no text, by its first bytes.
func checkPacked(head []byte) error {
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return model.Errorf(model.Invalid, "the bundle is packed with gzip: unpack it first")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return model.Errorf(model.Invalid, "the bundle is packed as a ZIP archive: unpack it first")
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")), bytes.IndexByte(head, 0) >= 0:
		return model.Errorf(model.Invalid, "the bundle was saved as UTF-16, perhaps by an editor: a bundle is UTF-8; save it so, or ask for the file again")
	}
	return nil
}

// cut says of the line last read, which ends too early, how that came.
func (l *lineReader) cut() error {
	if l.open {
		return model.Errorf(model.Damaged, "the line is cut off, and the file ends there: it was not copied whole")
	}
	return model.Errorf(model.Damaged, "the line is cut off, and others follow it: an editor has broken it; ask for the file again")
}

// cutCharacter reports whether line is UTF-8 but for a last character that is not all there.
func cutCharacter(line []byte) bool {
	for n := 1; n < utf8.UTFMax && n <= len(line); n++ {
		tail := line[len(line)-n:]
		if utf8.RuneStart(tail[0]) {
			return !utf8.FullRune(tail) && utf8.Valid(line[:len(line)-n])
		}
	}
	return false
}
