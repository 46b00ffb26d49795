package snap

import (
	"strings"
	"unicode"

	"raqim/model"
)

// clauseSigns end a clause where no letter or digit follows: not the point of 3.5.
const clauseSigns = "،؛؟.:!,;?۔"

// ClauseEnd is where the clause behind a place ends: in front of the next sign that
// ends one, behind the quotation marks that close there, at the latest at the end of
// the paragraph. Where a clause has just ended it is the next one; in the last one,
// the end of the text.
func (t *Text) ClauseEnd(at model.Offset) model.Offset {
	i := min(max(int(at), 0), len(t.runes))
	for i < len(t.runes) && (unicode.IsSpace(t.runes[i]) || t.endsClause(i) || isQuote(t.runes[i])) {
		i++
	}
	for i < len(t.runes) && t.runes[i] != '\n' && t.runes[i] != '\r' && !t.endsClause(i) {
		i++
	}
	return model.Offset(t.forth(t.behindMarks(i)))
}

// endsClause tells whether a clause ends at a sign.
func (t *Text) endsClause(at int) bool {
	if !strings.ContainsRune(clauseSigns, t.runes[at]) {
		return false
	}
	next := at + 1
	return next == len(t.runes) || !unicode.IsLetter(t.runes[next]) && !unicode.IsDigit(t.runes[next])
}

// behindMarks is a place behind the signs at at and the quotation marks that close
// behind them, at itself where none does.
func (t *Text) behindMarks(at int) int {
	i := at
	for i < len(t.runes) && t.endsClause(i) {
		i++
	}
	marks := i
	for i < len(t.runes) && isQuote(t.runes[i]) {
		i++
	}
	if i == marks {
		return at
	}
	return i
}
