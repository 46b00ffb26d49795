package layout

import "raqim/ui/text/bidi"

// A block is the longest run of paragraphs that run to the same side. Where two blocks meet, one arrow leads to their
// border from both sides and would go to and fro on it; so motion keeps the order of the text within a block, and takes
// the blocks one after the other in the direction in which the document runs. Every arrow then leads through the whole
// document, each position once.

// forward tells whether motion to a side goes on in the order of the text at the end of a line of the paragraph.
func (d *Document) forward(paragraph int, s side) bool {
	return d.leftward(paragraph) != (s == toRight)
}

// leftward tells whether motion takes a paragraph as one that runs to the left. An empty one runs as the text before it
// does, or after it at the start: whatever its own direction, an arrow key must not go to and fro on it.
func (d *Document) leftward(paragraph int) bool {
	for i := paragraph; i >= 0; i-- {
		if p := &d.Paragraphs[i]; p.End > p.Start {
			return p.RTL
		}
	}
	for i := paragraph; d.HasParagraph(i); i++ {
		if p := &d.Paragraphs[i]; p.End > p.Start {
			return p.RTL
		}
	}
	return d.Paragraphs[paragraph].RTL
}

// block returns the first and the last paragraph of the block that holds one.
func (d *Document) block(paragraph int) (first, last int) {
	side := d.leftward(paragraph)
	other := func(i int) bool {
		p := &d.Paragraphs[i]
		return p.End > p.Start && p.RTL != side
	}
	first, last = paragraph, paragraph
	for first > 0 && !other(first-1) {
		first--
	}
	if first > 0 {
		for d.Paragraphs[first].Start == d.Paragraphs[first].End {
			first++ // it belongs to the text before it
		}
	}
	for d.HasParagraph(last+1) && !other(last+1) {
		last++
	}
	return first, last
}

// nextBlock returns where motion to a side goes on beyond the block of a paragraph: at the start of the first paragraph of
// another block or at the end of the last one; false where there is none.
func (d *Document) nextBlock(paragraph int, s side) (entered int, atStart, ok bool) {
	first, last := d.block(paragraph)
	entered = first - 1
	if d.runsLeft() != (s == toRight) {
		entered = last + 1
	}
	if entered < 0 || !d.HasParagraph(entered) {
		return 0, false, false
	}
	first, last = d.block(entered)
	if d.forward(entered, s) {
		return first, true, true
	}
	return last, false, true
}

// runsLeft tells whether the larger part of the text stands in paragraphs that run to the left.
func (d *Document) runsLeft() bool {
	d.findAll()
	weight := 0
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.RTL {
			weight += p.End - p.Start
		} else {
			weight -= p.End - p.Start
		}
	}
	if weight == 0 {
		return d.Config.Base == bidi.AutoRTL || d.Config.Base == bidi.RTL
	}
	return weight > 0
}

// LogicalLeft and LogicalRight move by one grapheme cluster in the order of the text, the one forward and the other back:
// Left is forward in a paragraph that runs to the left. A change of direction within a line does not turn them round.
func (d *Document) LogicalLeft(p Position) Position { return d.logical(p, toLeft) }

// LogicalRight is described at LogicalLeft.
func (d *Document) LogicalRight(p Position) Position { return d.logical(p, toRight) }

func (d *Document) logical(p Position, s side) Position {
	p = d.settle(p)
	from := d.ParagraphOf(p.Offset)
	next := d.Prev(p)
	if d.forward(from, s) {
		next = d.Next(p)
	}
	if next.Offset != p.Offset && d.leftward(d.ParagraphOf(next.Offset)) == d.leftward(from) {
		return next
	}
	entered, atStart, ok := d.nextBlock(from, s)
	switch {
	case !ok:
		return p
	case atStart:
		return d.settle(Position{d.Paragraphs[entered].Start, Downstream})
	}
	return d.settle(Position{d.Paragraphs[entered].End, Upstream})
}

// WordLeft and WordRight go by words: Left is to the next word in a paragraph that runs to the left. They stop at the ends
// of a paragraph and leave it there as Left and Right do.
func (d *Document) WordLeft(p Position) Position { return d.word(p, toLeft) }

// WordRight is described at WordLeft.
func (d *Document) WordRight(p Position) Position { return d.word(p, toRight) }

func (d *Document) word(p Position, s side) Position {
	p = d.settle(p)
	from := d.ParagraphOf(p.Offset)
	paragraph := &d.Paragraphs[from]
	forward := d.forward(from, s)
	switch {
	case forward && p.Offset < paragraph.End:
		return d.settle(Position{min(d.NextWord(p).Offset, paragraph.End), Upstream})
	case !forward && p.Offset > paragraph.Start:
		return d.settle(Position{max(d.PrevWord(p).Offset, paragraph.Start), Downstream})
	}
	return d.logical(p, s)
}

// ParagraphForth goes to the start of the next paragraph that is not empty, or to the end of the text.
func (d *Document) ParagraphForth(p Position) Position {
	for i := d.ParagraphOf(d.settle(p).Offset) + 1; d.HasParagraph(i); i++ {
		if next := &d.Paragraphs[i]; next.End > next.Start {
			return d.settle(Position{next.Start, Downstream})
		}
	}
	return d.settle(Position{d.Len(), Upstream})
}

// ParagraphBack goes to the start of the paragraph, or from there to that of the one before that is not empty.
func (d *Document) ParagraphBack(p Position) Position {
	p = d.settle(p)
	for i := d.ParagraphOf(p.Offset); i >= 0; i-- {
		if q := &d.Paragraphs[i]; q.End > q.Start && q.Start < p.Offset {
			return d.settle(Position{q.Start, Downstream})
		}
	}
	return d.settle(Position{0, Downstream})
}
