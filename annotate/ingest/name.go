package ingest

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// validName is name as UTF-8: the file systems of Unix keep any bytes as a name,
// a project and its exports do not.
func validName(name string, r *Report) string {
	if utf8.ValidString(name) {
		return name
	}
	r.note("The file's name is not UTF-8; the document's name has U+FFFD where it could not be read.")
	return strings.ToValidUTF8(name, "\uFFFD")
}

// freeName gives the document a name that is not taken: "a.txt", else
// "a (2).txt", "a (3).txt" and so on.
func (r *Report) freeName(taken func(string) bool) {
	if taken == nil || !taken(r.Name) {
		return
	}
	wanted := r.Name
	extension := filepath.Ext(wanted)
	stem := strings.TrimSuffix(wanted, extension)
	for n := 2; taken(r.Name); n++ {
		r.Name = fmt.Sprintf("%s (%d)%s", stem, n, extension)
	}
	r.note("Another text has the name %s already; this one is called %s.", wanted, r.Name)
}
