package paint

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// steps is the number of horizontal positions within a pixel that have a mask of their own.
const steps = 4

// maxMasks is when the cache is emptied: many times what a document in a few sizes needs.
const maxMasks = 20000

// maskKey names a mask. Empty boxes of different widths are told apart by their width.
type maskKey struct {
	face  face.ID
	glyph font.GID
	size  float32 // pixels per em
	step  uint8
	width float32 // of a box for a glyph without an outline, else 0
}

// mask is the coverage of a glyph: width x height bytes, the first at (x, y) from the pen on the baseline.
type mask struct {
	x, y, width, height int
	coverage            []uint8
}

// masks makes and keeps the masks of glyphs.
type masks struct {
	cache map[maskKey]*mask
	faces map[face.ID]*font.Face
	tool  vector.Rasterizer
}

// of returns the mask of a glyph at a subpixel step, nil where there is nothing to draw.
func (m *masks) of(g *layout.Glyph, size float64, step uint8) *mask {
	if g.ID == font.EmptyGlyph || g.Face == nil {
		return nil
	}
	key := maskKey{face: g.Face.ID, glyph: g.ID, size: float32(size), step: step}
	if g.ID == 0 {
		key.width = float32(g.Advance)
	}
	if found, ok := m.cache[key]; ok {
		return found
	}
	if len(m.cache) >= maxMasks {
		clear(m.cache)
	}
	made := m.make(g, size, float64(step)/steps)
	m.cache[key] = made
	return made
}

func (m *masks) make(g *layout.Glyph, size, shift float64) *mask {
	f := m.faces[g.Face.ID]
	if f == nil {
		f = font.NewFace(g.Face.Font)
		m.faces[g.Face.ID] = f
	}
	outline, ok := f.GlyphDataOutline(g.ID)
	if !ok || (g.ID == 0 && len(outline.Segments) == 0) {
		outline = box(g.Advance/size*g.Face.UnitsPerEm, g.Face.UnitsPerEm)
	}
	return m.rasterize(outline.Segments, size/g.Face.UnitsPerEm, shift)
}

// box is what stands for a character whose face has no outline for it: nothing ever vanishes.
func box(advance, em float64) font.GlyphOutline {
	if advance <= 0 {
		advance = 0.6 * em
	}
	edge, side, top := float32(0.06*em), float32(advance-0.05*em), float32(0.7*em)
	left := float32(0.05 * em)
	var segments []font.Segment
	add := func(points ...font.SegmentPoint) {
		for i, p := range points {
			op := opentype.SegmentOpLineTo
			if i == 0 {
				op = opentype.SegmentOpMoveTo
			}
			segments = append(segments, font.Segment{Op: op, Args: [3]font.SegmentPoint{p}})
		}
	}
	add(font.SegmentPoint{X: left}, font.SegmentPoint{X: left, Y: top}, font.SegmentPoint{X: side, Y: top}, font.SegmentPoint{X: side}, font.SegmentPoint{X: left})
	left, side = left+edge, side-edge
	low, top := edge, top-edge
	add(font.SegmentPoint{X: left, Y: low}, font.SegmentPoint{X: side, Y: low}, font.SegmentPoint{X: side, Y: top}, font.SegmentPoint{X: left, Y: top}, font.SegmentPoint{X: left, Y: low})
	return font.GlyphOutline{Segments: segments}
}

// maxMask is the largest side of a mask in pixels; a glyph beyond it is no text.
const maxMask = 4096

func (m *masks) rasterize(segments []font.Segment, scale, shift float64) *mask {
	if len(segments) == 0 {
		return nil
	}
	x0, y0, x1, y1 := extent(segments)
	left, right := int(math.Floor(x0*scale+shift)), int(math.Ceil(x1*scale+shift))
	top, bottom := int(math.Floor(-y1*scale)), int(math.Ceil(-y0*scale))
	width, height := right-left, bottom-top
	if width <= 0 || height <= 0 || width > maxMask || height > maxMask {
		return nil
	}
	m.tool.Reset(width, height)
	at := func(p font.SegmentPoint) (float32, float32) {
		return float32(float64(p.X)*scale + shift - float64(left)), float32(-float64(p.Y)*scale - float64(top))
	}
	m.trace(segments, at)
	out := &mask{x: left, y: top, width: width, height: height, coverage: make([]uint8, width*height)}
	m.tool.Draw(&image.Alpha{Pix: out.coverage, Stride: width, Rect: image.Rect(0, 0, width, height)}, image.Rect(0, 0, width, height), image.Opaque, image.Point{})
	return out
}

func (m *masks) trace(segments []font.Segment, at func(font.SegmentPoint) (float32, float32)) {
	for i, s := range segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				m.tool.ClosePath()
			}
			m.tool.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			m.tool.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			m.tool.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			m.tool.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	m.tool.ClosePath()
}

// extent returns the bounds of all points of an outline, in design units, y upwards.
func extent(segments []font.Segment) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range segments {
		for _, p := range segments[i].ArgsSlice() {
			x, y := float64(p.X), float64(p.Y)
			x0, x1 = min(x0, x), max(x1, x)
			y0, y1 = min(y0, y), max(y1, y)
		}
	}
	return x0, y0, x1, y1
}

// draw blends a mask whose pen is at the page pixel (x, y).
func (c canvas) draw(m *mask, x, y int, col color.NRGBA) {
	x, y = x+m.x, y+m.y
	left, right := max(x, 0), min(x+m.width, c.width())
	if left >= right {
		return
	}
	for row := max(y, c.y0); row < min(y+m.height, c.y0+c.height()); row++ {
		from := (row-y)*m.width + left - x
		coverage := m.coverage[from : from+right-left]
		pixels := c.row(left, right, row)
		for i, a := range coverage {
			if a != 0 {
				blend(pixels[4*i:4*i+4], col, weight(uint32(a), uint32(col.A)))
			}
		}
	}
}
