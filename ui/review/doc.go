// Package review is the page on which the work of several annotators, or of one, is
// settled: the article once with the differences in place, a list of them in reading
// order, and the versions side by side. What is decided makes the gold set.
//
// It knows the model and annotate/review, and asks the window for all else through Calls;
// it never knows the desk. A page has keys of its own (see acts), each by what it types
// on a Latin, an Arabic and a Persian keyboard.
package review
