package schema

import (
	"image"
	"math"
	"strconv"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/draft"
	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// sample is what a specimen shows: a sentence of no article, of which two stretches are
// marked, the second one as the span at hand.
const sample = "قالت هدى سليم إن الجسر يُفتح غدًا"

var sampleParts = [...]model.Range{{Start: 5, End: 13}, {Start: 17, End: 33}}

// tools draw all specimens, on Fyne's main goroutine.
type tools struct {
	engine  *layout.Engine
	painter *paint.Painter
	fonts   *face.Stack
}

var shared = sync.OnceValue(func() tools {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil { // the fonts are part of the program
		fyne.LogError("the bundled fonts cannot be read", err)
		fonts = face.NewStack()
	}
	return tools{layout.NewEngine(), paint.NewPainter(), fonts}
})

// specimen shows how the article draws a label in one look, by the engine that draws the
// article.
type specimen struct {
	widget.BaseWidget
	look   paint.Look
	schema *model.Schema // with the one label
	raster *canvas.Raster
}

const specimenWidth, specimenHeight = 250, 48

func newSpecimen(look paint.Look) *specimen {
	s := &specimen{look: look}
	s.raster = canvas.NewRaster(s.paint)
	s.raster.ScaleMode = canvas.ImageScalePixels
	s.ExtendBaseWidget(s)
	return s
}

// set shows a label.
func (s *specimen) set(t model.SpanType) {
	s.schema = &model.Schema{SpanTypes: []model.SpanType{t}}
	s.raster.Refresh()
}

// marks are how the article draws the label in the specimen's look.
func (s *specimen) marks() []paint.Mark {
	label := s.schema.SpanTypes[0].ID
	spans := make([]model.Span, len(sampleParts))
	for i, part := range sampleParts {
		spans[i] = model.Span{ID: model.SpanID(strconv.Itoa(i)), Label: label, Parts: []model.Range{part}}
	}
	return marks.Of(s.schema, spans, marks.Options{Look: s.look, AtHand: spans[len(spans)-1].ID})
}

func (s *specimen) paint(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	if s.schema == nil || s.Size().Width <= 0 {
		return img
	}
	scale := float64(w) / float64(s.Size().Width)
	size := math.Round(float64(s.Theme().Size(fynetheme.SizeNameText)) * 1.2 * scale)
	doc := shared().engine.Document([]rune(sample), layout.Config{Fonts: shared().fonts, Size: size, Width: float64(w) - 16*scale, Base: bidi.RTL})
	page := &paint.Page{Doc: doc, X: 8 * scale, Y: 8 * scale, Marks: s.marks(), Colors: s.look.Colors(), Scale: scale}
	shared().painter.Strip(img, page, 0)
	return img
}

// CreateRenderer is called by Fyne.
func (s *specimen) CreateRenderer() fyne.WidgetRenderer { return &specimenRenderer{s} }

type specimenRenderer struct{ *specimen }

func (r *specimenRenderer) Destroy()                     {}
func (r *specimenRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *specimenRenderer) MinSize() fyne.Size           { return fyne.NewSize(specimenWidth, specimenHeight) }
func (r *specimenRenderer) Layout(size fyne.Size)        { r.raster.Resize(size) }
func (r *specimenRenderer) Refresh()                     { r.raster.Refresh() }

// spanType is a label of the draft as the article would have it.
func spanType(t *draft.Type) model.SpanType {
	return model.SpanType{
		ID: "specimen", Color: t.Text("color"), TintLight: t.Text("tint_light"), TintDark: t.Text("tint_dark"),
		Underline: t.Text("underline"), Tag: t.Text("tag"),
	}
}
