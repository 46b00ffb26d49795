package bidi

import xbidi "golang.org/x/text/unicode/bidi"

// maxOpen is how many opening brackets BD16 keeps; a sequence that needs more
// is searched no further.
const maxOpen = 63

// opener is an opening bracket that waits for its mate.
type opener struct {
	closing rune       // the mate, in canonical form
	piece   int32      // of the sequence
	inside  pieceFlags // strong types met since (insideL, insideR)
}

type bracketStack struct {
	open [maxOpen]opener
	size int
}

// resolveBrackets is N0. The strong types between a pair are gathered while the
// pairs are looked for, so that nested pairs are not searched again.
func (r *Resolver) resolveBrackets(sequence []piece, level Level, sos class) {
	if !r.pairBrackets(sequence) {
		return
	}
	before := sos
	for i := range sequence {
		p := &sequence[i]
		if p.class == classOpen && p.next >= 0 {
			if c := pairClass(p.flags, level.direction(), before); c != none {
				setBracket(sequence, i, c)
				setBracket(sequence, int(p.next), c)
			}
		}
		if c := strongType(p.class); c != none {
			before = c
		}
	}
	r.work += len(sequence)
}

// pairBrackets is BD16: it links each opening bracket that has a mate to it and
// notes the strong types between them. It reports whether there is any pair.
func (r *Resolver) pairBrackets(sequence []piece) (found bool) {
	s := &r.brackets
	s.size = 0
	for i := range sequence {
		p := &sequence[i]
		switch p.class {
		case classOpen:
			if s.size == maxOpen {
				return found
			}
			s.open[s.size] = opener{closing: closingOf(r.text[p.start]), piece: int32(i)}
			s.size++
		case classClose:
			found = r.closeBracket(sequence, i) || found
		default:
			s.note(strongType(p.class))
		}
	}
	r.work += len(sequence)
	return found
}

// note records a strong type inside the innermost open bracket.
func (s *bracketStack) note(c class) {
	if s.size == 0 || c == none {
		return
	}
	if c == classL {
		s.open[s.size-1].inside |= insideL
	} else {
		s.open[s.size-1].inside |= insideR
	}
}

// closeBracket looks for the opening bracket that the closing one at i matches.
// Those above it on the stack stay without a mate.
func (r *Resolver) closeBracket(sequence []piece, i int) bool {
	s := &r.brackets
	ch := canonical(r.text[sequence[i].start])
	for k := s.size - 1; k >= 0; k-- {
		r.work++
		if s.open[k].closing != ch {
			continue
		}
		var inside pieceFlags
		for _, o := range s.open[k:s.size] {
			inside |= o.inside
		}
		p := &sequence[s.open[k].piece]
		p.next = int32(i)
		p.flags |= inside
		s.size = k
		if k > 0 { // what is inside this pair is inside the next one out, too
			s.open[k-1].inside |= inside
		}
		return true
	}
	return false
}

// pairClass decides a pair of brackets by N0 b to d: none leaves it neutral.
func pairClass(inside pieceFlags, embedding, before class) class {
	same, opposite := insideL, insideR
	if embedding == classR {
		same, opposite = insideR, insideL
	}
	switch {
	case inside&same != 0:
		return embedding
	case inside&opposite != 0:
		return before // the opposite direction if it stands before, else the embedding one
	}
	return none
}

// setBracket gives the bracket and the marks on it their class.
func setBracket(sequence []piece, i int, c class) {
	sequence[i].class = c
	for i++; i < len(sequence) && sequence[i].is(mark); i++ {
		sequence[i].class = c
	}
}

// strongType is the direction a resolved class counts as in N0-N2, or none.
func strongType(c class) class {
	switch c {
	case classL:
		return classL
	case classR, classEN, classAN:
		return classR
	}
	return none
}

// closingOf returns the canonical closing mate of an opening bracket.
func closingOf(open rune) rune {
	if open < 0x80 {
		switch open {
		case '(':
			return ')'
		case '[':
			return ']'
		}
		return '}'
	}
	return farClosing[open]
}

// farClosing holds the closing mates of the opening brackets beyond ASCII, all
// of which are in the Basic Multilingual Plane.
var farClosing = func() map[rune]rune {
	mates := map[rune]rune{}
	for r := rune(0x80); r <= 0xFFFF; r++ {
		if lookup(r) == classOpen {
			mates[r] = canonical([]rune(xbidi.ReverseString(string(r)))[0])
		}
	}
	return mates
}()

// canonical maps the two closing brackets that are canonically equivalent
// (BD16): U+232A to U+3009.
func canonical(closing rune) rune {
	if closing == 0x232A {
		return 0x3009
	}
	return closing
}
