package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/model"
	"raqim/ui/i18n"
)

func TestTimexValuesInWords(t *testing.T) {
	for value, want := range map[string]string{
		"2031-10-21":               "Tuesday 21 October 2031 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)",
		"2031-10-21T16:40":         "Tuesday 21 October 2031, 16:40 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)",
		"2031-10-21T16:40Z":        "Tuesday 21 October 2031, 16:40 UTC · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)",
		"2031-10-21T09:00+03:30":   "Tuesday 21 October 2031, 09:00 UTC+03:30 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)",
		"2031-10-19TMO":            "Sunday 19 October 2031, morning · 27 Mehr 1410 · 3 Rajab 1453 (Umm al-Qura)",
		"1979-02-11":               "Sunday 11 February 1979 · 22 Bahman 1357 · 13 Rabi I 1399 (tabular Hijri)",
		"1404-07-29":               "Sunday 29 July 1404 · 7 Mordad 783 · 11 Muharram 807 (tabular Hijri)",
		"0480-08-10":               "Saturday 10 August 480",
		"2031-10":                  "October 2031 · 9 Mehr 1410 to 9 Aban 1410 · 14 Jumada II 1453 to 15 Rajab 1453 (Umm al-Qura)",
		"2031":                     "the year 2031 · 11 Dey 1409 to 10 Dey 1410 · 7 Ramadan 1452 to 17 Ramadan 1453 (Umm al-Qura)",
		"2031-W43":                 "week 43 of 2031, 20 October 2031 to 26 October 2031 · 28 Mehr 1410 to 4 Aban 1410 · 4 Rajab 1453 to 10 Rajab 1453 (Umm al-Qura)",
		"2031-W43-2":               "Tuesday 21 October 2031 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)",
		"2031-W43-WE":              "the weekend in week 43 of 2031",
		"XXXX-WXX-3":               "a Wednesday of a year that is not said",
		"XXXX-W07-3":               "Wednesday in week 7 of a year that is not said",
		"2031-WXX":                 "a week of 2031",
		"2031-W05-X":               "a day in week 5 of 2031",
		"203":                      "the years 2030 to 2039",
		"20":                       "the years 2000 to 2099",
		"20XX":                     "the year 20XX",
		"XXXX":                     "a year that is not said",
		"XXXX-XX-XX":               "a day of a year that is not said",
		"XXXX-09-23":               "23 September of a year that is not said",
		"XXXX-09":                  "September of a year that is not said",
		"20XX-09":                  "September of the year 20XX",
		"2031-10-XX":               "a day in October 2031",
		"2031-XX-05":               "day 5 of a month of 2031",
		"2031-XX":                  "a month of 2031",
		"2031-FA":                  "autumn of 2031",
		"XXXX-HX":                  "a half of a year that is not said",
		"BC0346":                   "the year 346 before Christ",
		"T16:40":                   "16:40",
		"TNI":                      "night",
		"P3D":                      "3 days",
		"P01D":                     "1 day",
		"PT2H":                     "2 hours",
		"P1Y2MT1M":                 "1 year, 2 months, 1 minute",
		"PXY":                      "some years",
		"P1.5Y":                    "1.5 years",
		"PRESENT_REF":              "the present, as no date: now, these days",
		"2025-03-21/2026-03-20":    "From Friday 21 March 2025 · 1 Farvardin 1404 · 21 Ramadan 1446 (Umm al-Qura)\nto Friday 20 March 2026 · 29 Esfand 1404 · 1 Shawwal 1447 (Umm al-Qura)\n365 days, first and last included",
		"2031-10-21/2031-10-21TEV": "From Tuesday 21 October 2031 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)\nto Tuesday 21 October 2031, evening · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)\n1 day, first and last included",
	} {
		if got := strings.Join(TimexWords(value, "en"), "\n"); got != want {
			t.Errorf("%s:\n%s, want\n%s", value, got, want)
		}
	}
	if got := TimexWords("2031-13-40", "ar"); len(got) != 1 || !strings.Contains(got[0], "no month 13") {
		t.Errorf("nonsense that a project holds: %q", got)
	}
}

func TestADayAsArticlesWriteIt(t *testing.T) {
	for language, want := range map[string]string{
		"ar": "الثلاثاء 21 أكتوبر (تشرين الأول) 2031 · 5 رجب 1453",
		"fa": "سه\u200cشنبه ۲۹ مهر ۱۴۱۰ · ۲۱ اکتبر ۲۰۳۱",
	} {
		if got := TimexWords("2031-10-21TMO", language); len(got) != 2 || got[1] != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
	i18n.Use(i18n.Arabic)
	i18n.UseDigits(true)
	defer i18n.Use(i18n.English)
	defer i18n.UseDigits(false)
	if got, want := TimexWords("2031-10-21", "ar"), "الثلاثاء ٢١ أكتوبر (تشرين الأول) ٢٠٣١ · ٥ رجب ١٤٥٣"; len(got) != 2 || got[1] != want {
		t.Errorf("in the digits of the interface: %q, want %q", got, want)
	}
	if got := TimexWords("2031-10", "ar"); len(got) != 1 {
		t.Errorf("a month is no day: %q", got)
	}
}

// Whatever is accepted has words, and no text is missing from the catalogue.
func TestEveryTimexValueHasWords(t *testing.T) {
	year := rapid.SampledFrom([]string{"2031", "0000", "0001", "0622", "9999", "XXXX", "20XX", "1420"})
	parts := rapid.SampledFrom([]string{"", "-XX", "-02", "-12-31", "-XX-XX", "-02-XX", "-XX-30", "-W01", "-W52-7", "-WXX-X", "-W10-WE", "-SP", "-SU", "-WI", "-Q2", "-QX", "-H2"})
	clock := rapid.SampledFrom([]string{"", "T08", "TMI", "TAF", "TNI", "TDT", "T24:00:00", "TXX:XX"})
	length := rapid.SampledFrom([]string{"P1CE", "PXDE", "P2Q", "P1WE3D", "P12W", "PT1H2M3S", "P0.5D", "PAST_REF", "FUTURE_REF", "BC1", "0", "00", "000", "999"})
	rapid.Check(t, func(t *rapid.T) {
		value := year.Draw(t, "year") + parts.Draw(t, "parts") + clock.Draw(t, "clock")
		if rapid.IntRange(0, 4).Draw(t, "kind") == 0 {
			value = length.Draw(t, "other")
		}
		if model.CheckTimexValue(value) != nil {
			t.Skip()
		}
		for _, words := range TimexWords(value, "fa") {
			if words == "" || strings.Contains(words, "⟦") || strings.Contains(words, "<no value>") {
				t.Fatalf("%s: %q", value, words)
			}
		}
	})
}

func TestTheInspectorSaysWhatADateMeans(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(900, 400))
	s := state(t)
	s.Spans = append(s.Spans, model.Span{
		ID: "s9", Document: s.Document.ID, Author: "a1", Label: "TIMEX3", Parts: []model.Range{{Start: 0, End: 3}},
		Attributes: model.Attributes{"value": model.TextValue("2031-10-21"), "value_unanchored": model.TextValue("XXXX-10-21")},
	})
	i.ShowSpan(s, "s9")
	got := strings.Join(texts(i), "|")
	for _, want := range []string{
		"|2031-10-21|Tuesday 21 October 2031 · 29 Mehr 1410 · 5 Rajab 1453 (Umm al-Qura)|الثلاثاء 21",
		"|XXXX-10-21|21 October of a year that is not said",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the inspector lacks %q: %s", want, got)
		}
	}
}
