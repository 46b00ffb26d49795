package layout

import (
	"math"
	"slices"
	"unicode/utf8"
)

// found is how much of a text the paragraphs found so far make up.
type found struct {
	points, bytes int
	whole         bool // all paragraphs are found
	rest          int  // the lines that the rest is thought to have
}

// stretch is how many bytes are looked through at least when more paragraphs are asked for: several pages.
const stretch = 1 << 15

// findMore finds the paragraphs of the next stretch of the text.
func (d *Document) findMore() {
	f, first, lines := &d.found, len(d.Paragraphs), d.counts.total
	if d.Text != nil {
		d.Paragraphs = slices.Grow(d.Paragraphs, lineFeeds(d.Text)+1)
	}
	for until := f.bytes + d.engine.stretch; !f.whole && (f.bytes < until || d.Text != nil); {
		p := d.nextParagraph()
		f.points, f.bytes, f.whole = p.Next, p.bytes[1], p.Next == p.End
		d.Paragraphs = append(d.Paragraphs, p)
	}
	perLine := d.perLine()
	for i := first; i < len(d.Paragraphs); i++ {
		p := &d.Paragraphs[i]
		p.RTL = d.runsRTL(p)
		d.counts.push(p.lines(perLine))
	}
	d.moved = min(d.moved, lines)
	d.estimateRest()
}

// lineFeeds counts what nearly always parts paragraphs, so that their index is fetched at once.
func lineFeeds(text []rune) int {
	n := 0
	for _, r := range text {
		if r == '\n' {
			n++
		}
	}
	return n
}

// nextParagraph returns the paragraph behind those found.
func (d *Document) nextParagraph() Paragraph {
	start := d.found.points
	if d.Text != nil {
		end, next := paragraphEnd(d.Text, start)
		return Paragraph{Start: start, End: end, Next: next}
	}
	from := d.found.bytes
	points, separator, bytes := paragraphIn(d.utf8[from:])
	end := start + points
	return Paragraph{Start: start, End: end, Next: end + separator, bytes: [2]int{from, from + bytes}}
}

// paragraphIn measures the paragraph that a text begins with: its code points, those of the separator that ends it (0 where
// the text ends), and the bytes of both.
func paragraphIn(text string) (points, separator, bytes int) {
	for at := 0; at < len(text); points++ {
		if b := text[at]; b >= ' ' && b < utf8.RuneSelf {
			at++
			continue
		} else if b > 0xC2 && twoBytes(text, at) {
			at += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		switch r {
		case '\r':
			if at < len(text) && text[at] == '\n' {
				return points, 2, at + 1
			}
			return points, 1, at
		case '\n', 0x85, 0x2029:
			return points, 1, at
		}
	}
	return points, 0, len(text)
}

// twoBytes tells whether a code point of two bytes begins there, as nearly all of Arabic are. It is asked before
// DecodeRuneInString, which takes several times as long.
func twoBytes(text string, at int) bool {
	b := text[at]
	return b >= 0xC2 && b <= 0xDF && at+1 < len(text) && text[at+1]&0xC0 == 0x80
}

// decode appends up to so many code points of a text to dst.
func decode(dst []rune, text string, most int) []rune {
	for at := 0; at < len(text) && most > 0; most-- {
		switch b := text[at]; {
		case b < utf8.RuneSelf:
			dst = append(dst, rune(b))
			at++
		case twoBytes(text, at):
			dst = append(dst, rune(b&0x1F)<<6|rune(text[at+1]&0x3F))
			at += 2
		default:
			r, size := utf8.DecodeRuneInString(text[at:])
			dst = append(dst, r)
			at += size
		}
	}
	return dst
}

// estimateRest takes what has not been found for as dense as what has.
func (d *Document) estimateRest() {
	f := &d.found
	f.rest = 0
	if !f.whole {
		f.rest = int(math.Ceil(float64(d.counts.total) / float64(f.bytes) * float64(len(d.utf8)-f.bytes)))
	}
	d.Height = float64(d.LineCount()) * d.metrics.height
}

// findOffset finds the paragraph of an offset.
func (d *Document) findOffset(o Offset) {
	for !d.found.whole && o >= d.found.points {
		d.findMore()
	}
}

// findLine finds the paragraph of a line.
func (d *Document) findLine(line int) {
	for !d.found.whole && line >= d.counts.total {
		d.findMore()
	}
}

// hasLine tells whether there is such a line.
func (d *Document) hasLine(line int) bool {
	d.findLine(line)
	return line < d.counts.total
}

// HasParagraph tells whether the text has so many paragraphs that one has this index; then it is found.
func (d *Document) HasParagraph(i int) bool {
	for !d.found.whole && i >= len(d.Paragraphs) {
		d.findMore()
	}
	return i < len(d.Paragraphs)
}

func (d *Document) findAll() {
	for !d.found.whole {
		d.findMore()
	}
}

// Len returns the number of code points of the text, all of which is looked through for that.
func (d *Document) Len() int {
	d.findAll()
	return d.found.points
}

// Clamp keeps an offset within the text. It looks through the text no further than to the offset.
func (d *Document) Clamp(o Offset) Offset {
	d.findOffset(o)
	return max(0, min(o, d.found.points))
}

// has tells whether there is such a character.
func (d *Document) has(o Offset) bool {
	d.findOffset(o)
	return o >= 0 && o < d.found.points
}

// Rune returns a character. The offset must be within the text. Its paragraph is laid out for that.
func (d *Document) Rune(o Offset) rune {
	i := d.ParagraphOf(o)
	return d.laid(i).text[o-d.Paragraphs[i].Start]
}

// Slice returns a part of the text, which is not laid out for that.
func (d *Document) Slice(start, end Offset) string {
	start, end = d.Clamp(start), d.Clamp(end)
	switch {
	case start >= end:
		return ""
	case d.Text != nil:
		return string(d.Text[start:end])
	}
	return d.utf8[d.byteOf(start):d.byteOf(end)]
}

// byteOf returns where in the UTF-8 text an offset is.
func (d *Document) byteOf(o Offset) int {
	p := &d.Paragraphs[d.ParagraphOf(o)]
	at := p.bytes[0]
	for range o - p.Start {
		if twoBytes(d.utf8, at) {
			at += 2
			continue
		}
		_, size := utf8.DecodeRuneInString(d.utf8[at:])
		at += size
	}
	return at
}
