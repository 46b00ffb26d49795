// Package layout lays whole documents out: code points in, lines with exact boxes out.
//
// A document is cut into paragraphs, each paragraph gets its levels (UAX#9), is shaped once with its whole text as
// context, is broken into lines (UAX#14) and put in visual order line by line. What comes out answers every question
// the view has: which character is under a point, where is the caret, which rectangles does a range cover, what is one
// word to the left.
//
// What shaping finds is kept in design units, so that another width or size needs no shaping. A Document made by Engine.Lazy
// lays a paragraph out when it is first asked about; any Document keeps only the paragraphs it was asked about last, so that a
// book needs little more memory than a page. Nothing is quadratic, whatever the text: items have a largest length, and the
// tests count the steps.
//
// Offsets are indices into the []rune of the document, end-exclusive. Lengths are device pixels, y grows downwards, x
// from the left edge of the text box. No offset is ever lost: every code point belongs to exactly one line or to the
// separator that ends its paragraph.
//
// LF, CR LF (one separator of two code points), CR, U+0085 and U+2029 end a paragraph. U+2028, U+000B and U+000C break
// the line inside one and belong to the line they end.
//
// The package never looks at marks: labelling moves no glyph. It may import bidi, face, shape and go-text's language tags.
package layout
