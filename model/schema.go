package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Labels are the names of one thing by language: en, ar, fa.
type Labels map[string]string

// In gives the name in language, else in English, else fallback.
func (l Labels) In(language, fallback string) string {
	for _, name := range []string{l[language], l["en"]} {
		if name != "" {
			return name
		}
	}
	return fallback
}

// Schema says what can be marked in a project: span types with their keys, looks
// and attributes, relations with their argument types, and the policies of the
// guidelines. It is read from JSON (raqim-schema/1) and keeps that JSON, so that
// what this version does not know is not lost.
type Schema struct {
	Name          string         `json:"name"`
	Format        string         `json:"schema"`
	Languages     []string       `json:"languages"`
	Policies      Policies       `json:"policies"`
	SpanTypes     []SpanType     `json:"span_types"`
	RelationTypes []RelationType `json:"relation_types"`

	// DocumentAttributes are what is to be known of a document, see [Schema.Dates].
	DocumentAttributes []string `json:"document_attributes"`

	source []byte
}

// SpanType is one label.
type SpanType struct {
	ID         string          `json:"id"`
	Label      Labels          `json:"label"`
	Key        string          `json:"key"`      // the digit that marks with it
	Mnemonic   string          `json:"mnemonic"` // a Latin letter
	Color      string          `json:"color"`    // "#RRGGBB", or empty
	TintLight  string          `json:"tint_light"`
	TintDark   string          `json:"tint_dark"`
	Underline  string          `json:"underline"` // solid, solid-thick, dashed, dotted, dotted-thick, double, wavy, strike
	Tag        string          `json:"tag"`       // one letter, shown above the span
	Attributes []AttributeType `json:"attributes"`
	Guideline  Guideline       `json:"guideline"`

	// Needs are the links that a span of this type must have in a finished document,
	// or else say that there is none ([NoneOf]).
	Needs []Need `json:"needs"`
	// Excludes says that what is marked so is no text of the article: what lies wholly
	// within it need not be finished, since no export for training holds it.
	Excludes bool `json:"excludes"`
}

// Need is a link that a span must have: a relation type, or several with | between
// them of which one is enough ("CUE_OF|VIA_CUE").
type Need string

// Relations are the relation types of which n asks for one.
func (n Need) Relations() []string { return strings.Split(string(n), "|") }

// RelationType is one kind of link. From and To name span types, or things
// outside the text such as "entity", "AUTHOR" and "t0" (the document's date).
type RelationType struct {
	ID          string         `json:"id"`
	Label       Labels         `json:"label"`
	From        []string       `json:"from"`
	To          []string       `json:"to"`
	Cardinality string         `json:"cardinality"` // "1:1", "1:n", "n:1" or "n:m": how many From may join one To, and how many To one From
	Attributes  []RelationFlag `json:"attributes"`
	Guideline   Guideline      `json:"guideline"`
}

// RelationFlag is an attribute of a relation, a yes or no: "implicit:bool".
type RelationFlag string

// Name is the flag's name without its type.
func (f RelationFlag) Name() string {
	name, _, _ := strings.Cut(string(f), ":")
	return name
}

// AttributeType is one attribute of a span type.
type AttributeType struct {
	Name     string    `json:"name"`
	Label    Labels    `json:"label"`
	Values   ValueType `json:"values"`
	Default  *string   `json:"default"`
	Required bool      `json:"required"`
	Multi    bool      `json:"multi"`
	// Undated names the attribute that is filled in instead of this one where the
	// document has no date; empty for none.
	Undated string `json:"undated"`
}

// Choice is one value of a closed set.
type Choice struct {
	Value string `json:"value"`
	Label Labels `json:"label"`
}

// ValueType is what an attribute's value may be: one of Choices where there are
// any, else what Kind says: "text", "timex_value", "int:1-3", "float:0-1", or
// "ref:" and what it points to.
type ValueType struct {
	Kind    string
	Choices []Choice
}

// UnmarshalJSON reads an array of choices or the name of a kind.
func (v *ValueType) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return json.Unmarshal(data, &v.Choices)
	}
	return json.Unmarshal(data, &v.Kind)
}

// MarshalJSON writes what UnmarshalJSON reads.
func (v ValueType) MarshalJSON() ([]byte, error) {
	if v.Choices != nil {
		return json.Marshal(v.Choices)
	}
	return json.Marshal(v.Kind)
}

// ParseSchema reads a raqim-schema/1 file, of which assets/schemas has the JSON Schema.
// It refuses what could not be worked with: ids or keys used twice, relations to
// unknown types; the error says in which line and where, as a JSON pointer.
func ParseSchema(data []byte) (*Schema, error) {
	type plain Schema
	s := &Schema{Policies: unsaid}
	if err := json.Unmarshal(data, (*plain)(s)); err != nil {
		return nil, unreadable(data, err)
	}
	if f := s.fault(); f != nil {
		return nil, Errorf(Invalid, "%s: %s", placeOf(data, f.pointer), f.what)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, data); err != nil {
		return nil, unreadable(data, err)
	}
	s.source = compact.Bytes()
	return s, nil
}

// MarshalJSON writes the JSON that s was read from, with all that this version does
// not know.
func (s Schema) MarshalJSON() ([]byte, error) { return s.source, nil }

// UnmarshalJSON is [ParseSchema].
func (s *Schema) UnmarshalJSON(data []byte) error {
	read, err := ParseSchema(data)
	if err == nil {
		*s = *read
	}
	return err
}

// Equal reports whether s and o are the same in every key, also in those that this
// version does not know, and in their order.
func (s Schema) Equal(o Schema) bool { return bytes.Equal(s.source, o.source) }

// JSON is the schema's own JSON without needless blanks. The caller must not change it.
func (s *Schema) JSON() []byte { return s.source }

// SpanType finds a label by its id.
func (s *Schema) SpanType(id string) (SpanType, bool) {
	i := slices.IndexFunc(s.SpanTypes, func(t SpanType) bool { return t.ID == id })
	if i < 0 {
		return SpanType{}, false
	}
	return s.SpanTypes[i], true
}

// SpanTypeByKey finds a label by the digit that marks with it.
func (s *Schema) SpanTypeByKey(key string) (SpanType, bool) {
	i := slices.IndexFunc(s.SpanTypes, func(t SpanType) bool { return t.Key == key })
	if i < 0 || key == "" {
		return SpanType{}, false
	}
	return s.SpanTypes[i], true
}

// RelationType finds a relation type by its id.
func (s *Schema) RelationType(id string) (RelationType, bool) {
	i := slices.IndexFunc(s.RelationTypes, func(t RelationType) bool { return t.ID == id })
	if i < 0 {
		return RelationType{}, false
	}
	return s.RelationTypes[i], true
}

// Dates reports whether documents must have a date: whether "dct.value" is among
// the document attributes.
func (s *Schema) Dates() bool { return slices.Contains(s.DocumentAttributes, "dct.value") }

// SpanTypeIDs lists the labels, for messages.
func (s *Schema) SpanTypeIDs() []string {
	ids := make([]string, len(s.SpanTypes))
	for i, t := range s.SpanTypes {
		ids[i] = t.ID
	}
	return ids
}

// Attribute finds an attribute of the label by name.
func (t SpanType) Attribute(name string) (AttributeType, bool) {
	i := slices.IndexFunc(t.Attributes, func(a AttributeType) bool { return a.Name == name })
	if i < 0 {
		return AttributeType{}, false
	}
	return t.Attributes[i], true
}

// OneFrom reports whether at most one relation of the type t may lead to one and
// the same argument, as "1:n" says: a quote has one cue.
func (t RelationType) OneFrom() bool { return strings.HasPrefix(t.Cardinality, "1:") }

// OneTo reports whether at most one relation of the type t may start from one and
// the same argument, as "n:1" says: a title is the role of one speaker.
func (t RelationType) OneTo() bool { return strings.HasSuffix(t.Cardinality, ":1") }

// Accepts says why v cannot be a value of t, or nil.
func (t AttributeType) Accepts(v Value) error {
	if v.IsFlag() {
		return Errorf(Invalid, "the attribute %s takes a value, not yes or no", t.Name)
	}
	if v.IsList() && !t.Multi {
		return Errorf(Invalid, "the attribute %s takes one value, not a list", t.Name)
	}
	for _, item := range v.Items() {
		if err := t.acceptsItem(item); err != nil {
			return err
		}
	}
	return nil
}

func (t AttributeType) acceptsItem(item string) error {
	if t.Values.Choices != nil {
		known := make([]string, len(t.Values.Choices))
		for i, c := range t.Values.Choices {
			known[i] = c.Value
		}
		if !slices.Contains(known, item) {
			return Errorf(Invalid, "%q is no value of %s: it takes %s", item, t.Name, List(known))
		}
		return nil
	}
	kind, limits, _ := strings.Cut(t.Values.Kind, ":")
	switch kind {
	case "int":
		_, err := strconv.Atoi(item)
		return t.acceptsNumber(item, limits, err)
	case "float":
		return t.acceptsNumber(item, limits, nil)
	case "timex_value":
		return CheckTimexValue(item)
	}
	return nil
}

func (t AttributeType) acceptsNumber(item, limits string, notInteger error) error {
	var low, high float64
	if _, err := fmt.Sscanf(strings.Replace(limits, "-", " ", 1), "%g %g", &low, &high); err != nil {
		return Errorf(Invalid, "the schema gives %s the limits %q, which are not two numbers", t.Name, limits)
	}
	x, err := strconv.ParseFloat(item, 64)
	if err != nil || notInteger != nil || !(x >= low && x <= high) {
		return Errorf(Invalid, "%q is no value of %s: it takes a number from %g to %g", item, t.Name, low, high)
	}
	return nil
}
