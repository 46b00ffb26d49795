package panel

import (
	"strconv"
	"strings"
	"time"

	"raqim/annotate/calendar"
	"raqim/model"
	"raqim/ui/i18n"
)

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
		return i18n.DayIn(c, from)
	}
	return i18n.T("desk.timex.extent", "from", i18n.DayIn(c, from), "to", i18n.DayIn(c, to))
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
			month += " (" + strings.Join(names[1:], i18n.In(language, "forms.comma")) + ")"
		}
		return strconv.Itoa(on.Day) + " " + month + " " + strconv.Itoa(on.Year)
	}
	weekday := calendar.WeekdayName(day.Weekday(), language) + " "
	switch language {
	case "ar":
		_, rule, _ := calendar.HijriOf(day)
		words := weekday + date(calendar.Gregorian) + " · " + date(rule)
		if i18n.Language() == i18n.Arabic { // else in the digits of most Arabic news
			words = i18n.Digits(words)
		}
		return words
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

func dayOf(t time.Time) calendar.Day { return calendar.Day(t.Unix() / (24 * 60 * 60)) }
