package help

import (
	"bytes"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/assets"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

// column lays the blocks of a chapter out under one another, in the middle of what room
// there is: no line is longer than can be read.
type column struct {
	boxes []box
	width float32 // for which heights were found, units of the canvas
	total float32 // height, units of the canvas
}

// box is where a block goes in the column.
type box struct {
	object  fyne.CanvasObject
	marker  *prose // of an item of a list
	above   float32
	aspect  float32 // of a picture: height by width
	y, high float32
}

const (
	widest   = 680 // of a column, units of the canvas
	indent   = 28  // of an item of a list
	edge     = 20  // around the column
	textSize = 15
	headSize = 18
	headline = 24
)

// newColumn makes the objects of a chapter; way makes that which leads to another one.
func newColumn(c Chapter, way func(Block) fyne.CanvasObject) (*column, []fyne.CanvasObject) {
	col := &column{}
	col.add(newProse(Block{Text: c.Title}, headline), nil, 0)
	for _, b := range c.Blocks {
		switch b.Kind {
		case Heading:
			col.add(newProse(b, headSize), nil, 14)
		case Paragraph:
			col.add(newProse(b, textSize), nil, 6)
		case Item:
			marker := "•"
			if b.Marker != "" {
				marker = i18n.Digits(b.Marker) + "."
			}
			col.add(newProse(b, textSize), newProse(Block{Text: marker}, textSize), 6)
		case Picture:
			col.picture(b)
		case Way:
			col.boxes = append(col.boxes, box{object: way(b), above: 6})
		}
	}
	var objects []fyne.CanvasObject
	for _, b := range col.boxes {
		objects = append(objects, b.object)
		if b.marker != nil {
			objects = append(objects, b.marker)
		}
	}
	return col, objects
}

func (c *column) add(p, marker *prose, above float32) {
	c.boxes = append(c.boxes, box{object: p, marker: marker, above: above})
}

// picture adds a picture; one that is not there is told in its words.
func (c *column) picture(b Block) {
	data := pictureOf(b.File)
	config, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		c.add(newProse(Block{Text: b.Text}, textSize), nil, 6)
		return
	}
	image := canvas.NewImageFromResource(fyne.NewStaticResource(i18n.Language()+"-"+b.File, data))
	image.FillMode = canvas.ImageFillContain
	c.boxes = append(c.boxes, box{object: image, above: 8, aspect: float32(config.Height) / float32(config.Width)})
}

// pictureOf is a picture in the language of the interface, or else the English one.
func pictureOf(file string) []byte {
	if data := assets.Picture(i18n.Language(), file); data != nil {
		return data
	}
	return assets.Picture(i18n.English, file)
}

// measure finds the height of every block for a width.
func (c *column) measure(width float32) {
	c.width = width
	inner := c.inner(width)
	y := float32(edge)
	for i := range c.boxes {
		b := &c.boxes[i]
		y += b.above
		b.y = y
		switch p, ok := b.object.(*prose); {
		case b.aspect > 0:
			b.high = inner * b.aspect
		case !ok:
			b.high = b.object.MinSize().Height
		case b.marker != nil:
			b.high = p.height(inner - indent)
			b.marker.height(indent)
		default:
			b.high = p.height(inner)
		}
		y += b.high
	}
	c.total = y + edge
}

func (c *column) inner(width float32) float32 { return max(120, min(widest, width-2*edge)) }

// MinSize asks for the height found last and for hardly any width.
func (c *column) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120+2*edge, c.total) }

// Layout puts the blocks where they go; an item's marker stands at the side at which the
// interface begins.
func (c *column) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width != c.width {
		c.measure(size.Width)
	}
	inner := c.inner(size.Width)
	left := max(edge, (size.Width-inner)/2)
	for _, b := range c.boxes {
		x, width := left, inner
		if _, text := b.object.(*prose); !text && b.aspect == 0 {
			width = b.object.MinSize().Width
			if mirror.RTL() {
				x = left + inner - width
			}
		}
		if b.marker != nil {
			width -= indent
			at := left
			if mirror.RTL() {
				at = left + width
			} else {
				x += indent
			}
			b.marker.Move(fyne.NewPos(at, b.y))
			b.marker.Resize(fyne.NewSize(indent, b.high))
		}
		b.object.Move(fyne.NewPos(x, b.y))
		b.object.Resize(fyne.NewSize(width, b.high))
	}
}

// base is the direction of the interface.
func base() bidi.Base {
	if mirror.RTL() {
		return bidi.RTL
	}
	return bidi.LTR
}
