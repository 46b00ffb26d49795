// Package model holds the nouns of Raqim: documents, annotation sets, spans,
// relations, entities, attributes, the schema, and the changes that turn one
// state of them into the next.
//
// Everything here is a plain value. Offsets are Unicode code points, counted
// from 0 in the document's stored text, ends exclusive; bytes and UTF-16 units
// exist only at the program's edges, through [OffsetMap].
//
// The package does no I/O, knows no database, no file format and no window, and
// imports the standard library only.
package model
