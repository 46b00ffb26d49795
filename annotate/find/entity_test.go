package find_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/find"
	"raqim/model"
)

// people are invented but for the two writings of one name.
var people = []model.Entity{
	{ID: "e1", Names: map[string][]string{"en": {"Nader Salim"}, "ar": {"نادر سليم", "أبو سليم"}}},
	{ID: "e2", Names: map[string][]string{"ar": {"رجب طيب إردوغان", "أردوغان"}, "fa": {"اردوغان"}}},
	{ID: "e3", Names: map[string][]string{"fa": {"علی کریمی\u200cزاده"}}},
	{ID: "e4", Names: map[string][]string{"en": {"Müller Salon"}}},
	{ID: "e5", Names: map[string][]string{"ar": {"وزارة الخارجية"}}},
	{ID: "e6"},
}

func TestEntitiesByAnyWritingOfAName(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"إردوغان", "e2"},
		{"أردوغان", "e2"},
		{"أَرْدوغـان", "e2"},
		{"اردو", "e2"},
		{"طيب رجب", "e2"},                  // words in another order
		{"الرئيس أردوغان", "e2"},           // the name is held in the words
		{"سليم", "e1"},                     // behind the first word
		{"علي كريمي", "e3"},                // Arabic ya and kaf
		{"علی کریمی زاده", "e3"},           // a blank for the ZWNJ
		{"کریمی\u200cزاده", "e3"},          // ZWNJ
		{"NADER", "e1"},                    // capital letters
		{"muller", "e4"},                   // without the accent
		{"sal", "e1 e4"},                   // the beginning of a word of both
		{"salon", "e4"},                    // not Salim
		{"ارجية", "e5"},                    // within a word
		{"الناطق نادر", "e1"},              // one word shared
		{"من هو", ""},                      // nobody
		{"", "e1 e2 e3 e4 e5 e6"},          // all
		{" \u200c. ", "e1 e2 e3 e4 e5 e6"}, // no word
	} {
		if got := ids(find.Entities(people, c.query)); got != c.want {
			t.Errorf("%q means %q, want %q", c.query, got, c.want)
		}
	}
}

func TestTheLikeliestEntityIsFirst(t *testing.T) {
	list := []model.Entity{
		{ID: "e1", Names: map[string][]string{"ar": {"ناصر"}}},          // shares a word
		{ID: "e2", Names: map[string][]string{"ar": {"ابن علي"}}},       // shares a word
		{ID: "e3", Names: map[string][]string{"ar": {"بني علي ناصري"}}}, // words begin so
		{ID: "e4", Names: map[string][]string{"ar": {"علي ناصريان"}}},   // begins so
		{ID: "e5", Names: map[string][]string{"fa": {"علی ناصر"}}},      // the same
	}
	if got := ids(find.Entities(list, "علي ناصر")); got != "e5 e4 e3 e1 e2" {
		t.Errorf("the order is %s", got)
	}
}

// Whatever is typed: an entity is found by its own name, first or beside others
// of the same name, and nothing comes that was not in the list.
func TestAnEntityIsFoundByItsName(t *testing.T) {
	name := rapid.StringOfN(rapid.SampledFrom([]rune("اأإآيیىكکهةبن\u064e\u0640\u200c Aaé1١۱")), 1, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		var list []model.Entity
		for i, n := range rapid.SliceOfN(name, 1, 5).Draw(t, "names") {
			list = append(list, model.Entity{ID: model.EntityID("e" + string(rune('1'+i))), Names: map[string][]string{"ar": {n}}})
		}
		wanted := rapid.SampledFrom(list).Draw(t, "wanted")
		got := find.Entities(list, wanted.Names["ar"][0])
		if !strings.Contains(ids(got), string(wanted.ID)) {
			t.Fatalf("%q gives %s and not %s", wanted.Names["ar"][0], ids(got), wanted.ID)
		}
		if len(got) > len(list) {
			t.Fatalf("%d of %d", len(got), len(list))
		}
	})
}

func ids(entities []model.Entity) string {
	var all []string
	for _, e := range entities {
		all = append(all, string(e.ID))
	}
	return strings.Join(all, " ")
}
