package dateline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"raqim/annotate/lingua"
)

// token is a number, a word, or one sign of folded words.
type token struct {
	text   string // of a word: its key
	number int    // -1: it is none, or too long for a part of a date
	kind   kind
}

type kind uint8

const (
	sign kind = iota
	word
	number
	gone // what has been read as something else
)

// tokens divides words, without blanks. Letters and digits that touch are parted:
// 2024م, 21st.
func tokens(words string) []token {
	folded := lingua.FoldString(words)
	var list []token
	for folded != "" {
		first, end := utf8.DecodeRuneInString(folded)
		k := kindOf(first)
		if k != sign {
			if i := strings.IndexFunc(folded, func(r rune) bool { return kindOf(r) != k }); i > 0 {
				end = i
			} else {
				end = len(folded)
			}
		}
		if first != ' ' {
			list = append(list, newToken(k, folded[:end]))
		}
		folded = folded[end:]
	}
	return list
}

func kindOf(r rune) kind {
	switch {
	case r >= '0' && r <= '9':
		return number
	case unicode.IsLetter(r), unicode.Is(unicode.M, r):
		return word
	}
	return sign
}

func newToken(k kind, text string) token {
	t := token{kind: k, text: text, number: -1}
	switch {
	case k == word:
		t.text = key(text)
	case k == number && len(text) <= 4:
		t.number, _ = strconv.Atoi(text) // at most four ASCII digits
	}
	return t
}

// isYear tells a number of four digits.
func (t token) isYear() bool { return t.number >= 0 && len(t.text) == 4 }

// isSmall tells a number that can be a day or a month.
func (t token) isSmall() bool { return t.number > 0 && len(t.text) <= 2 }

// isJoint tells the signs between the numbers of a date.
func (t token) isJoint() bool {
	return t.kind == sign && strings.Contains("/-.\u2010\u2011\u2013\u2212\u2044\u2215", t.text)
}

// isPause tells what may stand between the parts of a date with a month's name.
func (t token) isPause() bool {
	return t.isJoint() || t.kind == sign && strings.Contains(",()\u2014", t.text) || t.kind == gone
}

// partClocks parts a time of the day from the number that stands right behind it,
// as pages that lost their layout have it: 16:5721/10/2024.
func partClocks(list []token) []token {
	for i := 1; i+1 < len(list); i++ {
		if t := list[i+1]; list[i].text == ":" && list[i-1].isClock() && t.kind == number && len(t.text) > 2 {
			list = slices.Replace(list, i+1, i+2, newToken(number, t.text[:2]), newToken(number, t.text[2:]))
		}
	}
	return list
}

// dropClocks takes the times of the day out, 18:23 and 8:10:05: their numbers are
// no part of a date.
func dropClocks(list []token) {
	for i := 1; i+1 < len(list); i++ {
		if list[i].text == ":" && list[i-1].isClock() && list[i+1].isClock() {
			list[i-1].kind, list[i].kind = gone, gone
			if i+2 >= len(list) || list[i+2].text != ":" {
				list[i+1].kind = gone
			}
		}
	}
	for i := range list {
		if list[i].kind == gone {
			list[i] = token{kind: gone, number: -1}
		}
	}
}

func (t token) isClock() bool { return t.kind == number && len(t.text) <= 2 || t.kind == gone }

// named finds the longest name of table that begins at list[i], and how many
// tokens it has; 0 where there is none.
func named[T any](table map[string]T, list []token, i int) (found T, length int) {
	joined := ""
	for n := 1; n <= longestName && i+n <= len(list) && list[i+n-1].kind == word; n++ {
		joined += list[i+n-1].text
		if value, ok := table[joined]; ok {
			found, length = value, n
		}
	}
	return found, length
}

// takeWeekday takes the weekdays out and gives the one that is named, 1 Monday to
// 7 Sunday; 0 where there is none, or two that differ.
func takeWeekday(list []token) int {
	weekday := 0
	for i := range list {
		day, length := named(weekdayOf, list, i)
		if length == 0 {
			continue
		}
		for k := i; k < i+length; k++ {
			list[k] = token{kind: gone, number: -1}
		}
		switch weekday {
		case 0, day:
			weekday = day
		default:
			weekday = -1
		}
	}
	return max(0, weekday)
}
