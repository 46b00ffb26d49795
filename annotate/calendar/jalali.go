package calendar

// The Jalali year begins at the spring equinox in Tehran. The 33-year cycle with
// eight leap years follows it in all the years of modern news; the tests hold
// 1300-1450 against ICU, without a difference. The cycle of 2820 years, which some
// programs use, has its leap year in 1404 where the calendar has it in 1403.

// jalaliEpoch is 1 Farvardin 1, 19 March 622 Julian, as a Day.
const jalaliEpoch Day = -492268

// jalaliStart counts eight leap days in 33 years: (8*year+21)/33 of them lie
// before a year begins.
func jalaliStart(year, month int) Day {
	days := 365*(year-1) + floorDiv(8*year+21, 33)
	if month <= 7 {
		return jalaliEpoch + Day(days+31*(month-1))
	}
	return jalaliEpoch + Day(days+6+30*(month-1))
}

func jalaliLength(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month <= 11:
		return 30
	}
	return int(jalaliStart(year+1, 1) - jalaliStart(year, 12))
}

func jalaliYear(day Day) int { return floorDiv(33*int(day-jalaliEpoch), 12053) + 1 }
