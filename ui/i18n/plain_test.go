package i18n

import (
	"regexp"
	"strings"
	"testing"

	"raqim/model"
	"raqim/ui/text/bidi"
)

// fixed are dates, ranges and times that a text of the catalogue itself holds.
var fixed = regexp.MustCompile(`(?:^|[^A-Za-z0-9_#+:.-])[+]?[0-9]+(?:[-:/][0-9]+)+`)

// TestFixedDatesAreSetApart: behind Arabic letters the parts of 2031-10-21 would stand
// the other way round.
func TestFixedDatesAreSetApart(t *testing.T) {
	each(t, []string{Arabic, Persian}, func(language, key, text string) {
		outside := regexp.MustCompile(`[\x{2066}-\x{2068}][^\x{2069}]*\x{2069}`).ReplaceAllString(text, "")
		if found := fixed.FindString(outside); found != "" {
			t.Errorf("%s %s: %q is not between isolates in %q", language, key, found, text)
		}
	})
}

// TestNumbersKeepTheirOrder lays messages out by the Unicode algorithm, as the window
// and a terminal that knows it do.
func TestNumbersKeepTheirOrder(t *testing.T) {
	marks := strings.NewReplacer("\u200e", "", "\u200f", "", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")
	for _, m := range []model.Message{
		model.Messagef("%q is no date: write it as 2024-10-21", "2024-13-20"),
		model.Messagef("the date %s cannot be missing: say how it is known", "2024-10-21"),
		model.Messagef("the part %v begins before the part in front of it ends", model.Range{Start: 2024, End: 2031}),
		model.Messagef("an interval joins two dates, such as 2031-11-01/2031-11-07"),
		model.Messagef("%q is no time zone: write Z or +03:30", "+99:99"),
	} {
		for _, language := range []string{Arabic, Persian} {
			for _, bare := range []bool{false, true} {
				in(language, false, bare, func() {
					said := Say(m)
					seen := marks.Replace(bidi.Visual(said, bidi.RTL))
					for _, number := range regexp.MustCompile(`[+]?[0-9]+(?:[-:/][0-9]+)+`).FindAllString(said, -1) {
						if !strings.Contains(seen, number) {
							t.Errorf("%s, bare %v: %q is seen as %q, without %s", language, bare, said, seen, number)
						}
					}
				})
			}
		}
	}
}
