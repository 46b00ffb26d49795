package model

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// TimexDate is the date of a TIMEX3 value, its parts as they are written; a part
// that is not there is empty, X stands for a digit that is not said.
type TimexDate struct {
	BC      bool
	Year    string // four places; three for a decade (203), two for a century (20); 1 to 4 before Christ
	Month   string // 01-12, XX
	Day     string // 01-31, XX
	Week    string // 01-53, XX, by ISO 8601
	Weekday string // 1-7 from Monday, X, or WE for a weekend
	Part    string // SP SU FA WI, Q1-Q4, H1, H2, QX, HX
}

var timexSeasons = []string{"SP", "SU", "FA", "WI"}

func parseTimexDate(s string) (TimexDate, error) {
	if year, ok := strings.CutPrefix(s, "BC"); ok {
		if len(year) < 1 || len(year) > 4 || !allDigits(year) {
			return TimexDate{}, Errorf(Invalid, "a year before Christ is written BC0346")
		}
		return TimexDate{BC: true, Year: year}, nil
	}
	year, rest, more := strings.Cut(s, "-")
	d := TimexDate{Year: year}
	whole := len(year) == 4 && allDigits(strings.Trim(year, "X"))
	switch {
	case !more && (len(year) == 2 || len(year) == 3) && allDigits(year):
		return d, nil
	case !whole && (year == "" || !allDigits(strings.Trim(year, "X"))):
		return d, Errorf(Invalid, "it is neither a date (2031-10-21), a time (T16:40), a duration (P3D) nor PRESENT_REF, PAST_REF or FUTURE_REF")
	case !whole:
		return d, Errorf(Invalid, "the year %s must have four digits, with X for those that are not said: 2031, XXXX", year)
	case !more:
		return d, nil
	}
	return parseInYear(d, rest)
}

// parseInYear reads what stands behind the year.
func parseInYear(d TimexDate, rest string) (TimexDate, error) {
	if week, ok := strings.CutPrefix(rest, "W"); ok && rest != "WI" {
		return parseTimexWeek(d, week)
	}
	if slices.Contains(timexSeasons, rest) || slices.Contains([]string{"Q1", "Q2", "Q3", "Q4", "QX", "H1", "H2", "HX"}, rest) {
		d.Part = rest
		return d, nil
	}
	month, day, more := strings.Cut(rest, "-")
	d.Month = month
	if month != "XX" {
		m, ok := twoDigits(month)
		switch {
		case !ok:
			return d, Errorf(Invalid, "%q is no month (01 to 12, XX), week (W43), season (SP, SU, FA, WI), quarter (Q1) or half (H1)", month)
		case m < 1 || m > 12:
			return d, Errorf(Invalid, "there is no month %s: months are 01 to 12, and stand before the day", month)
		}
	}
	if !more {
		return d, nil
	}
	d.Day = day
	return d, d.checkDay()
}

func (d TimexDate) checkDay() error {
	if d.Day == "XX" {
		return nil
	}
	day, ok := twoDigits(d.Day)
	if !ok {
		return Errorf(Invalid, "%q is no day of a month: days have two digits, 01 to 31, or are XX", d.Day)
	}
	if longest := d.longestMonth(); day < 1 || day > longest {
		return Errorf(Invalid, "there is no day %s in %s-%s: days are 01 to %d", d.Day, d.Year, d.Month, longest)
	}
	return nil
}

// longestMonth is how many days the month may have, by all that is said of it.
func (d TimexDate) longestMonth() int {
	month, ok := twoDigits(d.Month)
	if !ok {
		return 31
	}
	year, err := strconv.Atoi(d.Year)
	if err != nil {
		year = 2000 // a leap year: it may be one
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func parseTimexWeek(d TimexDate, s string) (TimexDate, error) {
	week, weekday, more := strings.Cut(s, "-")
	d.Week, d.Weekday = week, weekday
	number, ok := twoDigits(week)
	if week != "XX" && (!ok || number < 1 || number > 53) {
		return d, Errorf(Invalid, "there is no week W%s: weeks are W01 to W53, or WXX", week)
	}
	if year, err := strconv.Atoi(d.Year); err == nil && number == 53 {
		if _, last := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek(); last < 53 {
			return d, Errorf(Invalid, "%s has no week 53: its last one is W52", d.Year)
		}
	}
	known := weekday == "WE" || len(weekday) == 1 && strings.Contains("1234567X", weekday)
	if more && !known {
		return d, Errorf(Invalid, "%q is no day of a week: 1 is Monday, 7 is Sunday, WE the weekend", weekday)
	}
	return d, nil
}

// Range gives the first and the last day the date covers, at midnight UTC; false
// where it does not say them: with an X, before Christ, seasons and weekends,
// which are not the same everywhere.
func (d TimexDate) Range() (first, last time.Time, ok bool) {
	year, err := strconv.Atoi(d.Year)
	if err != nil || d.BC {
		return first, last, false
	}
	on := func(month, day int) time.Time { return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC) }
	month, monthSaid := twoDigits(d.Month)
	day, daySaid := twoDigits(d.Day)
	switch {
	case d.Week != "":
		return d.weekRange(year)
	case d.Part != "":
		return d.partRange(on)
	case d.Day != "":
		return on(month, day), on(month, day), monthSaid && daySaid
	case d.Month != "":
		return on(month, 1), on(month+1, 0), monthSaid
	}
	first, years := on(1, 1), 1
	for range 4 - len(d.Year) { // a decade, a century
		year, years = year*10, years*10
		first = on(1, 1)
	}
	return first, first.AddDate(years, 0, -1), true
}

func (d TimexDate) weekRange(year int) (first, last time.Time, ok bool) {
	week, ok := twoDigits(d.Week)
	if !ok {
		return first, last, false
	}
	// The week with 4 January is the first (ISO 8601).
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, -int(fourth.Weekday()+6)%7+7*(week-1))
	if d.Weekday == "" {
		return monday, monday.AddDate(0, 0, 6), true
	}
	weekday, err := strconv.Atoi(d.Weekday)
	day := monday.AddDate(0, 0, weekday-1)
	return day, day, err == nil
}

func (d TimexDate) partRange(on func(month, day int) time.Time) (first, last time.Time, ok bool) {
	months := 3
	if d.Part[0] == 'H' {
		months = 6
	}
	n := int(d.Part[1] - '0')
	if d.Part[0] != 'Q' && d.Part[0] != 'H' || d.Part[1] == 'X' {
		return first, last, false
	}
	return on(months*(n-1)+1, 1), on(months*n+1, 0), true
}

func allDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || !allDigits(s) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}
