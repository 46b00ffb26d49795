package paint

import (
	"image/color"
	"slices"
)

// LineStyle is how the line under a mark is drawn.
type LineStyle uint8

// The line styles a schema can name, and None.
const (
	None LineStyle = iota
	Solid
	SolidThick
	Dashed
	Dotted
	DottedThick
	Double
	Wavy
	Strike
)

var styleNames = [...]string{
	None: "none", Solid: "solid", SolidThick: "solid-thick", Dashed: "dashed", Dotted: "dotted",
	DottedThick: "dotted-thick", Double: "double", Wavy: "wavy", Strike: "strike",
}

// ParseLineStyle reads the name a schema uses; false for a name it does not know.
func ParseLineStyle(name string) (LineStyle, bool) {
	for style, n := range styleNames {
		if n == name {
			return LineStyle(style), true
		}
	}
	return None, false
}

// String returns the name a schema uses.
func (s LineStyle) String() string {
	if int(s) < len(styleNames) {
		return styleNames[s]
	}
	return "unknown"
}

// MaxLanes is the number of lanes that fit under a line; marks in higher lanes are counted, not drawn.
const MaxLanes = 3

// Mark is a span as it is drawn.
type Mark struct {
	Parts    [][2]int    // ranges of code points of the document, end-exclusive, ascending
	Tint     color.NRGBA // behind the words; alpha 0 for none
	Ink      color.NRGBA // of the line and the bar
	TagInk   color.NRGBA // of the tag, which must be read; alpha 0: it is as the line
	Style    LineStyle
	Tag      string // one letter, drawn small above the start edge
	Lane     int    // under the baseline, 0 nearest to the text; see Lanes
	Long     bool   // a quote or stance: a fainter tint, and a bar in the margin along its lines
	AtHand   bool   // outlined, with small brackets at its edges
	Dim      bool   // excluded text: dimmed and struck through
	Proposal bool   // a dashed outline and no tint
	Edge     Edge   // of an annotator's version: a line along the words in place of the one under them
}

// Edge is where the line of one annotator's version stands where several are compared.
type Edge uint8

// The edges. A mark that is not compared has none.
const (
	NoEdge Edge = iota
	Above       // the words
	Below
)

// Equal tells whether two marks look alike and stand at the same place.
func (m *Mark) Equal(other *Mark) bool {
	return m.Tint == other.Tint && m.Ink == other.Ink && m.TagInk == other.TagInk && m.Style == other.Style && m.Tag == other.Tag && m.Lane == other.Lane &&
		m.Long == other.Long && m.AtHand == other.AtHand && m.Dim == other.Dim && m.Proposal == other.Proposal && m.Edge == other.Edge &&
		slices.Equal(m.Parts, other.Parts)
}

// Span returns the first and the last offset of the mark; 0, 0 without parts.
func (m *Mark) Span() (start, end int) {
	if len(m.Parts) == 0 {
		return 0, 0
	}
	return m.Parts[0][0], m.Parts[len(m.Parts)-1][1]
}
