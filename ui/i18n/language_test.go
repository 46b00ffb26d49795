package i18n

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
)

func TestFromEnvironment(t *testing.T) {
	for _, c := range []struct{ env, want string }{
		{"", "en"},
		{"LANG=fa_IR.UTF-8", "fa"},
		{"LANG=ar_EG.UTF-8", "ar"},
		{"LANG=ar", "ar"},
		{"LANG=de_DE.UTF-8", "en"},
		{"LANG=prs_AF", "fa"},
		{"LANG=fa_AF@calendar", "fa"},
		{"LC_ALL=C.UTF-8 LANG=fa_IR.UTF-8", "en"},
		{"LC_ALL=C LANGUAGE=fa", "en"},
		{"LC_MESSAGES=ar_SY LANG=en_US.UTF-8", "ar"},
		{"LC_ALL=en_US.UTF-8 LC_MESSAGES=ar_SY", "en"},
		{"LANG=en_US.UTF-8 LANGUAGE=de:fa:ar", "fa"},
		{"LANG=!!", "en"},
	} {
		env := map[string]string{}
		for _, pair := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		if got := FromEnvironment(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("%q asks for %s, want %s", c.env, got, c.want)
		}
	}
}

func TestUse(t *testing.T) {
	defer Use(English)
	for _, c := range []struct {
		language string
		want     string
		rtl      bool
	}{{"ar", "ar", true}, {"fa", "fa", true}, {"en", "en", false}, {"de", "en", false}} {
		if Use(c.language); Language() != c.want || RTL() != c.rtl {
			t.Errorf("Use(%q): language %s, mirrored %v", c.language, Language(), RTL())
		}
	}
}

func TestNumber(t *testing.T) {
	defer Use(English)
	defer UseDigits(false)
	for _, c := range []struct {
		language string
		own      bool
		want     string
	}{{"en", true, "-1,205"}, {"ar", true, "-١٬٢٠٥"}, {"fa", true, "-۱٬۲۰۵"}, {"ar", false, "-1,205"}} {
		Use(c.language)
		UseDigits(c.own)
		if got := Number(-1205); got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
	Use(English)
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", -999: "-999", 1234567: "1,234,567", math.MinInt: "-9,223,372,036,854,775,808"} {
		if got := Number(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		if got := Place(n); got != strconv.Itoa(n) {
			t.Errorf("%d as a place: %q", n, got)
		}
	}
}

// TestPlurals holds go-i18n against the plural rules of CLDR 47 for the two
// languages: Arabic has six forms, Persian counts 0 as one.
func TestPlurals(t *testing.T) {
	bundle := goi18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	files := fstest.MapFS{
		"ar/a.json": {Data: []byte(`{"k":{"zero":"zero","one":"one","two":"two","few":"few","many":"many","other":"other"}}`)},
		"fa/a.json": {Data: []byte(`{"k":{"one":"one","other":"other"}}`)},
	}
	want := map[string]map[int]string{
		"ar": {0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 102: "other", 103: "few", 111: "many"},
		"fa": {0: "one", 1: "one", 2: "other", 11: "other"},
	}
	for name, forms := range want {
		if err := load(bundle, files, name, false); err != nil {
			t.Fatal(err)
		}
		l := goi18n.NewLocalizer(bundle, name)
		for n, form := range forms {
			got, err := l.Localize(&goi18n.LocalizeConfig{MessageID: "k", PluralCount: n})
			if err != nil || got != form {
				t.Errorf("%s %d: %q %v, want %q", name, n, got, err, form)
			}
		}
	}
}
