package panel

import (
	"strconv"
	"strings"

	"raqim/annotate/calendar"
	"raqim/model"
	"raqim/ui/i18n"
)

// dateWords is the date in words of the Gregorian calendar.
func dateWords(d model.TimexDate) string {
	first, last, known := d.Range()
	switch {
	case d.BC:
		return i18n.T("desk.timex.bc", "year", i18n.Digits(strings.TrimLeft(d.Year, "0")))
	case known && len(d.Year) < 4:
		return i18n.T("desk.timex.span_of_years", "from", i18n.Place(first.Year()), "to", i18n.Place(last.Year()))
	case known && first.Equal(last):
		return i18n.Weekday(dayOf(first).Weekday()) + " " + i18n.DayIn(calendar.Gregorian, dayOf(first))
	case d.Week != "" && known:
		return i18n.List([]string{weekWords(d), extentIn(calendar.Gregorian, dayOf(first), dayOf(last))})
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
	return i18n.T("desk.timex.year", "year", i18n.Digits(d.Year))
}

// yearWords names the year behind "of".
func yearWords(d model.TimexDate) string {
	switch {
	case d.Year == "XXXX":
		return i18n.T("desk.timex.some_year")
	case strings.Contains(d.Year, "X"):
		return i18n.T("desk.timex.year", "year", i18n.Digits(d.Year))
	}
	return i18n.Digits(d.Year)
}

func of(part string, d model.TimexDate) string {
	return i18n.T("desk.timex.of", "part", part, "whole", yearWords(d))
}

func weekWords(d model.TimexDate) string {
	week := i18n.T("desk.timex.some_week")
	if d.Week != "XX" {
		week = i18n.T("desk.timex.week", "week", i18n.Digits(strings.TrimLeft(d.Week, "0")))
	}
	switch day := d.Weekday; {
	case day == "WE":
		week = i18n.T("desk.timex.weekend_of", "week", week)
	case day == "X":
		week = i18n.T("desk.timex.day_of", "week", week)
	case day != "":
		n, _ := strconv.Atoi(day) // a digit from 1 to 7, by the grammar
		name := i18n.Weekday(n)
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
		month = i18n.Month(calendar.Gregorian, n)
	}
	switch {
	case d.Day == "XX" && d.Month == "XX":
		month = i18n.T("desk.timex.some_day")
	case d.Day == "XX":
		month = i18n.T("desk.timex.some_day_of", "month", month)
	case d.Day != "" && d.Month == "XX":
		month = i18n.T("desk.timex.day_of_some_month", "day", i18n.Digits(strings.TrimLeft(d.Day, "0")))
	case d.Day != "":
		month = i18n.T("desk.timex.day_of_month", "day", i18n.Digits(strings.TrimLeft(d.Day, "0")), "month", month)
	}
	if d.Month != "XX" && !strings.Contains(d.Year, "X") {
		return month + " " + i18n.Digits(d.Year)
	}
	return of(month, d)
}
