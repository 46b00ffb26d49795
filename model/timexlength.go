package model

import (
	"slices"
	"strings"
)

// timexDayparts are the parts of the day that stand for a time: morning, midday,
// afternoon, evening, night, and daytime.
var timexDayparts = []string{"MO", "MI", "AF", "EV", "NI", "DT"}

// parseTimexClock reads what stands behind the T of a time.
func parseTimexClock(s string) (clock, zone string, err error) {
	if slices.Contains(timexDayparts, s) {
		return s, "", nil
	}
	clock = s
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		clock, zone = s[:i], s[i:]
	}
	if err := checkClock(clock); err != nil {
		return "", "", err
	}
	if zone == "" || zone == "Z" {
		return clock, zone, nil
	}
	hours, minutes, _ := strings.Cut(zone[1:], ":")
	h, ok := twoDigits(hours)
	m, ok2 := twoDigits(minutes)
	if !ok || !ok2 || h > 14 || m > 59 {
		return "", "", Errorf(Invalid, "%q is no time zone: write Z or +03:30", zone)
	}
	return clock, zone, nil
}

func checkClock(clock string) error {
	fields := strings.Split(clock, ":")
	if len(fields) > 3 {
		return Errorf(Invalid, "%q is no time: write T16:40 or T16:40:00", clock)
	}
	most := [3]int{24, 59, 59}
	for i, f := range fields {
		n, ok := twoDigits(f)
		switch {
		case f == "XX":
		case !ok:
			return Errorf(Invalid, "%q is no time: write T16:40, T16:40:00, or a part of the day: TMO, TMI, TAF, TEV, TNI, TDT", clock)
		case n > most[i]:
			return Errorf(Invalid, "%q is no time: hours go to 24, minutes and seconds to 59", clock)
		}
	}
	if fields[0] == "24" && strings.Trim(clock[2:], ":0") != "" {
		return Errorf(Invalid, "%q is no time: behind 24:00 the next day begins", clock)
	}
	return nil
}

var errTimexDuration = Errorf(Invalid, "a duration is a P with numbers and units, the largest first: P3D, P2W, P1Y2M, PT2H, P1DT2H, PXY for some years")

// Units of durations, in the order in which they stand. WE before W: it is read first.
var (
	timexDateUnits = []string{"CE", "DE", "Y", "Q", "M", "WE", "W", "D"}
	timexTimeUnits = []string{"H", "M", "S"}
)

func parseTimexLengths(s string) ([]TimexLength, error) {
	date, clock, timed := strings.Cut(s, "T")
	if date == "" && clock == "" || timed && clock == "" {
		return nil, errTimexDuration
	}
	lengths, err := lengthsIn(date, timexDateUnits, "")
	if err != nil {
		return nil, err
	}
	times, err := lengthsIn(clock, timexTimeUnits, "T")
	return append(lengths, times...), err
}

// lengthsIn reads numbers and units; prefix tells the minute's M from the month's.
func lengthsIn(s string, units []string, prefix string) ([]TimexLength, error) {
	var lengths []TimexLength
	for s != "" {
		rest := strings.TrimLeft(s, "0123456789.")
		if s[0] == 'X' {
			rest = s[1:]
		}
		count := s[:len(s)-len(rest)]
		at := slices.IndexFunc(units, func(u string) bool { return strings.HasPrefix(rest, u) })
		if !isCount(count) || at < 0 {
			return nil, errTimexDuration
		}
		lengths = append(lengths, TimexLength{Count: count, Unit: prefix + units[at]})
		s, units = rest[len(units[at]):], units[at+1:]
	}
	return lengths, nil
}

// isCount accepts X, and numbers of up to nine digits with or without a fraction.
func isCount(s string) bool {
	whole, fraction, pointed := strings.Cut(s, ".")
	if pointed && (fraction == "" || !allDigits(fraction)) {
		return false
	}
	return s == "X" || len(s) <= 9 && whole != "" && allDigits(whole)
}
