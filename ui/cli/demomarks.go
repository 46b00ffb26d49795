package cli

import (
	"regexp"
	"unicode/utf8"

	"raqim/annotate"
	"raqim/model"
)

// What the demonstration marks it finds in the text by its form: a date in
// digits or with a month's name, and quotation marks around more than a name; the
// group in each is what is marked. A straight mark opens only behind a blank.
var demoPatterns = []struct {
	label string
	find  *regexp.Regexp
}{
	{"TIMEX3", regexp.MustCompile(`(\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{4}|\p{Nd}{1,2} (?:\p{L}+ ){1,2}\p{Nd}{4})`)},
	{"QUOTE", regexp.MustCompile(`(?:^|\s)(«[^«»\n]{24,}»|“[^“”\n]{24,}”|"[^\s"][^"\n]{22,}[^\s"]")`)},
}

// demoMarks are the commands that mark the first find of each pattern in text.
func demoMarks(text string) []annotate.AddSpan {
	var commands []annotate.AddSpan
	for _, p := range demoPatterns {
		at := p.find.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		start := utf8.RuneCountInString(text[:at[2]])
		end := start + utf8.RuneCountInString(text[at[2]:at[3]])
		commands = append(commands, annotate.AddSpan{
			Label: p.label, Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(end)}},
			Provenance: model.Provenance{By: model.ByRule, Ref: "demo"},
		})
	}
	return commands
}

// markSpan stores one span and gives its id.
func markSpan(store annotate.Store, id model.DocumentID, author string, command annotate.AddSpan) (model.SpanID, error) {
	session, err := annotate.Open(store, id, author)
	if err != nil {
		return "", err
	}
	event, err := session.Do(command)
	if err != nil {
		return "", err
	}
	return event.Spans[0], nil
}
