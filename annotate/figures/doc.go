// Package figures counts what has been done in a project: how far each annotator is,
// what was marked, what is lacking, and how the work went by the journal.
//
// Every figure says what it counts; one that cannot be had is said to be undefined and
// never 0. The package reads and writes nothing itself: what it needs of a project is an
// interface that the project file satisfies. It imports the model and annotate/check.
package figures
