package segment

import "sync"

// Lines adds Line and Must to the characters before which a line may or has to begin (UAX#14). The first character gets
// neither (LB2), and the end of the text, where a line always ends (LB3), is not told. found has an entry for every character.
func Lines(found []Break, text []rune) { lines().run(found, text) }

var (
	lines       = sync.OnceValue(func() *machine { return lineMachine(lineNS) })
	normalLines = sync.OnceValue(func() *machine { return lineMachine(lineID) })
)

// lineMachine compiles the rules with small kana (CJ) of the class NS or ID: LB1 leaves the choice. NS is its default and that
// of the test file, ID is what CSS calls line-break: normal.
func lineMachine(smallKana lineClass) *machine {
	m := compile(lineState{}, lineColumns(), func(s lineState, k kind) (next lineState, plain, looked Break) {
		if k.line == lineCJ {
			k.line = smallKana
		}
		return stepLine(s, k)
	})
	m.look = lookLine
	return m
}

// lineColumns numbers what the line breaker wants to know about a character.
func lineColumns() func(kind) uint8 {
	numbers := map[lineColumn]uint8{}
	return func(k kind) uint8 {
		c := lineColumn{k.line, k.wide}
		n, ok := numbers[c]
		if !ok {
			n = uint8(len(numbers))
			numbers[c] = n
		}
		return n
	}
}

// lineColumn is what the line breaker wants to know about a character.
type lineColumn struct {
	class lineClass
	wide  bool
}

// lineState is what the rules want to know about the characters that were read.
type lineState struct {
	last   lineColumn // the last character, or the one that the marks before belong to (LB9)
	past   linePast
	joined bool // the last character is a ZWJ (LB8a)
}

// linePast is what stood before the last character, where a rule asks for it.
type linePast uint8

const (
	nothing linePast = iota

	// the last is SP, and before all the spaces was
	spacesAfterZW    // ZW (LB8)
	spacesAfterOP    // OP (LB14)
	spacesAfterQuote // an opening quotation mark (LB15a)
	spacesAfterClose // CL or CP (LB16)
	spacesAfterB2    // B2 (LB17)

	opening     // the last is an initial quotation mark that can only open (LB15a)
	afterWide   // the last is a final quotation mark behind an East Asian character (LB19a)
	wordInitial // the last is a hyphen that begins a word (LB20a)
	afterHebrew // the last is a hyphen behind a Hebrew letter (LB21a)
	inNumber    // the last is SY, IS, CL or CP that belongs to a number (LB25)
	afterAksara // the last is VI behind an aksara (LB28a)
	oddFlag     // the last is the first half of a flag (LB30a)
)

// lineRule allows or forbids a break between two characters.
type lineRule struct {
	before, after lineClassSet
	when          func(s lineState, next lineColumn) bool // nil: always
	look          bool                                    // only where lookLine says so
	outcome       Break
}

const no Break = 0

// lineRules are the rules of UAX#14 in their order; the first that applies decides. LB1 is in the classes, LB9 and LB10 are in
// stepLine, and LB3 needs no rule.
var lineRules = []lineRule{
	// LB2
	{before: setOf(lineStart), after: anyLine, outcome: no},
	// LB4, LB5
	{before: setOf(lineBK, lineLF, lineNL), after: anyLine, outcome: Line | Must},
	// LB5
	{before: setOf(lineCR), after: anyLine &^ setOf(lineLF), outcome: Line | Must},
	// LB6
	{before: anyLine, after: lineEnds, outcome: no},
	// LB7
	{before: anyLine, after: setOf(lineSP, lineZW), outcome: no},
	// LB8
	{before: setOf(lineZW, lineSP), after: anyLine, when: spacesBehind(setOf(lineZW), spacesAfterZW), outcome: Line},
	// LB8a
	{before: anyLine, after: anyLine, when: behindZWJ, outcome: no},
	// LB11
	{before: setOf(lineWJ), after: anyLine, outcome: no},
	{before: anyLine, after: setOf(lineWJ), outcome: no},
	// LB12
	{before: setOf(lineGL), after: anyLine, outcome: no},
	// LB12a
	{before: anyLine &^ setOf(lineSP, lineBA, lineHY, lineHH), after: setOf(lineGL), outcome: no},
	// LB13
	{before: anyLine, after: setOf(lineCL, lineCP, lineEX, lineSY), outcome: no},
	// LB14
	{before: setOf(lineOP, lineSP), after: anyLine, when: spacesBehind(setOf(lineOP), spacesAfterOP), outcome: no},
	// LB15a
	{before: setOf(lineQUInitial, lineSP), after: anyLine, when: behindOpening, outcome: no},
	// LB15b
	{before: anyLine, after: setOf(lineQUFinal), look: true, outcome: no},
	// LB15c
	{before: setOf(lineSP), after: setOf(lineIS), look: true, outcome: Line},
	// LB15d
	{before: anyLine, after: setOf(lineIS), outcome: no},
	// LB16
	{before: closing | setOf(lineSP), after: setOf(lineNS), when: spacesBehind(closing, spacesAfterClose), outcome: no},
	// LB17
	{before: setOf(lineB2, lineSP), after: setOf(lineB2), when: spacesBehind(setOf(lineB2), spacesAfterB2), outcome: no},
	// LB18
	{before: setOf(lineSP), after: anyLine, outcome: Line},
	// LB19
	{before: anyLine, after: setOf(lineQU, lineQUFinal), outcome: no},
	{before: setOf(lineQU, lineQUInitial), after: anyLine, outcome: no},
	// LB19a
	{before: anyLine, after: quotes, when: behindNarrow, outcome: no},
	{before: anyLine, after: quotes, look: true, outcome: no},
	{before: quotes, after: anyLine, when: beforeNarrow, outcome: no},
	{before: quotes, after: anyLine, when: quoteNotAfterWide, outcome: no},
	// LB20
	{before: setOf(lineCB), after: anyLine, outcome: Line},
	{before: anyLine, after: setOf(lineCB), outcome: Line},
	// LB20a
	{before: hyphens, after: letters, when: past(wordInitial), outcome: no},
	// LB21
	{before: anyLine, after: hyphens | setOf(lineBA, lineNS), outcome: no},
	{before: setOf(lineBB), after: anyLine, outcome: no},
	// LB21a
	{before: hyphens, after: anyLine &^ setOf(lineHL), when: past(afterHebrew), outcome: no},
	// LB21b
	{before: setOf(lineSY), after: setOf(lineHL), outcome: no},
	// LB22
	{before: anyLine, after: setOf(lineIN), outcome: no},
	// LB23
	{before: letters, after: setOf(lineNU), outcome: no},
	{before: setOf(lineNU), after: letters, outcome: no},
	// LB23a
	{before: setOf(linePR), after: ideographs, outcome: no},
	{before: ideographs, after: setOf(linePO), outcome: no},
	// LB24
	{before: affixes, after: letters, outcome: no},
	{before: letters, after: affixes, outcome: no},
	// LB25
	{before: setOf(lineNU), after: affixes | setOf(lineNU), outcome: no},
	{before: setOf(lineSY, lineIS), after: affixes | setOf(lineNU), when: past(inNumber), outcome: no},
	{before: closing, after: affixes, when: past(inNumber), outcome: no},
	{before: affixes, after: setOf(lineOP), look: true, outcome: no},
	{before: affixes | setOf(lineHY, lineIS), after: setOf(lineNU), outcome: no},
	// LB26
	{before: setOf(lineJL), after: setOf(lineJL, lineJV, lineH2, lineH3), outcome: no},
	{before: setOf(lineJV, lineH2), after: setOf(lineJV, lineJT), outcome: no},
	{before: setOf(lineJT, lineH3), after: setOf(lineJT), outcome: no},
	// LB27
	{before: hangul, after: setOf(linePO), outcome: no},
	{before: setOf(linePR), after: hangul, outcome: no},
	// LB28
	{before: letters, after: letters, outcome: no},
	// LB28a
	{before: setOf(lineAP), after: aksaras, outcome: no},
	{before: aksaras, after: setOf(lineVF, lineVI), outcome: no},
	{before: setOf(lineVI), after: setOf(lineAK, lineCircle), when: past(afterAksara), outcome: no},
	{before: aksaras, after: aksaras, look: true, outcome: no},
	// LB29
	{before: setOf(lineIS), after: letters, outcome: no},
	// LB30
	{before: letters | setOf(lineNU), after: setOf(lineOP), when: beforeNarrow, outcome: no},
	{before: setOf(lineCP), after: letters | setOf(lineNU), when: behindNarrow, outcome: no},
	// LB30a
	{before: setOf(lineRI), after: setOf(lineRI), when: past(oddFlag), outcome: no},
	// LB30b
	{before: setOf(lineEB, lineIDUnassigned, lineALUnassigned), after: setOf(lineEM), outcome: no},
	// LB31
	{before: anyLine, after: anyLine, outcome: Line},
}

func past(p linePast) func(lineState, lineColumn) bool {
	return func(s lineState, _ lineColumn) bool { return s.past == p }
}

// spacesBehind holds where the classes stand before, or before spaces.
func spacesBehind(classes lineClassSet, spaces linePast) func(lineState, lineColumn) bool {
	return func(s lineState, _ lineColumn) bool { return classes.has(s.last.class) || s.past == spaces }
}

func behindZWJ(s lineState, _ lineColumn) bool { return s.joined }

func behindOpening(s lineState, _ lineColumn) bool {
	return s.past == opening || s.past == spacesAfterQuote
}

func behindNarrow(s lineState, _ lineColumn) bool { return !s.last.wide }

func beforeNarrow(_ lineState, next lineColumn) bool { return !next.wide }

func quoteNotAfterWide(s lineState, _ lineColumn) bool { return s.past != afterWide }

// stepLine says what is known after a character, and whether a line may begin before it.
func stepLine(s lineState, k kind) (next lineState, plain, looked Break) {
	c := lineColumn{k.line, k.wide}
	joined := c.class == lineZWJ
	if marks.has(c.class) {
		if !bare.has(s.last.class) { // LB9
			s.joined = joined
			return s, no, no
		}
		c = lineColumn{class: lineAL} // LB10
	}
	plain, looked = s.outcome(c)
	return lineState{last: c, past: s.pastOf(c.class), joined: joined}, plain, looked
}

// outcome is that of the first rule that applies, without and with those that look ahead.
func (s lineState) outcome(next lineColumn) (plain, looked Break) {
	found := false
	for i := range lineRules {
		rule := &lineRules[i]
		if !rule.before.has(s.last.class) || !rule.after.has(next.class) || rule.when != nil && !rule.when(s, next) {
			continue
		}
		if !found {
			looked, found = rule.outcome, true
		}
		if !rule.look {
			return rule.outcome, looked
		}
	}
	return Line, looked
}

// pastOf is what is to be remembered about the characters before one of a class.
func (s lineState) pastOf(class lineClass) linePast {
	last := s.last.class
	switch class {
	case lineSP:
		return s.pastOfSpace()
	case lineQUInitial:
		return noted(beforeOpening.has(last), opening)
	case lineQUFinal:
		return noted(s.last.wide, afterWide)
	case lineHY, lineHH:
		if last == lineHL {
			return afterHebrew
		}
		return noted(beforeWord.has(last), wordInitial)
	case lineVI:
		return noted(aksaras.has(last), afterAksara)
	case lineSY, lineIS, lineCL, lineCP:
		return noted(last == lineNU || setOf(lineSY, lineIS).has(last) && s.past == inNumber, inNumber)
	case lineRI:
		return noted(last != lineRI || s.past != oddFlag, oddFlag)
	}
	return nothing
}

func (s lineState) pastOfSpace() linePast {
	switch s.last.class {
	case lineSP:
		return s.past
	case lineZW:
		return spacesAfterZW
	case lineOP:
		return spacesAfterOP
	case lineQUInitial:
		return noted(s.past == opening, spacesAfterQuote)
	case lineCL, lineCP:
		return spacesAfterClose
	case lineB2:
		return spacesAfterB2
	}
	return nothing
}

func noted(holds bool, p linePast) linePast {
	if holds {
		return p
	}
	return nothing
}

// lookLine tells whether the characters behind the one at i, its marks left out (LB9), are as the rule that looks at them demands.
// The class of the character says which rule that is.
func lookLine(text []rune, i int) bool {
	next, at := lineAfter(text, i)
	switch kinds[kindOf(text[i])].line {
	case lineQUFinal: // LB15b
		return next.class == lineStart || afterClosing.has(next.class)
	case lineIS: // LB15c
		return next.class == lineNU
	case lineQUInitial: // LB19a
		return !next.wide
	case lineOP: // LB25
		if next.class == lineIS {
			next, _ = lineAfter(text, at)
		}
		return next.class == lineNU
	}
	return next.class == lineVF // LB28a
}

// lineAfter returns the first character behind i that is no mark, and where it is; lineStart at the end of the text.
func lineAfter(text []rune, i int) (lineColumn, int) {
	for i++; i < len(text); i++ {
		k := kinds[kindOf(text[i])]
		if !marks.has(k.line) {
			return lineColumn{k.line, k.wide}, i
		}
	}
	return lineColumn{}, i
}
