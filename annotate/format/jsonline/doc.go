// Package jsonline writes a value as one line of JSON in which nothing is
// escaped that need not be: <, >, &, U+2028 and U+2029 stand as they are, so that
// an export reads as the text does.
//
// It adds that to encoding/json and nothing else: keys come in the order of the
// struct's fields, those of maps sorted. It imports the standard library only.
package jsonline
