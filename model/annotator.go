package model

import (
	"strings"
	"unicode"
)

// CheckAuthor says why name cannot be an annotator's name, or nil. A name is
// what sets and exports are called by: not empty, no control characters, no
// comma (lists of sets are separated by commas), at most 64 code points.
func CheckAuthor(name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return Errorf(Invalid, "an annotator needs a name")
	case strings.TrimSpace(name) != name:
		return Errorf(Invalid, "the annotator's name %q begins or ends with a blank", name)
	case len([]rune(name)) > 64:
		return Errorf(Invalid, "the annotator's name %q is longer than 64 characters", name)
	case strings.ContainsFunc(name, func(r rune) bool { return r == ',' || unicode.IsControl(r) || r == unicode.ReplacementChar }):
		return Errorf(Invalid, "the annotator's name %q holds a comma or a control character", name)
	}
	return nil
}
