package chart

import (
	"image/color"
	"math"
	"strings"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// draft is a picture while it is laid out from the top down, as if it were read from the
// left: Make turns it round where it is not.
type draft struct {
	maker   *Maker
	style   *Style
	picture *Picture
	width   float64
	em      float64
	y       float64 // where the next thing goes
}

// Sizes of text in ems of the style, and distances in ems.
const (
	titleSize, noteSize = 1.15, 0.86
	leading             = 1.5 // of two baselines, in ems of the text
	gap                 = 0.6
)

// write lays a text out at a size in ems, wrapped at width where that is not 0.
func (d *draft) write(s string, size float64, fonts *face.Stack, width float64) *layout.Document {
	return d.lay(s, size, fonts, width, d.style.base())
}

func (d *draft) lay(s string, size float64, fonts *face.Stack, width float64, base bidi.Base) *layout.Document {
	return d.maker.engine.Document([]rune(s), layout.Config{
		Fonts: fonts, Size: size * d.em, Width: width, LineHeight: leading, Base: base, Language: d.style.Language,
	})
}

// fit is write, wrapped only where the text is wider than width; the box is then as wide
// as that.
func (d *draft) fit(s string, size, width float64) *layout.Document {
	return d.fitted(s, size, width, d.style.base())
}

// say is fit for a text of the reader's language, such as a value with its interval, which runs as
// that does whatever it begins with.
func (d *draft) say(s string, size, width float64) *layout.Document {
	return d.fitted(s, size, width, d.style.direction())
}

func (d *draft) fitted(s string, size, width float64, base bidi.Base) *layout.Document {
	doc := d.lay(s, size, d.style.Fonts, 0, base)
	if doc.Width > width {
		doc = d.lay(s, size, d.style.Fonts, max(width, d.em), base)
	}
	return doc
}

func (d *draft) put(doc *layout.Document, x, y float64, col color.NRGBA) {
	d.picture.texts = append(d.picture.texts, text{doc, x, y, col})
}

func (d *draft) box(x0, y0, x1, y1 float64, col color.NRGBA, pattern Pattern) {
	d.picture.boxes = append(d.picture.boxes, box{Area{x0, y0, x1, y1}, col, pattern})
}

func (d *draft) area(x0, y0, x1, y1 float64) {
	d.picture.Areas = append(d.picture.Areas, Area{x0, y0, x1, y1})
}

// paragraph writes a text over the whole width and goes on below it. It is a sentence of the
// reader's language, and runs as that does even where it begins with a foreign name.
func (d *draft) paragraph(s string, size float64, fonts *face.Stack, col color.NRGBA) {
	if s == "" {
		return
	}
	doc := d.lay(s, size, fonts, d.width, d.style.direction())
	d.put(doc, 0, d.y, col)
	d.y += doc.Height
}

// Head is what stands above every chart.
type Head struct {
	Title string
	Note  string // what is counted, and of how many
	Hint  string // what keys do with items, behind the note where the style says that they do
	Empty string // in place of the chart where it has no items
}

// head writes the title and the note, and where there is nothing to show says so; then
// it is false.
func (d *draft) head(h Head, items int) bool {
	d.paragraph(h.Title, titleSize, d.style.Bold, d.style.Colors.Text)
	note := h.Note
	if d.style.Hints && h.Hint != "" {
		note = strings.TrimSpace(note + " " + h.Hint)
	}
	d.paragraph(note, noteSize, d.style.Fonts, d.style.Colors.Note)
	d.y += gap * d.em
	if items == 0 {
		d.paragraph(h.Empty, 1, d.style.Fonts, d.style.Colors.Text)
	}
	return items > 0
}

// legend writes what the parts' patterns mean, where there are several.
func (d *draft) legend(parts []string) {
	if len(parts) < 2 {
		return
	}
	swatch, x := math.Round(0.9*d.em), 0.0
	high := 0.0
	for i, name := range parts {
		doc := d.fit(name, noteSize, d.width-swatch-gap*d.em/2)
		if x > 0 && x+swatch+gap*d.em/2+doc.Width > d.width {
			x, d.y, high = 0, d.y+high, 0
		}
		high = max(high, doc.Height)
		top := math.Round(d.y + (doc.LineHeight-swatch)/2)
		d.box(x, top, x+swatch, top+swatch, d.style.Colors.Accent, patternOf(i))
		d.put(doc, x+swatch+gap*d.em/2, d.y, d.style.Colors.Text)
		x += swatch + gap*d.em/2 + doc.Width + 1.5*gap*d.em
	}
	d.y += high + gap*d.em
}

// sum adds values; negative ones and NaN count as nothing.
func sum(values []float64) float64 {
	all := 0.0
	for _, v := range values {
		if v > 0 {
			all += v
		}
	}
	return all
}
