// Package ui is the program's front door: it hands the arguments to the command
// line, which knows the commands, and opens the window where none is named.
//
// It decides nothing else. It may import ui/cli, ui/desk and ui/i18n.
package ui
