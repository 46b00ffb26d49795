package bidi

// status is an entry of the directional status stack (X1).
type status struct {
	level    Level
	override class // none: neutral
	isolate  bool
	opener   int32 // the piece of the isolate's initiator
}

// explicit is the state of X1-X8.
type explicit struct {
	stack              [maxDepth + 2]status
	top                int // index of the last entry
	overflowIsolates   int
	overflowEmbeddings int
	validIsolates      int
}

// reset is X1, and X8 after a separator.
func (x *explicit) reset(paragraph Level) {
	x.stack[0] = status{level: paragraph}
	x.top, x.overflowIsolates, x.overflowEmbeddings, x.validIsolates = 0, 0, 0, 0
}

func (x *explicit) current() *status { return &x.stack[x.top] }

// next returns the least greater level of the given direction, and whether it
// may be entered.
func (x *explicit) next(rtl bool) (Level, bool) {
	l := (x.current().level + 2) &^ 1
	if rtl {
		l = (x.current().level + 1) | 1
	}
	return l, l <= maxDepth && x.overflowIsolates == 0 && x.overflowEmbeddings == 0
}

func (x *explicit) push(s status) {
	x.top++
	x.stack[x.top] = s
}

// embed is X2-X5.
func (x *explicit) embed(c class) {
	l, ok := x.next(c == classRLE || c == classRLO)
	if !ok {
		if x.overflowIsolates == 0 {
			x.overflowEmbeddings++
		}
		return
	}
	s := status{level: l}
	switch c {
	case classLRO:
		s.override = classL
	case classRLO:
		s.override = classR
	}
	x.push(s)
}

// pop is X7.
func (x *explicit) pop() {
	switch {
	case x.overflowIsolates > 0:
	case x.overflowEmbeddings > 0:
		x.overflowEmbeddings--
	case !x.current().isolate && x.top > 0:
		x.top--
	}
}

// isolate is X5a-X5c for the initiator that is the given piece; it reports
// whether its isolate is in force.
func (x *explicit) isolate(c class, opener int32) bool {
	l, ok := x.next(c == classRLI)
	if !ok {
		x.overflowIsolates++
		return false
	}
	x.validIsolates++
	x.push(status{level: l, isolate: true, opener: opener})
	return true
}

// endIsolate is X6a; it returns the piece of the initiator that the PDI
// matches, if that one's isolate was in force.
func (x *explicit) endIsolate() (opener int32, ok bool) {
	switch {
	case x.overflowIsolates > 0:
		x.overflowIsolates--
		return 0, false
	case x.validIsolates == 0:
		return 0, false
	}
	x.overflowEmbeddings = 0
	for !x.current().isolate {
		x.top--
	}
	opener = x.current().opener
	x.top--
	x.validIsolates--
	return opener, true
}

// cutExplicit applies X1-X9: it makes the pieces of the paragraph with their
// explicit levels and overridden classes, and links isolate initiators to
// their PDIs (BD9).
func (r *Resolver) cutExplicit() {
	x := &r.explicit
	x.reset(r.paragraph)
	var flags pieceFlags // fresh, for the first piece after a separator
	for i := 0; i < len(r.classes); {
		c, end := r.classes[i], r.sameClass(i)
		switch {
		case c == classB:
			x.reset(r.paragraph)
			flags = fresh
		case removed.has(c):
			r.format(c, end-i)
			if flags == 0 {
				r.absorb(end)
			}
		case isolateControls.has(c):
			r.cutIsolate(i, c, flags)
			flags = 0
		default:
			s := x.current()
			r.put(i, end, overridden(c, s), s.level, flags)
			flags = 0
		}
		i = end
	}
	r.work += len(r.pieces)
}

// overridden is the class of c under an override (X4-X6).
func overridden(c class, s *status) class {
	if s.override != none {
		return s.override
	}
	return c
}

// format applies n explicit embedding characters of one class, or BN, which
// does nothing.
func (r *Resolver) format(c class, n int) {
	for ; n > 0; n-- {
		switch c {
		case classBN:
			return
		case classPDF:
			r.explicit.pop()
		default:
			r.explicit.embed(c)
		}
	}
}

// cutIsolate makes the piece of the isolate initiator or PDI at i.
func (r *Resolver) cutIsolate(i int, c class, flags pieceFlags) {
	x := &r.explicit
	at := int32(len(r.pieces))
	if c == classPDI {
		if opener, ok := x.endIsolate(); ok {
			r.pieces[opener].next = at
		}
	}
	s := x.current()
	r.put(i, i+1, overridden(c, s), s.level, flags|apart)
	if c != classPDI && x.isolate(c, at) {
		r.pieces[at].flags |= isolates
	}
}
