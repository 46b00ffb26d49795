// Package sheet is the page of shortcuts as data: every key of the window with what
// it does, in groups. The actions come from the table of package keys, which the
// keyboard and the menus read too; beside them stand the keys of the article, of the
// attributes, of the search and of the entities, which are no actions.
//
// [HTML] and [Text] write it for people to print and keep, in the language of the
// interface. The page in the window is package ui/shortcuts.
//
// It shows nothing itself, and imports ui/keys, ui/i18n and annotate/lingua.
package sheet
