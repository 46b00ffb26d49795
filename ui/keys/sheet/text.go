package sheet

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"raqim/ui/i18n"
)

// Text writes sections as lines of text: keys, then what they do, so that a line begins
// with Latin in every language and reads on a terminal with and without bidi.
// The errors are those of w.
func Text(w io.Writer, sections []Section) error {
	width := 0
	for _, s := range sections {
		for _, r := range s.Rows {
			width = max(width, utf8.RuneCountInString(keysOf(r)))
		}
	}
	var b strings.Builder
	b.WriteString(i18n.T("shortcuts.heading") + "\n")
	for _, s := range sections {
		fmt.Fprintf(&b, "\n%s\n", s.Title)
		for _, r := range s.Rows {
			gap := width - utf8.RuneCountInString(keysOf(r))
			fmt.Fprintf(&b, "  %s%s  %s\n", keysOf(r), strings.Repeat(" ", gap), r.What)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func keysOf(r Row) string { return strings.Join(r.Keys, "  ") }
