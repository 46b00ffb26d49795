package prefill

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"raqim/annotate/calendar"
	"raqim/annotate/dateline"
	"raqim/annotate/lingua"
	"raqim/model"
)

// calendars are the names of the default schema.
var calendars = map[calendar.Calendar]string{
	calendar.Gregorian: "gregorian", calendar.Jalali: "jalali", calendar.UmmAlQura: "hijri", calendar.TabularHijri: "hijri",
}

// only is the day that words name, where they name just one.
func only(words, language string) (dateline.Reading, bool) {
	readings := dateline.Read(words, language)
	if len(readings) != 1 || readings[0].Contradicted {
		return dateline.Reading{}, false
	}
	return readings[0], true
}

// fillers belong to a day and say no more about it, as lingua folds them.
var fillers = folded("يوم", "شهر", "عام", "سنة", "من", "م", "هـ", "روز", "ماه", "سال", "ش", "شمسی", "میلادی", "هجری")

// nothingElse tells whether words that name a day say nothing more: each is a number,
// a weekday, a filler, or one without which they would name no day. Of «اوایل» and
// «صباح», and of a clock, the value has to say something too.
func nothingElse(words, language string) bool {
	if strings.Contains(words, ":") {
		return false
	}
	parts := strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == '،' || r == ',' })
	for i, part := range parts {
		if slices.Contains(fillers, lingua.FoldString(part)) || !strings.ContainsFunc(part, unicode.IsLetter) || isWeekday(part, language) {
			continue
		}
		rest := strings.Join(slices.Delete(slices.Clone(parts), i, i+1), " ")
		if _, ok := only(rest, language); ok {
			return false
		}
	}
	return true
}

func isWeekday(word, language string) bool {
	for weekday := 1; weekday <= 7; weekday++ {
		if lingua.FoldString(calendar.WeekdayName(weekday, language)) == lingua.FoldString(word) {
			return true
		}
	}
	return false
}

// day is the value of words that name one day, in its calendar too where that is not
// the Gregorian one. Words that can name two days decide nothing.
func day(p Place) model.Attributes {
	if !p.Dated || utf8.RuneCountInString(p.Words) > dateline.Longest {
		return nil
	}
	r, ok := only(p.Words, p.Language)
	if !ok || !nothingElse(p.Words, p.Language) {
		return nil
	}
	all := model.Attributes{"value": model.TextValue(r.Value()), "calendar": model.TextValue(calendars[r.Calendar])}
	if r.Calendar != calendar.Gregorian {
		all["value_in_calendar"] = model.TextValue(fmt.Sprintf("%04d-%02d-%02d", r.Written.Year, r.Written.Month, r.Written.Day))
	}
	return all
}

// Follows are the other attributes of span that a value of one of them decides: a
// value with a time of day is no date, and P3D is a duration. Only what still is the
// schema's default is decided anew. nil for none.
func Follows(schema *model.Schema, span model.Span, name string, value model.Value) model.Attributes {
	t, _ := schema.SpanType(span.Label)
	a, _ := t.Attribute(name)
	kind, ok := t.Attribute("type")
	if a.Values.Kind != "timex_value" || !ok || kind.Default == nil || span.Attributes["type"].String() != *kind.Default {
		return nil
	}
	timex, err := model.ParseTimex(value.String())
	switch {
	case err != nil:
		return nil
	case timex.Kind == model.TimexDuration:
		return accepted(schema, span.Label, model.Attributes{"type": model.TextValue("DURATION")})
	case timex.Time != "":
		return accepted(schema, span.Label, model.Attributes{"type": model.TextValue("TIME")})
	}
	return nil
}
