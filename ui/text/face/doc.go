// Package face reads font files and decides which of them draws a character.
//
// A Face is one font file; a Stack is an ordered fallback chain of faces. Both are immutable once made and may be used
// by several goroutines. The package shapes nothing, lays out nothing and paints nothing, and it never looks at the
// fonts of the machine: the same project looks the same everywhere.
//
// It may import go-text/typesetting/font, x/text for the canonical forms and the bundled fonts, nothing else of the program.
package face
