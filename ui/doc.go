// Package ui is the program's front door: it hands the arguments to the command
// line, which knows the commands, and opens the window where none is named.
//
// It may import ui/cli and ui/desk and decides nothing else.
package ui
