package bidi

// Resolver finds the levels of one paragraph after the other. It keeps its
// buffers, as large as the longest paragraph needed, so that a warm call
// allocates nothing. The zero value is ready. Not for concurrent use.
type Resolver struct {
	text      []rune // of the call under way
	paragraph Level
	classes   []class
	levels    []Level

	pieces   []piece // the text without what X9 removes, in logical order
	sequence []piece // one isolating run sequence
	isolates []int32 // stack of resolveFSI
	explicit explicit
	brackets bracketStack
	pending  Run // levels found and not yet written

	// work counts the elementary steps of the last call, so that a test can hold
	// the resolver to linear time without a clock.
	work int
}

// Levels returns one level for every code point of text, which is ONE paragraph
// (a separator may end it), and the paragraph's level. The levels stay valid
// until the next call.
//
// All rules but L1 are applied, since L1 belongs to lines: see [ResetLine]. A
// character that X9 removes has the level of the one before it, or the
// paragraph's level at the start; a separator has the paragraph's level. Where
// a separator stands in the middle, what follows is resolved as a paragraph of
// its own with the same level (X8). Paragraphs of 2^31 code points and more are
// beyond it.
func (r *Resolver) Levels(text []rune, base Base) (levels []Level, paragraph Level) {
	seen := r.classify(text)
	r.text, r.work = text, len(text)
	r.paragraph = r.paragraphLevel(base)
	r.levels = resized(r.levels, len(text))
	fill(r.levels, r.paragraph)
	if r.paragraph == 0 && !seen.meets(rightward) {
		return r.levels, 0
	}
	r.pieces = r.pieces[:0]
	r.pending = Run{}
	if r.flat(seen) {
		r.cutFlat()
		r.resolve(r.pieces, r.paragraph, r.paragraph, r.paragraph, seen)
	} else {
		r.resolveFSI(seen)
		r.cutExplicit()
		r.resolveSequences(seen)
	}
	r.flush()
	r.text = nil
	return r.levels, r.paragraph
}

// classify fills r.classes and returns the set of classes that occur.
func (r *Resolver) classify(text []rune) classSet {
	r.classes = resized(r.classes, len(text))
	var seen classSet
	for i, ch := range text {
		c := classOf(ch)
		r.classes[i] = c
		seen |= 1 << c
	}
	return seen
}

// paragraphLevel applies P2, P3 and HL1.
func (r *Resolver) paragraphLevel(base Base) Level {
	var f firstStrong
	if base == Auto || base == AutoRTL {
		for _, c := range r.classes {
			if f.feed(c) {
				break
			}
		}
	}
	return base.level(f.level, f.found)
}

// flat reports whether the paragraph is one isolating run sequence: it has no
// explicit formatting, and no separator but at its end.
func (r *Resolver) flat(seen classSet) bool {
	if seen.meets(isolateControls | embeddingControls) {
		return false
	}
	if !seen.has(classB) {
		return true
	}
	for _, c := range r.classes[:len(r.classes)-1] {
		if c == classB {
			return false
		}
	}
	return true
}

// resized returns s with length n, its content unspecified.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
