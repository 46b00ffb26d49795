// Package marks turns the spans of an annotation set into the marks that the
// text engine paints, so that the window and the command line draw the same page.
//
// It is pure: it reads no file, keeps nothing, and changes neither spans nor
// schema. It may import model and ui/text, no Fyne and no store.
package marks
