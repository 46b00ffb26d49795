// Package article makes a page to show to others of an annotated article: a picture by our
// own engine, or self-contained HTML.
//
// The HTML needs no network and runs no script. The text stands in it in the order in
// which it is stored, to the code point, and every paragraph has the direction that it has
// in the window; what is marked is an element with a ground, a line and a title, none of
// which takes room between two letters, so that a browser joins them as if nothing was
// marked there. What overlaps is split at its edges.
//
// It imports the model, ui/marks, ui/text, ui/i18n and the bundled fonts; no window.
package article
