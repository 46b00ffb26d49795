package lingua

import (
	"slices"
	"strings"
)

// minStem is the number of letters that must be left beside the clitics.
const minStem = 2

// Stops gives the places inside word, a token's text, at which its stem can begin
// and end, in code points from the word's start, both ascending. The first of
// starts is the word's first letter, the last of ends the word's end.
//
// Starts lie behind the proclitics, each of which may come alone: و or ف, then س,
// or ب, ل or ك, then the article ال (which after ل is ل alone: للرئيس), and behind
// the Persian می and نمی. Ends lie before the Persian plural ها with what may
// follow it, which is also the Arabic pronoun. At least two letters stay between
// a stop and the other end of the word.
func Stops(word string) (starts, ends []int) {
	letters, length := lettersOf(word)
	if len(letters) == 0 {
		return []int{0}, []int{length}
	}
	starts = []int{letters[0].at}
	for _, n := range prefixes(letters) {
		if len(letters)-n >= minStem {
			starts = append(starts, letters[n].at)
		}
	}
	if n := beforePlural(letters); n >= minStem {
		ends = append(ends, letters[n-1].end)
	}
	return starts, append(ends, length)
}

// letter is a letter of a word with what stays on it, and whether a ZWNJ follows.
type letter struct {
	r       rune
	at, end int
	zwnj    bool
}

func lettersOf(word string) (letters []letter, length int) {
	for _, r := range word {
		switch n := len(letters); {
		case isWord(r) && r != tatweel:
			letters = append(letters, letter{r: r, at: length, end: length + 1})
		case n > 0 && r == zwnj:
			letters[n-1].zwnj = true
		case n > 0 && stays(r):
			letters[n-1].end = length + 1
		}
		length++
	}
	return letters, length
}

// prefixes gives the numbers of letters that can be proclitics, ascending.
func prefixes(letters []letter) []int {
	if n := persianPrefix(letters); n > 0 {
		return []int{n}
	}
	var stops []int
	n := 0
	next := func(set ...rune) bool { return n < len(letters) && slices.Contains(set, letters[n].r) }
	take := func(count int) {
		n += count
		stops = append(stops, n)
	}
	if next('و', 'ف') {
		take(1)
	}
	switch {
	case next('س'):
		take(1)
		return stops
	case next('ل') && n+1 < len(letters) && letters[n+1].r == 'ل':
		take(1)
		take(1)
		return stops
	case next('ب', 'ل', 'ك', 'ک'):
		take(1)
	}
	// آل is no article: it means family.
	if next('ا', 'ٱ') && n+1 < len(letters) && letters[n+1].r == 'ل' {
		take(2)
	}
	return stops
}

// persianPrefix is the number of letters of می or نمی, with a ZWNJ or with the
// Persian yeh, else 0: without either it is the beginning of ميناء.
func persianPrefix(letters []letter) int {
	n := 0
	if len(letters) > 0 && letters[0].r == 'ن' {
		n = 1
	}
	if len(letters) < n+2 || letters[n].r != 'م' {
		return 0
	}
	yeh := letters[n+1]
	if yeh.r == 'ی' || yeh.r == 'ي' && yeh.zwnj {
		return n + 2
	}
	return 0
}

// plurals are the endings that begin with ها, in one spelling of yeh.
var plurals = []string{"ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"}

// beforePlural is the number of letters before ها and what follows it, else 0.
func beforePlural(letters []letter) int {
	for _, plural := range plurals {
		ending := []rune(plural)
		stem := len(letters) - len(ending)
		if stem < minStem {
			return 0
		}
		same := slices.EqualFunc(letters[stem:], ending, func(l letter, r rune) bool {
			return l.r == r || r == 'ی' && l.r == 'ي'
		})
		if same {
			return stem
		}
	}
	return 0
}

// kin are the endings of والد, parent, in which و is no conjunction.
var kin = []string{"ة", "ه", "ها", "هم", "ي", "ك", "نا", "ته", "تها", "تهم", "تي", "ين", "ان"}

// Conjunction gives the number of code points of the conjunction و at the start of
// an Arabic word's text where it is one beyond doubt, else 0: before the article
// with at least three letters behind it. وزير and وليد begin with a و of their own.
func Conjunction(word string) int {
	letters, _ := lettersOf(word)
	const stem = 3 // of و and the article
	if len(letters) < stem+3 || letters[0].r != 'و' || letters[1].r != 'ا' || letters[2].r != 'ل' {
		return 0
	}
	rest := make([]rune, 0, len(letters))
	for _, l := range letters[stem:] {
		rest = append(rest, l.r)
	}
	if ending, ok := strings.CutPrefix(string(rest), "د"); ok && slices.Contains(kin, ending) {
		return 0
	}
	return letters[1].at
}
