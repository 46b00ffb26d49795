package bundle

import (
	"slices"

	"raqim/model"
)

func newEntityLine(e model.Entity) entityLine {
	names := make(map[string][]string, len(e.Names))
	for language, list := range e.Names {
		names[language] = append([]string{}, list...)
	}
	return entityLine{e.ID, e.Kind, names, e.Role, e.Affiliation, e.Wikidata, e.Note}
}

func newTeamLine(t model.Team) teamLine {
	l := teamLine{Blind: t.Blind, Members: make([]memberLine, len(t.Members))}
	for i, m := range t.Members {
		l.Members[i] = memberLine(m)
	}
	return l
}

func newDocumentLine(d model.Document, sets []model.Annotations) (documentLine, error) {
	l := documentLine{
		ID: d.ID, Name: d.Name, Language: d.Language, Direction: d.Direction,
		Source: d.Source, Publisher: d.Publisher, URL: d.URL,
		Date:     dateLine{d.Date.Value, d.Date.Status, d.Date.Evidence},
		Encoding: d.Encoding, BOM: d.BOM, LineEnds: d.LineEnds, Meta: d.Meta,
		Flagged: d.Flagged, Note: d.Note, SHA256: d.SHA256, Text: d.Text,
		Sets: make([]setLine, len(sets)),
	}
	if l.Meta == nil {
		l.Meta = map[string]string{}
	}
	for i, set := range sets {
		for _, s := range set.Spans {
			if len(s.Parts) == 0 {
				return l, model.Errorf(model.Damaged, "the span %s of %s in %s has no parts: run raqim check", s.ID, set.Set.Author, d.Name)
			}
		}
		l.Sets[i] = newSetLine(set)
	}
	return l, nil
}

func newSetLine(a model.Annotations) setLine {
	l := setLine{
		Author: a.Set.Author, Kind: a.Set.Kind, State: a.Set.State, Note: a.Set.Note, SentBack: a.Set.SentBack,
		Spans: make([]spanLine, 0, len(a.Spans)), Relations: make([]relationLine, 0, len(a.Relations)),
	}
	for _, s := range slices.SortedFunc(slices.Values(a.Spans), model.CompareSpans) {
		l.Spans = append(l.Spans, newSpanLine(s))
	}
	for _, r := range slices.SortedFunc(slices.Values(a.Relations), model.CompareRelations) {
		l.Relations = append(l.Relations, relationLine{
			ID: r.ID, Label: r.Label, From: r.From, To: r.To,
			Attributes: present(r.Attributes), Note: r.Note, Provenance: provenanceLine(r.Provenance),
		})
	}
	for _, d := range slices.SortedFunc(slices.Values(a.Decisions), model.CompareDecisions) {
		l.Decisions = append(l.Decisions, decisionLine{d.ID, d.About, d.Verdict, d.Taken, d.Rule, d.Reason, d.Note, d.Reviewer})
	}
	return l
}

func newSpanLine(s model.Span) spanLine {
	l := spanLine{
		ID: s.ID, Label: s.Label, Parts: s.Parts, Attributes: present(s.Attributes),
		Note: s.Note, Provenance: provenanceLine(s.Provenance),
	}
	if s.Entity != "" {
		l.Entity = &s.Entity
	}
	return l
}

// present is a, never nil: no attributes are {}, not null.
func present(a model.Attributes) model.Attributes {
	if a == nil {
		return model.Attributes{}
	}
	return a
}
