// Package cards makes charts of a project's figures, in words of the catalogue and with
// the names of the schema in the language of the interface. Window and command line
// share it.
//
// It imports annotate/figures, model, ui/chart, ui/finding and ui/i18n; no window.
package cards
