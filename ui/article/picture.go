package article

import (
	"fmt"
	"image"
	"math"

	"raqim/ui/marks"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// Sheet says how an article is drawn. Width and Size, the em of the text, are pixels at
// scale 1.
type Sheet struct {
	Width int
	Size  float64
	Scale float64
	Look  paint.Look
}

const (
	// sheetLeading is the distance of two baselines in ems: marks need air.
	sheetLeading = 1.9
	// sheetEdge is the blank above and below the text, pixels at scale 1.
	sheetEdge = 32
	// maxSheetPixels keeps a picture within a quarter of a gigabyte.
	maxSheetPixels = 64 << 20
)

// Possible tells whether the measures make a page.
func (s Sheet) Possible() bool {
	column := float64(s.Width) - 2*paint.MarginWidth(1)
	return s.Size > 0 && s.Size <= 400 && s.Scale >= 0.25 && s.Scale <= 8 && column >= s.Size && s.Width <= 20000
}

// TooLarge is the error of an article whose picture would be so many pixels wide and high.
type TooLarge struct{ Width, Height int }

// Error says so to a programmer; a face has words of its own.
func (t TooLarge) Error() string {
	return fmt.Sprintf("a picture of %d x %d pixels is too large", t.Width, t.Height)
}

// Draw lays the article out by our own engine and paints all of it. What would be larger
// than a picture should be is refused with TooLarge.
func Draw(a Article, s Sheet) (*image.RGBA, error) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		return nil, err
	}
	margin, edge := paint.MarginWidth(s.Scale), math.Round(sheetEdge*s.Scale)
	width := int(math.Round(float64(s.Width) * s.Scale))
	laid := layout.NewEngine().Document([]rune(a.Document.Text), layout.Config{
		Fonts: fonts, Size: s.Size * s.Scale, Width: float64(width) - 2*margin, LineHeight: sheetLeading,
		Base: marks.Base(a.Document), Language: a.Document.Language,
	})
	height := int(math.Ceil(laid.Height + 2*edge))
	if height > maxSheetPixels/width {
		return nil, TooLarge{width, height}
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	paint.NewPainter().Strip(picture, &paint.Page{
		Doc: laid, X: margin, Y: edge, Marks: a.marks(s.Look), Colors: s.Look.Colors(), Scale: s.Scale,
	}, 0)
	return picture, nil
}

// marks are those of the article's spans.
func (a *Article) marks(look paint.Look) []paint.Mark {
	if a.Schema == nil {
		return nil // a file of text
	}
	return marks.Of(a.Schema, a.Marked.Spans, marks.Options{Look: look, Proposal: a.proposes()})
}
