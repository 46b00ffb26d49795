package article

import (
	"strings"

	"raqim/model"
	"raqim/ui/i18n"
)

// legend says what the labels look like, and counts their spans.
func (p *page) legend() {
	p.put("<section>\n<h2>%s</h2>\n", esc(i18n.T("article.legend")))
	if len(p.labels) == 0 {
		p.put("<p class=\"note\">%s</p>\n</section>\n", esc(i18n.T("article.unmarked")))
		return
	}
	p.put("<ul class=\"legend\">\n")
	counts := map[string]int{}
	for _, s := range p.Marked.Spans {
		counts[s.Label]++
	}
	for i, label := range p.labels {
		t, _ := p.Schema.SpanType(label)
		p.put("<li><b>%s</b> <mark class=\"l%d n0\">%s</mark> <span>%s</span></li>\n", esc(t.Tag), i, esc(p.label(label)), esc(i18n.Number(counts[label])))
	}
	p.put("</ul>\n</section>\n")
}

// relations lists the relations in the order of the text.
func (p *page) relations() {
	if len(p.Marked.Relations) == 0 {
		return
	}
	p.put("<section>\n<h2>%s</h2>\n<ul class=\"relations\">\n", esc(i18n.T("article.relations")))
	for _, r := range p.Marked.Relations {
		p.put("<li>%s <i>%s</i> %s</li>\n", p.argument(r.From), esc(p.relationWords(r)), p.argument(r.To))
	}
	p.put("</ul>\n</section>\n")
}

// relationWords is what a relation is called, with its flags and an arrow to its target.
func (p *page) relationWords(r model.Relation) string {
	words := p.relation(r)
	t, _ := p.Schema.RelationType(r.Label)
	for _, f := range t.Attributes {
		if r.Attributes[f.Name()].Flag() {
			words += " · " + f.Name()
		}
	}
	if i18n.RTL() {
		return "← " + words + " ←"
	}
	return "→ " + words + " →"
}

// argument is an end of a relation as HTML.
func (p *page) argument(a model.Argument) string {
	if s, ok := p.span(a.Span()); ok {
		return p.link(s)
	}
	if id, ok := a.Entity(); ok {
		return "<bdi>" + esc(p.Article.entity(id).NameIn(i18n.Language())) + "</bdi>"
	}
	switch a {
	case model.AuthorArgument:
		return esc(i18n.T("finding.end_author"))
	case model.DateArgument:
		return esc(i18n.T("finding.end_date"))
	}
	return esc(string(a))
}

// link leads to a span in the text.
func (p *page) link(s model.Span) string {
	return "<a href=\"#" + esc(string(s.ID)) + "\"><bdi>" + esc(p.excerpt(s)) + "</bdi></a>"
}

// entities lists the entities that spans point to, with their mentions.
func (p *page) entities() {
	mentions := map[model.EntityID][]string{}
	var order []model.EntityID
	for _, s := range p.Marked.Spans {
		if s.Entity == "" {
			continue
		}
		if mentions[s.Entity] == nil {
			order = append(order, s.Entity)
		}
		mentions[s.Entity] = append(mentions[s.Entity], p.link(s))
	}
	if len(order) == 0 {
		return
	}
	p.put("<section>\n<h2>%s</h2>\n<ul>\n", esc(i18n.T("article.entities")))
	for _, id := range order {
		p.put("<li><b><bdi>%s</bdi></b> %s</li>\n", esc(p.entity(id).NameIn(i18n.Language())), strings.Join(mentions[id], " · "))
	}
	p.put("</ul>\n</section>\n")
}

// spans lists all that is marked, with its values.
func (p *page) spans() {
	if len(p.Marked.Spans) == 0 {
		return
	}
	p.put("<section>\n<h2>%s</h2>\n<table>\n<tr><th>%s</th><th>%s</th><th>%s</th></tr>\n", esc(i18n.T("article.spans")),
		esc(i18n.T("article.label")), esc(i18n.T("article.words")), esc(i18n.T("article.values")))
	for _, s := range p.Marked.Spans {
		values := p.values(s)
		if len(s.Parts) > 1 {
			values = append(values, i18n.T("article.parts", "n", len(s.Parts)))
		}
		if s.Entity != "" {
			values = append(values, p.entity(s.Entity).NameIn(i18n.Language()))
		}
		if s.Note != "" {
			values = append(values, s.Note)
		}
		p.put("<tr><td>%s</td><td>%s</td><td><bdi>%s</bdi></td></tr>\n", esc(p.label(s.Label)), p.link(s), esc(strings.Join(values, " · ")))
	}
	p.put("</table>\n</section>\n")
}
