// Package tip shows what something is when the pointer rests on it, or when Tab has come to it:
// the name of a sign, the whole of a text that is cut, the key of a label. Fyne 2.7.1 has no tips.
//
// A widget with a tip has a method Tip, or TipAt where it depends on the place ([Tipped], [Pointed]).
// [Tips] is told where the pointer is and what is pressed, finds the innermost such widget with
// package tree, and shows its tip above it or, where there is no room, below; never over the
// pointer, and never over what it is about. The text is laid out and painted by the program's own
// engine.
//
// It must be used on Fyne's main goroutine. It imports Fyne, ui/tree, ui/mirror, ui/theme and ui/text.
package tip
