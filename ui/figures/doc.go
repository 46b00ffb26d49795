// Package figures is the page that shows a project's figures at a glance.
//
// It shows what package annotate/figures has counted and asks for nothing itself: the
// desk counts, beside the window. It may import Fyne, annotate/figures, ui/panel, ui/i18n
// and ui/theme.
package figures
