package dateline

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"raqim/annotate/calendar"
)

// Reading is a day that words can name, as it is written there.
type Reading struct {
	Day      calendar.Day
	Calendar calendar.Calendar // in which it is written; UmmAlQura for any Hijri date
	Written  calendar.Date     // in that calendar
	// Contradicted says that the weekday in the words is not that of Day.
	Contradicted bool
}

// Value is the day as a document's date has it: YYYY-MM-DD, Gregorian.
func (r Reading) Value() string {
	d, _ := calendar.Gregorian.Date(r.Day) // it came from a year of four digits
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Longest is how many code points the words of a date have at most; what is longer
// is a text with dates in it.
const Longest = 300

// Read gives the days that words can name, those written first in front; none
// where they name no day. Of words in language fa numbers such as 1403/9/12 are
// Jalali; in any other they may be Jalali or Hijri, and both are given.
//
// Where a weekday is named the days that are one are given, also where the order
// of the numbers is then unusual (11/9/2023 on a Thursday is 9 November) or a
// Hijri date lies a day beside the table. Where none is, they are all given as
// contradicted.
func Read(words, language string) []Reading {
	if utf8.RuneCountInString(words) > Longest {
		return nil
	}
	list := partClocks(tokens(words))
	dropClocks(list)
	weekday := takeWeekday(list)
	var usual, unusual []Reading
	for i := 0; i < len(list); i++ {
		c, end := namedDate(list, i)
		if end == i {
			c = numericDate(list, i, language)
		}
		i = max(i, end-1)
		u, rest := days(c)
		usual, unusual = append(usual, u...), append(unusual, rest...)
	}
	return chosen(usual, unusual, weekday)
}

// candidate is a way to read numbers as a date; an unusual one needs a weekday
// that speaks for it.
type candidate struct {
	calendar calendar.Calendar
	date     calendar.Date
	unusual  bool
}

// days gives the readings of candidates that exist. Where no usual one does the
// unusual ones take their place: 10/21/2024 can only be month-first.
func days(candidates []candidate) (usual, unusual []Reading) {
	for _, c := range candidates {
		day, ok := dayOf(c)
		if !ok {
			continue
		}
		r := Reading{Day: day, Calendar: c.calendar, Written: c.date}
		if c.unusual {
			unusual = append(unusual, r)
			continue
		}
		usual = append(usual, r)
		if c.calendar == calendar.UmmAlQura { // the month was sighted a day off the table
			before, after := r, r
			before.Day, after.Day = day-1, day+1
			unusual = append(unusual, before, after)
		}
	}
	if len(usual) == 0 {
		return unusual, nil
	}
	return usual, unusual
}

// dayOf finds the day of a candidate, of a Hijri one by the table where it reaches.
func dayOf(c candidate) (calendar.Day, bool) {
	if !plausible(c.calendar, c.date.Year) {
		return 0, false
	}
	day, ok := c.calendar.Day(c.date)
	if !ok && c.calendar == calendar.UmmAlQura {
		return calendar.TabularHijri.Day(c.date)
	}
	return day, ok
}

// plausible tells whether news can be of a year. It keeps a Gregorian month from a
// Jalali year and the other way round.
func plausible(c calendar.Calendar, year int) bool {
	if c == calendar.Gregorian {
		return year >= 1500 && year <= 2199
	}
	return year >= 1200 && year < 1500
}

// chosen gives the readings that the weekday speaks for, every day once.
func chosen(usual, unusual []Reading, weekday int) []Reading {
	if weekday != 0 {
		matching := slices.DeleteFunc(slices.Concat(usual, unusual), func(r Reading) bool { return r.Day.Weekday() != weekday })
		if len(matching) > 0 {
			return once(matching)
		}
		for i := range usual {
			usual[i].Contradicted = true
		}
	}
	return once(usual)
}

func once(readings []Reading) []Reading {
	var list []Reading
	for _, r := range readings {
		if !slices.ContainsFunc(list, func(o Reading) bool { return o.Day == r.Day }) {
			list = append(list, r)
		}
	}
	return list
}
