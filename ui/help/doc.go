// Package help is the user's guide inside the program, and the tour that greets
// whoever opens the program first: in three languages, with pictures.
//
// The guide is Markdown, a file a chapter, in assets/help/LANGUAGE. Keys are not
// written there: `key:find-here` stands for the keys of that action, which are read from
// the table that the keyboard itself follows. Text is shaped and painted by the
// program's own engine, since Fyne's labels lay mixed directions out wrong.
//
// It may import Fyne, ui/text, ui/keys, ui/theme, ui/i18n and assets. It
// knows no project.
package help
