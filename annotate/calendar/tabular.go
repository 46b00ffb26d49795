package calendar

// The tabular Hijri calendar: months of 30 and 29 days in turn, and eleven leap
// days in 30 years, in the years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of
// the cycle. It may be a day or two beside what is announced anywhere.

// tabularEpoch is 1 Muharram 1, 16 July 622 Julian (the civil epoch), as a Day.
const tabularEpoch Day = -492148

func tabularStart(year, month int) Day {
	return tabularEpoch + Day(354*(year-1)+floorDiv(11*year+3, 30)+29*(month-1)+month/2)
}

func tabularLength(year, month int) int {
	if month == 12 {
		return int(tabularStart(year+1, 1) - tabularStart(year, 12))
	}
	return 29 + month%2
}

func tabularYear(day Day) int { return floorDiv(30*int(day-tabularEpoch), 10631) + 1 }
