package shape

import (
	"slices"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/bidi"
)

// scriptOf returns the script of a character (UAX#24). The marks and digits of the Arabic block that Unicode calls
// common count as Arabic (their Script_Extensions say so): a comma "،" after a Latin word keeps its Arabic form.
func scriptOf(r rune) language.Script {
	switch {
	case r < 0x80:
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return language.Latin
		}
		return language.Common
	case r >= 0x600 && r <= 0x6FF:
		return arabicBlock(r)
	}
	s := language.LookupScript(r)
	if s == language.Inherited || s == language.Unknown {
		return language.Common
	}
	return s
}

// arabicBlock tells the combining marks of U+0600-06FF, which take the script of their base, from all the rest.
func arabicBlock(r rune) language.Script {
	if (r >= 0x64B && r <= 0x655) || r == 0x670 {
		return language.Common
	}
	return language.Arabic
}

// maxPairs is how many open brackets are remembered, as in Chromium; it keeps hostile text linear.
const maxPairs = 32

// pair is an open bracket whose closing one will take the same script.
type pair struct {
	close rune
	index int // of the open bracket
}

// scripts resolves the script of every character: common ones take that of the text before them, those at the start that
// of the text after, and a closing bracket that of its opening one. A text of common characters is Latin, as in Chromium: a
// line of "***" looks the same in an Arabic face as in its English neighbour.
type scripts struct {
	of    []language.Script // one a character, valid until the next resolve
	pairs []pair
}

func (s *scripts) resolve(text []rune) {
	s.of, s.pairs = slices.Grow(s.of[:0], len(text))[:len(text)], s.pairs[:0]
	current := language.Common
	for i, r := range text {
		if r == ' ' {
			s.of[i] = current
			continue
		}
		script := scriptOf(r)
		if script == language.Common {
			script = s.common(r, i, current)
		} else if current == language.Common {
			s.fill(i, script)
		}
		s.of[i] = script
		current = script
	}
	if current == language.Common {
		s.fill(len(text), language.Latin)
	}
}

// fill gives the common characters at the start of the text their script.
func (s *scripts) fill(end int, script language.Script) {
	for i := range s.of[:end] {
		s.of[i] = script
	}
}

func (s *scripts) common(r rune, index int, current language.Script) language.Script {
	closing, open, ok := bracket(r)
	if !ok {
		return current
	}
	if open {
		if len(s.pairs) == maxPairs {
			s.pairs = append(s.pairs[:0], s.pairs[1:]...)
		}
		s.pairs = append(s.pairs, pair{closing, index})
		return current
	}
	for i := len(s.pairs) - 1; i >= 0; i-- {
		if s.pairs[i].close == r {
			script := s.of[s.pairs[i].index]
			s.pairs = s.pairs[:i]
			return script
		}
	}
	return current
}

// bracket returns the mate of an opening bracket (Bidi_Paired_Bracket), and tells opening from closing ones.
func bracket(r rune) (mate rune, open, ok bool) {
	if r < 0x80 {
		return asciiBracket(r)
	}
	props, _ := bidi.LookupRune(r)
	if !props.IsBracket() {
		return 0, false, false
	}
	if !props.IsOpeningBracket() {
		return 0, false, true
	}
	for _, m := range bidi.ReverseString(string(r)) {
		mate = m
	}
	return mate, true, true
}

func asciiBracket(r rune) (mate rune, open, ok bool) {
	switch r {
	case '(':
		return ')', true, true
	case '[':
		return ']', true, true
	case '{':
		return '}', true, true
	case ')', ']', '}':
		return 0, false, true
	}
	return 0, false, false
}
