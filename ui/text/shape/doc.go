// Package shape turns the characters of a paragraph into positioned glyphs, in font design units.
//
// A paragraph is cut into items of one level, one script and one face; each item is shaped by HarfBuzz (go-text's port)
// with the whole paragraph as context, and comes back as clusters in the order of the text. Nothing here knows a size,
// a width or a line: zooming and wrapping never shape again.
//
// It may import bidi, face, segment and go-text/typesetting.
package shape
