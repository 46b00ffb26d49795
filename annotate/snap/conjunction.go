package snap

import (
	"slices"
	"strings"
	"unicode"

	"raqim/annotate/lingua"
)

// leastName is the number of letters that a name must have to be known by itself:
// of ولي or وسام the text may well hold the rest.
const leastName = 4

// conjunction is the place behind the conjunction و at the start of the word that
// begins at a place, where it is one beyond doubt, else that place: before the
// article, or before what stands elsewhere in the text as a word by itself. Persian
// writes its و apart.
func (t *Text) conjunction(at int) int {
	if t.language == "fa" || at >= len(t.runes) || t.runes[at] != 'و' {
		return at
	}
	for _, token := range t.tokens(at) {
		if int(token.Range.Start) != at || !token.Word {
			continue
		}
		if n := lingua.Conjunction(token.Text); n > 0 {
			return t.back(at + n)
		}
		starts, _ := lingua.Stops(token.Text)
		if len(starts) > 1 && t.holds(string([]rune(token.Text)[starts[1]:])) {
			return t.back(at + starts[1])
		}
	}
	return at
}

// holds tells whether word stands in the text by itself, letter for letter.
func (t *Text) holds(word string) bool {
	word = letters(word)
	if len([]rune(word)) < leastName {
		return false
	}
	return slices.Contains(strings.FieldsFunc(letters(string(t.runes)), func(r rune) bool { return !unicode.IsLetter(r) }), word)
}

// letters is text without marks and tatweel.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if r == 'ـ' || unicode.Is(unicode.M, r) {
			return -1
		}
		return r
	}, text)
}
