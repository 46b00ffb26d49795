package calendar

// Calendar is one way to name days.
type Calendar int

// The calendars.
const (
	Gregorian    Calendar = iota // proleptic; year 0 is 1 BC
	Jalali                       // by 33-year arithmetic
	UmmAlQura                    // Hijri by the table of Saudi Arabia, for the years it covers
	TabularHijri                 // Hijri by the 30-year rule, civil epoch (16 July 622 Julian)
)

// Date is a day's name in a calendar. Months and days count from 1.
type Date struct{ Year, Month, Day int }

// arithmetic is what tells calendars apart: the day on which a month begins, and
// how many days it has. covers says for which years that is known.
type arithmetic struct {
	start  func(year, month int) Day
	length func(year, month int) int
	covers func(year int) bool
	// yearOf gives the year of a day, or one beside it.
	yearOf func(day Day) int
}

// farthest bounds the years that are computed, far from where an int could overflow.
const farthest = 100_000

func nearYears(year int) bool { return year >= -farthest && year <= farthest }

var arithmetics = [...]arithmetic{
	Gregorian:    {gregorianStart, gregorianLength, nearYears, gregorianYear},
	Jalali:       {jalaliStart, jalaliLength, nearYears, jalaliYear},
	UmmAlQura:    {ummAlQuraStart, ummAlQuraLength, ummAlQuraCovers, ummAlQuraYear},
	TabularHijri: {tabularStart, tabularLength, nearYears, tabularYear},
}

// MonthLength is how many days a month has; 0 where the calendar knows no such
// month or year.
func (c Calendar) MonthLength(year, month int) int {
	a := arithmetics[c]
	if month < 1 || month > 12 || !a.covers(year) {
		return 0
	}
	return a.length(year, month)
}

// Day gives the number of the day that date names; false where there is no such day.
func (c Calendar) Day(date Date) (Day, bool) {
	if date.Day < 1 || date.Day > c.MonthLength(date.Year, date.Month) {
		return 0, false
	}
	return arithmetics[c].start(date.Year, date.Month) + Day(date.Day-1), true
}

// Date names a day; false where the calendar does not reach it.
func (c Calendar) Date(day Day) (Date, bool) {
	a := arithmetics[c]
	if day < -365*farthest || day > 365*farthest {
		return Date{}, false
	}
	year := a.yearOf(day)
	for a.covers(year) && day < a.start(year, 1) {
		year--
	}
	for a.covers(year+1) && day >= a.start(year+1, 1) {
		year++
	}
	if !a.covers(year) || day < a.start(year, 1) {
		return Date{}, false
	}
	month := 1
	for month < 12 && day >= a.start(year, month+1) {
		month++
	}
	d := int(day-a.start(year, month)) + 1
	if d > a.length(year, month) {
		return Date{}, false // behind the last year of a table
	}
	return Date{year, month, d}, true
}

// HijriOf names a day in the Hijri calendar: by Umm al-Qura where its table
// reaches, else by the tabular rule, and says by which. false only for days that
// no calendar here reaches.
func HijriOf(day Day) (Date, Calendar, bool) {
	if date, ok := UmmAlQura.Date(day); ok {
		return date, UmmAlQura, true
	}
	date, ok := TabularHijri.Date(day)
	return date, TabularHijri, ok
}
