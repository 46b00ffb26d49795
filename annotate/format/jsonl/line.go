package jsonl

import (
	"slices"

	"raqim/model"
)

// Format is the name and version each line carries.
const Format = "raqim-jsonl/1"

// line is one document; the order of the fields is that of the keys.
type line struct {
	Format     string            `json:"format"`
	ID         model.DocumentID  `json:"id"`
	Name       string            `json:"name"`
	Language   string            `json:"language"`
	OffsetUnit model.OffsetUnit  `json:"offset_unit"`
	SHA256     string            `json:"sha256"`
	Text       string            `json:"text"`
	Meta       map[string]string `json:"meta"`
	Date       date              `json:"date"`
	Set        string            `json:"set"`
	Spans      []span            `json:"spans"`
	Relations  []relation        `json:"relations"`
	Unresolved *[]unresolved     `json:"unresolved,omitempty"` // nil but for a gold set that was reviewed
}

type date struct {
	Value  string           `json:"value"`
	Status model.DateStatus `json:"status"`
}

type span struct {
	ID         model.SpanID     `json:"id"`
	Label      string           `json:"label"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Parts      [][2]int         `json:"parts"`
	Text       string           `json:"text"`
	Attributes model.Attributes `json:"attributes"`
	Entity     *model.EntityID  `json:"entity"`
	Provenance *provenance      `json:"provenance,omitempty"` // nil likewise
}

type relation struct {
	ID         model.RelationID `json:"id"`
	Label      string           `json:"label"`
	From       model.Argument   `json:"from"`
	To         model.Argument   `json:"to"`
	Attributes model.Attributes `json:"attributes"`
	Provenance *provenance      `json:"provenance,omitempty"` // nil likewise
}

func newLine(doc model.Document, set model.Annotations, open [][]model.Origin, unit model.OffsetUnit) (line, error) {
	l := line{
		Format: Format, ID: doc.ID, Name: doc.Name, Language: doc.Language, OffsetUnit: unit,
		SHA256: doc.SHA256, Text: doc.Text, Meta: doc.Meta,
		Date: date{doc.Date.Value, doc.Date.Status}, Set: set.Set.Author,
		Spans: make([]span, 0, len(set.Spans)), Relations: make([]relation, 0, len(set.Relations)),
	}
	if l.Meta == nil {
		l.Meta = map[string]string{}
	}
	if l.Date.Status == "" {
		l.Date.Status = model.DateMissing
	}
	offsets := model.NewOffsetMap(doc.Text)
	for _, s := range set.Spans {
		if err := model.CheckParts(s.Parts, offsets.Len()); err != nil {
			return line{}, model.Wrap(model.Damaged, err, "the span %s of %s in %s cannot be exported", s.ID, set.Set.Author, doc.Name)
		}
	}
	decided := newReview(set.Decisions)
	l.Unresolved = decided.unresolved(open)
	for _, s := range slices.SortedFunc(slices.Values(set.Spans), model.CompareSpans) {
		out := newSpan(s, offsets, unit)
		out.Provenance = decided.provenance(s.Provenance)
		l.Spans = append(l.Spans, out)
	}
	for _, r := range slices.SortedFunc(slices.Values(set.Relations), model.CompareRelations) {
		l.Relations = append(l.Relations, relation{r.ID, r.Label, r.From, r.To, present(r.Attributes), decided.provenance(r.Provenance)})
	}
	return l, nil
}

func newSpan(s model.Span, offsets *model.OffsetMap, unit model.OffsetUnit) span {
	out := span{
		ID: s.ID, Label: s.Label, Start: offsets.In(unit, s.Start()), End: offsets.In(unit, s.End()),
		Text: offsets.Text(s.Parts), Attributes: present(s.Attributes),
	}
	for _, p := range s.Parts {
		out.Parts = append(out.Parts, [2]int{offsets.In(unit, p.Start), offsets.In(unit, p.End)})
	}
	if s.Entity != "" {
		out.Entity = &s.Entity
	}
	return out
}

// present is a, never nil: no attributes are {}, not null.
func present(a model.Attributes) model.Attributes {
	if a == nil {
		return model.Attributes{}
	}
	return a
}
