// Package paint turns a laid out document and its marks into pixels: tints, glyphs, line styles in lanes, tags, margin
// bars, brackets, selection.
//
// It paints horizontal strips of a page, so that a view can keep a pool of them and repaint only what changed. Marks
// lie under and over one shaped text: they never change a glyph, a position or a line break. Everything is in device
// pixels; what belongs to the look (line thickness, tag size) grows with Page.Scale.
//
// It may import layout, face and golang.org/x/image/vector. It knows no label schema: a Mark says how it looks.
package paint
