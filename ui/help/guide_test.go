package help

import (
	"bytes"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raqim/assets"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// outline is a chapter without its words: what every language must have alike.
func outline(c Chapter) []string {
	list := []string{c.Name}
	for _, b := range c.Blocks {
		line := string('0' + rune(b.Kind))
		if b.Kind == Picture || b.Kind == Way {
			line += b.File
		}
		list = append(list, line)
	}
	return list
}

// keysOf are the keys that a chapter names, sorted: a language may name them in another
// order.
func keysOf(c Chapter) []string {
	var list []string
	for _, b := range c.Blocks {
		text := []rune(b.Text)
		for _, k := range b.Keys {
			list = append(list, string(text[k[0]:k[1]]))
		}
	}
	slices.Sort(list)
	return list
}

func TestTheGuideIsTheSameInAllLanguages(t *testing.T) {
	english, err := Guide(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	if len(english) < 10 {
		t.Fatalf("the guide has %d chapters", len(english))
	}
	for _, language := range []string{i18n.Arabic, i18n.Persian} {
		guide, err := Guide(language)
		if err != nil {
			t.Fatal(err)
		}
		if len(guide) != len(english) {
			t.Fatalf("%s: %d chapters, in English %d", language, len(guide), len(english))
		}
		for i, c := range guide {
			if !slices.Equal(outline(c), outline(english[i])) {
				t.Errorf("%s %s: blocks %v, in English %v", language, c.Name, outline(c), outline(english[i]))
			}
			i18n.Use(i18n.English) // the place in a menu is named in the interface's language
			if got, want := keysOf(c), keysOf(english[i]); !slices.Equal(got, want) {
				t.Errorf("%s %s: keys %q, in English %q", language, c.Name, got, want)
			}
		}
	}
}

// A link leads to a chapter that is there and says what it is called.
func TestTheLinksOfTheGuideLeadToChapters(t *testing.T) {
	titles, err := Titles(i18n.Languages())
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]map[string]string{}
	for _, title := range titles {
		called[title.Name] = title.In
	}
	links := 0
	for _, language := range i18n.Languages() {
		guide, err := Guide(language)
		if err != nil {
			t.Fatal(err)
		}
		if len(guide) != len(titles) {
			t.Errorf("%s: %d chapters, %d titles", language, len(guide), len(titles))
		}
		for _, c := range guide {
			if got := called[c.Name][language]; got != c.Title {
				t.Errorf("%s %s is listed as %q and called %q", language, c.Name, got, c.Title)
			}
			for _, b := range c.Blocks {
				if b.Kind != Way {
					continue
				}
				links++
				if got := called[b.File][language]; got == "" || got != b.Text || b.File == c.Name {
					t.Errorf("%s %s: the link %q leads to %s, called %q", language, c.Name, b.Text, b.File, got)
				}
			}
		}
	}
	if links == 0 {
		t.Error("no chapter leads to another")
	}
}

// What looks like keys with Ctrl, or like a function key, is something that the keyboard does:
// the keys of an action are not written but named, so that they follow the table.
func TestTheKeysOfTheGuideExist(t *testing.T) {
	known := map[string]bool{"Ctrl": true, "Ctrl+Shift": true} // with a label's digit, or with what stands beside it
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			for _, name := range e.Keys() {
				known[name] = true
			}
		}
	}
	guide, err := Guide(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range guide {
		for _, name := range keysOf(c) {
			if chord.MatchString(name) && !known[name] {
				t.Errorf("%s: there is no key %s", c.Name, name)
			}
		}
	}
}

var chord = regexp.MustCompile(`^(Ctrl|F[0-9]+$)`)

func TestTheGuideIsInItsLanguage(t *testing.T) {
	foreign := map[string]string{i18n.Arabic: "گچپژیک", i18n.Persian: "يكىة"}
	for language, letters := range foreign {
		guide, err := Guide(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range guide {
			for _, b := range c.Blocks {
				for _, word := range strings.Fields(b.Text) {
					if strings.ContainsAny(word, letters) && !slices.Contains(quoted, strings.Trim(word, "«»،:")) {
						t.Errorf("%s %s: %q has a letter that the language does not have", language, c.Name, word)
					}
				}
			}
		}
	}
}

// quoted are words of the other language that the guide names.
var quoted = []string{"می", "و«می", "ك", "که", "على"}

func TestThePicturesOfTheGuideAreThere(t *testing.T) {
	for _, language := range i18n.Languages() {
		guide, err := Guide(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range guide {
			for _, b := range c.Blocks {
				if b.Kind != Picture {
					continue
				}
				if _, err := png.Decode(bytes.NewReader(assets.Picture(language, b.File))); err != nil {
					t.Errorf("%s %s: picture %s: %v", language, c.Name, b.File, err)
				}
				if b.Text == "" {
					t.Errorf("%s %s: picture %s has no words", language, c.Name, b.File)
				}
			}
		}
	}
}

func TestReadChapter(t *testing.T) {
	c, err := readChapter([]byte("# A\n\nPress `key:undo`,\nor `l`.\n\n## B\n\n1. one\n2. two\n\n![what](x.png)\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Block{
		{Text: "Press \u2066Ctrl+Z\u2069, or \u2066l\u2069.", Keys: [][2]int{{7, 13}, {20, 21}}},
		{Kind: Heading, Text: "B"},
		{Kind: Item, Text: "one", Marker: "1"},
		{Kind: Item, Text: "two", Marker: "2"},
		{Kind: Picture, Text: "what", File: "x.png"},
	}
	if c.Title != "A" || !slices.EqualFunc(c.Blocks, want, func(a, b Block) bool {
		return a.Kind == b.Kind && a.Text == b.Text && a.Marker == b.Marker && a.File == b.File && slices.Equal(a.Keys, b.Keys)
	}) {
		t.Errorf("read %+v, want %+v", c.Blocks, want)
	}
	for _, bad := range []string{"", "no title", "# A\n\n> quote", "# A\n\n`key:nothing`", "# A\n\n* a\n\n  b", "# A\n\n**bold**", "# A\n\nsee [B](b.md)", "# A\n\n* [B](b.md)", "# A\n\na ![p](x.png)"} {
		if c, err := readChapter([]byte(bad)); err == nil {
			t.Errorf("%q was read as %+v", bad, c)
		}
	}
}
