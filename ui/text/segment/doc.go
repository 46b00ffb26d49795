// Package segment finds where a text may be divided: lines (UAX#14), grapheme clusters and words (UAX#29).
//
// It follows the algorithms of Unicode 17.0 without tailoring and passes every case of LineBreakTest.txt,
// GraphemeBreakTest.txt and WordBreakTest.txt; what browsers do otherwise is added by its callers.
//
// The rules stand in tables that read like the standard (line.go, grapheme.go, word.go). When the program starts each table
// is compiled into a machine: one look-up a character then says what is allowed before it. The few rules that ask what
// follows a character look ahead, over its marks only, so that the work is linear in the length of the text whatever it
// holds.
//
// The character properties (kinds.go, kinds.bin) are made by gen.go from the tables of the module go-text/typesetting; see
// there. All offsets are rune indices. Text is never changed or kept, and nothing is allocated.
//
// The package breaks no lines, knows no languages and no dictionary: a text in Thai is one word until a space. It imports
// the standard library only.
package segment

//go:generate go run gen.go
