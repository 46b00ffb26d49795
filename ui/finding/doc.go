// Package finding puts what a document lacks (annotate/check) into words, for the
// window and the command line. All texts are the catalogue's and the schema's.
//
// It may import model, annotate/check and ui/i18n, and no Fyne.
package finding
