package commands

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func some() []*Command {
	return []*Command{
		{ID: "new", Title: "New project…", Also: []string{"مشروع جديد…", "پروژهٔ تازه…"}, Group: "File", Keys: []string{"Ctrl+N"}},
		{ID: "next", Title: "Next document", Also: []string{"المستند التالي", "سند بعدی"}, Group: "Document", Groups: []string{"المستند", "سند"}, Keys: []string{"Ctrl+Page Down"}},
		{ID: "export", Title: "Export…", Also: []string{"تصدير…", "برون\u200cبرد…"}, Group: "File", Keys: []string{"Ctrl+E"}},
		{ID: "arcs", Title: "Links of all spans", Group: "View", Keys: []string{"F6"}, Why: "no project"},
		{ID: "a", Title: "أخبار نورس.txt", Group: "Document", Late: true},
		{ID: "b", Title: "کشف یک خط\u200cمشی.txt", Group: "Document", Late: true},
	}
}

func ids(list []*Command) string {
	var all []string
	for _, c := range list {
		all = append(all, c.ID)
	}
	return strings.Join(all, " ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ typed, recent, want string }{
		{"", "", "new next export arcs"},
		{"  ", "arcs next", "arcs next new export"},
		{"", "b", "b new next export arcs"},
		{"next", "", "next"},
		{"doc nex", "", "next"},
		{"nd", "", "next"}, // the beginnings of words
		{"nedoc", "", "next"},
		{"nxd", "", ""},
		{"expotr", "", "export"},   // exchanged
		{"expert", "", "export"},   // wrong
		{"exprt", "", "export"},    // missing
		{"exxport", "", "export"},  // too much
		{"exq", "", ""},            // too short to be wrong
		{"التالى", "", "next"},     // another spelling of an Arabic name
		{"بعدي", "", "next"},       // a Persian name with Arabic letters
		{"اخبار", "", "a"},         // without hamza
		{"كشف", "", "b"},           // Arabic kaf
		{"خطمشی", "", "b"},         // without ZWNJ
		{"f6", "", "arcs"},         // by key
		{"file", "", "new export"}, // by group
		{"file", "export", "export new"},
		{"سند", "", "next"},
		{"document", "", "next a b"}, // by title before by group
		{"zzz", "", ""},
		{"…", "", "new next export arcs"}, // no word
	} {
		if got := ids(Find(some(), c.typed, strings.Fields(c.recent))); got != c.want {
			t.Errorf("%q with %q lately finds %q, want %q", c.typed, c.recent, got, c.want)
		}
	}
}

func TestUsed(t *testing.T) {
	recent := Used(Used(Used(nil, "a", 2), "b", 2), "a", 2)
	if got := strings.Join(recent, " "); got != "a b" {
		t.Errorf("lately: %q", got)
	}
	if got := strings.Join(Used(recent, "c", 2), " "); got != "c a" {
		t.Errorf("lately: %q", got)
	}
}

// A command is found by its whole title and by the beginning of each of its words, and
// whatever is typed finds nothing twice.
func TestATitleFindsItsCommand(t *testing.T) {
	letters := rapid.SampledFrom([]rune("abcنسیكةإ\u200c .é1٣"))
	title := rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(letters, 1, 12).Draw(t, "title")) })
	rapid.Check(t, func(t *rapid.T) {
		var all []*Command
		for i, text := range rapid.SliceOfN(title, 1, 6).Draw(t, "titles") {
			all = append(all, &Command{ID: string(rune('a' + i)), Title: text})
		}
		c := rapid.SampledFrom(all).Draw(t, "command")
		if !slices.Contains(Find(all, c.Title, nil), c) {
			t.Fatalf("%q does not find itself", c.Title)
		}
		if fields := strings.Fields(c.Title); len(fields) > 0 {
			word := []rune(rapid.SampledFrom(fields).Draw(t, "word"))
			begun := string(word[:rapid.IntRange(1, len(word)).Draw(t, "letters")])
			if !slices.Contains(Find(all, begun, nil), c) && len(newName(begun, 0).words) == 1 {
				t.Fatalf("%q does not find %q", begun, c.Title)
			}
		}
		typed := title.Draw(t, "typed")
		found := Find(all, typed, nil)
		for i, f := range found {
			if slices.Contains(found[:i], f) {
				t.Fatalf("%q finds %q twice", typed, f.Title)
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("نو doc", "خبر Next")
	f.Add("\xff ", "\u200c")
	f.Fuzz(func(t *testing.T, typed, title string) {
		all := []*Command{{ID: "a", Title: title}, {ID: "b", Title: title, Late: true}}
		if found := Find(all, typed, []string{"b"}); len(found) > 2 {
			t.Fatalf("%q finds %d of two", typed, len(found))
		}
	})
}
