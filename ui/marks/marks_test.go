package marks_test

import (
	"image/color"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
)

func schema(t *testing.T) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func span(id, label string, parts ...model.Range) model.Span {
	return model.Span{ID: model.SpanID(id), Label: label, Parts: parts}
}

func TestOfTakesLooksFromTheSchema(t *testing.T) {
	list := marks.Of(schema(t), []model.Span{
		span("s1", "SPEAKER", model.Range{Start: 3, End: 9}),
		span("s2", "QUOTE", model.Range{Start: 12, End: 20}, model.Range{Start: 25, End: 40}),
		span("s3", "EXCLUDE", model.Range{Start: 50, End: 200}),
		span("s4", "NOSUCH", model.Range{Start: 300, End: 301}),
	}, marks.Options{AtHand: "s2"})

	speaker, quote, exclude, unknown := list[0], list[1], list[2], list[3]
	if speaker.Style != paint.Solid || speaker.Tag != "S" || speaker.Long || speaker.AtHand {
		t.Errorf("speaker = %+v", speaker)
	}
	if speaker.Tint != (color.NRGBA{0xBF, 0xDC, 0xEC, 0xFF}) || speaker.Ink != (color.NRGBA{0x00, 0x72, 0xB2, 0xFF}) {
		t.Errorf("speaker's colours = %v, %v", speaker.Tint, speaker.Ink)
	}
	if diff := cmp.Diff([][2]int{{12, 20}, {25, 40}}, quote.Parts); diff != "" {
		t.Error(diff)
	}
	if !quote.Long || !quote.AtHand || quote.Style != paint.SolidThick {
		t.Errorf("quote = %+v", quote)
	}
	if !exclude.Dim || exclude.Long || exclude.Tint.A != 0 {
		t.Errorf("exclude = %+v", exclude)
	}
	if unknown.Style != paint.Solid || unknown.Ink.A == 0 || unknown.Tag != "" {
		t.Errorf("a label the schema lacks = %+v", unknown)
	}
}

func TestLongByLength(t *testing.T) {
	list := marks.Of(schema(t), []model.Span{
		span("s1", "SPEAKER", model.Range{Start: 0, End: marks.LongFrom - 1}),
		span("s2", "SPEAKER", model.Range{Start: 0, End: 40}, model.Range{Start: 60, End: 60 + marks.LongFrom - 40}),
	}, marks.Options{})
	if list[0].Long || !list[1].Long {
		t.Errorf("long = %v, %v; want false, true", list[0].Long, list[1].Long)
	}
}

func TestDarkAndProposals(t *testing.T) {
	spans := []model.Span{span("s1", "STANCE", model.Range{Start: 0, End: 2})}
	m := marks.Of(schema(t), spans, marks.Options{Look: paint.Look{Dark: true}, Proposal: true})[0]
	if m.Tint != (color.NRGBA{0x5E, 0x34, 0x14, 0xFF}) || !m.Proposal {
		t.Errorf("mark = %+v", m)
	}
}

func TestOverlappingMarksGetTheirOwnLanes(t *testing.T) {
	list := marks.Of(schema(t), []model.Span{
		span("s1", "QUOTE", model.Range{Start: 0, End: 50}),
		span("s2", "SPEAKER", model.Range{Start: 10, End: 20}),
		span("s3", "CUE", model.Range{Start: 60, End: 70}),
	}, marks.Options{})
	if list[0].Lane == list[1].Lane || list[1].Lane != 0 || list[2].Lane != 0 {
		t.Errorf("lanes = %d, %d, %d; the inner one lies nearer to the text", list[0].Lane, list[1].Lane, list[2].Lane)
	}
}
