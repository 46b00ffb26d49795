// Package commands is the palette of commands: one line to type in, and below it
// everything that can be done, opened or gone to, narrowed as one types.
//
// A [Command] is found by its words in each language of the interface, in any
// spelling, and by its keys ([Find]). One that cannot be done now stays in the
// list with the reason. The package decides nothing itself: whoever opens a
// [Palette] gives it the commands, and is told which one was taken.
//
// It may import Fyne, annotate/lingua, ui/panel, ui/field, ui/theme and ui/i18n.
package commands
