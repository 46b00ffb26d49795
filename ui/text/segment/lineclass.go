package segment

// lineClass is a Line_Break value after LB1: AI, SG and XX are AL, SA is CM or AL; CJ is left to the machines. Characters that a rule names
// beside their class have classes of their own.
type lineClass uint8

const (
	lineStart lineClass = iota // no character: the start or the end of the text
	lineAK
	lineAL
	lineALUnassigned // an unassigned pictograph (LB30b)
	lineAP
	lineAS
	lineB2
	lineBA
	lineBB
	lineBK
	lineCB
	lineCJ
	lineCL
	lineCM
	lineCP
	lineCR
	lineCircle // AL: U+25CC DOTTED CIRCLE (LB28a)
	lineEB
	lineEM
	lineEX
	lineGL
	lineH2
	lineH3
	lineHH
	lineHL
	lineHY
	lineID
	lineIDUnassigned // an unassigned pictograph (LB30b)
	lineIN
	lineIS
	lineJL
	lineJT
	lineJV
	lineLF
	lineNL
	lineNS
	lineNU
	lineOP
	linePO
	linePR
	lineQU
	lineQUFinal   // QU of the general category Pf (LB15b, LB19)
	lineQUInitial // QU of the general category Pi (LB15a, LB19)
	lineRI
	lineSP
	lineSY
	lineVF
	lineVI
	lineWJ
	lineZW
	lineZWJ
)

// lineClassSet is a set of classes.
type lineClassSet uint64

func setOf(classes ...lineClass) lineClassSet {
	var s lineClassSet
	for _, c := range classes {
		s |= 1 << c
	}
	return s
}

func (s lineClassSet) has(c lineClass) bool { return s&(1<<c) != 0 }

const anyLine = ^lineClassSet(0)

var (
	lineEnds   = setOf(lineBK, lineCR, lineLF, lineNL)
	marks      = setOf(lineCM, lineZWJ)
	letters    = setOf(lineAL, lineHL, lineCircle, lineALUnassigned)
	ideographs = setOf(lineID, lineIDUnassigned, lineEB, lineEM)
	affixes    = setOf(linePR, linePO)
	closing    = setOf(lineCL, lineCP)
	hyphens    = setOf(lineHY, lineHH)
	quotes     = setOf(lineQU, lineQUInitial, lineQUFinal)
	hangul     = setOf(lineJL, lineJV, lineJT, lineH2, lineH3)
	aksaras    = setOf(lineAK, lineCircle, lineAS)

	// bare are those behind which a mark has no base (LB9, LB10).
	bare = lineEnds | setOf(lineStart, lineSP, lineZW)
	// beforeOpening are those behind which an initial quotation mark opens (LB15a).
	beforeOpening = bare | quotes | setOf(lineOP, lineGL)
	// afterClosing are those before which a final quotation mark closes (LB15b).
	afterClosing = lineEnds | closing | quotes | setOf(lineSP, lineGL, lineWJ, lineEX, lineIS, lineSY, lineZW)
	// beforeWord are those behind which a hyphen begins a word (LB20a).
	beforeWord = bare | setOf(lineCB, lineGL)
)
