// Package assign is the page on which documents are given to annotators: who is of the team,
// whether it annotates blind, to whom documents go and how many of them to several, and a
// look at who would have what before it is done.
//
// It imports Fyne, annotate/assign, model, ui/field, ui/i18n, ui/keys, ui/mirror, ui/panel and
// ui/theme, and knows nothing of the window, which it asks by Calls.
package assign
