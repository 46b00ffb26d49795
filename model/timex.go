package model

import (
	"slices"
	"strings"
	"unicode"
)

// TimexKind says what sort of thing a TIMEX3 value is.
type TimexKind int

// The kinds of values.
const (
	TimexMoment    TimexKind = iota // a date of any size, a time of day, or both
	TimexDuration                   // P3D
	TimexReference                  // PRESENT_REF
	TimexInterval                   // A/B
)

// Timex is a TIMEX3 value taken apart. The grammar is that of TimeML 1.2.1 (ISO
// 8601 with the additions of TIDES 2003), in the Gregorian calendar, and
// intervals A/B, which TIMEX3 writes as beginPoint and endPoint.
type Timex struct {
	Kind      TimexKind
	Date      TimexDate     // of a moment; zero where it is a time of day alone
	Time      string        // of a moment: 16:40, 16:40:00, or a part of the day: MO
	Zone      string        // of a clock time: Z, +03:30, or empty
	Lengths   []TimexLength // of a duration, largest unit first
	Reference string        // PRESENT_REF, PAST_REF or FUTURE_REF

	Begin, End *Timex // of an interval: moments or references
}

// TimexLength is one part of a duration, as written.
type TimexLength struct {
	Count string // "3", "1.5", or "X" where the number is not said
	Unit  string // CE DE Y Q M W WE D, and below the day TH TM TS
}

// longestTimex bounds a value's bytes: the longest sensible one, an interval of
// two times with zones, has not half as many.
const longestTimex = 100

// CheckTimexValue says why value is no TIMEX3 value and what to write instead, or
// nil. Dates must exist: 2031-04-31 is refused.
func CheckTimexValue(value string) error {
	_, err := ParseTimex(value)
	return err
}

// ParseTimex takes a TIMEX3 value apart; its error is that of CheckTimexValue.
func ParseTimex(value string) (Timex, error) {
	if len(value) > longestTimex {
		return Timex{}, Errorf(Invalid, "a TIMEX3 value of %d bytes is too long: write a date such as 2031-10-21", len(value))
	}
	t, err := parseTimex(value)
	if err != nil {
		return Timex{}, Errorf(Invalid, "%q is no TIMEX3 value: %v%s", value, err, timexAdvice(value))
	}
	return t, nil
}

func parseTimex(value string) (Timex, error) {
	first, second, interval := strings.Cut(value, "/")
	if !interval {
		return parseSimpleTimex(value)
	}
	begin, err := parseSimpleTimex(first)
	if err != nil {
		return Timex{}, Wrap(Invalid, err, "its first part, %q", first)
	}
	end, err := parseSimpleTimex(second)
	if err != nil {
		return Timex{}, Wrap(Invalid, err, "its second part, %q", second)
	}
	if begin.Kind == TimexDuration || end.Kind == TimexDuration {
		return Timex{}, Errorf(Invalid, "an interval joins two dates, such as 2031-11-01/2031-11-07")
	}
	from, _, known := begin.Date.Range()
	_, to, knownToo := end.Date.Range()
	if known && knownToo && to.Before(from) {
		return Timex{}, Errorf(Invalid, "the interval ends before it begins")
	}
	return Timex{Kind: TimexInterval, Begin: &begin, End: &end}, nil
}

func parseSimpleTimex(s string) (Timex, error) {
	switch {
	case s == "":
		return Timex{}, Errorf(Invalid, "a date is missing: write one such as 2031-10-21")
	case slices.Contains([]string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}, s):
		return Timex{Kind: TimexReference, Reference: s}, nil
	case s[0] == 'P':
		lengths, err := parseTimexLengths(s[1:])
		return Timex{Kind: TimexDuration, Lengths: lengths}, err
	}
	date, clock, timed := strings.Cut(s, "T")
	t := Timex{}
	var err error
	if date != "" {
		if t.Date, err = parseTimexDate(date); err != nil {
			return Timex{}, err
		}
		if timed && t.Date.Day == "" && t.Date.Weekday == "" {
			return Timex{}, Errorf(Invalid, "a time belongs to a day: write the day too, such as 2031-10-21T16:40, or the time alone, T16:40")
		}
	}
	if timed {
		t.Time, t.Zone, err = parseTimexClock(clock)
	}
	return t, err
}

// timexAdvice proposes the value that was probably meant: other digits, small
// letters, a date with strokes, an hour without its T.
func timexAdvice(value string) Message {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
		return unicode.ToUpper(r)
	}, strings.TrimSpace(value))
	dashed := rearrangedDate(plain)
	for _, candidate := range []string{plain, dashed, "T" + plain, strings.Replace(plain, " ", "T", 1)} {
		if _, err := parseTimex(candidate); err == nil && candidate != value {
			return Messagef("; did you mean %s?", candidate)
		}
	}
	if _, err := parseTimex(dashed); dashed != "" && dashed != value {
		return Messagef("; as a date, %s: %v", dashed, err)
	}
	return Message{}
}

// rearrangedDate writes three numbers, the year first or last as in the press, as
// a date; empty where value is something else.
func rearrangedDate(value string) string {
	fields := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune("/.- ", r) })
	if len(fields) != 3 || !allDigits(strings.Join(fields, "")) {
		return ""
	}
	if len(fields[2]) == 4 {
		slices.Reverse(fields)
	}
	for i, f := range fields[1:] {
		if len(f) > 2 {
			return ""
		}
		if len(f) == 1 {
			fields[i+1] = "0" + f
		}
	}
	return strings.Join(fields, "-")
}
