package calendar

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestNamesOfMonths(t *testing.T) {
	for _, c := range []struct {
		calendar Calendar
		month    int
		language string
		want     []string
	}{
		{Gregorian, 10, "ar", []string{"أكتوبر", "تشرين الأول"}},
		{Gregorian, 10, "fa", []string{"اکتبر"}},
		{Gregorian, 10, "en", []string{"October"}},
		{Jalali, 7, "fa", []string{"مهر"}},
		{Jalali, 12, "ar", []string{"إسفند"}},
		{UmmAlQura, 7, "ar", []string{"رجب"}},
		{TabularHijri, 6, "", []string{"Jumada II"}},
		{Jalali, 13, "fa", nil},
		{Jalali, 0, "fa", nil},
	} {
		if got := MonthNames(c.calendar, c.month, c.language); !slices.Equal(got, c.want) {
			t.Errorf("month %d of %d in %q = %v, want %v", c.month, c.calendar, c.language, got, c.want)
		}
	}
	if WeekdayName(2, "fa") != "سه\u200cشنبه" || WeekdayName(7, "ar") != "الأحد" || WeekdayName(8, "en") != "" {
		t.Errorf("weekdays: %q %q %q", WeekdayName(2, "fa"), WeekdayName(7, "ar"), WeekdayName(8, "en"))
	}
}

// Twelve months and seven days everywhere, no name twice, and no letter of the
// other language: ي and ك are not Persian, ی and ک not Arabic.
func TestNamesAreComplete(t *testing.T) {
	tables := append(slices.Clone(monthNames[:]), names{levantineMonths, levantineMonths, monthNames[Gregorian].persian}, weekdayNames)
	for i, table := range tables {
		for _, list := range [][]string{table.english, table.arabic, table.persian} {
			if len(list) != len(table.english) || len(list) != 12 && len(list) != 7 {
				t.Errorf("table %d has %d names", i, len(list))
			}
			seen := slices.Clone(list)
			slices.Sort(seen)
			if len(slices.Compact(seen)) != len(list) || slices.Contains(list, "") {
				t.Errorf("table %d: a name stands twice or is empty: %v", i, list)
			}
		}
		inLetters(t, table.arabic, "یک")
		inLetters(t, table.persian, "يكة")
	}
}

// inLetters reports names with a letter of foreign or of the Latin script.
func inLetters(t *testing.T, list []string, foreign string) {
	t.Helper()
	for _, name := range list {
		for _, r := range name {
			if strings.ContainsRune(foreign, r) || unicode.Is(unicode.Latin, r) {
				t.Errorf("%q has the foreign letter %q", name, r)
			}
		}
	}
}
