// Package chart draws figures: bars, columns, tables of shades, and plain numbers.
//
// A chart is data with the texts that stand in it, in logical order and in the language
// of the reader. A Maker lays it out for a width as a Picture, which knows how high it is
// and where its items lie, and paints it. Texts are shaped by the program's own engine. In
// a Style that is RTL everything is the mirror image: bars grow from the right, time runs
// to the left. Colour alone never tells anything: parts have patterns, and values are
// written.
//
// Lengths are device pixels. The package imports ui/text and nothing else of ours: no
// window, no model, no catalogue.
package chart
