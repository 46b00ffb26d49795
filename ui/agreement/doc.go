// Package agreement is the page that shows how far annotators agree.
//
// It shows what package annotate/agreement has measured, as the charts of
// ui/agreement/cards on a board of ui/figures, and asks for nothing itself: the desk
// measures, beside the window, and goes to what lies behind a figure. It may import Fyne,
// annotate/agreement, model, ui/agreement/cards, ui/figures, ui/keys, ui/mirror and
// ui/i18n.
package agreement
