package paint

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/font"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// Painter paints pages. It keeps the masks of the glyphs and the small texts of tags and remarks, and belongs to one
// goroutine.
type Painter struct {
	masks  masks
	engine *layout.Engine
	small  map[smallKey]*layout.Document

	numbers []string // "+0", "+1" and so on

	// buffers of the strip at hand
	glyphs []layout.Glyph
	rects  []layout.Rect
	shown  []int // marks that meet it
	dimmed []int // those of them that dim their text
	taken  []tagBox
	plates [][2]float64 // of the names above a line
	kept   [][2]float64 // these, and where arcs meet the line
}

// smallKey names a tag or a remark.
type smallKey struct {
	text  string
	size  float64
	fonts *face.Stack
}

// maxSmall is when the small texts are forgotten: there are a few dozen tags in a schema.
const maxSmall = 1000

// NewPainter returns a painter without masks.
func NewPainter() *Painter {
	return &Painter{
		masks:  masks{cache: map[maskKey]*mask{}, faces: map[face.ID]*font.Face{}},
		engine: layout.NewEngine(),
		small:  map[smallKey]*layout.Document{},
	}
}

// Strip paints the rows y0 to y0 + height of dst of the page onto dst: opaque, and only what meets these rows. The page
// is as wide as dst, whose Stride must be 4 times its width where Fyne shall show it. Two strips that adjoin fit together
// to the pixel.
func (p *Painter) Strip(dst *image.RGBA, page *Page, y0 int) {
	s := &strip{Painter: p, canvas: canvas{dst, y0}, page: page, unit: page.scale()}
	s.clear(page.Colors.Paper)
	if page.Doc == nil || !s.findLines() {
		return
	}
	s.findMarks()
	for _, i := range p.shown {
		s.tint(&page.Marks[i])
	}
	s.selection()
	s.text()
	p.taken = p.taken[:0]
	for _, i := range p.shown {
		s.mark(&page.Marks[i])
	}
	if page.ShowControls {
		s.controls()
	}
	s.counts()
	s.arcs()
	s.signs()
}

// strip is the work on one strip.
type strip struct {
	*Painter
	canvas
	page        *Page
	unit        float64 // device pixels per unit of length
	first, last int     // lines
	start, end  int     // code points of these lines
}

// findLines finds the lines of the strip, false where there are none.
func (s *strip) findLines() bool {
	s.first, s.last = s.page.lines(s.y0, s.y0+s.height())
	if s.first >= s.last {
		return false
	}
	d := s.page.Doc
	s.start, s.end = d.Line(s.first).Start, d.Line(s.last-1).End
	return true
}

// findMarks finds the marks that meet the lines of the strip.
func (s *strip) findMarks() {
	s.shown, s.dimmed = s.shown[:0], s.dimmed[:0]
	for i := range s.page.Marks {
		m := &s.page.Marks[i]
		start, end := m.Span()
		if len(m.Parts) > 0 && start < s.end && end > s.start {
			s.shown = append(s.shown, i)
			if m.Dim {
				s.dimmed = append(s.dimmed, i)
			}
		}
	}
}

// ranges returns the rectangles of a range on the lines of the strip, valid until the next call.
func (s *strip) ranges(start, end int) []layout.Rect {
	d := s.page.Doc
	s.rects = d.RectsBetween(s.rects[:0], start, end, d.Line(s.first).Top, d.Line(s.last-1).Bottom)
	return s.rects
}

// text paints the glyphs of the lines.
func (s *strip) text() {
	d := s.page.Doc
	for i := s.first; i < s.last; i++ {
		s.glyphs = d.Glyphs(s.glyphs[:0], i)
		baseline := s.page.Y + d.Line(i).Baseline
		for j := range s.glyphs {
			g := &s.glyphs[j]
			s.glyph(g, s.page.X, baseline, d.Config.Size, s.inkAt(g.Start))
		}
	}
}

// glyph paints one glyph of a line that begins at x and stands on the baseline.
func (s *strip) glyph(g *layout.Glyph, x, baseline, size float64, col color.NRGBA) {
	pen := x + g.X
	whole := math.Floor(pen)
	step := int((pen-whole)*steps + 0.5)
	if step == steps {
		whole, step = whole+1, 0
	}
	if m := s.masks.of(g, size, uint8(step)); m != nil {
		s.draw(m, int(whole), int(math.Round(baseline+g.Y)), col)
	}
}

// inkAt is the colour of the text at an offset: dimmed where it is excluded.
func (s *strip) inkAt(offset int) color.NRGBA {
	for _, i := range s.dimmed {
		if s.page.Marks[i].covers(offset) {
			return s.page.Colors.Dim
		}
	}
	return s.page.Colors.Text
}

// covers tells whether a part of the mark holds the offset.
func (m *Mark) covers(offset int) bool {
	for _, part := range m.Parts {
		if part[0] <= offset && offset < part[1] {
			return true
		}
	}
	return false
}

// smallText returns a tag, a name or a remark laid out at a fraction of the size of the text.
func (p *Painter) smallText(page *Page, text string, ems float64) *layout.Document {
	cfg := page.Doc.Config
	key := smallKey{text, cfg.Size * ems, cfg.Fonts}
	d := p.small[key]
	if d == nil {
		if len(p.small) >= maxSmall {
			clear(p.small)
		}
		d = p.engine.Document([]rune(text), layout.Config{Fonts: cfg.Fonts, Size: key.size, Base: bidi.Auto})
		p.small[key] = d
	}
	return d
}

// paintSmall paints a small text from x with its baseline at y.
func (s *strip) paintSmall(d *layout.Document, x, y float64, col color.NRGBA) {
	s.glyphs = d.Glyphs(s.glyphs[:0], 0)
	for j := range s.glyphs {
		s.glyph(&s.glyphs[j], x, y, d.Config.Size, col)
	}
}
