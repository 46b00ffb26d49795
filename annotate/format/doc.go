// Package format is the exchange of annotations with other programs: a table of
// formats, and the one loop that reads a project and hands it to the writer of a
// format, document by document.
//
// The writers and readers stand in folders of their own, one a format, and know
// nothing of projects: they turn values of model into bytes and back. What a
// format cannot hold is reported, what is left out is named, and no writer
// chooses annotations: the loop does, so that the rule is the same for all.
//
// A format that holds one set gets the set that is named, else the gold set,
// else that of the only annotator. A machine's proposals are exported only where
// their set is named.
//
// It may import model, annotate/review, the folders below it and the standard
// library; not the store: it reads a project through [Project].
package format
