package draft

import (
	"slices"

	"raqim/model"
)

// Draft is a schema that is being changed. It belongs to one goroutine.
type Draft struct {
	base *model.Schema
	last Handle

	// Top has the keys of the schema itself: name, languages, document_attributes.
	Top       Part
	Policies  Part
	Types     []*Type
	Relations []*Relation

	read read
}

// read are the parts of the schema as they were read, in the form in which they are
// written: what is still the same keeps its own bytes.
type read struct{ policies, types, relations []byte }

// Type is a label.
type Type struct {
	Part
	Attributes []*Attribute
	// Needs are the links of a finished document, each a choice of relations.
	Needs [][]Handle

	readAttributes, readNeeds []byte
}

// Relation is a relation type.
type Relation struct {
	Part
	From, To []End
	Flags    []*Flag

	readFrom, readTo, readFlags []byte
}

// End is what a relation or a reference can be joined to: a label of the draft, or
// what a schema calls something outside the text.
type End struct {
	Label Handle
	Name  string // where Label is 0
}

// Flag is a yes or no of relations.
type Flag struct {
	handle       Handle
	origin, kind string
	Name         string
}

// Handle is the flag's name within the draft.
func (f *Flag) Handle() Handle { return f.handle }

// Origin is what the project calls the flag; empty for one that is new.
func (f *Flag) Origin() string { return f.origin }

// Attribute is an attribute of a label.
type Attribute struct {
	Part
	Kind Kind
	// Low and High are the limits of numbers.
	Low, High string
	// Targets are what a reference points to.
	Targets []End
	// Values are those of a closed set. They stay in the draft where the kind becomes
	// another one, and are not written then.
	Values []*Value
	// Undated is the attribute that is filled in instead where a document has no date.
	Undated Handle

	kind         string // of a kind that is not known
	standard     Handle // the value that a new span has, of a closed set
	readValues   []byte
	readUndated  string
	readStandard string
}

// Value is one of a closed set.
type Value struct{ Part }

// Kind says what the values of an attribute are.
type Kind string

// The kinds of values.
const (
	Closed    Kind = "closed"
	Text      Kind = "text"
	Timex     Kind = "timex_value"
	Integer   Kind = "int"
	Decimal   Kind = "float"
	Reference Kind = "ref"
	Other     Kind = "other" // one that this version does not know
)

// Kinds are those that a person can choose, the most frequent first.
var Kinds = []Kind{Closed, Text, Integer, Decimal, Timex, Reference}

// Base is the schema of the project.
func (d *Draft) Base() *model.Schema { return d.base }

// Type finds a label; nil where there is none.
func (d *Draft) Type(h Handle) *Type {
	return find(d.Types, h, func(t *Type) Handle { return t.handle })
}

// Relation finds a relation type; nil where there is none.
func (d *Draft) Relation(h Handle) *Relation {
	return find(d.Relations, h, func(r *Relation) Handle { return r.handle })
}

// Attribute finds an attribute and its label; nil where there is none.
func (d *Draft) Attribute(h Handle) (*Type, *Attribute) {
	for _, t := range d.Types {
		if a := t.Attribute(h); a != nil {
			return t, a
		}
	}
	return nil, nil
}

// Attribute finds an attribute of the label; nil where there is none.
func (t *Type) Attribute(h Handle) *Attribute {
	return find(t.Attributes, h, func(a *Attribute) Handle { return a.handle })
}

// find finds the part with the handle h; nil where there is none, or h is 0.
func find[T any](parts []*T, h Handle, of func(*T) Handle) *T {
	i := slices.IndexFunc(parts, func(p *T) bool { return h != 0 && of(p) == h })
	if i < 0 {
		return nil
	}
	return parts[i]
}

// ID is what the label is called in data.
func (t *Type) ID() string { return t.Text("id") }

// ID is what the relation is called in data.
func (r *Relation) ID() string { return r.Text("id") }

// Joins reports whether the relation can begin or end at a label.
func (r *Relation) Joins(label Handle) bool {
	return slices.ContainsFunc(slices.Concat(r.From, r.To), func(e End) bool { return e.Label == label })
}

// Standard is the value that a new span has; empty for none.
func (a *Attribute) Standard() string {
	if v := a.value(a.standard); v != nil && a.Kind == Closed {
		return v.Text("value")
	}
	return a.Text("default")
}

// SetStandard gives a new span a value, empty for none.
func (a *Attribute) SetStandard(text string) {
	i := slices.IndexFunc(a.Values, func(v *Value) bool { return v.Text("value") == text })
	a.standard = 0
	if i >= 0 && text != "" && a.Kind == Closed {
		a.standard = a.Values[i].handle
	}
	a.SetText("default", text)
}

func (a *Attribute) value(h Handle) *Value {
	return find(a.Values, h, func(v *Value) Handle { return v.handle })
}

// fresh is a handle that names nothing yet.
func (d *Draft) fresh() Handle {
	d.last++
	return d.last
}

// Clone is a copy that changes by itself, in which all handles name the same.
func (d *Draft) Clone() *Draft {
	c := *d
	c.Top, c.Policies = d.Top.clone(), d.Policies.clone()
	c.Types, c.Relations = make([]*Type, len(d.Types)), make([]*Relation, len(d.Relations))
	for i, t := range d.Types {
		c.Types[i] = t.clone()
	}
	for i, r := range d.Relations {
		c.Relations[i] = r.clone()
	}
	return &c
}

func (t *Type) clone() *Type {
	c := *t
	c.Part = t.Part.clone()
	c.Needs = make([][]Handle, len(t.Needs))
	for i, need := range t.Needs {
		c.Needs[i] = slices.Clone(need)
	}
	c.Attributes = make([]*Attribute, len(t.Attributes))
	for i, a := range t.Attributes {
		c.Attributes[i] = a.clone()
	}
	return &c
}

func (a *Attribute) clone() *Attribute {
	c := *a
	c.Part, c.Targets = a.Part.clone(), slices.Clone(a.Targets)
	c.Values = make([]*Value, len(a.Values))
	for i, v := range a.Values {
		c.Values[i] = &Value{v.Part.clone()}
	}
	return &c
}

func (r *Relation) clone() *Relation {
	c := *r
	c.Part, c.From, c.To = r.Part.clone(), slices.Clone(r.From), slices.Clone(r.To)
	c.Flags = make([]*Flag, len(r.Flags))
	for i, f := range r.Flags {
		flag := *f
		c.Flags[i] = &flag
	}
	return &c
}
