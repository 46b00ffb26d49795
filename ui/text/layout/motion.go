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

// neighbour returns the unit beside another one on its line.
func (d *Document) neighbour(u unit, s side) (unit, bool) {
	l := &d.lines[d.lineHolding(u.start)]
	index := l.first
	for int(d.runs[index].start) > u.start || u.start >= int(d.runs[index].end) {
		index++
	}
	r := &d.runs[index]
	o := u.start - 1
	if u.rtl != (s == toRight) {
		o = u.end
	}
	if o >= int(r.start) && o < int(r.end) {
		return d.unitIn(r, o), true
	}
	index--
	if s == toRight {
		index += 2
	}
	if index < l.first || index >= l.last {
		return unit{}, false
	}
	return d.outermost(&d.runs[index], !s), true
}

// outermost returns the unit at one edge of a run.
func (d *Document) outermost(r *run, s side) unit {
	if r.level.RTL() == (s == toRight) {
		return d.unitIn(r, int(r.start))
	}
	return d.unitIn(r, int(r.end)-1)
}

// entry returns the position at one edge of a line, false on an empty one.
func (d *Document) entry(line int, s side) (Position, bool) {
	l := &d.lines[line]
	if l.first == l.last {
		return Position{l.Start, Downstream}, false
	}
	r := &d.runs[l.first]
	if s == toRight {
		r = &d.runs[l.last-1]
	}
	return d.outermost(r, s).edge(s), true
}

// following returns the line on which a motion goes on, false at the ends of the document. Between lines that run the same
// way it is the next one or the one before; where a block of the other direction begins see nextBlock.
func (d *Document) following(line int, s side) (next int, ok bool) {
	from := d.lines[line].Paragraph
	next = line - 1
	if d.forward(from, s) {
		next = line + 1
	}
	if next >= 0 && next < len(d.lines) && d.leftward(d.lines[next].Paragraph) == d.leftward(from) {
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
	line := d.lineHolding(u.start)
	paragraph := d.lines[line].Paragraph
	next := line - 1
	if d.forward(paragraph, s) {
		next = line + 1
	}
	if next < 0 || next >= len(d.lines) || d.lines[next].Paragraph != paragraph {
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
	if p.Affinity == Upstream && p.Offset < len(d.Text) && d.lines[d.lineHolding(p.Offset)].Start == p.Offset {
		p.Affinity = Downstream
	}
	return p
}

// LineStart goes to the start of the line in the order of the text.
func (d *Document) LineStart(p Position) Position {
	return d.settle(Position{d.lines[d.LineOf(p)].Start, Downstream})
}

// LineEnd goes to the end of the line, before the character that broke it.
func (d *Document) LineEnd(p Position) Position { return d.lineEnd(d.LineOf(p)) }

func (d *Document) lineEnd(line int) Position {
	l := &d.lines[line]
	if l.End > l.Start && isForcedBreak(d.Text[l.End-1]) {
		return d.settle(Position{l.End - 1, Downstream})
	}
	return d.settle(Position{l.End, Upstream})
}

func isForcedBreak(r rune) bool { return r == 0x2028 || r == 0x0B || r == 0x0C }

// Up goes one line up at the goal column x; on the first line to its start.
func (d *Document) Up(p Position, x float64) Position {
	line := d.LineOf(p)
	if line == 0 {
		return d.settle(Position{0, Downstream})
	}
	return d.Hit(x, d.lines[line-1].Baseline)
}

// Down goes one line down at the goal column x; on the last line to its end.
func (d *Document) Down(p Position, x float64) Position {
	line := d.LineOf(p)
	if line == len(d.lines)-1 {
		return d.settle(Position{len(d.Text), Upstream})
	}
	return d.Hit(x, d.lines[line+1].Baseline)
}
