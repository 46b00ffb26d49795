// Package ingest turns files into documents: it finds out the encoding of plain
// text, keeps the text exactly as it is, and reports for every file what was
// found and what was done.
//
// What it decides:
//
//   - UTF-8 and UTF-16 by their byte order mark, UTF-16 without one only where it
//     is unmistakable, UTF-8 wherever the bytes are valid UTF-8, and windows-1256
//     as a guess, named as one, where they are not. A byte order mark is the
//     encoding's signature: it is recorded and is not part of the text. Any other
//     U+FEFF is text.
//   - Control characters are text as long as they are stray: more than one, and
//     more than one in fifty characters, make a file binary (so does a file of
//     nothing else). A stray NUL is kept, with a note.
//   - A bundle's document is known by its text. Where that is there, its sets are added
//     under ids of their own and nothing is overwritten: not a set, not what a document
//     is described with, not an entity. Entities are joined only where it is certain.
//   - A set that an import brought and that nobody has worked on here since, by the journal,
//     nor reviewed, may be followed by a newer one, if that is asked for: in one action,
//     with the ids of what is still the same thing. One that was here before it is older.
//   - A file whose text is in the project already, or came earlier in the same
//     run, is a duplicate and is not imported again. Another text under a name
//     that is taken gets the name "a (2).txt".
//
// It never normalises, trims or mends text, never guesses silently, never waits
// for a pipe or a device, and [Files] holds one file in memory at a time. It does
// not know the project file: what is in it comes through [Options], and [Into]
// stores through the small interface [Project].
//
// It may import model, annotate, annotate/format/bundle (whole projects that
// come as a file), annotate/lingua (names that are alike), annotate/review (what
// of two versions of a set is the same thing), the standard library and golang.org/x/text.
package ingest
