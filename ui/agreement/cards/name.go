package cards

import (
	"strconv"

	"raqim/annotate/agree"
	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/i18n"
)

// Namer names what a schema holds in the language of the interface.
type Namer struct{ schema *model.Schema }

// Names makes a namer for a schema.
func Names(schema *model.Schema) Namer { return Namer{schema} }

// Label is what a label is called; that of no label is "not marked".
func (n Namer) Label(id string) string {
	if id == "" {
		return i18n.T("agreement.notmarked")
	}
	t, _ := n.schema.SpanType(id)
	return t.Label.In(i18n.Language(), id)
}

// Relation is what a relation type is called; that of none is all of them.
func (n Namer) Relation(id string) string {
	if id == "" {
		return i18n.T("agreement.allrelations")
	}
	t, _ := n.schema.RelationType(id)
	return t.Label.In(i18n.Language(), id)
}

// Attribute is what an attribute of a label is called, with the label; that without a name
// is the entity.
func (n Namer) Attribute(label, name string) string {
	called := i18n.T("agreement.entity")
	if name != "" {
		t, _ := n.schema.SpanType(label)
		a, _ := t.Attribute(name)
		called = a.Label.In(i18n.Language(), name)
	}
	return i18n.T("agreement.of", "label", n.Label(label), "what", called)
}

// About is what a measure is of.
func (n Namer) About(m agreement.Measured) string {
	switch m.About {
	case agreement.OfLabels:
		if m.Of != "" {
			return i18n.T("agreement.of", "label", n.Label(m.Of), "what", i18n.T("agreement.matched"))
		}
		return i18n.T("agreement.matched")
	case agreement.OfCharacters:
		if m.Of == "" {
			return i18n.T("agreement.allcharacters")
		}
		return i18n.T("agreement.of", "label", n.Label(m.Of), "what", i18n.T("agreement.characters"))
	case agreement.OfRelations:
		return n.Relation(m.Of)
	case agreement.OfAttributes, agreement.OfTimes:
		return n.Attribute(m.Of, m.Attribute)
	}
	if m.Of == "" {
		return i18n.T("agreement.allspans")
	}
	return n.Label(m.Of)
}

// measures are keys of the catalogue.
var measures = map[string]string{
	"f1_exact": "agreement.f1.exact", "precision_exact": "agreement.precision.exact", "recall_exact": "agreement.recall.exact",
	"f1_overlap": "agreement.f1.overlap", "precision_overlap": "agreement.precision.overlap", "recall_overlap": "agreement.recall.overlap",
	"alpha_u": "agreement.alphau", "observed_agreement": "agreement.observed", "cohen_kappa": "agreement.cohen",
	"scott_pi": "agreement.scott", "fleiss_kappa": "agreement.fleiss", "alpha": "agreement.alpha", "ac1": "agreement.ac1", "ac2": "agreement.ac2",
	"gamma": "agreement.gamma", "share_identical": "agreement.identical", "share_identical_or_coarser": "agreement.coarser",
}

// Measure is what a measure is called, by the key that package agreement gives it.
func Measure(key string) string { return i18n.T(measures[key]) }

// Difference is what a difference is called, by its name for machines.
func Difference(name string) string {
	return i18n.T(map[string]string{
		"edges": "agreement.differ.edges", "label": "agreement.differ.label", "attributes": "agreement.differ.attributes",
		"entity": "agreement.differ.entity", "links": "agreement.differ.links", "missing": "agreement.differ.missing",
	}[name])
}

// Value writes a figure to three places, or that it is undefined.
func Value(v agree.Value) string {
	if !v.Defined() {
		return i18n.T("agreement.undefined")
	}
	return decimal(v.X)
}

// Interval writes the interval of a figure; it must be defined.
func Interval(b agree.Bounds) string {
	return i18n.T("agreement.interval", "low", decimal(b.Low), "high", decimal(b.High))
}

// WithInterval writes a figure and, where there is one, its interval.
func WithInterval(v agree.Value, b *agree.Bounds) string {
	if b == nil || b.Why != nil || !v.Defined() {
		return Value(v)
	}
	return Value(v) + " " + Interval(*b)
}

func decimal(x float64) string { return i18n.Decimal(strconv.FormatFloat(x, 'f', 3, 64)) }
