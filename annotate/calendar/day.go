package calendar

// Day is a day's number: days since 1 January 1970 (Gregorian), negative before it.
type Day int

// Weekday is the day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday.
func (d Day) Weekday() int { return mod(int(d)+3, 7) + 1 }

// floorDiv is a/b rounded down, where Go rounds towards zero; b is positive.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// mod is a-b*floorDiv(a, b): never negative.
func mod(a, b int) int { return a - b*floorDiv(a, b) }
