// Package align pairs things off one to one at the least cost, exactly: not greedily, so
// that a good pair never spoils two better ones.
//
// It knows nothing of annotation and imports the standard library only.
package align
