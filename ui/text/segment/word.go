package segment

import "sync"

// Words adds Word to the characters that begin a word or what stands between words (UAX#29), the first always among them
// (WB1). Whether a piece is a word, its characters say. found has an entry for every character.
func Words(found []Break, text []rune) { words().run(found, text) }

var words = sync.OnceValue(func() *machine {
	m := compile(wordState{}, func(k kind) uint8 { return uint8(k.word) }, stepWord)
	m.look = lookWord
	return m
})

// wordClass is a Word_Break value, in one with Extended_Pictographic (WB3c).
type wordClass uint8

const (
	wordOther wordClass = iota
	wordCR
	wordLF
	wordNewline
	wordExtendFormat // Extend or Format
	wordZWJ
	wordALetter
	wordLetterPictograph // ALetter and a pictograph
	wordPictograph       // Other and a pictograph
	wordHebrewLetter
	wordNumeric
	wordKatakana
	wordExtendNumLet
	wordMidLetter
	wordMidNum
	wordMidNumLet
	wordSingleQuote
	wordDoubleQuote
	wordRegionalIndicator
	wordWSegSpace
)

// wordState is what the rules want to know about the characters that were read.
type wordState struct {
	begun  bool
	last   wordClass // the last character, or the one that the extenders before belong to (WB4)
	before wordClass // where last may stand inside a word: what it stands behind
	odd    bool      // the last is the first half of a flag (WB15, WB16)
	raw    wordClass // where last has an extender: ZWJ, or another
}

// stepWord says what is known after a character, and whether a word begins before it.
func stepWord(s wordState, k kind) (next wordState, plain, looked Break) {
	c := k.word
	if s.begun && isWordExtender(c) && !isNewline(s.last) { // WB4
		s.raw = c
		return s, no, no
	}
	next = wordState{begun: true, last: c, odd: c == wordRegionalIndicator && !s.odd}
	if isWordExtender(c) {
		next.raw = c
	}
	if isMid(c) {
		next.before = letterOrNumber(s.last)
	}
	if s.begun && s.holds(c) {
		return next, no, no
	}
	if s.begun && isMid(c) && mayStandBehind(c, s.last) { // WB6, WB7b, WB12
		return next, Word, no
	}
	return next, Word, Word
}

// holds tells whether a character of a class belongs to the word before it, whatever follows.
func (s wordState) holds(c wordClass) bool {
	switch {
	case s.last == wordCR && c == wordLF: // WB3
		return true
	case isNewline(s.last) || isNewline(c): // WB3a, WB3b
		return false
	case s.raw == wordZWJ && (c == wordPictograph || c == wordLetterPictograph): // WB3c
		return true
	case s.last == wordWSegSpace && c == wordWSegSpace: // WB3d
		return s.raw == 0
	case isMid(c): // WB7a
		return s.last == wordHebrewLetter && c == wordSingleQuote
	case c == wordRegionalIndicator: // WB15, WB16
		return s.odd
	}
	return s.joins(c)
}

// joins are the rules between letters, digits and their connectors.
func (s wordState) joins(c wordClass) bool {
	switch {
	case isMid(s.last): // WB7, WB7c, WB11
		return s.before != 0 && mayStandBehind(s.last, s.before) && letterOrNumber(c) != 0 && mayStandBefore(s.last, s.before, c)
	case c == wordExtendNumLet: // WB13a
		return letterOrNumber(s.last) != 0 || s.last == wordKatakana || s.last == wordExtendNumLet
	case s.last == wordExtendNumLet: // WB13b
		return letterOrNumber(c) != 0 || c == wordKatakana
	case s.last == wordKatakana: // WB13
		return c == wordKatakana
	}
	return letterOrNumber(s.last) != 0 && letterOrNumber(c) != 0 // WB5, WB8, WB9, WB10
}

// mayStandBehind tells whether a sign may belong to the word that ends with a letter or a digit.
func mayStandBehind(mid, last wordClass) bool {
	switch mid {
	case wordMidLetter:
		return isAHLetter(last)
	case wordMidNum:
		return last == wordNumeric
	case wordDoubleQuote:
		return last == wordHebrewLetter
	}
	return isAHLetter(last) || last == wordNumeric
}

// mayStandBefore tells whether a sign behind a letter or a digit joins it with the next one: both letters or both digits.
func mayStandBefore(mid, last, next wordClass) bool {
	if mid == wordDoubleQuote {
		return next == wordHebrewLetter
	}
	return isAHLetter(last) == isAHLetter(next)
}

// lookWord tells whether what stands before and behind the sign at i makes it a part of a word.
func lookWord(text []rune, i int) bool {
	before, after := wordsAround(text, i)
	if after == len(text) {
		return false
	}
	mid, last, next := kinds[kindOf(text[i])].word, kinds[kindOf(text[before])].word, kinds[kindOf(text[after])].word
	return letterOrNumber(next) != 0 && mayStandBefore(mid, last, next)
}

// wordsAround returns where the characters before and behind the one at i are, extenders left out (WB4). There is one before.
func wordsAround(text []rune, i int) (before, after int) {
	for before = i - 1; before > 0 && isWordExtender(kinds[kindOf(text[before])].word); before-- {
		continue
	}
	for after = i + 1; after < len(text) && isWordExtender(kinds[kindOf(text[after])].word); after++ {
		continue
	}
	return before, after
}

func isNewline(c wordClass) bool { return c == wordCR || c == wordLF || c == wordNewline }

func isWordExtender(c wordClass) bool { return c == wordExtendFormat || c == wordZWJ }

func isAHLetter(c wordClass) bool {
	return c == wordALetter || c == wordLetterPictograph || c == wordHebrewLetter
}

func isMid(c wordClass) bool {
	switch c {
	case wordMidLetter, wordMidNum, wordMidNumLet, wordSingleQuote, wordDoubleQuote:
		return true
	}
	return false
}

// letterOrNumber is the class where it is that of a letter or a digit, else 0.
func letterOrNumber(c wordClass) wordClass {
	if isAHLetter(c) || c == wordNumeric {
		return c
	}
	return wordOther
}
