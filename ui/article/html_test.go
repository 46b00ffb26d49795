package article

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
)

func schema(t *testing.T) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// read is what a browser makes of a page: its text and, for every code point of it, the
// spans it stands in.
type read struct {
	text  []rune
	spans [][]string
	dirs  []string // of the paragraphs
}

// fataler is a test, or a check of rapid's.
type fataler interface {
	Helper()
	Fatal(args ...any)
}

func parse(t fataler, a Article) (read, *html.Node) {
	t.Helper()
	var file bytes.Buffer
	if err := WriteHTML(&file, a); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&file)
	if err != nil {
		t.Fatal(err)
	}
	var r read
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && attribute(n, "id") == "text" {
			r.take(n, nil)
			return r, root
		}
	}
	t.Fatal("the page has no text")
	return r, nil
}

func (r *read) take(n *html.Node, within []string) {
	switch {
	case n.Type == html.TextNode:
		for _, c := range n.Data {
			r.text, r.spans = append(r.text, c), append(r.spans, within)
		}
	case n.Data == "div":
		r.dirs = append(r.dirs, attribute(n, "dir"))
	case n.Data == "mark":
		within = append(slices.Clone(within), attribute(n, "data-span"))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.take(c, within)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// letters are what texts are drawn of: letters that join, marks that combine, what HTML
// has a use for, and all that ends a paragraph or a line.
var letters = []rune("بلاا\u064b\u200c \u200fNa<>&\"';#\r\n\t\u0085\u2028\u2029\x0b\x0c\u0000💩ی٣4\uFEFF")

func TestTheTextComesBack(t *testing.T) {
	schema := schema(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom(letters), 1, 60).Draw(t, "text")
		a := Article{Schema: schema, Document: model.NewDocument("<a> & b", string(text))}
		a.Document.Language = rapid.SampledFrom([]string{"ar", "fa", "", "mixed"}).Draw(t, "language")
		for i := range rapid.IntRange(0, 8).Draw(t, "spans") {
			s := model.Span{ID: model.SpanID(fmt.Sprint("s", i+1)), Label: rapid.SampledFrom([]string{"QUOTE", "CUE", "EXCLUDE", "<ODD>"}).Draw(t, "label")}
			for range rapid.IntRange(1, 3).Draw(t, "parts") {
				start := rapid.IntRange(0, len(text)-1).Draw(t, "start")
				end := rapid.IntRange(start+1, len(text)).Draw(t, "end")
				s.Parts = model.WithPart(s.Parts, model.Range{Start: model.Offset(start), End: model.Offset(end)})
			}
			a.Marked.Spans = append(a.Marked.Spans, s)
		}
		got, _ := parse(t, a)
		want := []rune(strings.ReplaceAll(string(text), "\x00", "\uFFFD"))
		if !slices.Equal(got.text, want) {
			t.Fatalf("the text came back as\n%q, it was\n%q", string(got.text), string(want))
		}
		for i := range want {
			for _, s := range a.Marked.Spans {
				covered := slices.ContainsFunc(s.Parts, func(r model.Range) bool { return int(r.Start) <= i && i < int(r.End) })
				times := 0
				for _, id := range got.spans[i] {
					if id == string(s.ID) {
						times++
					}
				}
				if covered != (times == 1) || times > 1 {
					t.Fatalf("the character %d of %q is covered by %s: %v, and stands %d times in it", i, string(text), s.ID, covered, times)
				}
			}
		}
	})
}

func TestParagraphsKeepTheirDirection(t *testing.T) {
	a := Article{Document: model.NewDocument("a", "قال نعم\nHe said نعم\r\n12:30\n\u2029قال\rend")}
	for _, c := range []struct {
		language  string
		direction model.Direction
		want      string
	}{
		{"ar", model.DirectionAuto, "rtl ltr rtl rtl rtl ltr"},
		{"en", model.DirectionAuto, "rtl ltr ltr ltr rtl ltr"},
		{"en", model.DirectionRTL, "rtl rtl rtl rtl rtl rtl"},
		{"ar", model.DirectionLTR, "ltr ltr ltr ltr ltr ltr"},
	} {
		a.Document.Language, a.Document.Direction = c.language, c.direction
		got, _ := parse(t, a)
		if d := strings.Join(got.dirs, " "); d != c.want {
			t.Errorf("%s %s: %s, want %s", c.language, c.direction, d, c.want)
		}
	}
}

// marked is an invented article in which spans overlap, nest and have several parts.
func marked(t *testing.T) Article {
	const text = "قالت سلمى: «نرفض ذلك»، وأضافت «غدًا».\nTamar News 2031"
	d := model.NewDocument("salma.txt", text)
	d.Language, d.Publisher, d.Date = "ar", "Tamar & Sons", model.Date{Value: "2031-05-06", Status: model.DateExplicit}
	span := func(id, label string, parts ...string) model.Span {
		s := model.Span{ID: model.SpanID(id), Label: label, Attributes: model.Attributes{}}
		for _, p := range parts {
			at := model.Offset(len([]rune(text[:strings.Index(text, p)])))
			s.Parts = append(s.Parts, model.Range{Start: at, End: at + model.Offset(len([]rune(p)))})
		}
		return s
	}
	quote, speaker := span("s1", "QUOTE", "«نرفض ذلك»", "«غدًا»"), span("s2", "SPEAKER", "سلمى")
	quote.Attributes["quote_type"] = model.TextValue("direct")
	speaker.Entity = "e1"
	a := Article{Schema: schema(t), Document: d, Entities: []model.Entity{{ID: "e1", Names: map[string][]string{"ar": {"سلمى الهاشم"}, "en": {"Salma <Hashem>"}}}}}
	a.Marked = model.Annotations{
		Set:   model.Set{Author: "nadir", Kind: model.SetHuman},
		Spans: []model.Span{span("s3", "CUE", "قالت"), speaker, quote, span("s4", "STANCE", "نرفض ذلك»، وأضافت")},
		Relations: []model.Relation{
			{ID: "r1", Label: "SPEAKER_OF", From: "s2", To: "s1", Attributes: model.Attributes{"implicit": model.FlagValue(true)}},
			{ID: "r2", Label: "HOLDER_OF", From: model.AuthorArgument, To: "s4"},
		},
	}
	return a
}

// content is all text of a page outside its style.
func content(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}

func TestThePageSaysWhatIsMarked(t *testing.T) {
	t.Cleanup(func() { i18n.Use(i18n.English) })
	for language, words := range map[string][]string{
		"en": {"Annotations by", "nadir", "Quote", "Salma <Hashem>", "implicit", "Tamar & Sons", "6 May 2031"},
		"ar": {"العلاقات", "اقتباس", "سلمى الهاشم", "قائل", "مايو"},
		"fa": {"رابطه\u200cها", "نقل\u200cقول", "گوینده"},
	} {
		i18n.Use(language)
		_, root := parse(t, marked(t))
		page := content(root)
		for _, w := range append(words, "⟦") {
			if strings.Contains(page, w) != (w != "⟦") {
				t.Errorf("%s: %q on the page: %v", language, w, w == "⟦")
			}
		}
	}
}

// A page needs nothing but itself, runs nothing, and every link leads to a place in it.
func TestThePageIsSelfContained(t *testing.T) {
	_, root := parse(t, marked(t))
	ids, links := map[string]int{}, []string{}
	for n := range root.Descendants() {
		if slices.Contains([]string{"script", "link", "img", "iframe", "object", "base"}, n.Data) {
			t.Errorf("the page has the element %s", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "href":
				links = append(links, a.Val)
			case a.Key == "src" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("%s has the attribute %s", n.Data, a.Key)
			}
		}
		if n.Type == html.TextNode && n.Parent.Data == "style" {
			for _, rest := range strings.Split(n.Data, "url(")[1:] {
				if !strings.HasPrefix(strings.TrimLeft(rest, `"`), "data:") {
					t.Errorf("the style asks for %.40q", rest)
				}
			}
		}
	}
	for _, l := range links {
		if ids[strings.TrimPrefix(l, "#")] != 1 {
			t.Errorf("%s leads to %d places", l, ids[strings.TrimPrefix(l, "#")])
		}
	}
	if len(links) == 0 {
		t.Error("nothing leads from the relations to the text")
	}
}

func TestAFileOfTextHasNoMarks(t *testing.T) {
	got, root := parse(t, Article{Document: model.NewDocument("a", "قال.")})
	if string(got.text) != "قال." || !strings.Contains(content(root), "Nothing is marked") {
		t.Errorf("the page says %q", content(root))
	}
}
