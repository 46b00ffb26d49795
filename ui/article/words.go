package article

import (
	"slices"
	"strings"

	"raqim/model"
	"raqim/ui/i18n"
)

// label is what a label is called.
func (a *Article) label(id string) string {
	t, _ := a.Schema.SpanType(id)
	return t.Label.In(i18n.Language(), id)
}

// relation is what a relation is called.
func (a *Article) relation(r model.Relation) string {
	t, _ := a.Schema.RelationType(r.Label)
	return t.Label.In(i18n.Language(), r.Label)
}

// title is what a mark says of itself: its label, values and entity.
func (p *page) title(s model.Span) string {
	said := append([]string{p.label(s.Label)}, p.values(s)...)
	if s.Entity != "" {
		said = append(said, p.entity(s.Entity).NameIn(i18n.Language()))
	}
	return strings.Join(said, " · ") + " (" + string(s.ID) + ")"
}

// values are the values of a span's attributes in the order of the schema, in words.
func (p *page) values(s model.Span) []string {
	t, _ := p.Schema.SpanType(s.Label)
	var said []string
	for _, a := range t.Attributes {
		value, ok := s.Attributes[a.Name]
		if !ok || value.String() == "" {
			continue
		}
		items := value.Items()
		for i, item := range items {
			if k := slices.IndexFunc(a.Values.Choices, func(c model.Choice) bool { return c.Value == item }); k >= 0 {
				items[i] = a.Values.Choices[k].Label.In(i18n.Language(), item)
			}
		}
		said = append(said, i18n.T("article.value", "name", a.Label.In(i18n.Language(), a.Name), "value", i18n.List(items)))
	}
	return said
}

// excerptLength is how many code points of a span's text stand in a list.
const excerptLength = 90

// excerpt is the text of a span on one line, or its beginning.
func (p *page) excerpt(s model.Span) string {
	var parts []string
	for _, r := range s.Parts {
		parts = append(parts, string(p.text[r.Start:r.End]))
	}
	text := []rune(strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(parts, " … "), "\x00", "\uFFFD")), " "))
	if len(text) > excerptLength {
		return string(text[:excerptLength]) + "…"
	}
	return string(text)
}
