// Package assets holds what the program carries with it: the catalogue of its
// texts, the default schema, the sample articles and the icon. The fonts are a
// package of their own, since the text engine's tests need them and nothing else.
//
// It imports nothing of the program.
package assets
