package dateline

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"raqim/annotate/calendar"
)

func values(readings []Reading) string {
	var list []string
	for _, r := range readings {
		value := r.Value()
		if r.Contradicted {
			value += "!"
		}
		list = append(list, value)
	}
	return strings.Join(list, " ")
}

// The days on the right are known from calendars and were not computed by the
// program's own arithmetic.
func TestWordsThatNameADay(t *testing.T) {
	for _, c := range []struct{ words, language, want string }{
		{"21/10/2024", "ar", "2024-10-21"},
		{"٢١/١٠/٢٠٢٤", "ar", "2024-10-21"},
		{"10/21/2024", "ar", "2024-10-21"},
		{"2024/10/21", "ar", "2024-10-21"},
		{"2024-10-21", "", "2024-10-21"},
		{"21.10.2024", "ar", "2024-10-21"},
		{"21 / 10 / 2024 م", "ar", "2024-10-21"},
		{"21/10/2024, الإثنين", "ar", "2024-10-21"},
		{"الاثنين 21 أكتوبر 2024", "ar", "2024-10-21"},
		{"يوم الإثنين، 21 من تشرين الأول/أكتوبر 2024", "ar", "2024-10-21"},
		{"21 أكتوبر/تشرين الأول 2024م", "ar", "2024-10-21"},
		{"21 تشرين الأول (أكتوبر) 2024", "ar", "2024-10-21"},
		{"السابع من تشرين الأول/أكتوبر 2023", "ar", "2023-10-07"},
		{"الحادي والعشرين من شهر أكتوبر لعام 2024", "ar", "2024-10-21"},
		{"October 21, 2024", "en", "2024-10-21"},
		{"Monday 21st of Oct. 2024", "en", "2024-10-21"},
		{"۱۲ آذر ۱۴۰۳ - ۱۸:۲۳", "fa", "2024-12-02"},
		{"دوشنبه، 1 بهمن 1403 - 8:10", "fa", "2025-01-20"},
		{"دو شنبه ۱۲ آذرماه سال ۱۴۰۳", "fa", "2024-12-02"},
		{"سه\u200cشنبه ۲۱ اسفند ۱۴۰۳ ساعت ۹:۰۵:۰۷", "fa", "2025-03-11"},
		{"۱۴۰۳/۰۹/۱۲", "fa", "2024-12-02"},
		{"12/9/1403", "fa", "2024-12-02"},
		{"بیست و یکم دی\u200cماه ۱۴۰۳", "fa", "2025-01-10"},
		{"۳۰ اسفند ۱۴۰۳", "fa", "2025-03-20"},
		{"۱ قوس ۱۴۰۳", "fa", "2024-11-21"},
		{"۲ دسامبر ۲۰۲۴", "fa", "2024-12-02"},
		{"17 ربيع الآخر 1446", "ar", "2024-10-20"},
		{"18 ربيع الثاني 1446 هـ - 21 أكتوبر 2024 م", "ar", "2024-10-21"},
		{"1446/4/18 هـ", "ar", "2024-10-21"},
		{"1403/9/12 هـ.ش", "ar", "2024-12-02"},
		{"۱۴۴۶/۰۴/۱۸ ه.ق", "fa", "2024-10-21"},
		{"۱۴۰۳/۰۹/۱۲ هجری شمسی", "fa", "2024-12-02"},

		// Either order can be meant, until a weekday speaks.
		{"11/9/2023", "ar", "2023-09-11 2023-11-09"},
		{"11/9/2023 اليوم الخميس", "ar", "2023-11-09"},
		{"الاثنين 11/9/2023", "ar", "2023-09-11"},
		{"الجمعة 11/9/2023", "ar", "2023-09-11! 2023-11-09!"},
		{"2023/11/9", "ar", "2023-11-09"},
		{"الاثنين 2023/11/9", "ar", "2023-09-11"},
		{"1446/4/18", "ar", "2024-10-21 2067-07-09"},
		// A Hijri date whose month was seen a day before or behind the table.
		{"الأحد 18 ربيع الآخر 1446", "ar", "2024-10-20"},
		{"الثلاثاء 21 أكتوبر 2024", "ar", "2024-10-21!"},
		{"الأحد 20 أكتوبر 2024 والاثنين 21 أكتوبر 2024", "ar", "2024-10-20 2024-10-21"},
		// An instance of each trap: the clock, the full stop, glued numbers.
		{"14. أكتوبر 2024", "ar", "2024-10-14"},
		{"57:21 21/10/2024", "ar", "2024-10-21"},
		{"16:5721/10/2031، الثلاثاء", "ar", "2031-10-21"},
		{"8:05:301/2/2031", "ar", "2031-02-01 2031-01-02"},
	} {
		if got := values(Read(c.words, c.language)); got != c.want {
			t.Errorf("%q in %q is read as %q, want %q", c.words, c.language, got, c.want)
		}
	}
}

func TestWordsThatNameNoDay(t *testing.T) {
	for _, words := range []string{
		"", " ", "أمس", "الثلاثاء", "أمس الثلاثاء", "2024", "أكتوبر 2024", "21 أكتوبر", "۱۲ آذر", "21/10", "21/10/24",
		"31/2/2024", "30 فبراير 2024", "31 مهر 1403", "5721/10/2024", "1-2-2024-7", "7-1-2-2024", "21/10-2024",
		"21 آذر 2024", "21 أكتوبر 1403", "21 أكتوبر/تشرين الثاني 2024", "10:21:2024", "١٫٥", "32 يناير 2024",
		"مهر ۱۴۰۳", "00/10/2024", "21/00/2024", "سنوات 2023/2024", "٢١/١٠/٢٠٢٤" + strings.Repeat(" خبر", 100),
	} {
		if got := Read(words, "ar"); got != nil {
			t.Errorf("%q is read as %s", words, values(got))
		}
	}
}

func TestEveryMonthIsReadByEveryName(t *testing.T) {
	for c, lists := range map[calendar.Calendar][12]string{
		calendar.Gregorian: gregorianNames, calendar.Jalali: jalaliNames, calendar.UmmAlQura: hijriNames,
	} {
		year := map[calendar.Calendar]int{calendar.Gregorian: 2024, calendar.Jalali: 1403, calendar.UmmAlQura: 1446}[c]
		for i, names := range lists {
			want := calendar.Date{Year: year, Month: i + 1, Day: 13}
			all := strings.Split(names, "|")
			for _, language := range []string{"ar", "fa", "en"} {
				if c == calendar.UmmAlQura && language == "en" {
					continue // transliterations differ too much
				}
				all = append(all, calendar.MonthNames(c, i+1, language)...)
			}
			for _, name := range all {
				got := Read("13 "+name+" "+strconv.Itoa(year), "")
				if len(got) != 1 || got[0].Calendar != c || got[0].Written != want {
					t.Errorf("13 %s %d is read as %+v, want %+v of calendar %d", name, year, got, want, c)
				}
			}
		}
	}
}

// No name means two months, or the map that holds them would keep either.
func TestNoNameMeansTwoMonths(t *testing.T) {
	seen := map[string]string{}
	for c, lists := range [][12]string{gregorianNames, jalaliNames, hijriNames} {
		for i, names := range lists {
			where := strconv.Itoa(c) + "-" + strconv.Itoa(i)
			for _, name := range spellings(names) {
				if other := seen[name]; other != "" {
					t.Errorf("%q stands at %s and at %s", name, other, where)
				}
				seen[name] = where
			}
		}
	}
}

// What is written out in any calendar's own names is read as the day that it was
// written from.
func TestADayThatIsWrittenOutIsReadBack(t *testing.T) {
	first, _ := calendar.Gregorian.Day(calendar.Date{Year: 1990, Month: 1, Day: 1})
	rapid.Check(t, func(t *rapid.T) {
		day := first + calendar.Day(rapid.IntRange(0, 60*365).Draw(t, "day"))
		c := rapid.SampledFrom([]calendar.Calendar{calendar.Gregorian, calendar.Jalali, calendar.UmmAlQura}).Draw(t, "calendar")
		language := rapid.SampledFrom([]string{"ar", "fa"}).Draw(t, "language")
		date, ok := c.Date(day)
		if !ok {
			t.Skip("beyond the table")
		}
		name := calendar.MonthNames(c, date.Month, language)[0]
		words := calendar.WeekdayName(day.Weekday(), language) + "، " + strconv.Itoa(date.Day) + " " + name + " " + strconv.Itoa(date.Year)
		got := Read(words, language)
		if len(got) != 1 || got[0].Day != day || got[0].Contradicted {
			t.Fatalf("%s is read as %s", words, values(got))
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, words := range []string{
		"الإثنين 21/10/2024", "۱۲ آذر ۱۴۰۳ - ۱۸:۲۳", "21 تشرين الأول (أكتوبر) 2024", "1446/4/18 هـ.", "8:10:05", "7-1-2-2024", "(", "أكتوبر/",
	} {
		f.Add(words, "ar")
		f.Add(words, "fa")
	}
	f.Fuzz(func(t *testing.T, words, language string) {
		readings := Read(words, language)
		if len(readings) > 0 && utf8.RuneCountInString(words) > Longest {
			t.Errorf("%q is read", words)
		}
		var seen []calendar.Day
		for _, r := range readings {
			if len(r.Value()) != len("2024-10-21") || slices.Contains(seen, r.Day) {
				t.Errorf("%q is read as %s", words, values(readings))
			}
			seen = append(seen, r.Day)
		}
	})
}
