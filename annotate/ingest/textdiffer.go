package ingest

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"raqim/model"
)

// TextDifference is where two texts of one name differ first, and why.
type TextDifference struct {
	Line   int    `json:"line"` // from 1 on
	At     int    `json:"at"`   // code points before it
	Here   string `json:"here"` // a few words from there on, characters without ink named; empty where the text ends
	Theirs string `json:"theirs"`
	Cause  Cause  `json:"cause"`
}

// Cause is what alone makes two texts differ.
type Cause string

// The causes.
const (
	ByLineEnds    Cause = "line_ends"
	ByBlanks      Cause = "blanks_at_end"
	ByInvisible   Cause = "invisible"     // characters without ink: byte order marks, ZWNJ, controls of direction
	ByComposition Cause = "normalisation" // Unicode's ways to write one letter
	ByWords       Cause = "words"         // anything else
)

// causes are tried in this order: how texts are brought to the same, if they differ in nothing else.
var causes = []struct {
	cause Cause
	same  func(string) string
}{
	{ByLineEnds, oneLineEnd},
	{ByBlanks, func(s string) string { return strings.TrimRightFunc(oneLineEnd(s), unicode.IsSpace) }},
	{ByInvisible, func(s string) string { return strings.TrimRightFunc(withInk(oneLineEnd(s)), unicode.IsSpace) }},
	{ByComposition, func(s string) string { return norm.NFC.String(oneLineEnd(s)) }},
}

func oneLineEnd(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func withInk(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// textDifference says where theirs differs first from here, which it does.
func textDifference(here, theirs string) TextDifference {
	a, b := []rune(here), []rune(theirs)
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	before := string(a[:at])
	if at > 0 && a[at-1] == '\r' {
		before = string(a[:at-1]) // half of a CR LF, or a line end of its own: the line goes to its end
	}
	d := TextDifference{Line: strings.Count(oneLineEnd(before), "\n") + 1, At: at, Here: words(a, at), Theirs: words(b, at), Cause: ByWords}
	for _, c := range causes {
		if c.same(here) == c.same(theirs) {
			d.Cause = c.cause
			break
		}
	}
	return d
}

// wordsShown is how many code points of a text are shown from where it differs on.
const wordsShown = 40

// words are those of text from the one at the place at on, to the end of the line.
func words(text []rune, at int) string {
	if at == len(text) {
		return ""
	}
	start := at
	for start > 0 && at-start < wordsShown/2 && !unicode.IsSpace(text[start-1]) {
		start--
	}
	var b strings.Builder
	for i, r := range text[start:min(len(text), start+wordsShown)] {
		ends := r == '\n' || r == '\r'
		if ends && start+i > at {
			break
		}
		if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) {
			fmt.Fprintf(&b, "[U+%04X]", r)
		} else {
			b.WriteRune(r)
		}
		if ends {
			break
		}
	}
	return b.String()
}

// describe puts into sentences what d says of the text called name.
func (d TextDifference) describe(name string) []model.Message {
	where := model.Messagef("Both differ from line %d on, behind %d characters: “\u2068%s\u2069” here, “\u2068%s\u2069” in the bundle.", d.Line, d.At, d.Here, d.Theirs)
	switch {
	case d.Here == "":
		where = model.Messagef("The text here ends in line %d, behind %d characters, where the one in the bundle goes on: “\u2068%s\u2069”.", d.Line, d.At, d.Theirs)
	case d.Theirs == "":
		where = model.Messagef("The text in the bundle ends in line %d, behind %d characters, where the one here goes on: “\u2068%s\u2069”.", d.Line, d.At, d.Here)
	}
	said := []model.Message{model.Messagef("The text of %s is another one here: it was changed. Both stay, each with what is marked in it.", name), where}
	switch d.Cause {
	case ByLineEnds:
		return append(said, model.Messagef("They differ in their line ends alone."))
	case ByBlanks:
		return append(said, model.Messagef("They differ in blanks at their end alone."))
	case ByInvisible:
		return append(said, model.Messagef("They differ in characters without ink alone, such as byte order marks, ZWNJ or controls of direction."))
	case ByComposition:
		return append(said, model.Messagef("They differ in Unicode's ways to write the same letters alone (normalisation)."))
	}
	return said
}
