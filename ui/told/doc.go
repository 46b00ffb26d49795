// Package told shows an annotator what a review decided of their work: in a list that
// takes the place of the spans, each line with what they have, what gold has and why; and
// in a line above the article.
//
// It knows the model and annotate/review, never the desk. It shows and offers nothing to
// take over: a set is what its annotator said.
package told
