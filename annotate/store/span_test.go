package store

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// Spans gives of every label what Annotations gives of it, in the same order, parts,
// attributes and all.
func TestSpansOfALabel(t *testing.T) {
	p := withArticle(t)
	quote := span(2, "QUOTE", model.Range{Start: 3, End: 5}, model.Range{Start: 8, End: 10})
	quote.Attributes = model.Attributes{"level": model.TextValue("2")}
	for _, s := range []*model.Span{span(1, "SPEAKER", model.Range{Start: 4, End: 6}), quote, span(10, "QUOTE", model.Range{Start: 0, End: 2}), span(11, "SPEAKER", model.Range{Start: 0, End: 9})} {
		do(t, p, spanChange(nil, s))
	}
	all, err := p.Annotations(article.ID, "a1")
	if err != nil || len(all.Spans) != 4 {
		t.Fatalf("%d spans, %v", len(all.Spans), err)
	}
	for _, label := range []string{"", "QUOTE", "SPEAKER", "CUE"} {
		want := slices.DeleteFunc(slices.Clone(all.Spans), func(s model.Span) bool { return label != "" && s.Label != label })
		got, err := p.Spans(article.ID, "a1", label)
		if diff := cmp.Diff(want, got); err != nil || len(want)+len(got) > 0 && diff != "" {
			t.Errorf("%q: %v\n%s", label, err, diff)
		}
	}
	if got, err := p.Spans(article.ID, "a2", ""); err != nil || len(got) != 0 {
		t.Errorf("somebody who has not begun: %v, %v", got, err)
	}
	_, err = p.Spans("gone", "a1", "QUOTE")
	wantCode(t, err, model.NotFound)
}
