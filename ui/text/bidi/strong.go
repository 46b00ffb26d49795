package bidi

// firstStrong looks for the first strong character outside isolates (P2), fed
// with one class after the other.
type firstStrong struct {
	isolates int // open isolates; one that is never closed reaches to the end
	level    Level
	found    bool
}

// feed takes the next class and reports whether the search is over: a strong
// character was found or the paragraph has ended.
func (f *firstStrong) feed(c class) (done bool) {
	switch {
	case c == classB:
		return true
	case isolateInitiators.has(c):
		f.isolates++
	case c == classPDI:
		f.isolates = max(f.isolates-1, 0)
	case f.isolates > 0:
	case c == classL:
		f.level, f.found = 0, true
	case c == classR || c == classAL:
		f.level, f.found = 1, true
	}
	return f.found
}

// FirstStrong returns the level that the first strong character of a paragraph
// gives it (P2, P3), skipping what stands in isolates, and false if there is no
// such character before the end of the text or of its first paragraph.
func FirstStrong(text []rune) (Level, bool) {
	var f firstStrong
	for _, r := range text {
		if f.feed(classOf(r)) {
			break
		}
	}
	return f.level, f.found
}

// resolveFSI turns every FSI of the paragraph into the LRI or RLI it acts as
// (X5c). One pass with a stack: looking ahead from each FSI would be quadratic
// in nested ones. An FSI without a strong character stays and acts as LRI.
func (r *Resolver) resolveFSI(seen classSet) {
	if !seen.has(classFSI) {
		return
	}
	open := r.isolates[:0]
	for i, c := range r.classes {
		switch {
		case c == classB:
			open = open[:0]
		case isolateInitiators.has(c):
			open = append(open, int32(i))
		case len(open) == 0:
		case c == classPDI:
			open = open[:len(open)-1]
		default:
			settleFSI(&r.classes[open[len(open)-1]], c)
		}
	}
	r.isolates = open[:0]
}

// settleFSI decides an FSI that is still undecided by a character inside it.
func settleFSI(initiator *class, c class) {
	if *initiator != classFSI {
		return
	}
	switch c {
	case classL:
		*initiator = classLRI
	case classR, classAL:
		*initiator = classRLI
	}
}
