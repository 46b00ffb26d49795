package figures

import (
	"cmp"
	"slices"
	"strings"

	"raqim/annotate/check"
	"raqim/model"
)

// Lack counts what one demand of the schema finds lacking: a link that spans of a label
// need (check.NoLink), an attribute that they need (check.NoValue), or the date of
// documents that were begun (check.NoDate). What lies in text that is excluded needs nothing.
type Lack struct {
	Kind      check.Kind `json:"kind"`
	Label     string     `json:"label,omitempty"`
	Relations []string   `json:"relations,omitempty"` // any of these is enough
	Attribute string     `json:"attribute,omitempty"`
	Of        int        `json:"of"`      // how many need it
	Missing   int        `json:"missing"` // of these lack it, and nothing says that there is none
	None      int        `json:"none"`    // of these say that there is none

	// Places are those that lack it, in the order of the documents' names: spans, or
	// documents with neither author nor span.
	Places []model.SpanPlace `json:"-"`
}

// lacking counts what the schema asks of spans.
func (c *count) lacking() error {
	order := make(map[model.DocumentID]int, len(c.infos))
	for i, d := range c.infos {
		order[d.ID] = i
	}
	for _, t := range c.schema.SpanTypes {
		for _, need := range t.Needs {
			if err := c.unlinked(t.ID, need.Relations()); err != nil {
				return err
			}
		}
		for _, a := range t.Attributes {
			if !a.Required {
				continue
			}
			if err := c.unfilled(t.ID, a); err != nil {
				return err
			}
		}
	}
	for _, l := range c.Lacking {
		slices.SortFunc(l.Places, func(a, b model.SpanPlace) int {
			return cmp.Or(cmp.Compare(order[a.Document], order[b.Document]), cmp.Compare(a.Author, b.Author), model.CompareIDs(string(a.Span), string(b.Span)))
		})
	}
	return nil
}

// needing counts the spans of a label that are text of the article.
func (c *count) needing(label string) int {
	n := 0
	for _, l := range c.Labels {
		if l.Label == label {
			n = l.Spans
		}
	}
	t, _ := c.schema.SpanType(label)
	if t.Excludes {
		return n
	}
	return n - c.outside[label]
}

func (c *count) unlinked(label string, relations []string) error {
	l := Lack{Kind: check.NoLink, Label: label, Relations: relations, Of: c.needing(label)}
	err := c.project.Unlinked(c.ctx, c.Counted, label, relations, func(at model.SpanPlace, none bool) error {
		switch {
		case c.excluded[at]:
		case none:
			l.None++
		default:
			l.Missing++
			l.Places = append(l.Places, at)
		}
		return nil
	})
	c.Lacking = append(c.Lacking, l)
	return err
}

func (c *count) unfilled(label string, a model.AttributeType) error {
	l := Lack{Kind: check.NoValue, Label: label, Attribute: a.Name, Of: c.needing(label)}
	err := c.project.Unfilled(c.ctx, c.Counted, label, a, func(at model.SpanPlace) error {
		if !c.excluded[at] {
			l.Missing++
			l.Places = append(l.Places, at)
		}
		return nil
	})
	c.Lacking = append(c.Lacking, l)
	return err
}

// lackingDates counts the documents without a date among those that were begun.
func (c *count) lackingDates() {
	if !c.schema.Dates() {
		return
	}
	l := Lack{Kind: check.NoDate}
	for _, d := range c.infos {
		if !slices.ContainsFunc(d.Sets, func(s model.SetInfo) bool { return slices.Contains(c.Counted, s.Author) }) {
			continue
		}
		l.Of++
		for _, f := range check.Document(c.schema, d.Document) {
			if f.Kind == check.NoDate {
				l.Missing++
				l.Places = append(l.Places, model.SpanPlace{Document: d.ID})
			}
		}
		if d.Date.Value == "" && len(check.Document(c.schema, d.Document)) == 0 {
			l.None++
		}
	}
	c.Lacking = append(c.Lacking, l)
}

// Key tells demands apart: two lacks of one project with the same key are of one demand.
func (l Lack) Key() string { return strings.Join(l.demand(), "\x1f") }
