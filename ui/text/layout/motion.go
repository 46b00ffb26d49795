package layout

// side is one of the two ways on the screen.
type side bool

const (
	toLeft  side = false
	toRight side = true
)

// edge returns the position at one edge of a unit.
func (u unit) edge(s side) Position {
	if s == toRight {
		return u.rightEdge()
	}
	return u.leftEdge()
}

// Left and Right move by one grapheme cluster as it is seen. At the end of a line they go on on the next: Right goes down
// in a paragraph that runs to the right and up in one that runs to the left.
func (d *Document) Left(p Position) Position { return d.visual(p, toLeft) }

// Right is described at Left.
func (d *Document) Right(p Position) Position { return d.visual(p, toRight) }

// visual crosses the unit on one side of a position.
func (d *Document) visual(p Position, s side) Position {
	p = d.settle(p)
	d.fetchAround(p.Offset)
	u, ok := d.unitBeside(p)
	if !ok {
		return d.nextLine(p, s)
	}
	if u.edge(s) == p {
		u, ok = d.neighbour(u, s)
		if !ok {
			return d.nextLine(p, s)
		}
	}
	return d.wrap(u.edge(s), u, s)
}

// fetchAround lays out the paragraph of a position and its neighbours, so that no line moves while one is looked for.
func (d *Document) fetchAround(o Offset) {
	at := d.ParagraphOf(o)
	for i := max(at-1, 0); i <= at+1 && d.HasParagraph(i); i++ {
		d.laid(i)
	}
}

// neighbour returns the unit beside another one on its line.
func (d *Document) neighbour(u unit, s side) (unit, bool) {
	w := d.rowOf(u.start)
	runs, start := w.runsOf(w.n), int32(u.start-w.start)
	index := 0
	for runs[index].start > start || start >= runs[index].end {
		index++
	}
	r := &runs[index]
	o := start - 1
	if u.rtl != (s == toRight) {
		o = int32(u.end - w.start)
	}
	if o >= r.start && o < r.end {
		return w.unitIn(r, int(o)), true
	}
	index--
	if s == toRight {
		index += 2
	}
	if index < 0 || index >= len(runs) {
		return unit{}, false
	}
	return w.outermost(&runs[index], !s), true
}

// outermost returns the unit at one edge of a run.
func (w row) outermost(r *run, s side) unit {
	if r.level.RTL() == (s == toRight) {
		return w.unitIn(r, int(r.start))
	}
	return w.unitIn(r, int(r.end)-1)
}

// entry returns the position at one edge of a line, false on an empty one.
func (d *Document) entry(line int, s side) (Position, bool) {
	w := d.row(line)
	runs := w.runsOf(w.n)
	if len(runs) == 0 {
		return Position{w.start + int(w.lines[w.n].start), Downstream}, false
	}
	r := &runs[0]
	if s == toRight {
		r = &runs[len(runs)-1]
	}
	return w.outermost(r, s).edge(s), true
}

// following returns the line on which a motion goes on, false at the ends of the document. Between lines that run the same
// way it is the next one or the one before; where a block of the other direction begins see nextBlock.
func (d *Document) following(line int, s side) (next int, ok bool) {
	from := d.row(line).paragraph
	next = line - 1
	if d.forward(from, s) {
		next = line + 1
	}
	if next >= 0 && d.hasLine(next) && d.leftward(d.row(next).paragraph) == d.leftward(from) {
		return next, true
	}
	paragraph, atStart, ok := d.nextBlock(from, s)
	if !ok {
		return 0, false
	}
	p := &d.Paragraphs[paragraph]
	if atStart {
		return d.LineOf(Position{p.Start, Downstream}), true
	}
	return d.LineOf(Position{p.End, Upstream}), true
}

// nextLine goes on beyond the edge of a line.
func (d *Document) nextLine(p Position, s side) Position {
	next, ok := d.following(d.LineOf(p), s)
	if !ok {
		return p
	}
	entry, ok := d.entry(next, !s)
	if !ok || entry.Offset != p.Offset {
		return d.settle(entry)
	}
	u, _ := d.unitBeside(entry)
	return d.wrap(u.edge(s), u, s)
}

// wrap replaces the end of a wrapped line by the start of the next where both are the same offset, so that no key press
// seems lost.
func (d *Document) wrap(p Position, u unit, s side) Position {
	p = d.settle(p)
	if _, inside := d.neighbour(u, s); inside {
		return p
	}
	w := d.rowOf(u.start)
	next := w.index - 1
	if d.forward(w.paragraph, s) {
		next = w.index + 1
	}
	if n := w.n + next - w.index; n < 0 || n >= w.count() {
		return p
	}
	if entry, ok := d.entry(next, !s); ok && entry.Offset == p.Offset {
		return entry
	}
	return p
}

// Next and Prev move by one grapheme cluster in the order of the text; a paragraph separator is one step.
func (d *Document) Next(p Position) Position {
	p = d.settle(p)
	paragraph := &d.Paragraphs[d.ParagraphOf(p.Offset)]
	if p.Offset >= paragraph.End {
		return d.settle(Position{paragraph.Next, Downstream})
	}
	return d.after(d.unitEnd(p.Offset))
}

// Prev is described at Next.
func (d *Document) Prev(p Position) Position {
	p = d.settle(p)
	if p.Offset == 0 {
		return p
	}
	return d.settle(Position{p.Offset - 1, Downstream})
}

// after is the position after a character: beside it, but on the next line where the line ends with it.
func (d *Document) after(o Offset) Position {
	p := d.settle(Position{o, Upstream})
	if p.Affinity == Upstream && d.has(p.Offset) && d.startsLine(p.Offset) {
		p.Affinity = Downstream
	}
	return p
}

// startsLine tells whether a line begins with the character.
func (d *Document) startsLine(o Offset) bool {
	w := d.rowOf(o)
	return w.start+int(w.lines[w.n].start) == o
}

// LineStart goes to the start of the line in the order of the text.
func (d *Document) LineStart(p Position) Position {
	return d.settle(Position{d.Line(d.LineOf(p)).Start, Downstream})
}

// LineEnd goes to the end of the line, before the character that broke it.
func (d *Document) LineEnd(p Position) Position { return d.lineEnd(d.LineOf(p)) }

func (d *Document) lineEnd(line int) Position {
	l := d.Line(line)
	if l.End > l.Start && isForcedBreak(d.Rune(l.End-1)) {
		return d.settle(Position{l.End - 1, Downstream})
	}
	return d.settle(Position{l.End, Upstream})
}

func isForcedBreak(r rune) bool { return r == 0x2028 || r == 0x0B || r == 0x0C }

// Up goes one line up at the goal column x; on the first line to its start.
func (d *Document) Up(p Position, x float64) Position {
	d.fetchAround(d.Clamp(p.Offset))
	line := d.LineOf(p)
	if line == 0 {
		return d.settle(Position{0, Downstream})
	}
	return d.Hit(x, d.Line(line-1).Baseline)
}

// Down goes one line down at the goal column x; on the last line to its end.
func (d *Document) Down(p Position, x float64) Position {
	line := d.LineOf(p)
	if !d.hasLine(line + 1) {
		return d.settle(Position{d.Len(), Upstream})
	}
	return d.Hit(x, d.Line(line+1).Baseline)
}
