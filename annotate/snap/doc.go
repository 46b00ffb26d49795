// Package snap turns what a person has selected into what a span should hold: out
// to the edges of words, without what the guidelines leave out.
//
// An edge stays where a word's stem can begin or end (lingua.Stops), since that is
// where somebody puts it on purpose, and where a clock and a date were glued; anywhere else inside a word it goes out to the
// word's edge. Then the policies of the schema apply: blanks, trailing punctuation,
// quotation marks, proclitics. Nothing here stores anything, and a person can always
// put an edge elsewhere, character by character.
//
// Every result lies inside the text, is never empty, and divides no grapheme that
// the selection did not divide. It may import model, annotate/lingua and the
// standard library; what a grapheme is, is told to it.
package snap
