// Package bidi is the Unicode Bidirectional Algorithm (UAX#9) for one paragraph
// of text: a level for every code point, the paragraph level, and the order in
// which the characters of a line stand from left to right.
//
// It follows the rules P2-P3, X1-X10 with all 125 levels, W1-W7, N0-N2, I1-I2,
// L1 per line and L2, and passes every case of BidiTest.txt and
// BidiCharacterTest.txt. Its work is linear in the length of the text whatever
// the text holds: brackets, isolates and embeddings of any depth.
//
// All offsets are rune indices, end-exclusive. Text is never changed,
// normalised or stored.
//
// It never shapes, breaks lines or measures, does not mirror characters (L4:
// the shaper does), and does not split a document into paragraphs (P1: the
// layout does).
//
// It may import the standard library and golang.org/x/text/unicode/bidi, of
// which it takes the character classes and nothing else: that package's own
// algorithm gives no levels and pairs no brackets (golang/go#72089).
package bidi
