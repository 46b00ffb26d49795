package i18n

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"raqim/model"
)

// Say is m in the language of the interface: its format is looked up in core.json,
// whose keys are the English formats, as those of gettext are. A translation may
// name its arguments (%[2]s) and have plural forms, which the first whole number
// among the arguments chooses. What core.json lacks is said in English.
//
// Arguments that are messages, errors and lists are said in the language too, %q
// quotes as the language does, and texts are set apart from the sentence's direction.
func Say(m model.Message) string {
	if Language() == English {
		return m.String()
	}
	format := translated(m)
	var b strings.Builder
	next := 0
	for format != "" {
		plain, rest, found := strings.Cut(format, "%")
		b.WriteString(plain)
		if !found {
			break
		}
		if strings.HasPrefix(rest, "%") {
			b.WriteByte('%')
			format = rest[1:]
			continue
		}
		v := readVerb(rest)
		if v.index > 0 {
			next = v.index - 1
		}
		if next < len(m.Args) {
			b.WriteString(v.say(m.Args[next]))
		}
		next++
		format = rest[v.length:]
	}
	return b.String()
}

// translated is the format of m in the language of the interface, in the plural form
// that its first number asks for where it has forms.
func translated(m model.Message) string {
	made, err := localizers()
	if err != nil || strings.IndexFunc(m.Format, unicode.IsLetter) < 0 {
		return m.Format
	}
	localizer := made[Language()]
	if n, counts := firstCount(m.Args); counts {
		if text, err := localizer.Localize(&goi18n.LocalizeConfig{MessageID: m.Format, PluralCount: n}); err == nil && text != "" {
			return text
		}
	}
	text, err := localizer.Localize(&goi18n.LocalizeConfig{MessageID: m.Format})
	if err != nil || text == "" {
		return m.Format
	}
	return text
}

// firstCount is the first whole number among args.
func firstCount(args []any) (n int, found bool) {
	for _, arg := range args {
		if v := reflect.ValueOf(arg); v.CanInt() {
			return int(v.Int()), true
		}
	}
	return 0, false
}

// verb is one verb of a format of package fmt.
type verb struct {
	flags  string // what stands between the % and the letter, without an index
	letter rune
	index  int // of the argument, from 1; 0 where it is the next one
	length int // of the verb in bytes, without the %
}

// readVerb reads the verb that text begins with; text is what stands behind a %.
func readVerb(text string) verb {
	var v verb
	behind := 0 // of an index in brackets
	for i, c := range text {
		switch {
		case i < behind:
		case c == '[':
			end := max(i+strings.IndexByte(text[i:], ']'), i+1)
			v.index, _ = strconv.Atoi(text[i+1 : end])
			behind = end + 1
		case strings.ContainsRune("+-# 0123456789.", c):
			v.flags += string(c)
		default:
			_, width := utf8.DecodeRuneInString(text[i:])
			v.letter, v.length = c, i+width
			return v
		}
	}
	v.length = len(text)
	return v
}

// say is arg as v writes it in the language of the interface.
func (v verb) say(arg any) string {
	switch arg := arg.(type) {
	case model.Message:
		return Say(arg)
	case error:
		return Error(arg)
	case model.List:
		return joined(arg, T("forms.comma"))
	case model.AnyOf:
		return joined(arg, T("forms.or"))
	case model.Clauses:
		said := make([]string, len(arg))
		for i, m := range arg {
			said[i] = Say(m)
		}
		return strings.Join(said, T("forms.semicolon"))
	}
	kind := reflect.ValueOf(arg).Kind()
	text := fmt.Sprintf("%"+v.flags+string(v.letter), arg)
	switch {
	case v.letter == 'q' && kind == reflect.String:
		return quoted(reflect.ValueOf(arg).String())
	case v.letter == 'd':
		return Digits(text)
	case v.letter == 'f' || v.letter == 'g':
		return Decimal(text)
	case v.letter == 's' || v.letter == 'v':
		return Apart(text)
	}
	return text
}

func joined(names []string, separator string) string {
	said := make([]string, len(names))
	for i, name := range names {
		said[i] = Apart(name)
	}
	return strings.Join(said, separator)
}

// quoted sets text in the quotation marks of Arabic and Persian. Characters without
// ink are written as escapes, as %q does, but for the two joiners, which Persian
// words are written with.
func quoted(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsGraphic(r) || r == '\u200c' || r == '\u200d' {
			b.WriteRune(r)
			continue
		}
		escaped := strconv.QuoteRuneToASCII(r)
		b.WriteString(escaped[1 : len(escaped)-1])
	}
	return "«" + Apart(b.String()) + "»"
}
