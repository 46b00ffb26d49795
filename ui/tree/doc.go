// Package tree knows which objects stand in which of the window's widgets, from the
// whole window down to a line of text.
//
// Fyne 2.7.1 tells this to nobody outside itself. So each widget of the program hands its
// renderer through [Of], and what lies under a point ([At]) or can have the keyboard ([Walk])
// is found by whoever needs it: tips, and the test that goes through every screen by Tab.
//
// It must be used on Fyne's main goroutine. It imports Fyne alone.
package tree
