package paint

import (
	"fmt"
	"image/color"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// The places of the signs of characters without ink, in ems below the baseline, and their sizes in units of length.
const (
	strokeTop    = -0.92
	strokeBottom = 0.36
	nameBaseline = -0.94 // of the names above strokes
	middle       = -0.26 // of dots and arrows
	cupBottom    = 0.06
	cupHeight    = 3
	flag         = 4
	endGap       = 4 // between the last character of a line and the name of its end
)

// controlNames are the short names of characters without ink (UAX#9, 2; Unicode, chapter 23). ZWNJ and ZWJ, which are
// letters' everyday companions in Persian, are told by their shape alone.
var controlNames = map[rune]string{
	0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x200B: "ZWSP", 0x200C: "", 0x200D: "", 0x200E: "LRM", 0x200F: "RLM",
	0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
	0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFE0E: "VS15", 0xFE0F: "VS16", 0xFEFF: "BOM",
}

// endNames are those of the characters that end a line.
var endNames = map[rune]string{'\n': "LF", '\r': "CR", 0x85: "NEL", 0x2028: "LS", 0x2029: "PS", '\v': "VT", '\f': "FF"}

// ControlName returns the short name of a character without ink, such as "RLO" or "LF"; "" for one that is seen as it
// is or has no such name.
func ControlName(r rune) string {
	if name := endNames[r]; name != "" {
		return name
	}
	switch r {
	case 0x200C:
		return "ZWNJ"
	case 0x200D:
		return "ZWJ"
	case 0xA0:
		return "NBSP"
	case '\t':
		return "TAB"
	}
	return controlNames[r]
}

// strokeName is the name beside the stroke of a character without width.
func strokeName(r rune) string {
	if name, ok := controlNames[r]; ok {
		return name
	}
	return fmt.Sprintf("%04X", r)
}

// controls paints signs for what has no ink on the lines of the strip. They lie over the text that is laid out already and
// so change no glyph, no position and no line break.
func (s *strip) controls() {
	d := s.page.Doc
	for i := s.first; i < s.last; i++ {
		l := d.Line(i)
		end := s.lineEnd(i)
		blanks := end
		for blanks > l.Start && face.IsBlank(d.Rune(blanks-1)) {
			blanks--
		}
		for o := l.Start; o < end; o++ {
			s.control(o, i, o >= blanks)
		}
	}
}

// control paints the sign of one character; hanging tells that it is a blank at the end of its line.
func (s *strip) control(o, line int, hanging bool) {
	r := s.page.Doc.Rune(o)
	switch {
	case r == '\t':
		s.arrow(o)
	case r == 0xA0 || r == 0x2007 || r == 0x202F:
		s.cup(o)
	case hanging:
		s.dot(o)
	case face.IsIgnorable(r):
		s.stroke(o, line)
	}
}

// box returns the box of a character on the page, narrower by a unit at either side.
func (s *strip) box(o int) (x0, x1 float64, line int, ok bool) {
	r, ok := s.page.Doc.Box(o)
	return s.page.X + r.X0 + s.unit, s.page.X + r.X1 - s.unit, r.Line, ok
}

// dot paints the sign of a blank at the end of a line.
func (s *strip) dot(o int) {
	if x0, x1, line, ok := s.box(o); ok {
		x, y := (x0+x1)/2, s.at(line, middle)
		s.fill(x-s.unit, y-s.unit, x+s.unit, y+s.unit, s.page.Colors.Note)
	}
}

// cup paints the sign of a no-break space: a trough along its width.
func (s *strip) cup(o int) {
	if x0, x1, line, ok := s.box(o); ok {
		y, col := s.at(line, cupBottom), s.page.Colors.Note
		s.fill(x0, y, x1, y+s.unit, col)
		s.fill(x0, y-cupHeight*s.unit, x0+s.unit, y, col)
		s.fill(x1-s.unit, y-cupHeight*s.unit, x1, y, col)
	}
}

// arrow paints the sign of a tab: as long as the tab is wide, in the direction of the text.
func (s *strip) arrow(o int) {
	x0, x1, line, ok := s.box(o)
	if !ok {
		return
	}
	y, col := s.at(line, middle), s.page.Colors.Note
	s.fill(x0, y, x1, y+s.unit, col)
	tip, back := x1-s.unit, -s.unit
	if s.page.Doc.Caret(layout.Position{Offset: o}).Level.RTL() {
		tip, back = x0, s.unit
	}
	for i := 1.0; i <= 2; i++ {
		x := tip + i*back
		s.fill(x, y-i*s.unit, x+s.unit, y+(i+1)*s.unit, col)
	}
}

// stroke paints the sign of a character without width: an upright line where it stands, its name above. What steers the
// direction has the accent's colour and a flag to the side it turns the text to.
func (s *strip) stroke(o, line int) {
	r := s.page.Doc.Rune(o)
	c := s.place(o)
	if c.Line != line {
		return
	}
	col := s.page.Colors.Note
	if bidi.IsControl(r) {
		col = s.page.Colors.Accent
	}
	x, top, bottom := s.page.X+c.X-s.unit/2, s.at(line, strokeTop), s.at(line, strokeBottom)
	s.fill(x, top, x+s.unit, bottom, col)
	switch turn(r) {
	case rightward:
		s.fill(x, top, x+flag*s.unit, top+2*s.unit, col)
	case leftward:
		s.fill(x+s.unit-flag*s.unit, top, x+s.unit, top+2*s.unit, col)
	case apart:
		s.fill(x-flag/2*s.unit, top, x+(flag/2+1)*s.unit, top+s.unit, col)
	case together:
		s.fill(x-flag/2*s.unit, bottom-s.unit, x+(flag/2+1)*s.unit, bottom, col)
	}
	s.name(strokeName(r), c, col)
}

// place is where the sign of a character without width stands: before it where the caret can stand there, else at the end
// of what it belongs to.
func (s *strip) place(o int) layout.Caret {
	d := s.page.Doc
	start, end := d.GraphemeAt(o)
	if o == start {
		return d.Caret(layout.Position{Offset: o})
	}
	return d.Caret(layout.Position{Offset: end, Affinity: layout.Upstream})
}

// name writes the name of a sign above it, beside the tags that stand there already.
func (s *strip) name(name string, c layout.Caret, col color.NRGBA) {
	if name == "" {
		return
	}
	text := s.smallText(s.page, name, tagSize)
	x := s.free(c, text.Width+2*s.unit)
	s.paintSmall(text, s.page.X+x+s.unit, s.at(c.Line, nameBaseline), col)
}

// shape is what tells one stroke from another.
type shape uint8

const (
	plain shape = iota
	rightward
	leftward
	apart
	together
)

func turn(r rune) shape {
	switch r {
	case 0x200E, 0x202A, 0x202D, 0x2066:
		return rightward
	case 0x200F, 0x061C, 0x202B, 0x202E, 0x2067:
		return leftward
	case 0x200C:
		return apart
	case 0x200D:
		return together
	}
	return plain
}

// lineEnd writes the name of what ends a line behind its last character and returns the offset of that character's end:
// what follows has no place of its own on the line.
func (s *strip) lineEnd(line int) int {
	d := s.page.Doc
	l := d.Line(line)
	p := &d.Paragraphs[l.Paragraph]
	end, name := l.End, ""
	switch {
	case l.End == p.End && p.Next > p.End:
		name = endNames[d.Rune(p.End)]
		if p.Next-p.End == 2 {
			name = "CR LF"
		}
	case l.End > l.Start && endNames[d.Rune(l.End-1)] != "":
		end, name = l.End-1, endNames[d.Rune(l.End-1)]
	}
	if name == "" {
		return end
	}
	text := s.smallText(s.page, name, tagSize)
	x := l.Right + endGap*s.unit
	if p.RTL {
		x = l.Left - endGap*s.unit - text.Width
	}
	s.paintSmall(text, s.page.X+x, s.at(line, 0), s.page.Colors.Note)
	return end
}
