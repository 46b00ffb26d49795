package find_test

import (
	"maps"
	"slices"
	"strconv"
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
		if got := ids(find.NewEntityIndex(people).Find(c.query)); got != c.want {
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
	if got := ids(find.NewEntityIndex(list).Find("علي ناصر")); got != "e5 e4 e3 e1 e2" {
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
		got := find.NewEntityIndex(list).Find(wanted.Names["ar"][0])
		if !strings.Contains(ids(got), string(wanted.ID)) {
			t.Fatalf("%q gives %s and not %s", wanted.Names["ar"][0], ids(got), wanted.ID)
		}
		if len(got) > len(list) {
			t.Fatalf("%d of %d", len(got), len(list))
		}
	})
}

func ids(found []find.EntityMatch) string {
	var all []string
	for _, m := range found {
		all = append(all, string(m.Entity.ID))
	}
	return strings.Join(all, " ")
}

// A role finds its bearer, behind those who have such a name.
func TestEntitiesByTheirRole(t *testing.T) {
	x := find.NewEntityIndex([]model.Entity{
		{ID: "e1", Role: "وزير الخارجية", Affiliation: "سروان", Names: map[string][]string{"ar": {"نادر"}}},
		{ID: "e2", Role: "foreign minister", Affiliation: "Armand", Names: map[string][]string{"en": {"Bahram"}}},
		{ID: "e3", Names: map[string][]string{"en": {"The Minister"}}},
	})
	for query, want := range map[string]string{
		"وزیر خارجیه سروان": "", "وزير الخارجية السرواني": "", "وزير خارجية سروان": "e1", "minister": "e3 e2", "armand minister": "e2 e3", "mi": "e3",
	} {
		if got := ids(x.Find(query)); got != want {
			t.Errorf("%q means %q, want %q", query, got, want)
		}
	}
}

// Only a name that is the query in another spelling is exact.
func TestWhatIsExactlyAName(t *testing.T) {
	x := find.NewEntityIndex(people)
	for _, c := range []struct {
		query string
		exact bool
	}{
		{"نَادِر سليم", true},
		{"nader  SALIM", true},
		{"ابو سليم", true}, // another name of the same
		{"علي كريمي زاده", true},
		{"نادر", false},
		{"السيد نادر سليم", false},
		{"سليم نادر", false},
	} {
		if found := x.Find(c.query); len(found) == 0 || found[0].Exact != c.exact {
			t.Errorf("%q gives %+v, want exact %v", c.query, found, c.exact)
		}
	}
}

func TestTheFilterLooksAtAllThatIsKnown(t *testing.T) {
	x := find.NewEntityIndex([]model.Entity{
		{ID: "e10", Names: map[string][]string{"fa": {"کریمی\u200cزاده"}}, Role: "سخنگوی وزارت"},
		{ID: "e2", Names: map[string][]string{"en": {"Nader Salim"}, "ar": {"نادر سليم"}}, Affiliation: "Ministry of Fog", Wikidata: "Q4200"},
		{ID: "e3"},
	})
	for _, c := range []struct{ query, want string }{
		{"", "e2 e3 e10"},
		{"كريمي زاده", "e10"},
		{"کریمیزاده", "e10"},
		{"سخنگو", "e10"},
		{"fog نادر", "e2"},
		{"q42", "e2"},
		{"e1", "e10"},
		{"nadersalim", "e2"},
		{"nader نامه", ""},
	} {
		if got := x.Filter(c.query); list(got) != c.want {
			t.Errorf("%q leaves %q, want %q", c.query, list(got), c.want)
		}
	}
}

func list(entities []model.Entity) string {
	var all []string
	for _, e := range entities {
		all = append(all, string(e.ID))
	}
	return strings.Join(all, " ")
}

// An index that took changes is the index of what they lead to.
func TestTheIndexFollowsChanges(t *testing.T) {
	names := []string{"نادر", "سليم", "nadir", "ناد سلام"}
	rapid.Check(t, func(t *rapid.T) {
		now := map[model.EntityID]model.Entity{}
		x := find.NewEntityIndex(nil)
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			id := model.EntityID("e" + strconv.Itoa(rapid.IntRange(1, 12).Draw(t, "id")))
			edit := &model.Edit[model.Entity]{}
			if before, ok := now[id]; ok {
				edit.Before = &before
			}
			if edit.Before == nil || rapid.Bool().Draw(t, "keep") {
				after := model.Entity{ID: id, Names: map[string][]string{"ar": {rapid.SampledFrom(names).Draw(t, "name")}}}
				edit.After, now[id] = &after, after
			} else {
				delete(now, id)
			}
			x.Take([]model.Change{{Entity: edit}})
		}
		fresh := find.NewEntityIndex(slices.Collect(maps.Values(now)))
		for _, query := range []string{"", "ناد", "سليم"} {
			if got, want := ids(x.Find(query)), ids(fresh.Find(query)); got != want {
				t.Fatalf("%q gives %s, a fresh index %s", query, got, want)
			}
			if got, want := list(x.Filter(query)), list(fresh.Filter(query)); got != want {
				t.Fatalf("%q leaves %s, in a fresh index %s", query, got, want)
			}
		}
		for id, e := range now {
			if got, ok := x.Entity(id); !ok || !got.Equal(e) {
				t.Fatalf("%s is %+v, %v", id, got, ok)
			}
		}
		if x.Len() != len(now) {
			t.Fatalf("%d entities, want %d", x.Len(), len(now))
		}
	})
}

// BenchmarkEntityIndex measures what a key costs in a project of 10,000 entities.
func BenchmarkEntityIndex(b *testing.B) {
	var list []model.Entity
	for i := range 10_000 {
		n := strconv.Itoa(i)
		list = append(list, model.Entity{ID: model.EntityID("e" + strconv.Itoa(i+1)), Role: "متحدث", Names: map[string][]string{
			"ar": {"نادر سليم " + n, "أبو سليم " + n}, "fa": {"نادر سلیمی\u200cزاده " + n}, "en": {"Nader Salim " + n},
		}})
	}
	b.Run("first", func(b *testing.B) {
		for range b.N {
			find.NewEntityIndex(list).Find("n")
		}
	})
	x := find.NewEntityIndex(list)
	for _, query := range []string{"n", "نادر سليم 77", "كريمي"} {
		b.Run("find "+query, func(b *testing.B) {
			for range b.N {
				x.Find(query)
			}
		})
		b.Run("filter "+query, func(b *testing.B) {
			for range b.N {
				x.Filter(query)
			}
		})
	}
}
