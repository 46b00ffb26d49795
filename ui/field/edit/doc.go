// Package edit is the editing of a text without a screen: the text, a selection
// and what can be undone.
//
// Offsets are code points, end-exclusive. They stand at grapheme boundaries
// (UAX#29) whatever is asked for. The text is what was typed and pasted, code
// point by code point: nothing is normalised, no mark is reordered, no control
// taken out.
//
// The package knows no fonts, no keys and no window: where left and right are,
// the layout says. It may import ui/text.
package edit
