package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"raqim/ui/i18n"
	"raqim/ui/keys"
)

func all(sections []Section) (rows []Row) {
	for _, s := range sections {
		rows = append(rows, s.Rows...)
	}
	return rows
}

func TestEveryKeyOfTheTableStandsOnTheSheet(t *testing.T) {
	rows := all(Make(nil))
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			if len(e.Chords) == 0 {
				continue
			}
			if !slices.ContainsFunc(rows, func(r Row) bool { return r.What == e.Title() && slices.Equal(r.Keys, e.Keys()) }) {
				t.Errorf("%s is not on the sheet", e.Action)
			}
		}
	}
	if len(rows) != len(Narrow(Make(nil), "")) && len(all(Narrow(Make(nil), " "))) != len(rows) {
		t.Error("nothing typed leaves something out")
	}
}

func TestLabelsOfAProject(t *testing.T) {
	rows := all(Make([]Label{{"1", "Speaker"}, {"", "Without"}, {"2", "Role"}}))
	var marks []string
	for _, r := range rows {
		if r.What == "Speaker" || r.What == "Role" || r.What == "Without" {
			marks = append(marks, r.Keys[0]+r.What)
		}
	}
	if got := strings.Join(marks, " "); got != "1Speaker 2Role" {
		t.Errorf("the labels are %q", got)
	}
}

func TestNarrow(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"f7", "Checks"},
		{"next document", "Next document"},
		{"مستند", ""}, // the catalogue says وثيقة
		{"الوثيقة التالية", "Next document"},
		{"سند بعدى", "Next document"},
		{"zzz", ""},
	} {
		rows := all(Narrow(Make(nil), c.typed))
		found := c.want == "" && len(rows) == 0
		for _, r := range rows {
			found = found || strings.HasPrefix(r.What, c.want) || slices.Contains(r.Keys, strings.ToUpper(c.typed))
		}
		if !found {
			t.Errorf("%q leaves %v", c.typed, rows)
		}
	}
}

// What a browser reads off the page is what the sheet holds, in each language.
func TestHTML(t *testing.T) {
	defer i18n.Use(i18n.English)
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		sections := Make([]Label{{"1", "<قول> & \"x\""}})
		var b bytes.Buffer
		if err := HTML(&b, sections); err != nil {
			t.Fatal(err)
		}
		doc, err := html.Parse(&b)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, s := range sections {
			want = append(want, s.Title)
			for _, r := range s.Rows {
				want = append(append(want, r.Keys...), r.What)
			}
		}
		if got := texts(doc, "h2", "kbd", "td"); !slices.Equal(got, want) {
			t.Errorf("%s: the page holds %q, want %q", language, got, want)
		}
		root := doc.LastChild
		direction := map[bool]string{true: "rtl", false: "ltr"}[language != "en"]
		if attribute(root, "lang") != language || attribute(root, "dir") != direction {
			t.Errorf("%s: the page is %s, %s", language, attribute(root, "lang"), attribute(root, "dir"))
		}
	}
}

func texts(n *html.Node, names ...string) (list []string) {
	if n.Type == html.ElementNode && slices.Contains(names, n.Data) && n.FirstChild != nil {
		list = append(list, n.FirstChild.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		list = append(list, texts(c, names...)...)
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := Text(&b, []Section{{"One", []Row{{Keys: []string{"Ctrl+Z"}, What: "Undo"}, {Keys: []string{"←", "→"}, What: "Move"}}}}); err != nil {
		t.Fatal(err)
	}
	want := i18n.T("shortcuts.heading") + "\n\nOne\n  Ctrl+Z  Undo\n  ←  →    Move\n"
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}
