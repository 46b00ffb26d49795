package prefill

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"raqim/annotate/lingua"
	"raqim/model"
)

// marks are the quotation marks that open, with what closes each.
var marks = map[rune]string{'«': "»", '“': "”", '„': "“”", '‹': "›", '"': "\""}

// complementizers lead to what is said, by language, as lingua folds them.
var complementizers = map[string][]string{
	"fa": folded("که"),
	"ar": folded("أن", "بأن", "وأن", "وبأن", "أنه", "أنها", "أنهم", "أنهما", "بأنه", "بأنها", "بأنهم", "بأنهما"),
}

// prepositions lead to what is talked about, by language, as lingua folds them.
var prepositions = map[string][]string{"fa": folded("بر", "از", "به"), "ar": folded("على", "عن", "إلى")}

// quote is how a quote is marked off, and its type where that decides it: behind a
// colon stand the words themselves; behind a complementizer or a preposition, and
// without quotation marks, they are told. Whole paragraphs behind a colon that ends a
// line are a block.
func quote(p Place) model.Attributes {
	var marking []string
	all := model.Attributes{}
	inMarks, lead := whole(p.Words), strings.TrimRightFunc(p.Before, unicode.IsSpace)
	if inMarks {
		marking = append(marking, "quote_marks")
	}
	switch {
	case strings.HasSuffix(lead, ":"):
		marking = append(marking, "colon")
		if !isOne(firstWord(p.Words), complementizers[p.Language]) {
			all["quote_type"] = model.TextValue("direct")
		}
		if strings.ContainsAny(p.Before[len(lead):], "\r\n") && endsParagraph(p.After) {
			all["layout"] = model.TextValue("block")
		}
	case isOne(lastWord(lead), complementizers[p.Language]):
		marking = append(marking, "complementizer")
		told(all, p.Words)
	case isOne(lastWord(lead), prepositions[p.Language]):
		marking = append(marking, "preposition")
		told(all, p.Words)
	}
	if len(marking) > 0 {
		all["marking"] = model.ListValue(marking...)
	}
	if n := deepest(p.Around); n > 0 {
		all["level"] = model.TextValue(strconv.Itoa(n + 1))
	}
	return all
}

// whole tells whether words stand in one pair of quotation marks: not «a» و «b».
func whole(words string) bool {
	runes := []rune(words)
	if len(runes) < 3 {
		return false
	}
	closing := marks[runes[0]]
	at := slices.IndexFunc(runes[1:], func(r rune) bool { return strings.ContainsRune(closing, r) })
	return at == len(runes)-2
}

// told makes a quote an indirect one, unless quotation marks in it say something else.
func told(all model.Attributes, words string) {
	if !strings.ContainsFunc(words, func(r rune) bool { return marks[r] != "" }) {
		all["quote_type"] = model.TextValue("indirect")
	}
}

// isOne tells whether a word is one of a folded list.
func isOne(word string, list []string) bool { return slices.Contains(list, lingua.FoldString(word)) }

func firstWord(text string) string {
	if words := strings.Fields(text); len(words) > 0 {
		return words[0]
	}
	return ""
}

func lastWord(text string) string {
	if words := strings.Fields(text); len(words) > 0 {
		return words[len(words)-1]
	}
	return ""
}

// endsParagraph tells whether nothing but signs and blanks stands before the end of
// the paragraph.
func endsParagraph(after string) bool {
	for _, r := range after {
		switch {
		case r == '\n' || r == '\r':
			return true
		case !unicode.IsSpace(r) && !unicode.IsPunct(r):
			return false
		}
	}
	return true
}

// deepest is the level of the innermost of the quotes in spans; 0 where there is none.
func deepest(spans []model.Span) int {
	level := 0
	for _, span := range spans {
		if span.Label != "QUOTE" {
			continue
		}
		n, err := strconv.Atoi(span.Attributes["level"].String())
		if err != nil || n < 1 {
			n = 1
		}
		level = max(level, n)
	}
	return level
}
