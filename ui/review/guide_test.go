package review

import (
	"regexp"
	"slices"
	"testing"

	"raqim/ui/help"
	"raqim/ui/i18n"
)

// The chapter of the user's guide names every key of the page, and none that the page has not.
func TestTheGuideHasTheKeysOfThePage(t *testing.T) {
	guide, err := help.Guide(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(guide, func(c help.Chapter) bool { return c.Name == "13-review" })
	if at < 0 {
		t.Fatal("the guide has no chapter on reviewing")
	}
	told, page := map[string]bool{}, map[string]bool{}
	for _, b := range guide[at].Blocks {
		for _, k := range b.Keys {
			told[string([]rune(b.Text)[k[0]:k[1]])] = true
		}
	}
	for _, a := range acts() {
		page[a.key()] = true
		if !told[a.key()] {
			t.Errorf("assets/help/*/13-review.md does not tell of %s, %s", a.key(), i18n.T(a.title))
		}
	}
	for key := range told {
		if letter.MatchString(key) && !page[key] {
			t.Errorf("the guide tells of %s, which does nothing", key)
		}
	}
}

var letter = regexp.MustCompile(`^[A-Z]$`)
