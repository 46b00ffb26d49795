package annotate

import (
	"slices"

	"raqim/model"
)

// What of a schema is at stake in a conversion: what nothing can happen to is not
// read. Too much is no fault, only slower, since each use is decided on its own.

func (c *conversion) labelsAtStake() []string {
	var labels []string
	for _, t := range c.from.SpanTypes {
		if now, ok := c.label(t.ID); !ok || now.ID != t.ID {
			labels = append(labels, t.ID)
		}
	}
	return labels
}

func (c *conversion) entitiesAtStake() []string {
	var labels []string
	for _, t := range c.from.SpanTypes {
		if _, stays := c.label(t.ID); stays && c.losesEntity(t.ID) {
			labels = append(labels, t.ID)
		}
	}
	return labels
}

// attributesAtStake are those of labels that stay, as label and name: the ones that
// are references from then on apart.
func (c *conversion) attributesAtStake() (plain, references [][2]string) {
	targets := c.labelsAtStake()
	relations := c.relationsAtStake()
	for _, t := range c.from.SpanTypes {
		now, stays := c.label(t.ID)
		if !stays {
			continue
		}
		if len(relations) > 0 || now.ID != t.ID {
			plain = append(plain, [2]string{t.ID, model.NoneOf})
		}
		for _, a := range t.Attributes {
			after, ok := c.attribute(t.ID, a.Name)
			touched := !ok || !sameAttribute(a, after) || c.renamesValues(t.ID, a)
			switch {
			case ok && after.Refers() != nil && (touched || len(targets) > 0):
				references = append(references, [2]string{t.ID, a.Name})
			case touched:
				plain = append(plain, [2]string{t.ID, a.Name})
			}
		}
	}
	return plain, references
}

func (c *conversion) renamesValues(label string, a model.AttributeType) bool {
	return slices.ContainsFunc(a.Values.Choices, func(v model.Choice) bool {
		_, named := c.renames[label+"."+a.Name+"."+v.Value]
		return named
	})
}

func (c *conversion) relationsAtStake() []string {
	targets := c.labelsAtStake()
	var labels []string
	for _, t := range c.from.RelationTypes {
		now, ok := c.to.RelationType(c.renames.of(t.ID, t.ID))
		ends := slices.Concat(t.From, t.To)
		touched := slices.ContainsFunc(ends, func(end string) bool { return slices.Contains(targets, end) })
		if !ok || touched || now.ID != t.ID || !sameSet(t.From, now.From) || !sameSet(t.To, now.To) || !sameSet(flagNames(t), flagNames(now)) {
			labels = append(labels, t.ID)
		}
	}
	return labels
}

// sameAttribute reports whether a and b go by the same name and take the same values.
func sameAttribute(a, b model.AttributeType) bool {
	return a.Name == b.Name && a.Multi == b.Multi && a.Values.Kind == b.Values.Kind &&
		(a.Values.Choices == nil) == (b.Values.Choices == nil) && sameSet(choiceValues(a), choiceValues(b))
}

func choiceValues(a model.AttributeType) []string {
	values := make([]string, len(a.Values.Choices))
	for i, v := range a.Values.Choices {
		values[i] = v.Value
	}
	return values
}

// sameSet reports whether a and b hold the same texts.
func sameSet(a, b []string) bool {
	within := func(all []string) func(string) bool {
		return func(x string) bool { return !slices.Contains(all, x) }
	}
	return !slices.ContainsFunc(a, within(b)) && !slices.ContainsFunc(b, within(a))
}
