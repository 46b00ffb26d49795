package bidi

// Level is an embedding level: 0 to 125 from the explicit rules (BD2), at most
// 126 after I1 and I2. Odd levels run from right to left.
type Level uint8

// maxDepth is the deepest explicit level (BD2).
const maxDepth Level = 125

// RTL reports whether characters of this level run from right to left.
func (l Level) RTL() bool { return l&1 == 1 }

// direction is the strong class that stands for the level (BD3; sos and eos of X10).
func (l Level) direction() class {
	if l.RTL() {
		return classR
	}
	return classL
}

// Base says how the level of a paragraph is found.
type Base uint8

const (
	// Auto takes the first strong character (P2, P3); without one: left to right.
	Auto Base = iota
	// AutoRTL takes the first strong character; without one: right to left.
	AutoRTL
	// LTR forces level 0 (HL1).
	LTR
	// RTL forces level 1 (HL1).
	RTL
)

// level returns the paragraph level, given what P2 found.
func (b Base) level(first Level, found bool) Level {
	switch {
	case b == LTR:
		return 0
	case b == RTL:
		return 1
	case found:
		return first
	case b == AutoRTL:
		return 1
	}
	return 0
}
