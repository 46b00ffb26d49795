// Package lingua knows how Arabic, Persian and Latin words are written: which
// spellings are the same to somebody who searches, where a word begins and ends,
// and where inside a word its clitics stop.
//
// [Fold] gives a shadow of a text for matching, with the way back from every
// shadow character to the code points it stands for. [Tokens] divides a text into
// words and signs. [Stops] finds the places inside a word at which its stem can
// begin or end: behind و ف ب ل ك ال س and می, before ها.
//
// It decides by rules and short tables. It has no dictionary, so a stop is a
// sensible place and not an analysis: the و of ولد is one, too. It never changes
// stored text, and reads and writes nothing.
//
// It may import model, the standard library and golang.org/x/text/unicode/norm.
package lingua
