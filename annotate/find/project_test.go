package find_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/find"
	"raqim/model"
)

// shelf is a project in memory that counts what is read.
type shelf struct {
	documents []model.Document
	marked    []model.Annotations
	read      int
	gone      model.DocumentID
	broken    model.DocumentID
}

func (s *shelf) Documents(context.Context) ([]model.DocumentInfo, error) {
	var infos []model.DocumentInfo
	for _, d := range s.documents {
		info := model.DocumentInfo{Document: d}
		info.Text = ""
		for _, m := range s.marked {
			if m.Set.Document == d.ID {
				info.Sets = append(info.Sets, model.SetInfo{Set: m.Set, Spans: len(m.Spans)})
			}
		}
		infos = append(infos, info)
	}
	return infos, nil
}

func (s *shelf) Document(id model.DocumentID) (model.Document, error) {
	s.read++
	i := slices.IndexFunc(s.documents, func(d model.Document) bool { return d.ID == id })
	switch {
	case id == s.gone:
		return model.Document{}, model.Errorf(model.NotFound, "there is no document %s", id)
	case id == s.broken:
		return model.Document{}, model.Errorf(model.Damaged, "the text of %s is missing", id)
	}
	return s.documents[i], nil
}

func (s *shelf) Spans(id model.DocumentID, author, label string) ([]model.Span, error) {
	var spans []model.Span
	for _, m := range s.marked {
		for _, span := range m.Spans {
			if m.Set.Document == id && m.Set.Author == author && (label == "" || span.Label == label) {
				spans = append(spans, span)
			}
		}
	}
	return spans, nil
}

// three articles; eva marked two quotes and a speaker in the second, ali one quote.
func articles() *shelf {
	b := "قال الرئيس: «السلام ممكن» وقال الوزير إن السلامَ بعيد"
	doc := func(id, text string) model.Document {
		return model.Document{ID: model.DocumentID(id), Name: id + ".txt", Text: text}
	}
	span := func(id, author, label string, values model.Attributes, entity string, parts ...model.Range) model.Span {
		return model.Span{ID: model.SpanID(id), Document: "b", Author: author, Label: label, Attributes: values, Entity: model.EntityID(entity), Parts: parts}
	}
	return &shelf{
		documents: []model.Document{doc("a", "السلام عليكم"), doc("b", b), doc("c", "لا شيء هنا")},
		marked: []model.Annotations{
			{Set: model.Set{Document: "b", Author: "eva"}, Spans: []model.Span{
				span("s1", "eva", "SPEAKER", nil, "e1", model.Range{Start: 4, End: 10}),
				span("s2", "eva", "QUOTE", model.Attributes{"kind": model.ListValue("direct")}, "", model.Range{Start: 12, End: 25}),
				span("s3", "eva", "QUOTE", model.Attributes{"kind": model.ListValue("indirect"), "note": model.TextValue("نقلًا")}, "",
					model.Range{Start: 38, End: 40}, model.Range{Start: 41, End: 48}),
			}},
			{Set: model.Set{Document: "b", Author: "ali"}, Spans: []model.Span{
				span("s4", "ali", "QUOTE", model.Attributes{"kind": model.ListValue("direct")}, "", model.Range{Start: 13, End: 24}),
			}},
		},
	}
}

// over gives the hits as "document range text ids".
func over(t *testing.T, p find.Project, q find.Query) []string {
	t.Helper()
	var got []string
	for h, err := range compile(t, q).Over(t.Context(), p) {
		if err != nil {
			t.Fatal(err)
		}
		line := string(h.Document) + " " + h.Range().String() + " " + h.Text
		for _, s := range h.Spans {
			line += " " + string(s.ID)
		}
		got = append(got, line)
	}
	return got
}

func TestOver(t *testing.T) {
	kind := func(v string) []find.Attribute { return []find.Attribute{{"kind", v}} }
	for _, c := range []struct {
		name  string
		query find.Query
		want  []string
		reads int
	}{
		{"words", find.Query{Text: "السَّلام"}, []string{"a 0-6 السلام", "b 13-19 السلام", "b 41-48 السلامَ"}, 3},
		{"a label", find.Query{Label: "QUOTE"}, []string{"b 12-25 «السلام ممكن» s2", "b 13-24 السلام ممكن s4", "b 38-48 إن السلامَ s3"}, 1},
		{"of one author", find.Query{Label: "QUOTE", Author: "ali"}, []string{"b 13-24 السلام ممكن s4"}, 1},
		{"an attribute", find.Query{Attributes: kind("Direct"), Author: "eva"}, []string{"b 12-25 «السلام ممكن» s2"}, 1},
		{"two attributes", find.Query{Attributes: append(kind("indirect"), find.Attribute{"note", "نقلا"})}, []string{"b 38-48 إن السلامَ s3"}, 1},
		{"an entity", find.Query{Attributes: []find.Attribute{{"who", "e1"}}}, []string{"b 4-10 الرئيس s1"}, 1},
		{"no such entity", find.Query{Attributes: []find.Attribute{{"who", "e2"}}}, nil, 0},
		{"words within a label", find.Query{Text: "السلام", Label: "QUOTE"}, []string{"b 13-19 السلام s2 s4", "b 41-48 السلامَ s3"}, 1},
		{"words within an attribute", find.Query{Text: "السلام", Attributes: kind("direct"), Author: "ali"}, []string{"b 13-19 السلام s4"}, 1},
		{"not over two parts", find.Query{Text: "إن السلام", Label: "QUOTE"}, nil, 1},
		{"nowhere", find.Query{Text: "حرب"}, nil, 3},
	} {
		shelf := articles()
		if got := over(t, shelf, c.query); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if shelf.read != c.reads {
			t.Errorf("%s: %d texts read, want %d", c.name, shelf.read, c.reads)
		}
	}
}

func TestContextIsInReadingOrder(t *testing.T) {
	for h, err := range compile(t, find.Query{Text: "الوزير", Context: 14}).Over(t.Context(), articles()) {
		if err != nil || h.Before != "ممكن» وقال " || h.After != " إن السلامَ" {
			t.Errorf("%q %q %q, %v", h.Before, h.Text, h.After, err)
		}
	}
}

// Where it is not cut, the context is the text around the hit.
func TestContextIsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		first := string([]rune(text)[:1])
		search, err := find.Compile(schemaOnce(t), find.Query{Text: first, Context: rapid.IntRange(1, 20).Draw(t, "context")})
		if err != nil {
			return
		}
		p := &shelf{documents: []model.Document{{ID: "d", Text: text}}}
		for h, err := range search.Over(context.Background(), p) {
			if err != nil || !strings.Contains(text, h.Before+h.Text+h.After) {
				t.Fatalf("%q: %q + %q + %q, %v", text, h.Before, h.Text, h.After, err)
			}
		}
	})
}

func TestOverStopsWhenToldTo(t *testing.T) {
	p := articles()
	for range compile(t, find.Query{Text: "السلام"}).Over(t.Context(), p) {
		break
	}
	if p.read != 1 {
		t.Errorf("%d texts read for one hit", p.read)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	seen, last := 0, error(nil)
	for _, err := range compile(t, find.Query{Text: "السلام"}).Over(ctx, p) {
		cancel()
		seen, last = seen+1, err
	}
	if seen != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d pairs after cancelling, the last with %v", seen, last)
	}
}

func TestOverErrors(t *testing.T) {
	p := articles()
	p.gone = "a"
	if got := over(t, p, find.Query{Text: "السلام"}); len(got) != 2 {
		t.Errorf("with a document removed meanwhile: %q", got)
	}
	p.broken = "b"
	var last error
	for _, err := range compile(t, find.Query{Text: "السلام"}).Over(t.Context(), p) {
		last = err
	}
	if model.CodeOf(last) != model.Damaged {
		t.Errorf("a damaged text: %v", last)
	}
	for _, err := range compile(t, find.Query{Label: "QUOTE", Author: "nobody"}).Over(t.Context(), articles()) {
		last = err
	}
	if model.CodeOf(last) != model.NotFound || !strings.Contains(last.Error(), "it has ali, eva") {
		t.Errorf("an author who is not there: %v", last)
	}
}
