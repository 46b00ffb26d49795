// Package find looks for words in one text and over a project: on the folded
// form of texts, so that tashkeel, tatweel, hamza forms, ya and kaf, digits, ZWNJ
// and small or capital letters make no difference, and with hits that point at
// the characters of the text as it is stored.
//
// [Compile] makes a [Search] of a [Query], which [Search.In] applies to one text
// and [Search.Over] to a project, a document at a time. A hit comes with its
// context as a line of a concordance: before and after in the order of reading,
// never left and right, which mean nothing where both directions meet.
//
// [EntityIndex] finds who is meant by a typed name among the entities of a project.
//
// It never changes anything, never holds more than one document's text, and does
// not know the project file: [Project] is what it reads.
//
// It may import model, annotate/lingua and the standard library.
package find
