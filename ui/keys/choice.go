package keys

import "strings"

// choices are the keys of the values of an attribute: the digits, then the letters
// of the home row by what they type on a Latin, an Arabic (101) and a Persian (ISIRI
// 9147) layout. In this row each key types one character of its own on all three.
var choices = [...]string{
	"1", "2", "3", "4", "5", "6", "7", "8", "9",
	"aAش", "sSس", "dDيی", "fFب", "gGل", "hHا", "jJت", "kKن", "lLم",
}

// Choice is what is written on the key of the i-th value, counted from 0; empty
// behind the last key. Letters are capitals, as on the key: a small l looks like I.
func Choice(i int) string {
	if i < 0 || i >= len(choices) {
		return ""
	}
	return strings.ToUpper(choices[i][:1])
}

// ChoiceOf gives the place of the value whose key types r, counted from 0.
func ChoiceOf(r rune) (int, bool) {
	if digit, ok := Digit(r); ok {
		return int(digit[0]) - '1', digit != "0"
	}
	for i, typed := range choices {
		if strings.ContainsRune(typed, r) {
			return i, true
		}
	}
	return 0, false
}

// flags are the keys of the flags of relations: the row above, by what its letters
// type on the same layouts. Each of these types one character of its own, too. The
// one that opens the attributes is not among them: it does so everywhere.
var flags = [...]string{"qQض", "wWص", "rRق", "tTف", "yYغ", "uUع", "iIه", "oOخ", "pPح"}

// Flag is what is written on the key of the i-th flag, counted from 0; empty
// behind the last key.
func Flag(i int) string {
	if i < 0 || i >= len(flags) {
		return ""
	}
	return strings.ToUpper(flags[i][:1])
}

// FlagOf gives the place of the flag whose key types r, counted from 0.
func FlagOf(r rune) (int, bool) {
	for i, typed := range flags {
		if strings.ContainsRune(typed, r) {
			return i, true
		}
	}
	return 0, false
}
