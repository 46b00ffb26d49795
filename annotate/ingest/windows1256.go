package ingest

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// guessWindows1256 decodes data as windows-1256 where that gives plausible Arabic
// or Persian. Every byte stands for some character in that code page, so only the
// words can tell: most letters are Arabic, words do not mix them with the French
// ones that lie between them, and one word in twenty is a common one. Cyrillic,
// ISO-8859-6 and Western text fail on one of these.
func guessWindows1256(data []byte) (string, bool) {
	decodedText, err := charmap.Windows1256.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	text := string(decodedText)
	arabic, latin := 0, 0
	for _, r := range text {
		switch {
		case isControl(r):
			return "", false
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.IsLetter(r):
			latin++
		}
	}
	if arabic <= latin {
		return "", false
	}
	w := countWords(text)
	return text, w.mixed*50 <= w.arabic && w.common*20 >= w.arabic
}

// wordCount counts the words of a text that have Arabic letters in them: all,
// those that have other letters too, and those that are common.
type wordCount struct{ arabic, mixed, common int }

func countWords(text string) wordCount {
	var c wordCount
	for _, word := range strings.FieldsFunc(text, notInWord) {
		arabic, other := false, false
		for _, r := range word {
			if unicode.Is(unicode.Arabic, r) {
				arabic = true
			} else if unicode.IsLetter(r) || r == '×' || r == '÷' {
				other = true
			}
		}
		if !arabic {
			continue
		}
		c.arabic++
		if other {
			c.mixed++
		}
		if arabicWords[word] || persianWords[word] || sharedWords[word] || hasArticle(word) {
			c.common++
		}
	}
	return c
}

// notInWord keeps × and ÷ inside words: in ISO-8859-6 read as windows-1256 they
// stand where letters should.
func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\u200c' && r != '×' && r != '÷'
}

// hasArticle reports whether word begins with the Arabic article and goes on for
// three letters at least.
func hasArticle(word string) bool {
	for _, prefix := range []string{"ال", "وال", "بال", "لل"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && len([]rune(rest)) >= 3 {
			return true
		}
	}
	return false
}
