package panel

import (
	"strconv"
	"strings"

	"raqim/model"
	"raqim/ui/i18n"
)

// TimexWords says what a TIMEX3 value means, in lines: the weekday and the
// Gregorian, Jalali and Hijri forms of a date, a duration or a reference in words.
// A day is also given as articles in language (ar, fa) write it, to compare with
// the text. A value that is none gives the reason.
func TimexWords(value, language string) []string {
	t, err := model.ParseTimex(value)
	if err != nil {
		return []string{i18n.Error(err)}
	}
	if t.Kind == model.TimexInterval {
		return intervalWords(t)
	}
	lines := []string{simpleWords(t)}
	if native := nativeDay(t.Date, language); native != "" {
		lines = append(lines, native)
	}
	return lines
}

func intervalWords(t model.Timex) []string {
	lines := []string{
		i18n.T("desk.timex.from", "what", simpleWords(*t.Begin)),
		i18n.T("desk.timex.to", "what", simpleWords(*t.End)),
	}
	first, _, ok := t.Begin.Date.Range()
	_, last, ok2 := t.End.Date.Range()
	if ok && ok2 {
		days := dayOf(last) - dayOf(first) + 1
		lines = append(lines, i18n.T("desk.timex.days", "n", int(days)))
	}
	return lines
}

// simpleWords words anything but an interval.
func simpleWords(t model.Timex) string {
	switch t.Kind {
	case model.TimexReference:
		return i18n.T(timexReferences[t.Reference])
	case model.TimexDuration:
		parts := make([]string, len(t.Lengths))
		for i, l := range t.Lengths {
			parts[i] = lengthWords(l)
		}
		return i18n.List(parts)
	}
	clock := clockWords(t)
	if t.Date == (model.TimexDate{}) {
		return clock
	}
	words := dateWords(t.Date)
	if clock != "" {
		words = i18n.T("desk.timex.at", "date", words, "time", clock)
	}
	return strings.Join(append([]string{words}, otherCalendars(t.Date)...), " · ")
}

var timexReferences = map[string]string{
	"PRESENT_REF": "desk.timex.present",
	"PAST_REF":    "desk.timex.past",
	"FUTURE_REF":  "desk.timex.future",
}

var timexUnits = map[string]string{
	"CE": "desk.timex.centuries", "DE": "desk.timex.decades", "Y": "desk.timex.years", "Q": "desk.timex.quarters",
	"M": "desk.timex.months", "W": "desk.timex.weeks", "WE": "desk.timex.weekends", "D": "desk.timex.length_days",
	"TH": "desk.timex.hours", "TM": "desk.timex.minutes", "TS": "desk.timex.seconds",
}

func lengthWords(l model.TimexLength) string {
	count, n := i18n.Decimal(l.Count), 100 // the plural of a fraction; 2 would be the Arabic dual
	if l.Count == "X" {
		count, n = i18n.T("desk.timex.some"), 3 // the plural of a few things: "عدة سنوات"
	} else if whole, err := strconv.Atoi(l.Count); err == nil {
		count, n = i18n.Number(whole), whole
	}
	return i18n.T(timexUnits[l.Unit], "count", count, "n", n)
}

var timexDayparts = map[string]string{
	"MO": "desk.timex.morning", "MI": "desk.timex.midday", "AF": "desk.timex.afternoon",
	"EV": "desk.timex.evening", "NI": "desk.timex.night", "DT": "desk.timex.daytime",
}

func clockWords(t model.Timex) string {
	if key := timexDayparts[t.Time]; key != "" {
		return i18n.T(key)
	}
	if t.Zone != "" {
		return i18n.Digits(t.Time) + " " + i18n.T("desk.timex.zone", "zone", i18n.Digits(strings.TrimSuffix(t.Zone, "Z")))
	}
	return i18n.Digits(t.Time)
}
