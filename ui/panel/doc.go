// Package panel holds what stands around the article: the list of documents, the
// list of spans, the inspector of the span at hand, the palette, the header, the
// status line and the start page.
//
// The widgets present what they are given and report what a person did through
// callbacks. They keep no project, change nothing and never read the store. They
// may import Fyne, model, annotate (its State, to show it), ui/text, ui/field, ui/theme,
// ui/marks, ui/keys and ui/i18n.
package panel
