package annotate

import (
	"slices"

	"raqim/model"
)

// conversion leads labels, relations and their attributes from one schema to another.
// What the other schema has by the same name, or by the name that a rename says,
// stays; what it does not have goes. It decides on one thing at a time, so that the
// same decisions count what is stored and change it.
type conversion struct {
	from, to *model.Schema
	renames  renames
}

// label is the span type that spans of the label old have; false where they go.
func (c *conversion) label(old string) (model.SpanType, bool) {
	return c.to.SpanType(c.renames.of(old, old))
}

// attribute is what attribute name of spans of the label old is from then on.
func (c *conversion) attribute(old, name string) (model.AttributeType, bool) {
	t, ok := c.label(old)
	if !ok {
		return model.AttributeType{}, false
	}
	return t.Attribute(c.renames.of(old+"."+name, name))
}

// entry is what becomes of the value v of the attribute name of a span of the label
// old. targetOf gives the old label of the span that an item points to, "" for the
// document's date; false where it points nowhere. lost counts the items that go; where
// all do, or the attribute does, after has no name.
func (c *conversion) entry(old, name string, v model.Value, targetOf func(item string) (string, bool)) (after attribute, lost int) {
	if name == model.NoneOf {
		return c.noneOf(old, v)
	}
	a, ok := c.attribute(old, name)
	if !ok {
		return attribute{}, len(v.Items())
	}
	items := v.Items()
	var kept []string
	renamed := false
	for _, item := range items {
		now, ok := c.item(old, name, item, a, targetOf)
		if !ok {
			lost++
			continue
		}
		kept, renamed = append(kept, now), renamed || now != item
	}
	if renamed {
		kept = unique(kept)
	}
	switch {
	case len(kept) == 0 && len(items) > 0:
		return attribute{}, lost
	case v.IsList() && a.Multi:
		return attribute{a.Name, model.ListValue(kept...)}, lost
	case len(kept) > 1: // one value from now on, and nothing says which
		return attribute{}, len(items)
	case len(kept) == 0:
		return attribute{a.Name, model.TextValue("")}, lost
	}
	return attribute{a.Name, model.TextValue(kept[0])}, lost
}

// unique is list with each text once, where it stands first.
func unique(list []string) []string {
	var once []string
	for _, x := range list {
		if !slices.Contains(once, x) {
			once = append(once, x)
		}
	}
	return once
}

// attribute is a name and what it has.
type attribute struct {
	name  string
	value model.Value
}

// item is one value of an attribute in the other schema, where a is its type; false
// where it does not have it.
func (c *conversion) item(old, name, item string, a model.AttributeType, targetOf func(string) (string, bool)) (string, bool) {
	if a.Refers() != nil {
		target, ok := targetOf(item)
		if !ok || a.RefersToEntity() {
			return "", false
		}
		if target == "" {
			return item, slices.Contains(a.Refers(), string(model.DateArgument))
		}
		t, ok := c.label(target)
		return item, ok && slices.Contains(a.Refers(), t.ID)
	}
	now := c.renames.of(old+"."+name+"."+item, item)
	a.Multi = true
	return now, (now != "" || item == "") && a.Accepts(model.ListValue(now)) == nil
}

// noneOf is what becomes of the relations of which a span says that it has none.
func (c *conversion) noneOf(old string, v model.Value) (after attribute, lost int) {
	t, _ := c.label(old)
	var kept []string
	for _, id := range v.Items() {
		r, ok := c.to.RelationType(c.renames.of(id, id))
		if !ok || !r.Joins(t.ID) {
			lost++
			continue
		}
		kept = append(kept, r.ID)
	}
	if len(kept) == 0 {
		return attribute{}, lost
	}
	slices.Sort(kept)
	return attribute{model.NoneOf, model.ListValue(slices.Compact(kept)...)}, lost
}

// losesEntity reports whether spans of the label old, which stay, no longer have an entity.
func (c *conversion) losesEntity(old string) bool {
	before, _ := c.from.SpanType(old)
	after, _ := c.label(old)
	return slices.ContainsFunc(before.Attributes, model.AttributeType.RefersToEntity) &&
		!slices.ContainsFunc(after.Attributes, model.AttributeType.RefersToEntity)
}

// end is one end of a relation: the old label of a span, or what a schema calls a
// thing outside the text.
type end struct {
	kind string
	span bool
}

// relation is the type that relations of the label old between from and to have;
// false where they go.
func (c *conversion) relation(old string, from, to end) (model.RelationType, bool) {
	r, ok := c.to.RelationType(c.renames.of(old, old))
	return r, ok && c.joins(r.From, from) && c.joins(r.To, to)
}

func (c *conversion) joins(kinds []string, e end) bool {
	if e.span {
		t, ok := c.label(e.kind)
		return ok && slices.Contains(kinds, t.ID)
	}
	return slices.Contains(kinds, e.kind)
}

// flags are what becomes of the flags of a relation of the label old whose type is now r.
func (c *conversion) flags(old string, r model.RelationType, flags model.Attributes) (after model.Attributes, lost int) {
	after = model.Attributes{}
	for _, name := range sortedKeys(flags) {
		now := c.renames.of(old+"."+name, name)
		if !slices.Contains(flagNames(r), now) {
			lost++
			continue
		}
		after[now] = flags[name]
	}
	return after, lost
}

// changes are what the conversion changes in a set: its relations and spans that go or
// become others, in the order of their ids.
func (c *conversion) changes(marked model.Annotations) []model.Change {
	labels := make(map[model.SpanID]string, len(marked.Spans))
	for _, s := range marked.Spans {
		labels[s.ID] = s.Label
	}
	slices.SortFunc(marked.Spans, func(a, b model.Span) int { return model.CompareIDs(string(a.ID), string(b.ID)) })
	slices.SortFunc(marked.Relations, model.CompareRelations)
	var changes []model.Change
	for i := range marked.Relations {
		after := c.convertRelation(marked.Relations[i], labels)
		if after == nil || !after.Equal(marked.Relations[i]) {
			before := marked.Relations[i] // a copy: the set is not held
			changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{Before: &before, After: after}})
		}
	}
	for i := range marked.Spans {
		after := c.convertSpan(marked.Spans[i], labels)
		if after == nil || !after.Equal(marked.Spans[i]) {
			before := marked.Spans[i]
			changes = append(changes, model.Change{Span: &model.Edit[model.Span]{Before: &before, After: after}})
		}
	}
	return changes
}

func (c *conversion) convertSpan(s model.Span, labels map[model.SpanID]string) *model.Span {
	t, ok := c.label(s.Label)
	if !ok {
		return nil
	}
	targetOf := func(item string) (string, bool) {
		if item == string(model.DateArgument) {
			return "", true
		}
		target, ok := labels[model.SpanID(item)]
		return target, ok && item != string(s.ID)
	}
	old := s.Attributes
	s.Attributes = model.Attributes{}
	for _, name := range sortedKeys(old) {
		after, _ := c.entry(s.Label, name, old[name], targetOf)
		if after.name != "" {
			s.Attributes[after.name] = after.value
		}
	}
	if c.losesEntity(s.Label) {
		s.Entity = ""
	}
	s.Label = t.ID
	return &s
}

func (c *conversion) convertRelation(r model.Relation, labels map[model.SpanID]string) *model.Relation {
	t, ok := c.relation(r.Label, endOf(r.From, labels), endOf(r.To, labels))
	if !ok {
		return nil
	}
	r.Attributes, _ = c.flags(r.Label, t, r.Attributes)
	r.Label = t.ID
	return &r
}

// endOf is the end that a is; labels are those of the spans of its set.
func endOf(a model.Argument, labels map[model.SpanID]string) end {
	if _, entity := a.Entity(); entity {
		return end{kind: "entity"}
	}
	if a.Outside() {
		return end{kind: string(a)}
	}
	return end{labels[a.Span()], true}
}

func sortedKeys(a model.Attributes) []string {
	names := make([]string, 0, len(a))
	for name := range a {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
