// Package review compares what several annotators marked in one document: which of
// their spans are the same thing, and where they differ.
//
// Spans are paired one to one so that the sum of their distances is the least, not
// greedily (see Distance), so that parts, nesting and stacked spans come out right. Of
// two sets the alignment is the best there is; each further set is aligned in the same way
// with what was found before it, in the order of the annotators' names, so that the order
// in which they are given does not matter.
//
// It is pure. It may import model and annotate/align.
package review
