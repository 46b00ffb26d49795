package check

import (
	"strings"

	"raqim/model"
)

// Document lists what is to be known of d and is not: its date, where the schema
// asks for one. A document that has none says so by evidence without a value.
func Document(schema *model.Schema, d model.Document) []Finding {
	if !schema.Dates() {
		return nil
	}
	if d.Date.Value == "" {
		if strings.TrimSpace(d.Date.Evidence) != "" {
			return nil
		}
		return []Finding{{Kind: NoDate}}
	}
	if err := model.CheckDate(d.Date); err != nil {
		return []Finding{{Kind: BadDate, Value: d.Date.Value, Err: err}}
	}
	return nil
}

// Annotations lists what one author's annotations of d lack, in the order of the
// spans (model.CompareSpans), which is that of reading. text is that of d.
func Annotations(schema *model.Schema, d model.Document, text *model.OffsetMap, marked model.Annotations) []Finding {
	c := newChecker(schema, d, text, marked)
	for i, span := range marked.Spans {
		t, ok := schema.SpanType(span.Label)
		if !ok || len(span.Parts) == 0 || !t.Excludes && c.zones.hold(span) {
			continue
		}
		c.edges(span, t)
		c.double(i)
		c.values(span, t)
		c.links(i, t)
		c.nesting(i, t)
	}
	return c.findings
}

// checker is one look through a set.
type checker struct {
	schema    *model.Schema
	dated     bool // the document has a date
	text      *model.OffsetMap
	spans     []model.Span
	relations []model.Relation
	index     map[model.SpanID]int
	at        [][]int // the relations at each span
	zones     zones
	nests     []nest
	findings  []Finding
}

func newChecker(schema *model.Schema, d model.Document, text *model.OffsetMap, marked model.Annotations) *checker {
	c := &checker{
		schema: schema, dated: d.Date.Value != "", text: text, spans: marked.Spans, relations: marked.Relations,
		index: make(map[model.SpanID]int, len(marked.Spans)), at: make([][]int, len(marked.Spans)),
		zones: newZones(schema, marked.Spans),
	}
	for i, s := range c.spans {
		c.index[s.ID] = i
	}
	for k, r := range c.relations {
		for _, end := range [2]model.SpanID{r.From.Span(), r.To.Span()} {
			if i, ok := c.index[end]; ok {
				c.at[i] = append(c.at[i], k)
			}
		}
	}
	c.nests = c.findNests()
	return c
}

// report adds a finding about span.
func (c *checker) report(span model.Span, f Finding) {
	f.Span, f.Label, f.Parts = span.ID, span.Label, span.Parts
	c.findings = append(c.findings, f)
}
