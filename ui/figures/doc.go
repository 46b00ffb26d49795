// Package figures is the page that shows a project's figures at a glance.
//
// It shows what package annotate/figures has counted, as the charts of ui/figures/cards,
// and asks for nothing itself: the desk counts, beside the window, and goes to what lies
// behind a figure. It may import Fyne, annotate/figures, ui/chart, ui/mirror, ui/panel,
// ui/theme and ui/i18n.
package figures
