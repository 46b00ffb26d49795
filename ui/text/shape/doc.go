// Package shape turns the characters of a paragraph into positioned glyphs, in font design units.
//
// A paragraph is cut into items of one level, one script and one face; each item is shaped by HarfBuzz (go-text's port)
// with the whole paragraph as context, and comes back as clusters in the order of the text. Nothing here knows a size,
// a width or a line: zooming and wrapping never shape again.
//
// Words are kept where a face lets a word be shaped without its neighbours (blank.go), and those that are new in all paragraphs
// that wait in the queue (queue.go) go to HarfBuzz together, a blank between each two (batch.go). What comes out is the same as
// shaping each item as a whole: the tests compare every glyph.
//
// It may import bidi, face, segment and go-text/typesetting.
package shape
