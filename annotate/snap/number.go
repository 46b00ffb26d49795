package snap

import (
	"strings"
	"unicode"

	"raqim/annotate/lingua"
)

// glued is the place inside a run of digits at which a clock and a date meet that
// were written together, as the templates of news sites do: behind 57 in
// 16:5721/10/2024, behind the year in 21/10/202416:57. False where they do not.
func (t *Text) glued(token lingua.Token) (int, bool) {
	start, end := int(token.Range.Start), int(token.Range.End)
	if start == 0 || end >= len(t.runes) || strings.ContainsFunc(token.Text, func(r rune) bool { return !unicode.Is(unicode.Nd, r) }) {
		return 0, false
	}
	const minutes, year, dateSigns = 2, 4, "/-.٫"
	before, after, n := t.runes[start-1], t.runes[end], end-start
	switch {
	case before == ':' && strings.ContainsRune(dateSigns, after) && n > minutes:
		return start + minutes, true
	case strings.ContainsRune(dateSigns, before) && after == ':' && n > year:
		return start + year, true
	}
	return 0, false
}
