package calendar

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// months holds the first days of 4,600 months as ICU has them: recorded with
// testdata/record.js, the version of ICU is in its first line. ICU's Umm al-Qura
// is recorded for 1420-1450 only: from 1451 on it does not follow the rule of the
// calendar, see rule_test.go.
//
//go:embed testdata/months.tsv
var months string

type recorded struct {
	calendar Calendar
	date     Date
	day      Day
}

func recordedMonths(t *testing.T) []recorded {
	t.Helper()
	names := map[string]Calendar{"persian": Jalali, "islamic-umalqura": UmmAlQura, "islamic-civil": TabularHijri}
	var all []recorded
	for line := range strings.Lines(months) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		calendar, ok := names[fields[0]]
		if !ok {
			t.Fatalf("unknown calendar in %q", line)
		}
		var n [3]int
		for i := range n {
			var err error
			if n[i], err = strconv.Atoi(fields[i+1]); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, recorded{calendar, Date{n[0], n[1], 1}, Day(n[2])})
	}
	return all
}

// Of each month ICU knows, the first day, the last day of the month before it
// (with its length, so leap days too) and one day inside agree both ways.
func TestMonthsAreThoseOfICU(t *testing.T) {
	days := 0
	agree := func(c Calendar, date Date, day Day) {
		days++
		if got, ok := c.Day(date); !ok || got != day {
			t.Errorf("calendar %d: day of %v = %d %v, ICU %d", c, date, got, ok, day)
		}
		if got, ok := c.Date(day); !ok || got != date {
			t.Errorf("calendar %d: date of %d = %v %v, ICU %v", c, day, got, ok, date)
		}
	}
	var before recorded
	for _, r := range recordedMonths(t) {
		agree(r.calendar, r.date, r.day)
		if before.calendar == r.calendar && before.day != 0 {
			length := int(r.day - before.day)
			if got := r.calendar.MonthLength(before.date.Year, before.date.Month); got != length {
				t.Errorf("calendar %d: %v has %d days, in ICU %d", r.calendar, before.date, got, length)
			}
			agree(r.calendar, Date{before.date.Year, before.date.Month, length}, r.day-1)
			agree(r.calendar, Date{before.date.Year, before.date.Month, 17}, before.day+16)
		}
		before = r
	}
	if days < 10_000 {
		t.Errorf("only %d days compared", days)
	}
}

// Days that are known from print.
func TestKnownDays(t *testing.T) {
	for _, c := range []struct {
		iso      string
		calendar Calendar
		want     Date
	}{
		{"2025-03-21", Jalali, Date{1404, 1, 1}},
		{"2025-03-20", Jalali, Date{1403, 12, 30}},
		{"1979-02-11", Jalali, Date{1357, 11, 22}}, // 22 Bahman
		{"2031-10-21", Jalali, Date{1410, 7, 29}},
		{"2024-03-11", UmmAlQura, Date{1445, 9, 1}},
		{"2024-04-10", UmmAlQura, Date{1445, 10, 1}},
		{"2031-10-21", UmmAlQura, Date{1453, 7, 5}},
		{"2077-11-16", UmmAlQura, Date{1500, 12, 30}},
		{"1979-02-11", TabularHijri, Date{1399, 3, 13}},
	} {
		when, err := time.Parse(time.DateOnly, c.iso)
		if err != nil {
			t.Fatal(err)
		}
		day, ok := Gregorian.Day(Date{when.Year(), int(when.Month()), when.Day()})
		if got, ok2 := c.calendar.Date(day); !ok || !ok2 || got != c.want {
			t.Errorf("%s in calendar %d = %v, want %v", c.iso, c.calendar, got, c.want)
		}
	}
}

// A day has one date in each calendar, the next day the next, and the way back leads to it.
func TestConversionsGoBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		calendar := Calendar(rapid.IntRange(int(Gregorian), int(TabularHijri)).Draw(t, "calendar"))
		day := Day(rapid.IntRange(-900_000, 900_000).Draw(t, "day"))
		date, ok := calendar.Date(day)
		if !ok {
			if calendar != UmmAlQura || day >= 10698 && day <= 39_000 {
				t.Fatalf("calendar %d has no date for %d", calendar, day)
			}
			return
		}
		if back, ok := calendar.Day(date); !ok || back != day {
			t.Fatalf("calendar %d: %d is %v, which is %d", calendar, day, date, back)
		}
		next, ok := calendar.Date(day + 1)
		if ok && next != (Date{date.Year, date.Month, date.Day + 1}) && next.Day != 1 {
			t.Fatalf("calendar %d: behind %v comes %v", calendar, date, next)
		}
	})
}

func TestWeekdaysAreThoseOfTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := Day(rapid.IntRange(-900_000, 900_000).Draw(t, "day"))
		want := int(time.Unix(int64(day)*secondsOfDay, 0).UTC().Weekday())
		if got := day.Weekday(); got%7 != want {
			t.Fatalf("day %d is weekday %d, want %d", day, got, want)
		}
	})
}

func TestDaysThatDoNotExist(t *testing.T) {
	for _, c := range []struct {
		calendar Calendar
		date     Date
	}{
		{Gregorian, Date{2031, 4, 31}},
		{Gregorian, Date{2100, 2, 29}},
		{Jalali, Date{1404, 12, 30}},
		{Jalali, Date{1404, 13, 1}},
		{UmmAlQura, Date{1419, 12, 1}},
		{UmmAlQura, Date{1501, 1, 1}},
		{TabularHijri, Date{1446, 2, 30}},
		{TabularHijri, Date{1 << 40, 1, 1}},
	} {
		if day, ok := c.calendar.Day(c.date); ok {
			t.Errorf("calendar %d says that %v is %d", c.calendar, c.date, day)
		}
	}
	for _, day := range []Day{10697, 39402, 1 << 60, -1 << 60} {
		if date, ok := UmmAlQura.Date(day); ok {
			t.Errorf("the table reaches %d: %v", day, date)
		}
	}
}

func TestHijriSaysByWhichRule(t *testing.T) {
	if date, by, ok := HijriOf(10698); !ok || by != UmmAlQura || date != (Date{1420, 1, 1}) {
		t.Errorf("HijriOf(10698) = %v %v %v", date, by, ok)
	}
	if date, by, ok := HijriOf(0); !ok || by != TabularHijri || date != (Date{1389, 10, 22}) {
		t.Errorf("HijriOf(0) = %v %v %v", date, by, ok)
	}
}
