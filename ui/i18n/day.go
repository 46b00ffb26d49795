package i18n

import (
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"raqim/annotate/calendar"
)

// chosen is the calendar at hand; nil until UseCalendar was called.
var chosen atomic.Pointer[string]

// UseCalendar chooses the calendar in which days are named from now on: "gregorian",
// "jalali" or "hijri"; anything else is the one that the language of the interface has
// for its own, which is Jalali in Persian and Gregorian in the others.
func UseCalendar(name string) { chosen.Store(&name) }

// atHand gives the date of day in the calendar at hand, and that calendar. Hijri is by the
// table of Umm al-Qura where that reaches.
func atHand(day calendar.Day) (calendar.Date, calendar.Calendar) {
	name := ""
	if c := chosen.Load(); c != nil {
		name = *c
	}
	rule := calendar.Gregorian
	switch {
	case name == "hijri":
		if date, rule, ok := calendar.HijriOf(day); ok {
			return date, rule
		}
	case name == "jalali", name != "gregorian" && Language() == Persian:
		rule = calendar.Jalali
	}
	date, _ := rule.Date(day)
	return date, rule
}

// Day names a day in the language and the calendar of the interface, without its
// weekday: "21 October 2031", «۲۹ مهر ۱۴۱۰».
func Day(day calendar.Day) string {
	date, rule := atHand(day)
	return named(date, rule)
}

// DayIn names a day in the language of the interface and the calendar c. Of a day that
// c does not reach it is the zero date's name; see [calendar.Calendar.Date].
func DayIn(c calendar.Calendar, day calendar.Day) string {
	date, _ := c.Date(day)
	return named(date, c)
}

func named(date calendar.Date, c calendar.Calendar) string {
	return T("forms.date", "day", date.Day, "month", Month(c, date.Month), "year", Place(date.Year))
}

// Date names the day of a document's date as it is stored, YYYY-MM-DD; what is no such
// date stays as it is.
func Date(value string) string {
	day, ok := dayOf(value)
	if !ok {
		return value
	}
	return Day(day)
}

// ShortDate is Date in numbers, for where there is little room: "2031-10-21",
// «۱۴۱۰/۰۷/۲۹».
func ShortDate(value string) string {
	day, ok := dayOf(value)
	if !ok {
		return value
	}
	date, _ := atHand(day)
	two := func(n int) string { return Digits(fmt.Sprintf("%02d", n)) }
	return T("forms.short_date", "year", Place(date.Year), "month", two(date.Month), "day", two(date.Day))
}

// dayOf is the day of a stored date.
func dayOf(value string) (calendar.Day, bool) {
	t, err := time.Parse(time.DateOnly, value)
	return calendar.Day(t.Unix() / (24 * 60 * 60)), err == nil
}

// Weekday names a day of the week, 1 Monday to 7 Sunday.
func Weekday(n int) string { return calendar.WeekdayName(n, Language()) }

// Month names a month of the calendar c, from 1.
func Month(c calendar.Calendar, n int) string {
	if names := calendar.MonthNames(c, n, Language()); len(names) > 0 {
		return names[0]
	}
	return ""
}

// List joins names with the commas of the language.
func List(names []string) string { return strings.Join(names, T("forms.comma")) }
