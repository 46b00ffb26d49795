// Package cli is the command line: one file a command, over the same core as the
// window.
//
// A command parses nothing itself and decides nothing about texts, offsets or
// files: it opens a project, calls annotate and its adapters, and prints what
// came out. Everything for a person comes from the catalogue (assets/i18n,
// cli.json); results go to standard output, errors to standard error.
//
// It may import model, annotate and its adapters, ui/text, ui/marks, ui/i18n,
// ui/sample and kong. It never imports Fyne: the window comes in as a function.
package cli
