package lingua

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"raqim/model"
)

// Token is a word, a number, or one sign.
type Token struct {
	Range model.Range // code points of the text
	Text  string      // the same, a part of the text's own string
	Word  bool        // it holds letters or digits
}

// Tokens yields the tokens of text in order; what lies between them is blank or
// invisible.
//
// A word is a run of letters, digits, marks and tatweel, and is not divided by
// ZWNJ, ZWJ or a directional mark between two of them: مُحَمَّد is one token,
// and so is می‌خواهد. Any other visible character is a token by itself, with the
// marks on it: of قال، the comma is one.
func Tokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		s := scanner{text: text}
		for s.skip() {
			if !yield(s.token()) {
				return
			}
		}
	}
}

// scanner stands between two characters of a text.
type scanner struct {
	text string
	byte int
	rune model.Offset
}

func (s *scanner) peek() (rune, int) { return utf8.DecodeRuneInString(s.text[s.byte:]) }

func (s *scanner) step(size int) {
	s.byte += size
	s.rune++
}

// skip goes to the start of the next token and reports whether there is one.
func (s *scanner) skip() bool {
	for s.byte < len(s.text) {
		r, size := s.peek()
		if !isBlank(r) {
			return true
		}
		s.step(size)
	}
	return false
}

// token takes the token that begins here.
func (s *scanner) token() Token {
	start := *s
	first, size := s.peek()
	s.step(size)
	end, word := *s, isWord(first)
	for s.byte < len(s.text) {
		r, size := s.peek()
		joins := isMark(r) || r == zwj || word && isWord(r)
		if !joins && !(word && isJoiner(r)) {
			break
		}
		s.step(size)
		if joins { // a joiner that no letter follows is left out
			end = *s
		}
	}
	*s = end
	return Token{
		Range: model.Range{Start: start.rune, End: end.rune},
		Text:  s.text[start.byte:end.byte], Word: word,
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func isMark(r rune) bool { return unicode.Is(unicode.M, r) }

// isBlank: white space, and what is invisible by itself.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// isJoiner: invisible characters inside a word. Embeddings and isolates are not
// among them: they stand between words of two languages.
func isJoiner(r rune) bool {
	switch r {
	case zwnj, '\u00AD', '\u2060', bom, '\u200E', '\u200F', '\u061C':
		return true
	}
	return false
}
