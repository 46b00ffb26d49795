// Package agreement measures how far the annotators of a project agree: spans, labels,
// characters, relations, attributes, entities and dates, per pair of sets, label,
// document and day.
//
// Two sets are compared in the documents that both authors have a set in. A document that
// only one of them has seen is no agreement and no disagreement: it is counted apart.
// Three sets or more are measured together as well, in the documents that two of them or more
// are in. Intervals are of samples of documents, of which the counts are enough: no span
// is compared twice.
// Spans are paired off by package review; the coefficients are those of package agree.
//
// It reads and writes nothing itself: what it needs of a project is an interface that the
// project file satisfies. It imports the model, annotate/review, annotate/agree, and
// annotate/figures for its tables.
package agreement
