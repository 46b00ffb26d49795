package panel

import (
	"strconv"
	"strings"
	"time"

	"raqim/annotate/calendar"
	"raqim/model"
	"raqim/ui/i18n"
)

// timexWords says what a TIMEX3 value means, in lines: the weekday and the
// Gregorian, Jalali and Hijri forms of a date, a duration or a reference in words.
// A day is also given as articles in language (ar, fa) write it, to compare with
// the text. A value that is none gives the reason.
func timexWords(value, language string) []string {
	t, err := model.ParseTimex(value)
	if err != nil {
		return []string{err.Error()}
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
		return strings.Join(parts, ", ")
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
	count, n := l.Count, 2 // the plural, where the number is not said or has a fraction
	if l.Count == "X" {
		count = i18n.T("desk.timex.some")
	} else if whole, err := strconv.Atoi(l.Count); err == nil {
		count, n = strconv.Itoa(whole), whole
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
		return t.Time + " " + i18n.T("desk.timex.zone", "zone", strings.TrimSuffix(t.Zone, "Z"))
	}
	return t.Time
}

// dateWords is the date in words of the Gregorian calendar.
func dateWords(d model.TimexDate) string {
	first, last, known := d.Range()
	switch {
	case d.BC:
		return i18n.T("desk.timex.bc", "year", strings.TrimLeft(d.Year, "0"))
	case known && len(d.Year) < 4:
		return i18n.T("desk.timex.span_of_years", "from", first.Year(), "to", last.Year())
	case known && first.Equal(last):
		return weekday(dayOf(first)) + " " + dateIn(calendar.Gregorian, dayOf(first))
	case d.Week != "" && known:
		return weekWords(d) + ", " + extentIn(calendar.Gregorian, dayOf(first), dayOf(last))
	case d.Week != "":
		return weekWords(d)
	case d.Part != "":
		return partWords(d)
	case d.Month != "":
		return monthWords(d)
	}
	if d.Year == "XXXX" {
		return yearWords(d)
	}
	return i18n.T("desk.timex.year", "year", d.Year)
}

// yearWords names the year behind "of".
func yearWords(d model.TimexDate) string {
	switch {
	case d.Year == "XXXX":
		return i18n.T("desk.timex.some_year")
	case strings.Contains(d.Year, "X"):
		return i18n.T("desk.timex.year", "year", d.Year)
	}
	return d.Year
}

func of(part string, d model.TimexDate) string {
	return i18n.T("desk.timex.of", "part", part, "whole", yearWords(d))
}

func weekWords(d model.TimexDate) string {
	week := i18n.T("desk.timex.some_week")
	if d.Week != "XX" {
		week = i18n.T("desk.timex.week", "week", strings.TrimLeft(d.Week, "0"))
	}
	switch day := d.Weekday; {
	case day == "WE":
		week = i18n.T("desk.timex.weekend_of", "week", week)
	case day == "X":
		week = i18n.T("desk.timex.day_of", "week", week)
	case day != "":
		n, _ := strconv.Atoi(day) // a digit from 1 to 7, by the grammar
		name := calendar.WeekdayName(n, "en")
		if d.Week == "XX" {
			return of(i18n.T("desk.timex.a_weekday", "weekday", name), d)
		}
		week = i18n.T("desk.timex.weekday_of", "weekday", name, "week", week)
	}
	return of(week, d)
}

var timexParts = map[string]string{
	"SP": "desk.timex.spring", "SU": "desk.timex.summer", "FA": "desk.timex.autumn", "WI": "desk.timex.winter",
	"Q1": "desk.timex.q1", "Q2": "desk.timex.q2", "Q3": "desk.timex.q3", "Q4": "desk.timex.q4", "QX": "desk.timex.qx",
	"H1": "desk.timex.h1", "H2": "desk.timex.h2", "HX": "desk.timex.hx",
}

func partWords(d model.TimexDate) string { return of(i18n.T(timexParts[d.Part]), d) }

// monthWords words a month, and a day of which something is not said.
func monthWords(d model.TimexDate) string {
	month := i18n.T("desk.timex.some_month")
	if d.Month != "XX" {
		n, _ := strconv.Atoi(d.Month) // 01 to 12, by the grammar
		month = calendar.MonthNames(calendar.Gregorian, n, "en")[0]
	}
	switch {
	case d.Day == "XX" && d.Month == "XX":
		month = i18n.T("desk.timex.some_day")
	case d.Day == "XX":
		month = i18n.T("desk.timex.some_day_of", "month", month)
	case d.Day != "" && d.Month == "XX":
		month = i18n.T("desk.timex.day_of_some_month", "day", strings.TrimLeft(d.Day, "0"))
	case d.Day != "":
		month = i18n.T("desk.timex.day_of_month", "day", strings.TrimLeft(d.Day, "0"), "month", month)
	}
	if d.Month != "XX" && !strings.Contains(d.Year, "X") {
		return month + " " + d.Year
	}
	return of(month, d)
}

// otherCalendars gives the Jalali and Hijri forms of what d covers, up to a year.
func otherCalendars(d model.TimexDate) []string {
	first, last, ok := d.Range()
	from, to := dayOf(first), dayOf(last)
	if !ok || to-from > 366 || from < firstHijri {
		return nil
	}
	_, rule, _ := calendar.HijriOf(from)
	if _, ok := rule.Date(to); !ok {
		rule = calendar.TabularHijri // the table ends within the range
	}
	key := "desk.timex.tabular"
	if rule == calendar.UmmAlQura {
		key = "desk.timex.umm_al_qura"
	}
	return []string{extentIn(calendar.Jalali, from, to), i18n.T(key, "date", extentIn(rule, from, to))}
}

// firstHijri is the first day of the Hijri calendar; the Jalali one counts from
// the spring before. Earlier days have no date in either that anybody uses.
var firstHijri, _ = calendar.TabularHijri.Day(calendar.Date{Year: 1, Month: 1, Day: 1})

// extentIn is a day or a range of days in c.
func extentIn(c calendar.Calendar, from, to calendar.Day) string {
	if from == to {
		return dateIn(c, from)
	}
	return i18n.T("desk.timex.extent", "from", dateIn(c, from), "to", dateIn(c, to))
}

// nativeDay is a day as an article in language writes it, by the calendars that
// are usual there; empty for values that are no one day, and other languages.
func nativeDay(d model.TimexDate, language string) string {
	first, last, ok := d.Range()
	day := dayOf(first)
	if !ok || !first.Equal(last) || day < firstHijri {
		return ""
	}
	date := func(c calendar.Calendar) string {
		on, _ := c.Date(day)
		names := calendar.MonthNames(c, on.Month, language)
		month := names[0]
		if len(names) > 1 {
			month += " (" + strings.Join(names[1:], ", ") + ")"
		}
		return strconv.Itoa(on.Day) + " " + month + " " + strconv.Itoa(on.Year)
	}
	weekday := calendar.WeekdayName(day.Weekday(), language) + " "
	switch language {
	case "ar":
		_, rule, _ := calendar.HijriOf(day)
		return weekday + date(calendar.Gregorian) + " · " + date(rule)
	case "fa":
		return persianDigits(weekday + date(calendar.Jalali) + " · " + date(calendar.Gregorian))
	}
	return ""
}

func persianDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '۰'
		}
		return r
	}, s)
}

func weekday(day calendar.Day) string { return calendar.WeekdayName(day.Weekday(), "en") }

// dateIn is a day's date in c, in English: "29 Mehr 1410".
func dateIn(c calendar.Calendar, day calendar.Day) string {
	d, _ := c.Date(day) // the years of TIMEX3 lie within reach of every rule
	return i18n.T("desk.timex.date", "day", d.Day, "month", calendar.MonthNames(c, d.Month, "en")[0], "year", d.Year)
}

func dayOf(t time.Time) calendar.Day { return calendar.Day(t.Unix() / (24 * 60 * 60)) }
