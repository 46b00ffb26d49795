package review

import (
	"slices"

	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
)

// heading is whose work is compared, by their keys.
func (p *Page) heading() string {
	if p.documents != nil {
		return p.queue().counts()
	}
	if p.kind != nil {
		return i18n.T("review.head.kind", "n", len(p.rows), "what", p.kindWords())
	}
	names := make([]string, len(p.compared.Sets))
	for k, s := range p.compared.Sets {
		key := "review.head.below"
		switch {
		case len(p.compared.Sets) == 1:
			key = "review.head.one"
		case k == 0:
			key = "review.head.above"
		}
		names[k] = i18n.T(key, "key", k+1, "name", s.Author)
	}
	return i18n.List(names)
}

// counted is how much is left, and who decides.
func (p *Page) counted() string {
	left := i18n.T("review.count.left", "n", len(p.open), "all", len(p.compared.Items)+len(p.compared.Links))
	if s := p.state(); s.HasSet && s.Set.State == model.SetDone {
		left = i18n.T("review.count.done")
	}
	return i18n.T("review.count.by", "left", left, "name", p.calls.Reviewer())
}

func nothingLeft(p *Page) string {
	if s := p.state(); s.HasSet && s.Set.State == model.SetDone {
		return i18n.T("review.count.done")
	}
	return i18n.T("review.said.nothing_left", "key", keyOf(keys.ToggleDone))
}

// keyOf is the first key of an action of the window.
func keyOf(a keys.Action) string { return keys.Find(a).Chords[0].String() }

// kindWords is in what everything differs that is looked at.
func (p *Page) kindWords() string {
	if p.kind.Attribute != "" {
		r, _ := p.hand()
		return p.attributeName(r, p.kind.Attribute)
	}
	return i18n.List(differenceNames(p.kind.Kind))
}

var differenceKeys = map[core.Difference]string{
	core.Edges: "review.differs.edges", core.Label: "review.differs.label", core.Attributes: "review.differs.attributes",
	core.Entity: "review.differs.entity", core.Links: "review.differs.links", core.Missing: "review.differs.missing",
}

func differenceNames(d core.Difference) []string {
	var names []string
	for _, one := range core.Differences() {
		if d.Has(one) {
			names = append(names, i18n.T(differenceKeys[one]))
		}
	}
	if len(names) == 0 {
		names = append(names, i18n.T("review.differs.nothing"))
	}
	return names
}

// differs says in what a row differs: "edges, tone, only a1".
func (p *Page) differs(r row) string {
	if p.alone() {
		return ""
	}
	d, attributes := core.Difference(0), []string(nil)
	if r.link {
		d = p.compared.Links[r.index].Differs
	} else {
		d, attributes = p.compared.Items[r.index].Differs, p.compared.Items[r.index].Attributes
	}
	var names []string
	for _, one := range core.Differences() {
		switch {
		case !d.Has(one):
		case one == core.Missing:
			names = append(names, p.only(r))
		case one == core.Attributes && d.Has(core.Label): // labels have attributes of their own
		case one == core.Attributes && !r.link:
			for _, a := range attributes {
				names = append(names, p.attributeName(r, a))
			}
		default:
			names = append(names, i18n.T(differenceKeys[one]))
		}
	}
	if len(names) == 0 {
		names = differenceNames(0)
	}
	return i18n.List(names)
}

// only names those who have the thing of a row, where not all have.
func (p *Page) only(r row) string {
	var names []string
	for k, s := range p.compared.Sets {
		if p.has(r, k) {
			names = append(names, s.Author)
		}
	}
	return i18n.T("review.differs.only", "names", i18n.List(names))
}

func (p *Page) attributeName(r row, name string) string {
	if r.link {
		return panel.FlagName(name)
	}
	for _, s := range p.compared.Items[r.index].Spans {
		if s == nil {
			continue
		}
		if t, ok := p.state().Schema.SpanType(s.Label); ok {
			if a, ok := t.Attribute(name); ok {
				return a.Label.In(i18n.Language(), name)
			}
		}
	}
	return name
}

// title names the thing of a row: its label, or its relation.
func (p *Page) title(r row) string {
	if r.link {
		for _, x := range p.compared.Links[r.index].Relations {
			if x != nil {
				return p.relationName(x.Label)
			}
		}
	}
	return p.labelName(p.compared.Items[r.index].First().Label)
}

func (p *Page) labelName(label string) string {
	t, _ := p.state().Schema.SpanType(label)
	return t.Label.In(i18n.Language(), label)
}

func (p *Page) relationName(label string) string {
	t, _ := p.state().Schema.RelationType(label)
	return t.Label.In(i18n.Language(), label)
}

// excerpt is the text that a row is about.
func (p *Page) excerpt(r row) string {
	if !r.link {
		return p.textOf(p.compared.Items[r.index].First().Parts)
	}
	l := p.compared.Links[r.index]
	arrow := "→"
	if p.baseOf(r) == bidi.RTL {
		arrow = "←"
	}
	return i18n.T("review.link", "from", p.endWords(l.From), "arrow", arrow, "to", p.endWords(l.To))
}

func (p *Page) endWords(e core.End) string {
	if e.Item < 0 {
		return panel.OutsideName(e.Outside, p.state().Document.Date, p.calls.EntityName)
	}
	return p.textOf(p.compared.Items[e.Item].First().Parts)
}

// textMost is more code points than a line of the list can show.
const textMost = 120

// textOf is the text of parts, or as much of it as a list can show.
func (p *Page) textOf(parts []model.Range) string { return p.text.Excerpt(parts, textMost) }

// verdictWords says what was decided, and why.
func (p *Page) verdictWords(d model.Decision) string {
	words := ""
	switch d.Verdict {
	case model.VerdictAgreed:
		words = i18n.T("review.verdict.agreed")
	case model.VerdictTaken:
		words = i18n.T("review.verdict.taken", "name", d.Taken)
	case model.VerdictMerged:
		words = i18n.T("review.verdict.merged")
	case model.VerdictEdited:
		words = i18n.T("review.verdict.edited")
	case model.VerdictNeither:
		words = i18n.T("review.verdict.neither")
	case model.VerdictLater:
		words = i18n.T("review.verdict.later")
	}
	if d.Reason == model.ReasonNone {
		return words
	}
	return i18n.T("review.verdict.because", "verdict", words, "reason", panel.Reason(d.Reason))
}

// versionOf is item i as the k-th annotator has it, or gold where k is that of none; nil where it
// is not marked there.
func (p *Page) versionOf(i, k int) *model.Span {
	if k == len(p.compared.Sets) {
		return p.standing.Items[i].Span
	}
	return p.compared.Items[i].Spans[k]
}

// values are those of a version that the item differs in, in words: "tone: calm"; none where it
// is not marked there. Of the work of one annotator they are all that it has.
func (p *Page) values(i, k int) []string {
	item, span := p.compared.Items[i], p.versionOf(i, k)
	if span == nil {
		return nil
	}
	var words []string
	if item.Differs.Has(core.Entity) || p.alone() && span.Entity != "" {
		words = append(words, i18n.T("review.value", "name", i18n.T("review.differs.entity"), "value", p.entityOr(span.Entity)))
	}
	t, _ := p.state().Schema.SpanType(span.Label)
	for _, a := range t.Attributes {
		name := a.Name
		if _, has := span.Attributes[name]; !slices.Contains(item.Attributes, name) && !(p.alone() && has) {
			continue
		}
		words = append(words, i18n.T("review.value", "name", p.attributeName(row{false, i}, name), "value", p.valueName(a, span.Attributes[name], k)))
	}
	return words
}

func (p *Page) entityOr(id model.EntityID) string {
	if id == "" {
		return i18n.T("review.none")
	}
	return p.calls.EntityName(id)
}

// valueName names a value as the k-th annotator gave it.
func (p *Page) valueName(a model.AttributeType, v model.Value, k int) string {
	if v.IsFlag() {
		return v.String()
	}
	names := v.Items()
	for n, item := range names {
		for _, c := range a.Values.Choices {
			if c.Value == item {
				names[n] = c.Label.In(i18n.Language(), item)
			}
		}
		for _, s := range p.spansOf(k) {
			if a.Refers() != nil && string(s.ID) == item {
				names[n] = i18n.T("review.quoted", "text", p.textOf(s.Parts))
			}
		}
	}
	if len(names) == 0 {
		return i18n.T("review.none")
	}
	return i18n.List(names)
}

// spansOf are the spans of the k-th annotator, or of gold where k is that of none.
func (p *Page) spansOf(k int) []model.Span {
	if k == len(p.compared.Sets) {
		return p.state().Spans
	}
	return p.sets()[k].Spans
}
