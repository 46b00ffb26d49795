package snap

import (
	"slices"
	"strings"

	"raqim/model"
)

// quoteMarks are the marks that close what each mark opens.
var quoteMarks = map[rune]string{
	'«': "»", '»': "«", '‹': "›", '“': "”", '”': "“”", '„': "“”", '‘': "’", '’': "‘’", '"': "\"", '\'': "'", '＂': "＂", '﴿': "﴾", '﴾': "﴿",
}

// trim leaves out what the rules leave out, until nothing of it is left or it is
// all there is.
func (t *Text) trim(r model.Range, rules Rules) model.Range {
	start, end := t.inside(r)
	for {
		s, e := start, end
		if rules.blanks {
			s, e = t.withoutBlanks(s, e)
		}
		s, e = t.withoutLeading(s, e, rules.trailing), t.withoutTrailing(s, e, rules.trailing)
		if rules.marks {
			s, e = t.withoutLone(t.withoutMarks(s, e))
		}
		if s == start && e == end {
			return rangeOf(start, end)
		}
		start, end = s, e
	}
}

// withoutBlanks leaves blanks at both edges out; text that is nothing else stays.
func (t *Text) withoutBlanks(start, end int) (s, e int) {
	for s = start; s < end && model.IsBlank(t.runes[s]); {
		s++
	}
	for e = end; e > s && model.IsBlank(t.runes[e-1]); {
		e--
	}
	s, e = t.back(s), t.forth(e) // a mark may stand on a blank
	if s >= e || s < start || e > end {
		return start, end
	}
	return s, e
}

// dashes part what is written in one line, as signs of the schema do.
const dashes = "-–—|•"

// withoutLeading leaves a sign in front that has a blank behind it out: it belongs to
// what stands before, and came along where the selection was begun behind a word.
func (t *Text) withoutLeading(start, end int, signs []string) int {
	if start+2 >= end || !model.IsBlank(t.runes[start+1]) || !t.whole(start+1) || t.blank(start+1, end) {
		return start
	}
	if sign := string(t.runes[start]); len(signs) > 0 && (slices.Contains(signs, sign) || strings.Contains(dashes, sign)) {
		return start + 1
	}
	return start
}

// withoutTrailing leaves signs at the end out, but not all there is: a colon can be
// a cue.
func (t *Text) withoutTrailing(start, end int, signs []string) int {
	for _, sign := range signs {
		n := len([]rune(sign))
		e := end - n
		if e > start && string(t.runes[e:end]) == sign && t.whole(e) && !t.blank(start, e) {
			return e
		}
	}
	return end
}

func (t *Text) blank(start, end int) bool {
	for _, r := range t.runes[start:end] {
		if !model.IsBlank(r) {
			return false
		}
	}
	return true
}

// withoutMarks leaves the quotation marks out that open and close the whole: not
// those of «a» و «b».
func (t *Text) withoutMarks(start, end int) (s, e int) {
	s, e = start+1, end-1
	if s >= e || !t.whole(s) || !t.whole(e) || t.blank(s, e) {
		return start, end
	}
	opening, closing := t.runes[start], t.runes[e]
	if !closes(opening, closing) {
		return start, end
	}
	depth := 1
	for _, r := range t.runes[s:e] {
		switch {
		case closes(opening, r):
			depth--
		case r == opening:
			depth++
		}
		if depth == 0 {
			return start, end
		}
	}
	return s, e
}

// withoutLone leaves a quotation mark at an edge out whose other one is not there:
// somebody aimed at the word beside it. An apostrophe may belong to its word.
func (t *Text) withoutLone(start, end int) (s, e int) {
	s, e = start, end
	rest := func(from, to int) bool { return from < to && t.whole(from) && t.whole(to) && !t.blank(from, to) }
	if first := t.runes[start]; rest(start+1, e) && isQuote(first) &&
		!slices.ContainsFunc(t.runes[start+1:e], func(r rune) bool { return closes(first, r) }) {
		s = start + 1
	}
	if last := t.runes[end-1]; rest(s, end-1) && isQuote(last) &&
		!slices.ContainsFunc(t.runes[s:end-1], func(r rune) bool { return closes(r, last) }) {
		e = end - 1
	}
	return s, e
}

func isQuote(r rune) bool { return quoteMarks[r] != "" && !strings.ContainsRune("'‘’", r) }

func closes(opening, r rune) bool {
	for _, c := range quoteMarks[opening] {
		if c == r {
			return true
		}
	}
	return false
}
