package bidi

// weak is what W1-W7 remember of the pieces to the left. The rules are applied
// in one pass: each field is the state one rule would see in a pass of its own.
type weak struct {
	strong  class // the last strong type, L, R or AL, or sos (W2, W7)
	w1      class // of the piece before, after W1
	w4      class // of the piece before, after W4
	number  bool  // the piece before is a European number after W5
	waiting int   // terminators from this piece on wait for a European number (W5); -1: none
}

// resolveWeak applies W1-W7 to one isolating run sequence. Afterwards its
// classes are L, R, EN, AN and neutrals.
func resolveWeak(sequence []piece, sos class) {
	w := weak{strong: sos, w1: sos, w4: sos, waiting: -1}
	for i := range sequence {
		p := &sequence[i]
		if p.class == classNSM {
			w.mark(p)
		}
		w.w1 = p.class
		switch p.class {
		case classL, classR, classAL:
			w.letter(p)
		case classEN:
			w.europeanNumber(sequence, i)
		case classET:
			w.terminator(sequence, i)
		case classES, classCS:
			w.separator(sequence, i)
		default:
			w.pass(p.class)
		}
	}
}

// mark is W1: a mark takes the class of what it stands on, ON after an isolate
// initiator, PDI or bracket.
func (w *weak) mark(p *piece) {
	switch {
	case isolateControls.has(w.w1):
		p.class = classON
	case w.w1 == classOpen || w.w1 == classClose:
		p.class = classON
		p.flags |= mark
	default:
		p.class = w.w1
	}
}

// letter notes a strong type, and makes AL into R (W3).
func (w *weak) letter(p *piece) {
	w.strong = p.class
	if p.class == classAL {
		p.class = classR
	}
	w.pass(w.strong)
}

// pass goes past a piece that is no part of a European number.
func (w *weak) pass(c class) {
	w.w4 = c
	w.number = false
	w.waiting = -1
}

// europeanNumber is W2, W7 and the half of W5 that looks to the left.
func (w *weak) europeanNumber(sequence []piece, i int) {
	if w.strong == classAL {
		sequence[i].class = classAN
		w.pass(classAN)
		return
	}
	c := w.european()
	if w.waiting >= 0 {
		for k := w.waiting; k < i; k++ {
			sequence[k].class = c
		}
	}
	sequence[i].class = c
	w.pass(classEN)
	w.number = true
}

// european is what W7 makes of EN.
func (w *weak) european() class {
	if w.strong == classL {
		return classL
	}
	return classEN
}

// terminator is the half of W5 that looks to the right, and W6.
func (w *weak) terminator(sequence []piece, i int) {
	w.w4 = classET
	if w.number {
		sequence[i].class = w.european()
		return
	}
	sequence[i].class = classON
	if w.waiting < 0 {
		w.waiting = i
	}
}

// separator is W4 and W6: one separator between two numbers of one kind.
func (w *weak) separator(sequence []piece, i int) {
	p := &sequence[i]
	kind := w.w4
	joins := p.is(single) && i+1 < len(sequence) &&
		(kind == classEN || kind == classAN && p.class == classCS) &&
		w.kind(sequence[i+1].class) == kind
	switch {
	case !joins:
		p.class = classON
		w.pass(classON)
	case kind == classAN:
		p.class = classAN
		w.pass(classAN)
	default:
		w.europeanNumber(sequence, i)
	}
}

// kind is what W2 will make of the class of the next piece, which no strong
// type stands before.
func (w *weak) kind(c class) class {
	if c == classEN && w.strong == classAL {
		return classAN
	}
	return c
}
