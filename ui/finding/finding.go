package finding

import (
	"slices"
	"strings"

	"raqim/annotate/check"
	"raqim/model"
	"raqim/ui/i18n"
)

// Words says what f is, for somebody who sees nothing else: "no Speaker (says),
// and “none” is not stated".
func Words(schema *model.Schema, f check.Finding) string {
	switch f.Kind {
	case check.NoDate:
		return i18n.T("finding.no_date")
	case check.NoLink:
		return i18n.T("finding.no_link", "other", others(schema, f), "relation", relations(schema, f.Relations))
	}
	return Short(schema, f)
}

// Short says what f is, for somebody who sees the span: "no Speaker".
func Short(schema *model.Schema, f check.Finding) string {
	switch f.Kind {
	case check.NoDate:
		return i18n.T("finding.no_date_short")
	case check.BadDate:
		return i18n.T("finding.bad_date", "why", f.Err)
	case check.NoValue:
		return i18n.T("finding.no_value", "name", attribute(schema, f))
	case check.BadValue:
		return i18n.T("finding.bad_value", "name", attribute(schema, f), "why", f.Err)
	case check.Dangling:
		return i18n.T("finding.dangling", "name", attribute(schema, f), "value", f.Value)
	case check.Blank:
		return i18n.T("finding.blank")
	case check.EdgeBlank:
		return i18n.T("finding.edge_blank")
	case check.EdgeSign:
		return i18n.T("finding.edge_sign", "sign", f.Value)
	case check.Double:
		return i18n.T("finding.double", "other", f.Other)
	}
	return ofLinks(schema, f)
}

func ofLinks(schema *model.Schema, f check.Finding) string {
	switch f.Kind {
	case check.NoLink:
		return i18n.T("finding.no_link_short", "other", others(schema, f))
	case check.NotNone:
		return i18n.T("finding.not_none", "relation", relations(schema, f.Relations))
	case check.TooMany:
		return i18n.T("finding.too_many", "count", f.N, "relation", relations(schema, f.Relations))
	case check.Circle:
		return i18n.T("finding.circle", "relation", relations(schema, f.Relations))
	case check.TooDeep:
		return i18n.T("finding.too_deep", "level", f.N, "most", f.Limit)
	}
	return string(f.Kind)
}

// attribute is what the attribute of a finding is called.
func attribute(schema *model.Schema, f check.Finding) string {
	t, _ := schema.SpanType(f.Label)
	a, _ := t.Attribute(f.Attribute)
	return a.Label.In(i18n.Language(), f.Attribute)
}

// relations is what relation types are called: "introduces / relay cue".
func relations(schema *model.Schema, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		t, _ := schema.RelationType(id)
		names[i] = t.Label.In(i18n.Language(), id)
	}
	return strings.Join(names, " / ")
}

// others is what can stand at the other end of the relations that a finding
// names: "Quote / Stance".
func others(schema *model.Schema, f check.Finding) string {
	var names []string
	for _, id := range f.Relations {
		r, _ := schema.RelationType(id)
		ends := r.From
		if slices.Contains(r.From, f.Label) {
			ends = r.To
		}
		for _, end := range ends {
			if name := endName(schema, end); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, " / ")
}

// endName is what an end of a relation is called: a label, or a thing outside the
// text.
func endName(schema *model.Schema, end string) string {
	switch end {
	case "entity":
		return i18n.T("finding.end_entity")
	case "AUTHOR":
		return i18n.T("finding.end_author")
	case "t0":
		return i18n.T("finding.end_date")
	}
	t, _ := schema.SpanType(end)
	return t.Label.In(i18n.Language(), end)
}
