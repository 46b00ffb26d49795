package figures

import (
	"cmp"
	"slices"

	"raqim/model"
)

// Label counts the spans of one label.
type Label struct {
	Label         string         `json:"label"`
	Spans         int            `json:"spans"`
	ByLanguage    map[string]int `json:"by_language"` // of the document
	Documents     int            `json:"documents"`   // in which there is at least one
	Discontinuous int            `json:"discontinuous"`
	// Nested counts those that lie wholly within a larger span of the same set, and
	// Within those that lie so within one of the same label.
	Nested int `json:"nested"`
	Within int `json:"nested_in_same_label"`
}

// extent is a span from its first code point to its last.
type extent struct {
	model.Range
	place model.SpanPlace
	label string
	parts []model.Range
}

// marked counts the spans, one set after the other.
func (c *count) marked() error {
	m := marking{count: c, labels: map[string]*Label{}, seen: map[string]model.DocumentID{}, spans: map[string]int{}}
	for _, t := range c.schema.SpanTypes {
		m.label(t.ID)
	}
	err := c.project.Parts(c.ctx, c.Counted, func(at model.SpanPlace, label string, part model.Range) error {
		m.take(at, label, part)
		return nil
	})
	if err != nil {
		return err
	}
	m.endSet()
	for _, id := range m.order {
		c.Labels = append(c.Labels, *m.labels[id])
	}
	c.countLanguages(m.spans)
	c.spread()
	return nil
}

// spread is how many spans the sets have that were begun.
func (c *count) spread() {
	var spans []float64
	for _, d := range c.infos {
		for _, s := range d.Sets {
			if slices.Contains(c.Counted, s.Author) {
				spans = append(spans, float64(s.Spans))
			}
		}
	}
	c.PerSet = NewSpread(spans)
}

// countLanguages lists the languages by how many documents they have.
func (c *count) countLanguages(spans map[string]int) {
	documents := map[string]int{}
	for _, d := range c.infos {
		documents[d.Language]++
	}
	for l, n := range documents {
		c.Languages = append(c.Languages, Language{l, n, spans[l]})
	}
	slices.SortFunc(c.Languages, func(a, b Language) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Language, b.Language))
	})
}

// marking takes the spans of sets in, and keeps those of the set at hand only.
type marking struct {
	*count
	order  []string
	labels map[string]*Label
	seen   map[string]model.DocumentID // the last document in which a label was found
	spans  map[string]int              // by language
	set    []extent
}

// label is the count of a label; one that the schema does not know comes last.
func (m *marking) label(id string) *Label {
	if m.labels[id] == nil {
		m.labels[id] = &Label{Label: id, ByLanguage: map[string]int{}}
		m.order = append(m.order, id)
	}
	return m.labels[id]
}

// take takes one part of a span in.
func (m *marking) take(at model.SpanPlace, label string, part model.Range) {
	if last := len(m.set) - 1; last >= 0 {
		if e := &m.set[last]; e.place == at {
			e.End, e.parts = part.End, append(e.parts, part)
			return
		} else if e.place.Document != at.Document || e.place.Author != at.Author {
			m.endSet()
		}
	}
	m.set = append(m.set, extent{part, at, label, []model.Range{part}})
	l, language := m.label(label), m.languages[at.Document]
	l.Spans++
	l.ByLanguage[language]++
	m.spans[language]++
	if m.seen[label] != at.Document {
		m.seen[label] = at.Document
		l.Documents++
	}
}

// endSet counts what can be told only when a set is whole.
func (m *marking) endSet() {
	m.exclude()
	slices.SortFunc(m.set, func(a, b extent) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	anywhere, same := reach{}, map[string]*reach{}
	for _, e := range m.set {
		l := m.labels[e.label]
		if len(e.parts) > 1 {
			l.Discontinuous++
		}
		if same[e.label] == nil {
			same[e.label] = &reach{}
		}
		if anywhere.holds(e.Range) {
			l.Nested++
		}
		if same[e.label].holds(e.Range) {
			l.Within++
		}
	}
	m.set = m.set[:0]
}

// reach is how far the ranges go that were taken in, which come by their start and, of
// one start, the longest first.
type reach struct {
	before model.Offset // the furthest end but that of the ranges equal to last
	last   model.Range
}

// holds tells whether r lies within a larger range that came before, and takes r in.
func (h *reach) holds(r model.Range) bool {
	if r != h.last {
		h.before = max(h.before, h.last.End)
		h.last = r
	}
	return h.before >= r.End
}

// exclude notes the spans that lie, with all their parts, in text that labels exclude.
func (m *marking) exclude() {
	var zones []model.Range
	for _, e := range m.set {
		if t, _ := m.schema.SpanType(e.label); t.Excludes {
			for _, part := range e.parts {
				zones = model.WithPart(zones, part)
			}
		}
	}
	if len(zones) == 0 {
		return
	}
	for _, e := range m.set {
		t, _ := m.schema.SpanType(e.label)
		if !t.Excludes && !slices.ContainsFunc(e.parts, func(p model.Range) bool { return !within(zones, p) }) {
			m.excluded[e.place] = true
			m.outside[e.label]++
		}
	}
}

// within tells whether r lies in one of zones, which ascend and are apart.
func within(zones []model.Range, r model.Range) bool {
	return slices.ContainsFunc(zones, func(z model.Range) bool { return z.Start <= r.Start && r.End <= z.End })
}
