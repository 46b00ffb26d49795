package find

import (
	"slices"
	"strings"
	"unicode"

	"raqim/model"
)

// Hit is a line of a concordance. Before, Text and After follow one another in
// the order of reading; where a hit has one part, together they are a stretch of
// the document's text as it is stored, line ends and all.
type Hit struct {
	Document model.DocumentID
	Name     string        // the document's
	Parts    []model.Range // one for words, the span's where spans were looked for
	Before   string        // whole words, as far as the query's Context reaches
	Text     string        // the parts, joined by one space where there are several
	After    string
	Spans    []model.Span // those asked for that it lies in; none where the query asks for none
}

// Range is the hit from its first code point to its last.
func (h Hit) Range() model.Range {
	return model.Range{Start: h.Parts[0].Start, End: h.Parts[len(h.Parts)-1].End}
}

// Lines gives places of a document as lines of a concordance, with context code
// points before and after each, at most.
func Lines(d model.Document, places []model.Range, context int) []Hit {
	page, lines := newPage(d, context), make([]Hit, len(places))
	for i, r := range places {
		lines[i] = page.hit([]model.Range{r})
	}
	return lines
}

// page is a document in which there are hits.
type page struct {
	document model.Document
	offsets  *model.OffsetMap
	context  int
}

func newPage(d model.Document, context int) *page {
	return &page{document: d, offsets: model.NewOffsetMap(d.Text), context: context}
}

// hit makes the line for parts. Its texts are copies: a list of hits does not
// keep the documents in memory.
func (p *page) hit(parts []model.Range, spans ...model.Span) Hit {
	h := Hit{Document: p.document.ID, Name: p.document.Name, Parts: slices.Clone(parts), Spans: spans}
	r := h.Range()
	h.Text = strings.Clone(p.offsets.Text(parts))
	h.Before, h.After = strings.Clone(p.before(r.Start)), strings.Clone(p.after(r.End))
	return h
}

// before is what stands before o: from the start of a word, or at least of a
// character, where it does not reach the start of the text.
func (p *page) before(o model.Offset) string {
	start := max(0, o-model.Offset(p.context))
	text := p.offsets.Slice(model.Range{Start: start, End: o})
	if start == 0 {
		return text
	}
	if blank := strings.IndexFunc(text, unicode.IsSpace); blank >= 0 {
		return strings.TrimLeftFunc(text[blank:], unicode.IsSpace)
	}
	return strings.TrimLeftFunc(text, func(r rune) bool { return unicode.Is(unicode.Mn, r) })
}

// after is what stands from o on, to the end of a word where there is one.
func (p *page) after(o model.Offset) string {
	end := o + model.Offset(p.context)
	text := p.offsets.Slice(model.Range{Start: o, End: end})
	if int(end) >= p.offsets.Len() {
		return text
	}
	if blank := strings.LastIndexFunc(text, unicode.IsSpace); blank >= 0 {
		return strings.TrimRightFunc(text[:blank], unicode.IsSpace)
	}
	return text
}
