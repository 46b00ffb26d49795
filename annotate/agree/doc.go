// Package agree measures how far annotators agree: coefficients over tables of ratings
// and over units on a continuum, with what they were computed of.
//
// All of it is pure: tables in, figures out. Every figure carries the name of its
// formula, how many units it is of and which share of the table that is, and where it is
// not defined, why. None is ever 0, 1 or NaN for want of data.
//
// It may import model (for messages) and annotate/align.
package agree
