package model

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTimexValuesThatAreWritten(t *testing.T) {
	for _, value := range []string{
		"2031", "2031-10", "2031-10-21", "2032-02-29", "XXXX-02-29", "203", "20", "20XX", "203X", "XX31",
		"XXXX-XX-XX", "XXXX-10-21", "2031-XX-05", "2031-10-XX", "XXXX-WXX-3", "XXXX-WXX",
		"2031-W43", "2031-W43-2", "2031-W43-WE", "2026-W53", "2031-SP", "2031-SU", "2031-FA", "2031-WI", "XXXX-WI",
		"2031-Q1", "2031-QX", "2031-H2", "XXXX-H1", "BC0346", "BC44",
		"T16", "T16:40", "T16:40:00", "T24:00", "TXX:30", "T09:00Z", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT",
		"2031-10-21T16:40", "2031-10-21T16:40:00+03:30", "2031-10-19TMO", "XXXX-WXX-3TEV", "XXXX-XX-XXT08:00",
		"P3D", "PT2H", "P1Y2M", "PXY", "PTXH", "P1DT2H", "P2W", "P0.5Y", "P1DE", "PXCE", "P3Q", "P2WE", "PT1H30M", "P1M",
		"PRESENT_REF", "PAST_REF", "FUTURE_REF",
		"2031-11-01/2031-11-07", "2004/PRESENT_REF", "2031-10-21T09:00/2031-10-21T17:00", "2031/2031",
	} {
		if err := CheckTimexValue(value); err != nil {
			t.Errorf("%s: %v", value, err)
		}
	}
}

func TestNonsenseIsRefusedWithWhatToWrite(t *testing.T) {
	for value, want := range map[string]string{
		"2031-13-40":             "there is no month 13: months are 01 to 12",
		"2031-04-31":             "there is no day 31 in 2031-04: days are 01 to 30",
		"2031-02-29":             "days are 01 to 28",
		"XXXX-02-30":             "days are 01 to 29",
		"2031-10-0":              `"0" is no day of a month`,
		"2031-00-01":             "there is no month 00",
		"2031-W54":               "weeks are W01 to W53",
		"2031-W53":               "2031 has no week 53: its last one is W52",
		"2031-W43-8":             "1 is Monday",
		"2031-Q5":                "is no month (01 to 12, XX), week (W43), season",
		"2031-10-21TXYZ":         "write T16:40",
		"2031-10-21T25:00":       "hours go to 24",
		"2031-10-21T24:30":       "behind 24:00 the next day begins",
		"2031-10-21T16:40:00:00": "write T16:40 or",
		"2031-10-21T":            "is no time",
		"2031-10T16:40":          "a time belongs to a day",
		"T16:40+25:00":           "is no time zone",
		"P":                      "a duration is a P with numbers",
		"P3":                     "a duration is a P with numbers",
		"P1DT":                   "a duration is a P with numbers",
		"P1D2Y":                  "the largest first",
		"P.5Y":                   "a duration",
		"2031-11-07/2031-11-01":  "ends before it begins",
		"2031-11-07/P3D":         "joins two dates",
		"2031-11-07/":            "a date is missing",
		"/":                      "a date is missing",
		"2031/2032/2033":         "is no TIMEX3 value",
		"":                       "a date is missing",
		"12345":                  "must have four digits",
		"BC":                     "before Christ",
		"yesterday":              "it is neither a date (2031-10-21), a time (T16:40), a duration (P3D)",
		"present_ref":            "did you mean PRESENT_REF?",
		"2031-10-19tmo":          "did you mean 2031-10-19TMO?",
		"٢٠٣١-١٠-٢١":             "did you mean 2031-10-21?",
		"۲۰۳۱/۱۰/۲۱":             "did you mean 2031-10-21?",
		"21/10/2031":             "did you mean 2031-10-21?",
		"31/04/2031":             "as a date, 2031-04-31: there is no day 31 in 2031-04",
		"2031/2032/2033x":        `its second part, "2032/2033x"`,
		"1.2.2031":               "did you mean 2031-02-01?",
		"2031-1-5":               "did you mean 2031-01-05?",
		"16:40":                  "did you mean T16:40?",
		"2031-10-21 16:40":       "did you mean 2031-10-21T16:40?",
		"\xff\x00":               "it is neither a date",
		strings.Repeat("9", 1e6): "is too long",
	} {
		err := CheckTimexValue(value)
		if err == nil || CodeOf(err) != Invalid || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want one that says %q", value, err, want)
		}
	}
}

func TestDatesCoverDays(t *testing.T) {
	for value, want := range map[string]string{
		"2031":       "2031-01-01 2031-12-31",
		"203":        "2030-01-01 2039-12-31",
		"20":         "2000-01-01 2099-12-31",
		"2032-02":    "2032-02-01 2032-02-29",
		"2031-10-21": "2031-10-21 2031-10-21",
		"2031-W43":   "2031-10-20 2031-10-26",
		"2031-W43-2": "2031-10-21 2031-10-21",
		"2026-W01-1": "2025-12-29 2025-12-29",
		"2026-W53-7": "2027-01-03 2027-01-03",
		"2031-Q4":    "2031-10-01 2031-12-31",
		"2031-H1":    "2031-01-01 2031-06-30",
		"2031-FA":    "", "2031-XX": "", "XXXX-10-21": "", "2031-XX-05": "", "2031-WXX-2": "",
		"2031-W43-WE": "", "2031-W43-X": "", "2031-QX": "", "BC44": "", "20XX": "",
	} {
		timex, err := ParseTimex(value)
		if err != nil {
			t.Fatal(err)
		}
		first, last, ok := timex.Date.Range()
		got := ""
		if ok {
			got = first.Format(time.DateOnly) + " " + last.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s covers %q, want %q", value, got, want)
		}
	}
}

// Days and weeks of the standard library are accepted and lead back to their day.
func TestEveryDayIsAValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 3_650_000).Draw(t, "day"))
		if day.Year() > 9998 {
			t.Skip()
		}
		year, week := day.ISOWeek()
		for _, value := range []string{
			day.Format(time.DateOnly),
			fmt.Sprintf("%04d-W%02d-%d", year, week, (int(day.Weekday())+6)%7+1),
		} {
			timex, err := ParseTimex(value)
			if err != nil {
				t.Fatal(err)
			}
			if first, last, ok := timex.Date.Range(); !ok || !first.Equal(day) || !last.Equal(day) {
				t.Fatalf("%s is %v to %v", value, first, last)
			}
		}
	})
}

func TestADurationIsTakenApart(t *testing.T) {
	got, err := ParseTimex("P1Y2M1WE3DT4H5MXS")
	want := "[{1 Y} {2 M} {1 WE} {3 D} {4 TH} {5 TM} {X TS}]"
	if err != nil || got.Kind != TimexDuration || fmt.Sprint(got.Lengths) != want {
		t.Errorf("%v %v, want %s", got.Lengths, err, want)
	}
}

// The schema's kind is kept wherever a span is checked.
func TestAnAttributeTakesTimexValuesOnly(t *testing.T) {
	value := AttributeType{Name: "value", Values: ValueType{Kind: "timex_value"}}
	if err := value.Accepts(TextValue("2031-10-21")); err != nil {
		t.Error(err)
	}
	if err := value.Accepts(TextValue("")); err != nil {
		t.Errorf("a value that is still open: %v", err)
	}
	if err := value.Accepts(TextValue("2031-13-40")); err == nil {
		t.Error("2031-13-40 is taken")
	}
}

func TestTheSamplesHoldTimexValues(t *testing.T) {
	file, err := os.Open("../assets/samples/annotations.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, values := bufio.NewScanner(file), 0
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var line any
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		each(line, func(value string) {
			values++
			if err := CheckTimexValue(value); err != nil {
				t.Error(err)
			}
		})
	}
	if lines.Err() != nil || values < 100 {
		t.Errorf("%d values read, %v", values, lines.Err())
	}
}

// each finds the values of attributes below x, wherever the format has them.
func each(x any, f func(string)) {
	switch x := x.(type) {
	case []any:
		for _, item := range x {
			each(item, f)
		}
	case map[string]any:
		if attributes, ok := x["attributes"].(map[string]any); ok {
			for _, name := range []string{"value", "value_unanchored"} {
				if value, ok := attributes[name].(string); ok {
					f(value)
				}
			}
		}
		for _, item := range x {
			each(item, f)
		}
	}
}

func FuzzParseTimex(f *testing.F) {
	for _, seed := range []string{"2031-10-21T16:40", "XXXX-WXX-3", "P1Y2MT3H", "BC44", "203/20", "۲۱/۱۰/۲۰۳۱", "2031-W53-7", "T24:00Z", "PTXH/"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		timex, err := ParseTimex(value)
		if (err == nil) != (CheckTimexValue(value) == nil) {
			t.Fatal("checking and parsing differ")
		}
		if err != nil {
			return
		}
		if first, last, ok := timex.Date.Range(); ok && last.Before(first) {
			t.Fatalf("%q ends on %v before it begins on %v", value, last, first)
		}
		if strings.Trim(value, "0123456789ABCDEFHIMNOPQRSTUWXYZ_-+/:.") != "" {
			t.Fatalf("%q is taken", value)
		}
	})
}
