package segment

import "sync"

// Graphemes adds Grapheme to the characters that begin a grapheme cluster (UAX#29), the first always among them (GB1). found
// has an entry for every character.
func Graphemes(found []Break, text []rune) { graphemes().run(found, text) }

var graphemes = sync.OnceValue(func() *machine {
	return compile(graphemeState{}, func(k kind) uint8 { return uint8(k.grapheme) }, stepGrapheme)
})

// graphemeClass is a Grapheme_Cluster_Break value, in one with Extended_Pictographic (GB11) and Indic_Conjunct_Break (GB9c).
type graphemeClass uint8

const (
	graphemeOther graphemeClass = iota
	graphemeCR
	graphemeLF
	graphemeControl
	graphemeExtend      // of Indic_Conjunct_Break Extend
	graphemeExtendApart // of none: it stands in no conjunct
	graphemeLinker      // of Indic_Conjunct_Break Linker
	graphemeConsonant   // Other, of Indic_Conjunct_Break Consonant
	graphemePictograph  // Other, Extended_Pictographic
	graphemeZWJ
	graphemeRegionalIndicator
	graphemePrepend
	graphemeSpacingMark
	graphemeL
	graphemeV
	graphemeT
	graphemeLV
	graphemeLVT
)

// graphemeState is what the rules want to know about the characters that were read.
type graphemeState struct {
	begun bool
	last  graphemeClass
	past  graphemePast
}

// graphemePast is the longer pattern that the last character belongs to.
type graphemePast uint8

const (
	noPattern        graphemePast = iota
	inPictograph                  // a pictograph and what extends it (GB11)
	joinedPictograph              // and a ZWJ
	inConjunct                    // a consonant and what extends it (GB9c)
	linkedConjunct                // and a linker
	halfFlag                      // an odd number of regional indicators (GB12, GB13)
)

// stepGrapheme says what is known after a character, and whether a cluster begins before it. No rule looks ahead.
func stepGrapheme(s graphemeState, k kind) (next graphemeState, plain, looked Break) {
	next = graphemeState{begun: true, last: k.grapheme, past: s.pastOf(k.grapheme)}
	if s.begun && s.holds(k.grapheme) {
		return next, no, no
	}
	return next, Grapheme, Grapheme
}

// holds tells whether a character of a class belongs to the cluster before it.
func (s graphemeState) holds(next graphemeClass) bool {
	switch {
	case s.last == graphemeCR && next == graphemeLF: // GB3
		return true
	case isGraphemeControl(s.last) || isGraphemeControl(next): // GB4, GB5
		return false
	case extends(next), next == graphemeSpacingMark, s.last == graphemePrepend: // GB9, GB9a, GB9b
		return true
	case next == graphemeConsonant: // GB9c
		return s.past == linkedConjunct
	case next == graphemePictograph: // GB11
		return s.past == joinedPictograph
	case next == graphemeRegionalIndicator: // GB12, GB13
		return s.past == halfFlag
	}
	return s.holdsHangul(next)
}

// holdsHangul is GB6, GB7 and GB8.
func (s graphemeState) holdsHangul(next graphemeClass) bool {
	switch s.last {
	case graphemeL:
		return next == graphemeL || next == graphemeV || next == graphemeLV || next == graphemeLVT
	case graphemeLV, graphemeV:
		return next == graphemeV || next == graphemeT
	case graphemeLVT, graphemeT:
		return next == graphemeT
	}
	return false
}

func (s graphemeState) pastOf(next graphemeClass) graphemePast {
	switch next {
	case graphemePictograph:
		return inPictograph
	case graphemeConsonant:
		return inConjunct
	case graphemeRegionalIndicator:
		if s.past != halfFlag {
			return halfFlag
		}
	case graphemeLinker:
		if s.past == inConjunct {
			return linkedConjunct
		}
		return s.pastOfExtender()
	case graphemeExtend:
		return s.pastOfExtender()
	case graphemeExtendApart:
		if s.past == inPictograph {
			return inPictograph
		}
	case graphemeZWJ:
		if s.past == inPictograph {
			return joinedPictograph
		}
		return s.pastOfExtender()
	}
	return noPattern
}

// pastOfExtender is the pattern behind one more extender: a conjunct or a pictograph goes on.
func (s graphemeState) pastOfExtender() graphemePast {
	switch s.past {
	case inPictograph, inConjunct, linkedConjunct:
		return s.past
	}
	return noPattern
}

func isGraphemeControl(c graphemeClass) bool {
	return c == graphemeControl || c == graphemeCR || c == graphemeLF
}

func extends(c graphemeClass) bool {
	switch c {
	case graphemeExtend, graphemeExtendApart, graphemeLinker, graphemeZWJ:
		return true
	}
	return false
}
