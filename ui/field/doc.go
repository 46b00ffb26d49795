// Package field holds the entries a person types in: Line of one line, Text of
// several. They edit text of any mix of directions as it is read: laid out and
// painted by the program's own engine, with visual arrow keys, a second caret
// where directions meet, and selections that are ranges of the text.
//
// What is typed is what is stored; see package edit, which holds the text and
// its undo. The base direction is that of each paragraph's first strong letter,
// and the interface's where there is none. Fyne 2.7.1 tells a widget nothing of
// an input method's composition: what it commits arrives as typed characters,
// and is undone as typing is.
//
// It may import Fyne, ui/text, ui/keys, ui/mirror, ui/theme, ui/i18n and the bundled fonts. No other package
// of the program makes a text entry; a test holds that.
package field
