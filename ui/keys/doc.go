// Package keys holds the one table of what can be done in the window and by
// which keys. The menu, the keyboard and the page of shortcuts all read it, so
// that they cannot say different things.
//
// # Keys on Arabic and Persian layouts
//
// Three facts about Fyne 2.7.1 decide what a key can be. A bare letter of a
// layout that is not Latin arrives as KeyUnknown and a rune. Alt with such a
// letter does not arrive at all. Ctrl with a key arrives with the name of the
// physical key where that is a letter or a digit, but not where it types [ or ]
// on a Latin layout only. So digits are the label keys (in the three forms that
// the layouts type: 4, ٤, ۴); everything else is on Ctrl with a letter, on a
// function key, or on a key without a letter, and nothing is on Alt.
//
// The brackets that move a span's edges are the one exception, since [ ] { } are
// what is wanted on a Latin layout. The keys beside P type ج and د on an Arabic
// layout, ج and چ on a Persian one, and د is also the Persian N key: no rule by
// rune could tell them apart, and Ctrl does not help with them. Ctrl+H and Ctrl+J,
// side by side, move the end back and forth on every layout, with Shift the start.
//
// # Keys of the inspector
//
// Enter, or the key E by what it types on each layout, moves the keys to the attributes of the span at hand. There a value
// has one of the digits 1 to 9 or, behind them, a letter of the home row: the only row in which every key types one
// character of its own on the Latin, Arabic and Persian layouts. Ctrl and Shift with a digit, which Fyne names by the
// physical key, change the label of the span at hand; they are no actions of the table, since the schema gives the digits.
//
// Ctrl+Shift+K, or the key L by what it types (l, م on the Arabic and the Persian layout), offers the relations of the span at hand;
// these have the keys of the values, but the last one, which begins anew, and the flags of its relations those of the row above; 0 turns to
// the relation types of which it has none. With Ctrl+Delete or Ctrl+Backspace, which in a line take away a word, those that it has are offered, to take one away. The article keeps the keyboard meanwhile, so that a click on a mark chooses too.
//
// # Keys of the search
//
// Ctrl+F, Ctrl+Shift+F, F3 and F5 are actions of the table. In the pane alone, Ctrl with a label's digit narrows the search to
// spans with that label and Ctrl with the arrows above and below to their values; in its list Space and Ctrl+A check hits and a
// bare digit marks them. So a search needs no Latin letter.
//
// # Keys of the list of entities
//
// In its filter every character is text. In the list itself the keys with E, M, N and S on them act, by what they type on
// each layout (ث, ة or پ, ى or د, س): these four type nothing else there that is needed.
//
// # Tab
//
// Tab goes through whatever can have the keyboard, in reading order. Two things use it themselves: the article goes with it
// from span to span, the attributes of a span from one to the next. Ctrl+Tab and Ctrl+Shift+Tab, which mean the same
// everywhere, leave them. A test of ui/desk walks every screen.
//
// # Keys of the article
//
// The article keeps what moves in a text, with Shift to select: the arrows, Home and End of the line, Page Up and Page
// Down, and with Ctrl the words to the side, the paragraphs above and below, and both ends of the text. So Ctrl with an
// arrow is no action of the table; documents are on Ctrl with Page Up and Page Down, as the tabs of a browser. Wherever a
// person types the same keys move the caret: both ask Motion.
//
// The package may import Fyne, ui/i18n and ui/text.
package keys
