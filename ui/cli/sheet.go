package cli

import (
	"image"
	"math"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// sheet is a document as one picture. width and size are pixels at scale 1.
type sheet struct {
	doc    model.Document
	marks  []paint.Mark
	width  int
	size   float64
	scale  float64
	colors paint.Colors
}

const (
	// sheetLeading is the distance of two baselines in ems: marks need air.
	sheetLeading = 1.9
	// sheetEdge is the blank above and below the text, pixels at scale 1.
	sheetEdge = 32
	// maxSheetPixels keeps a picture within a quarter of a gigabyte.
	maxSheetPixels = 64 << 20
)

// check refuses measures that make no page.
func (s sheet) check() error {
	column := float64(s.width) - 2*paint.MarginWidth(1)
	if !(s.size > 0 && s.size <= 400) || !(s.scale >= 0.25 && s.scale <= 8) || column < s.size || s.width > 20000 {
		return usageError(i18n.T("cli.render.measures"))
	}
	return nil
}

// drawSheet lays the document out and paints all of it.
func drawSheet(s sheet) (*image.RGBA, error) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		return nil, err
	}
	margin, edge := paint.MarginWidth(s.scale), math.Round(sheetEdge*s.scale)
	width := int(math.Round(float64(s.width) * s.scale))
	laid := layout.NewEngine().Document([]rune(s.doc.Text), layout.Config{
		Fonts: fonts, Size: s.size * s.scale, Width: float64(width) - 2*margin, LineHeight: sheetLeading,
		Base: marks.Base(s.doc), Language: s.doc.Language,
	})
	height := int(math.Ceil(laid.Height + 2*edge))
	if height > maxSheetPixels/width {
		return nil, failure(model.Invalid, i18n.T("cli.render.toohigh", "name", s.doc.Name, "width", width, "height", height))
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	paint.NewPainter().Strip(picture, &paint.Page{
		Doc: laid, X: margin, Y: edge, Marks: s.marks, Colors: s.colors, Scale: s.scale,
	}, 0)
	return picture, nil
}
