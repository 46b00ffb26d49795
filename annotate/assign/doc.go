// Package assign spreads documents over annotators, some of them to several so that
// agreement can be measured, and counts who has what.
//
// It reads lists of documents and changes nothing; annotate.Assign stores what it
// proposes. It may import model and the standard library.
package assign
