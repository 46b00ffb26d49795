package segment

import (
	_ "embed"
	"unicode"
)

// kind is what the three algorithms want to know about a character.
type kind struct {
	line     lineClass
	wide     bool // East_Asian_Width F, W or H
	grapheme graphemeClass
	word     wordClass
}

// packed is, for every 256 code points, the number of their block; then the blocks: an index into kinds for every code point.
//
//go:embed kinds.bin
var packed string

const (
	blockBits  = 8
	blockSize  = 1 << blockBits
	blockCount = (unicode.MaxRune + 1) / blockSize
)

// kindOf returns the index into kinds of a character. What is no code point has the kind of U+FFFD.
func kindOf(r rune) uint8 {
	if uint32(r) > unicode.MaxRune {
		r = unicode.ReplacementChar
	}
	block := int(packed[r>>blockBits])
	return packed[blockCount+block<<blockBits|int(r)&(blockSize-1)]
}
