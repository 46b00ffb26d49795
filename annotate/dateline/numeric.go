package dateline

import "raqim/annotate/calendar"

// numericDate reads three numbers with the same sign between them that begin at
// list[i]; nil where they are no date.
func numericDate(list []token, i int, language string) []candidate {
	if i+5 > len(list) || !list[i+1].isJoint() || list[i+1].text != list[i+3].text || chained(list, i) {
		return nil
	}
	a, b, c := list[i], list[i+2], list[i+4]
	switch {
	case a.isYear() && b.isSmall() && c.isSmall():
		return inYear(a.number, b.number, c.number, false, written(list, i+5, a.number, language))
	case a.isSmall() && b.isSmall() && c.isYear():
		return inYear(c.number, b.number, a.number, true, written(list, i+5, c.number, language))
	}
	return nil
}

// chained tells whether more numbers hang on either end, as in a code: 1-2-2024-7.
func chained(list []token, i int) bool {
	before := i >= 2 && list[i-1].isJoint() && list[i-2].kind == number
	after := i+6 < len(list) && list[i+5].isJoint() && list[i+5].text == list[i+3].text && list[i+6].kind == number
	return before || after
}

// inYear gives the ways to read a month and a day. The order of a Gregorian date
// that ends with its year differs from one newspaper to the next; elsewhere the
// month stands in the middle, unless a weekday speaks for the other.
func inYear(year, month, day int, yearLast bool, calendars []calendar.Calendar) []candidate {
	var list []candidate
	for _, c := range calendars {
		list = append(list,
			candidate{calendar: c, date: calendar.Date{Year: year, Month: month, Day: day}},
			candidate{calendar: c, date: calendar.Date{Year: year, Month: day, Day: month}, unusual: !yearLast || c != calendar.Gregorian})
	}
	return list
}

// written says in which calendars a date of numbers with a year may be: by a word
// behind it at list[i], else by the year and the language.
func written(list []token, i, year int, language string) []calendar.Calendar {
	if c, ok := era(list, i, language); ok {
		return []calendar.Calendar{c}
	}
	switch {
	case year >= 1500:
		return []calendar.Calendar{calendar.Gregorian}
	case language == "fa":
		return []calendar.Calendar{calendar.Jalali}
	}
	return []calendar.Calendar{calendar.UmmAlQura, calendar.Jalali}
}

// era reads the words that name a calendar: م, ق, هـ, هـ.ش, هجری شمسی.
func era(list []token, i int, language string) (calendar.Calendar, bool) {
	ofHijra := false
	for ; i < len(list); i++ {
		t := list[i]
		switch c, known := eras[t.text]; {
		case t.kind == word && known:
			return c, true
		case t.kind == word && hijra[t.text] && !ofHijra:
			ofHijra = true
		case t.text == "." || t.text == "(":
		default:
			return calendar.UmmAlQura, ofHijra && language != "fa"
		}
	}
	return calendar.UmmAlQura, ofHijra && language != "fa"
}
