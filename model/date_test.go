package model

import "testing"

func TestDatesThatCanBeADocuments(t *testing.T) {
	for _, c := range []struct {
		date Date
		ok   bool
	}{
		{Date{Value: "2024-10-21", Status: DateExplicit, Evidence: "21/10/2024"}, true},
		{Date{Value: "2024-02-29", Status: DateInferred}, true},
		{Date{Status: DateMissing}, true},
		{Date{Status: DateMissing, Evidence: "أمس"}, true},
		{Date{Status: DateExplicit}, false},
		{Date{Value: "2024-10-21", Status: DateMissing}, false},
		{Date{Value: "2023-02-29", Status: DateExplicit}, false},
		{Date{Value: "21/10/2024", Status: DateExplicit}, false},
		{Date{Value: "٢٠٢٤-١٠-٢١", Status: DateExplicit}, false},
		{Date{Value: "2024-10", Status: DateExplicit}, false},
		{Date{Value: "2024-10-21 ", Status: DateExplicit}, false},
	} {
		if err := CheckDate(c.date); (err == nil) != c.ok {
			t.Errorf("%+v: %v", c.date, err)
		}
	}
}

func TestLanguages(t *testing.T) {
	for language, ok := range map[string]bool{
		"": true, "ar": true, "fa": true, "mixed": true, "fa-AF": true, "zh-Hant-TW": true, "es-419": true, "ckb": true,
		"a": false, "arabic language": false, "عربي": false, "ar-": false, "-": false, "ar_EG": false, "419": false, "verylonglanguage": false,
	} {
		if err := CheckLanguage(language); (err == nil) != ok {
			t.Errorf("%q: %v", language, err)
		}
	}
}
