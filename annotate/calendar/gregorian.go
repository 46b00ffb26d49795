package calendar

import "time"

const secondsOfDay = 24 * 60 * 60

func gregorianStart(year, month int) Day {
	return Day(floorDiv(int(time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Unix()), secondsOfDay))
}

func gregorianLength(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func gregorianYear(day Day) int { return time.Unix(int64(day)*secondsOfDay, 0).UTC().Year() }
