package dateline

import "raqim/annotate/calendar"

// namedDate reads a date around the month's name that begins at list[i], and says
// where the name ends; i where there is none.
func namedDate(list []token, i int) ([]candidate, int) {
	m, length := named(monthOf, list, i)
	if length == 0 {
		return nil, i
	}
	end, same := otherName(list, i+length, m)
	day, from := dayBefore(list, i), end
	if day == 0 && end < len(list) && list[end].isSmall() { // October 21, 2024
		day, from = list[end].number, end+1
	}
	year := yearAfter(list, from)
	if !same || day == 0 || year == 0 {
		return nil, end
	}
	return []candidate{{calendar: m.calendar, date: calendar.Date{Year: year, Month: m.number, Day: day}}}, end
}

// otherName goes over a second name behind the first, تشرين الأول/أكتوبر; false
// where it is that of another month.
func otherName(list []token, at int, m month) (int, bool) {
	if at+1 >= len(list) || !list[at].isPause() {
		return at, true
	}
	other, length := named(monthOf, list, at+1)
	if length == 0 {
		return at, true
	}
	at += 1 + length
	if at < len(list) && list[at].text == ")" {
		at++
	}
	return at, other == m
}

// dayBefore is the day in front of a month's name at list[i], 0 where there is
// none.
func dayBefore(list []token, i int) int {
	i--
	for i >= 0 && (list[i].isPause() || list[i].kind == word && beforeMonth[list[i].text]) {
		i--
	}
	if i < 0 {
		return 0
	}
	if list[i].isSmall() {
		return list[i].number
	}
	for n := longestName; n > 0; n-- {
		if start := i - n + 1; start >= 0 {
			if day, length := named(ordinalOf, list, start); length == n {
				return day
			}
		}
	}
	return 0
}

// yearAfter is the year that begins at list[i] or behind words that lead to it.
func yearAfter(list []token, i int) int {
	for i < len(list) && (list[i].isPause() || list[i].kind == word && beforeYear[list[i].text]) {
		i++
	}
	if i < len(list) && list[i].isYear() {
		return list[i].number
	}
	return 0
}
