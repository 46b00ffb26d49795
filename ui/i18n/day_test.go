package i18n

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/calendar"
	"raqim/annotate/dateline"
	"raqim/ui/text/bidi"
)

func TestDate(t *testing.T) {
	defer UseCalendar("")
	for _, c := range []struct {
		language, calendar string
		own                bool
		value, want        string
	}{
		{"en", "", true, "2031-10-21", "21 October 2031"},
		{"ar", "", true, "2031-10-21", "٢١ أكتوبر ٢٠٣١"},
		{"ar", "", false, "2031-10-21", "21 أكتوبر 2031"},
		{"fa", "", true, "2031-10-21", "۲۹ مهر ۱۴۱۰"},
		{"fa", "gregorian", true, "2031-10-21", "۲۱ اکتبر ۲۰۳۱"},
		{"en", "jalali", true, "2025-03-21", "1 Farvardin 1404"},
		{"en", "hijri", true, "2024-10-20", "17 Rabi II 1446"},
		{"ar", "hijri", false, "2024-10-20", "17 ربيع الآخر 1446"},
		{"fa", "no calendar", false, "2025-03-20", "30 اسفند 1403"},
		{"fa", "", true, "2031-02-30", "2031-02-30"},
		{"fa", "", true, "", ""},
		{"ar", "", true, "yesterday", "yesterday"},
	} {
		UseCalendar(c.calendar)
		in(c.language, c.own, true, func() {
			if got := Date(c.value); got != c.want {
				t.Errorf("%s %q: %s is %q, want %q", c.language, c.calendar, c.value, got, c.want)
			}
		})
	}
}

func TestShortDate(t *testing.T) {
	for _, c := range []struct {
		language string
		own      bool
		value    string
		want     string
	}{
		{"en", true, "2031-10-01", "2031-10-01"},
		{"ar", true, "2031-10-01", "٢٠٣١/١٠/٠١"},
		{"fa", true, "2031-10-21", "۱۴۱۰/۰۷/۲۹"},
		{"fa", false, "2031-10", "2031-10"},
	} {
		in(c.language, c.own, true, func() {
			if got := ShortDate(c.value); got != c.want {
				t.Errorf("%s: %s is %q, want %q", c.language, c.value, got, c.want)
			}
		})
		// Behind letters of the language the year still stands at the left.
		if seen := bidi.Visual("في "+c.want, bidi.RTL); c.language != English && c.own && !strings.Contains(seen, c.want) {
			t.Errorf("%s: seen as %q", c.language, seen)
		}
	}
}

// TestDaysAreReadBack: what the window writes for a day, the reader of articles'
// dates finds that day in, in every language, calendar and kind of digits.
func TestDaysAreReadBack(t *testing.T) {
	defer UseCalendar("")
	first, _ := calendar.Gregorian.Day(calendar.Date{Year: 1830, Month: 1, Day: 1})
	last, _ := calendar.Gregorian.Day(calendar.Date{Year: 2070, Month: 1, Day: 1})
	rapid.Check(t, func(t *rapid.T) {
		day := calendar.Day(rapid.IntRange(int(first), int(last)).Draw(t, "day"))
		language := rapid.SampledFrom(Languages()).Draw(t, "language")
		UseCalendar(rapid.SampledFrom([]string{"", "gregorian", "jalali", "hijri"}).Draw(t, "calendar"))
		in(language, rapid.Bool().Draw(t, "own"), true, func() {
			words := Weekday(day.Weekday()) + " " + Day(day)
			if _, rule := atHand(day); language == English && rule != calendar.Gregorian {
				if got := readEnglish(t, Day(day), rule); got != day {
					t.Fatalf("%q is read as the day %d, not %d", Day(day), got, day)
				}
				return // English articles name the months of no other calendar
			}
			readings := dateline.Read(words, language)
			if !slices.ContainsFunc(readings, func(r dateline.Reading) bool { return r.Day == day && !r.Contradicted }) {
				t.Fatalf("%q is read as %v, not as the day %d", words, readings, day)
			}
		})
	})
}

// readEnglish is the day that "17 Rabi II 1446" names in c.
func readEnglish(t *rapid.T, words string, c calendar.Calendar) calendar.Day {
	fields := strings.Fields(words)
	name := strings.Join(fields[1:len(fields)-1], " ")
	d, err := strconv.Atoi(fields[0])
	year, err2 := strconv.Atoi(fields[len(fields)-1])
	for month := 1; month <= 12; month++ {
		if calendar.MonthNames(c, month, English)[0] != name {
			continue
		}
		if day, ok := c.Day(calendar.Date{Year: year, Month: month, Day: d}); ok && err == nil && err2 == nil {
			return day
		}
	}
	t.Fatalf("%q names no day", words)
	return 0
}

// TestNumbersAreReadBack: digits and decimal signs of every language are one to one.
func TestNumbersAreReadBack(t *testing.T) {
	zero := map[string]rune{English: '0', Arabic: '٠', Persian: '۰'}
	rapid.Check(t, func(t *rapid.T) {
		n, language := rapid.Int().Draw(t, "n"), rapid.SampledFrom(Languages()).Draw(t, "language")
		in(language, true, true, func() {
			back, negative := 0, false
			for _, r := range Number(n) {
				if r == '-' {
					negative = true
				}
				if r < zero[language] || r > zero[language]+9 {
					continue // the sign, or between thousands
				}
				back = back*10 - int(r-zero[language]) // below zero, where the least int has room
			}
			if !negative {
				back = -back
			}
			if back != n {
				t.Fatalf("%s: %d is written %q and read %d", language, n, Number(n), back)
			}
		})
	})
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		language string
		own      bool
		text     string
		want     string
	}{
		{"en", true, "0.25", "0.25"},
		{"ar", true, "0.25", "٠٫٢٥"},
		{"fa", true, "-1.5", "-۱٫۵"},
		{"fa", false, "1.5", "1.5"},
		{"ar", true, "12", "١٢"},
	} {
		in(c.language, c.own, true, func() {
			if got := Decimal(c.text); got != c.want {
				t.Errorf("%s: %q is %q, want %q", c.language, c.text, got, c.want)
			}
		})
	}
}
