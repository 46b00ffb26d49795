// Package review compares what several annotators marked in one document: which of
// their spans are the same thing, and where they differ; and settles it: its commands build
// the gold set out of what a reviewer decides, item by item, by a rule, or all of one kind.
//
// Spans are paired one to one so that the sum of their distances is the least, not
// greedily (see Distance), so that parts, nesting and stacked spans come out right. Of
// two sets the alignment is the best there is; each further set is aligned in the same way
// with what was found before it, in the order of the annotators' names, so that the order
// in which they are given does not matter.
//
// What came of a decision says so in its provenance, so that the decision holds no label that a
// change of the schema would have to follow. References between spans and links lead, in
// gold, to what came of their ends, and follow when these are there.
//
// It is pure: commands say what changes, a session does it. It may import model, annotate and
// annotate/align.
package review
