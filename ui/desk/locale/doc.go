// Package locale gives the program a language before Fyne asks for one.
//
// Fyne 2.7.1 reads the machine's locale while it is being initialised, also for
// a command that never opens a window, and logs an error where it is "C", "POSIX"
// or not set. Nobody who exports on a server should read of that. This package
// imports os alone and nothing else, so that Go initialises it first: packages
// are initialised in the order of their paths as soon as what they import is
// (Go specification, "Package initialization"), and Fyne's waits for
// text/template, whose path comes after this one.
//
// It decides nothing else. The interface's language is ui/i18n's.
package locale
