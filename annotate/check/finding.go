package check

import "raqim/model"

// Kind says what is not as it should be.
type Kind string

// The kinds of findings, with the fields of [Finding] that they fill beyond the
// span's.
const (
	NoDate    Kind = "no_date"    // the document has no date, and nothing says that it has none
	BadDate   Kind = "bad_date"   // a date that the document cannot have; Value, Err
	NoValue   Kind = "no_value"   // a required attribute is open; Attribute
	BadValue  Kind = "bad_value"  // a value that the attribute cannot have; Attribute, Value, Err
	Dangling  Kind = "dangling"   // an attribute points to nothing it can mean; Attribute, Value
	NoLink    Kind = "no_link"    // a link is needed and not said to be none; Relations: one of these
	NotNone   Kind = "not_none"   // a link stands that is said to be none; Relations: that one
	TooMany   Kind = "too_many"   // more links of a type than the schema allows; Relations: that one, N
	Circle    Kind = "circle"     // links lead back to where they began; Relations: that one
	TooDeep   Kind = "too_deep"   // nested deeper than the schema allows; N, Limit
	Blank     Kind = "blank"      // nothing but blanks is marked
	EdgeBlank Kind = "edge_blank" // a part begins or ends with a blank
	EdgeSign  Kind = "edge_sign"  // the span ends with a sign that the policies leave out; Value
	Double    Kind = "double"     // another span has the same label and text; Other
)

// Severity says how much a finding weighs.
type Severity string

// The severities.
const (
	Missing  Severity = "missing"  // the document is not finished while this stands
	Doubtful Severity = "doubtful" // it may be meant so: look at it
)

// Severity is how much findings of the kind weigh.
func (k Kind) Severity() Severity {
	switch k {
	case Blank, EdgeBlank, EdgeSign, Double:
		return Doubtful
	}
	return Missing
}

// Finding is one thing that a document lacks or that is doubtful in it. Which
// fields are filled in depends on its kind.
type Finding struct {
	Kind      Kind
	Span      model.SpanID // empty: it is about the document
	Label     string       // of the span
	Parts     []model.Range
	Attribute string
	Value     string
	Relations []string // relation types
	Other     model.SpanID
	N, Limit  int
	Err       error // why a value cannot be
}

// Range is the span from its first code point to its last; zero for the document.
func (f Finding) Range() model.Range {
	if len(f.Parts) == 0 {
		return model.Range{}
	}
	return model.Range{Start: f.Parts[0].Start, End: f.Parts[len(f.Parts)-1].End}
}
