// Package prefill tells what the words on the page decide about a span that is
// being made, so that nobody has to type it: that a quote stands in quotation marks
// or behind a colon, which day «۱۲ آذر ۱۴۰۳» is, who the same name meant before.
//
// It follows the guidelines of the default schema and guesses nothing: what a reader
// could see otherwise stays open. Attributes and values that a schema lacks are left
// out. It stores nothing; what it tells is stored with the span, and can be changed.
//
// It may import model, annotate, calendar, dateline, lingua and the standard library.
package prefill
