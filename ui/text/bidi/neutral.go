package bidi

// implicit is I1 and I2: what a resolved type adds to an even or odd level.
var implicit = [...][2]Level{
	classL:  {0, 1},
	classR:  {1, 0},
	classEN: {2, 1},
	classAN: {2, 1},
}

// resolveNeutral is N1, N2, I1 and I2: it writes the levels of one isolating
// run sequence.
func (r *Resolver) resolveNeutral(sequence []piece, level Level, sos, eos class) {
	before := sos
	from := 0 // neutrals from here wait for what follows
	for i := range sequence {
		c := sequence[i].class
		strong := strongType(c)
		if strong == none {
			continue
		}
		r.between(sequence[from:i], level, before, strong)
		r.write(&sequence[i], level+implicit[c][level&1])
		before, from = strong, i+1
	}
	r.between(sequence[from:], level, before, eos)
}

// between resolves the neutrals between two strong types: they take that type
// if both are the same (N1), else the embedding direction (N2).
func (r *Resolver) between(neutrals []piece, level Level, before, after class) {
	c := level.direction()
	if before == after {
		c = before
	}
	for i := range neutrals {
		r.write(&neutrals[i], level+implicit[c][level&1])
	}
}

// write sets the level of a piece. Levels that continue those before are
// gathered, to be written at one go.
func (r *Resolver) write(p *piece, l Level) {
	if r.pending.Level == l && r.pending.End == int(p.start) {
		r.pending.End = int(p.end)
		return
	}
	r.flush()
	r.pending = Run{int(p.start), int(p.end), l}
}

func (r *Resolver) flush() {
	if r.pending.Level != r.paragraph { // the paragraph's level is there already
		fill(r.levels[r.pending.Start:r.pending.End], r.pending.Level)
	}
}
