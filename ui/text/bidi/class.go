package bidi

import xbidi "golang.org/x/text/unicode/bidi"

// class is a Bidi_Class value. Paired brackets, which are ON in the Unicode
// Character Database, have two classes of their own so that N0 finds them
// without a second look at the text; every other rule takes them for ON.
type class uint8

const (
	none class = iota // no class; an override status of "neutral" (X1)
	classL
	classR
	classAL
	classEN
	classES
	classET
	classAN
	classCS
	classNSM
	classBN
	classB
	classS
	classWS
	classON
	classOpen  // ON, an opening paired bracket (BD14)
	classClose // ON, a closing paired bracket (BD15)
	classLRI
	classRLI
	classFSI
	classPDI
	classLRE
	classRLE
	classLRO
	classRLO
	classPDF
)

// classSet is a set of classes.
type classSet uint32

func setOf(classes ...class) classSet {
	var s classSet
	for _, c := range classes {
		s |= 1 << c
	}
	return s
}

func (s classSet) has(c class) bool { return s&(1<<c) != 0 }

func (s classSet) meets(t classSet) bool { return s&t != 0 }

var (
	isolateInitiators = setOf(classLRI, classRLI, classFSI)
	isolateControls   = isolateInitiators | setOf(classPDI)
	embeddingControls = setOf(classLRE, classRLE, classLRO, classRLO, classPDF)

	// removed are the classes that X9 takes out.
	removed = embeddingControls | setOf(classBN)

	// alone are the classes whose characters are looked at one by one: neighbours
	// of one such class never form one piece.
	alone = isolateControls | setOf(classOpen, classClose)

	// blank are the classes that L1 resets before a separator or a line end.
	blank = setOf(classWS) | isolateControls | removed

	separators = setOf(classB, classS)

	// rightward are the classes that can raise a level in a left-to-right paragraph.
	rightward = setOf(classR, classAL, classAN) | isolateControls | embeddingControls
)

var fromUnicode = [...]class{
	xbidi.L: classL, xbidi.R: classR, xbidi.AL: classAL,
	xbidi.EN: classEN, xbidi.ES: classES, xbidi.ET: classET, xbidi.AN: classAN, xbidi.CS: classCS,
	xbidi.NSM: classNSM, xbidi.BN: classBN, xbidi.B: classB, xbidi.S: classS, xbidi.WS: classWS, xbidi.ON: classON,
	xbidi.LRI: classLRI, xbidi.RLI: classRLI, xbidi.FSI: classFSI, xbidi.PDI: classPDI,
	xbidi.LRE: classLRE, xbidi.RLE: classRLE, xbidi.LRO: classLRO, xbidi.RLO: classRLO, xbidi.PDF: classPDF,
}

// nearEnd bounds the scripts whose classes are kept in an array: everything up
// to the CJK ideographs, which is all of an ordinary Arabic or Persian article
// but its emoji.
const nearEnd = 0x3100

var near = func() (t [nearEnd]class) {
	for r := range t {
		t[r] = lookup(rune(r))
	}
	return t
}()

// classOf returns the class of r. Values that are no Unicode scalar value
// (negative, surrogate, above U+10FFFF) have the class of U+FFFD, ON.
func classOf(r rune) class {
	if uint32(r) < nearEnd {
		return near[r]
	}
	return lookup(r)
}

func lookup(r rune) class {
	p, _ := xbidi.LookupRune(r)
	c := fromUnicode[p.Class()]
	if c != classON || !p.IsBracket() {
		return c
	}
	if p.IsOpeningBracket() {
		return classOpen
	}
	return classClose
}

// IsControl reports whether r is one of the twelve characters that exist only to
// steer this algorithm: ALM, LRM, RLM, LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI
// and PDI (UAX#9, 2). They have no shape of their own.
func IsControl(r rune) bool {
	switch {
	case r == 0x061C, r == 0x200E, r == 0x200F:
		return true
	case r >= 0x202A && r <= 0x202E:
		return true
	}
	return r >= 0x2066 && r <= 0x2069
}
