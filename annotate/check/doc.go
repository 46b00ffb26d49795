// Package check lists what a document lacks before it is finished, by what the
// schema of its project asks for: required attributes, links, the document's date,
// and marks that can hardly be meant. It says what, and where; the faces of the
// program put it into words.
//
// What must be linked follows from the schema (model.SpanType.Needs) and not from
// the names of labels: a schema that asks for nothing has documents that lack
// nothing. An annotator who says that there is no such link (model.NoneOf) has
// answered as well.
//
// Spans wholly within text that a label excludes (model.SpanType.Excludes) are not
// checked: exports leave that text out, so there is nothing to finish. The marks
// that exclude are checked themselves, but not for blanks and signs at their edges.
//
// Damage to a file is another matter, see annotate/store.
//
// It may import model and the standard library.
package check
