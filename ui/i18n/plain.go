package i18n

import (
	"regexp"
	"strings"
	"sync/atomic"
)

// plain tells whether texts go to a terminal or a file, see UsePlain.
var plain atomic.Bool

// UsePlain chooses whether texts come without the isolates (U+2066 to U+2069) that
// set names and paths apart from the sentence around them. The window lays texts out
// by the Unicode algorithm and has them. The command line does without: few terminals
// know isolates, some draw boxes for them, and they would be copied with a path.
// Where a date or a range of numbers follows Arabic letters a terminal that knows the
// algorithm would turn its parts round (UAX#9 W2): it stands between two LRM, which
// are older and never drawn.
func UsePlain(on bool) { plain.Store(on) }

const lrm = "\u200e"

var (
	// setApart is an isolate as it stands in a file of the catalogue, which may escape it.
	setApart = regexp.MustCompile(`(?:[\x{2066}-\x{2068}]|\\u206[678])(.*?)(?:\x{2069}|\\u2069)`)
	// numbers are a date, a range or a time of digits: 2031-10-21, 40-52, +03:30.
	numbers = regexp.MustCompile(`^[+-]?[0-9]+(?:[-:/.][0-9]+)+(?:T[0-9:]*)?(?:/[0-9-]*)?$`)
)

// withoutIsolates is a file of the catalogue as the command line reads it.
func withoutIsolates(data string) string {
	return setApart.ReplaceAllStringFunc(data, func(isolate string) string {
		return ordered(setApart.FindStringSubmatch(isolate)[1])
	})
}

// ordered is text with what keeps it in order on a terminal.
func ordered(text string) string {
	if numbers.MatchString(text) {
		return lrm + text + lrm
	}
	return text
}

// Apart sets text apart from what stands around it, so that a path or a name in
// another direction keeps the sentence in order (UAX#9, first strong isolate).
func Apart(text string) string {
	if text == "" || plain.Load() {
		return ordered(text)
	}
	return "\u2068" + text + "\u2069"
}

// placed is a text that is put into a place of the catalogue, which has isolates
// around it where that is needed.
func placed(text string) string {
	if !plain.Load() || !RTL() || strings.Contains(text, lrm) {
		return text
	}
	return ordered(text)
}
