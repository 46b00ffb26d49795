// Package jsonl writes raqim-jsonl/1, the training data that other programs
// read: one document a line with one set of annotations, in UTF-8, LF, without a
// byte order mark, nothing escaped that need not be.
//
// The keys of a line, in this order: format, id, name, language, offset_unit,
// sha256, text, meta, date, set, spans, relations. Every key is always there and
// has one type: a date that is not known has the value "", an annotation without
// an entity has the entity null, a span without attributes has {}. The text of a
// span is the document's text over its parts, joined by one space where there
// are several; start is that of the first part and end that of the last. Offsets
// are ends-exclusive and count what offset_unit says, parts too. Spans stand in
// the order of model.CompareSpans, relations by id, attributes by name: the same
// input gives the same bytes.
//
// The line of a gold set that a review made has "provenance" behind the other keys of each span
// and relation, {"how":"unanimous"|"adjudicated"|"edited","from":[["a1","s3"],["a2","s5"]],"by":
// the reviewer,"reason":"guideline"|"slip"|"ambiguous"|"disagreement"|""}, where from names
// spans and relations of the annotators' own sets; and behind the relations "unresolved", what
// is not settled: a list of {"from","by","reason"}, first what the reviewer put off, then what
// nobody has decided, by "" for the reason "undecided". Other lines have neither key. What the
// reviewer added to the gold set without a decision is edited, from nothing, by "".
//
// A line ends at LF and nowhere else. A text may hold U+2028 or U+0085 as it is,
// so that a consumer must not split at what Python's str.splitlines takes for a
// line end; iterating over the file is right.
//
// What the format cannot hold is told for each document: notes, what entities
// are, the evidence of dates, publisher and URL, and where annotations came from
// when it was not a person's hand. The path of the original file, its encoding
// and the states of work are left out on purpose. The raqim bundle holds all.
//
// It never reads a project and never chooses a set. It may import model,
// annotate/format/jsonline and the standard library.
package jsonl
