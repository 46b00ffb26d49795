package panel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// Static prepares one line for a stock widget that only shows it, such as a menu
// item. It must not be read back, wrapped or cut.
func Static(text string) string { return mirror.Static(text) }

// Sentence is the message of err as a sentence: with a capital letter, unless it
// begins with a file's name, and an end.
func Sentence(err error) string {
	text := i18n.Error(err)
	word, _, _ := strings.Cut(text, " ")
	if first, size := utf8.DecodeRuneInString(text); !strings.ContainsAny(word, "./_-0123456789") {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if last, _ := utf8.DecodeLastRuneInString(text); text != "" && !strings.ContainsRune(".!?؟", last) {
		text += "."
	}
	return text
}
