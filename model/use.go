package model

// Use counts like things in one set: spans of a label, values of an attribute of such
// spans, or relations. It says of each only what was asked for.
type Use struct {
	Document  DocumentID // also one that was removed, which may come back
	Author    string
	Label     string // of the spans or relations
	Attribute string
	Value     Value
	// Targets are, of an attribute that is read as a reference, the labels of the spans
	// that its items point to: "" for the document's date, nil for nothing that is there.
	Targets  []*string
	From, To UseEnd
	Flags    Attributes // of relations
	Count    int
}

// UseEnd is an end of relations: the label of a span, or what a schema calls a thing
// outside the text.
type UseEnd struct {
	Kind string
	Span bool
}
