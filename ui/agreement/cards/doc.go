// Package cards makes charts of how far annotators agree, and names measures, in words of
// the catalogue. Window, command line and report share it.
//
// It imports annotate/agreement, annotate/agree, model, ui/chart, ui/figures/cards and
// ui/i18n; no window.
package cards
