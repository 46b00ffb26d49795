package desk

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/annotate/find"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/marks"
	"raqim/ui/panel"
	"raqim/ui/text/face"
)

// shelf is a project in memory.
type shelf []model.Document

func (s shelf) Documents(context.Context) ([]model.DocumentInfo, error) { return nil, nil }

func (s shelf) Document(id model.DocumentID) (model.Document, error) {
	i := slices.IndexFunc(s, func(d model.Document) bool { return d.ID == id })
	return s[i], nil
}

func (s shelf) Spans(model.DocumentID, string, string) ([]model.Span, error) { return nil, nil }

// The rows come in the order of the documents, then of the text; their three pieces are
// that text; and each has the direction that the article, which is laid out, gives its
// paragraph.
func TestTheConcordanceIsInReadingOrder(t *testing.T) {
	test.NewTempApp(t)
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	view := docview.New(fonts)
	texts := rapid.StringOfN(rapid.SampledFrom([]rune("اب می\u200cقال abc 12 \n\u2067\u2069\r\n(💩\u0085,\u2029")), 1, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		var documents shelf
		s := &search{ctx: context.Background()}
		for range rapid.IntRange(1, 3).Draw(t, "documents") {
			doc := article("خبر.txt", rapid.SampledFrom([]string{"ar", "en"}).Draw(t, "language"), texts.Draw(t, "text"))
			doc.Direction = rapid.SampledFrom([]model.Direction{model.DirectionAuto, model.DirectionAuto, model.DirectionRTL, model.DirectionLTR}).Draw(t, "direction")
			doc.ID = model.DocumentID(rune('a' + len(documents)))
			documents = append(documents, doc)
			s.infos = append(s.infos, model.DocumentInfo{Document: doc})
		}
		s.project = documents
		if s.query, err = find.Compile(schema, find.Query{Text: rapid.SampledFrom([]string{"ا", "a", "2", "ي", "قال", "("}).Draw(t, "query"), Context: hitContext}); err != nil {
			t.Fatal(err)
		}
		s.last = time.Now().Add(time.Hour) // nothing is passed on: there is no window
		if err := s.list(); err != nil {
			t.Fatal(err)
		}
		var last panel.Hit
		for _, h := range s.hits {
			if h.Document < last.Document || h.Document == last.Document && h.Parts[0].Start < last.Parts[0].End {
				t.Fatalf("%+v comes behind %+v", h, last)
			}
			last = h
			doc, _ := documents.Document(h.Document)
			if text := []rune(doc.Text); string(text[h.Parts[0].Start:h.Parts[0].End]) != h.Text || !strings.Contains(doc.Text, h.Before+h.Text+h.After) {
				t.Fatalf("%+v is not the text %q", h, doc.Text)
			}
			view.SetDocument(doc.Text, marks.Base(doc), doc.Language)
			if base := view.ParagraphBase(int(h.Parts[0].Start)); base != h.Base {
				t.Fatalf("the row of %+v has direction %v, the article %v, in %q", h, h.Base, base, doc.Text)
			}
		}
	})
}
