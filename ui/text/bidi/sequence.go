package bidi

// resolveSequences joins the pieces into isolating run sequences (BD13, X10)
// and resolves each. Links lead forward only, so the first piece that is not
// yet taken always starts a sequence.
func (r *Resolver) resolveSequences(seen classSet) {
	for i := range r.pieces {
		if r.pieces[i].is(taken) {
			continue
		}
		last := r.gather(i)
		r.resolve(r.sequence, r.pieces[i].level, r.levelBefore(i), r.levelAfter(last), seen)
	}
}

// gather copies the sequence that starts at piece i to r.sequence and returns
// its last piece.
func (r *Resolver) gather(i int) (last int) {
	r.sequence = r.sequence[:0]
	for i >= 0 {
		p := &r.pieces[i]
		p.flags |= taken
		r.sequence = append(r.sequence, *p)
		last, i = i, r.following(i)
	}
	r.work += len(r.sequence)
	return last
}

// following returns the piece after piece i in its sequence, or -1.
func (r *Resolver) following(i int) int {
	p := &r.pieces[i]
	if p.is(isolates) {
		return int(p.next)
	}
	if i+1 == len(r.pieces) {
		return -1
	}
	if n := &r.pieces[i+1]; n.level != p.level || n.is(fresh) {
		return -1
	}
	return i + 1
}

// levelBefore is the level that sos compares with (X10).
func (r *Resolver) levelBefore(first int) Level {
	if first == 0 || r.pieces[first].is(fresh) {
		return r.paragraph
	}
	return r.pieces[first-1].level
}

// levelAfter is the level that eos compares with (X10). A sequence that ends in
// an isolate initiator, which then has no PDI, compares with the paragraph.
func (r *Resolver) levelAfter(last int) Level {
	if last+1 == len(r.pieces) || r.pieces[last].is(isolates) || r.pieces[last+1].is(fresh) {
		return r.paragraph
	}
	return r.pieces[last+1].level
}

// resolve applies W1-W7, N0-N2 and I1-I2 to one isolating run sequence of the
// given level, between text of the levels before and after. seen holds at least
// the classes of the sequence.
func (r *Resolver) resolve(sequence []piece, level, before, after Level, seen classSet) {
	sos, eos := max(level, before).direction(), max(level, after).direction()
	resolveWeak(sequence, sos)
	if seen.has(classOpen) && seen.has(classClose) {
		r.resolveBrackets(sequence, level, sos)
	}
	r.resolveNeutral(sequence, level, sos, eos)
	r.work += 2 * len(sequence)
}
