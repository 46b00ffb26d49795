// Package report writes how far annotators agree as one HTML file that needs no other:
// for the methods section of a paper. Charts are pictures within it, texts are in the
// language of the interface.
//
// It imports annotate/agreement, model, ui/agreement/cards, ui/chart, ui/figures/cards,
// ui/text/paint and ui/i18n; no window.
package report
