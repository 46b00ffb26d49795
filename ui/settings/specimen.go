package settings

import (
	"image"
	"math"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// specimenText is of our own invention, in both languages, with what is hardest to read
// in each: quotation marks, a number, zero width non-joiners, a Latin name.
const specimenText = "قالت الوزيرة سلمى نجم، الثلاثاء 21/10/2031: \"سنفتح الجسر الجديد قبل نهاية العام\"، كما نقلت Tamar News.\n" +
	"نادر سلیم، سخنگوی شهرداری، گفت: «پل تازه را می\u200cسازیم و تا مهر ۱۴۱۰ باز می\u200cکنیم»."

// specimenMarks are words of it with labels of the default schema.
var specimenMarks = []struct{ words, label string }{
	{"قالت", "CUE"},
	{"الوزيرة", "ROLE"},
	{"سلمى نجم", "SPEAKER"},
	{"الثلاثاء 21/10/2031", "TIMEX3"},
	{"\"سنفتح الجسر الجديد قبل نهاية العام\"", "QUOTE"},
	{"نهاية العام", "TIMEX3"},
	{"نادر سلیم", "SPEAKER"},
	{"سخنگوی شهرداری", "ROLE"},
	{"گفت", "CUE"},
	{"«پل تازه را می\u200cسازیم و تا مهر ۱۴۱۰ باز می\u200cکنیم»", "QUOTE"},
	{"مهر ۱۴۱۰", "TIMEX3"},
}

// specimenSpans makes spans of the marks.
func specimenSpans() []model.Span {
	var spans []model.Span
	for _, m := range specimenMarks {
		before, _, _ := strings.Cut(specimenText, m.words)
		start := model.Offset(len([]rune(before)))
		spans = append(spans, model.Span{Label: m.label, Parts: []model.Range{{Start: start, End: start + model.Offset(len([]rune(m.words)))}}})
	}
	return spans
}

// defaultSchema is the one that ships, which a test of package assets keeps readable; an
// empty one draws all marks alike.
var defaultSchema = sync.OnceValue(func() *model.Schema {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		return &model.Schema{}
	}
	return schema
})

// specimen shows how the article looks with the values at hand: laid out and painted by
// the engine that draws it.
type specimen struct {
	widget.BaseWidget
	values Values
	raster *canvas.Raster
}

func newSpecimen(values Values) *specimen {
	s := &specimen{values: values}
	s.raster = canvas.NewRaster(s.paint)
	s.raster.ScaleMode = canvas.ImageScalePixels
	s.ExtendBaseWidget(s)
	return s
}

// show shows other values.
func (s *specimen) show(values Values) {
	s.values = values
	s.raster.Refresh()
}

// margins around the text, units of the canvas.
const specimenTop = 18

// paint draws the specimen for a room of so many device pixels.
func (s *specimen) paint(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, max(1, width), max(1, height)))
	scale := float64(width) / float64(max(1, s.Size().Width))
	fonts, err := face.Bundled(s.values.Family)
	if err != nil || width <= 0 {
		return img
	}
	em, margin := float64(s.values.FontSize)*scale, paint.MarginWidth(scale)
	column := math.Floor(max(em, min(float64(s.values.Column)*em, float64(width)-2*margin)))
	doc := layout.NewEngine().Document([]rune(specimenText), layout.Config{
		Fonts: fonts, Size: em, Width: column, LineHeight: float64(s.values.LineHeight), Language: "ar",
	})
	look := theme.Look()
	paint.NewPainter().Strip(img, &paint.Page{
		Doc: doc, X: math.Floor((float64(width) - column) / 2), Y: math.Round(specimenTop * scale), Scale: scale, Colors: look.Colors(),
		Marks: marks.Of(defaultSchema(), specimenSpans(), marks.Options{Look: look}),
	}, 0)
	return img
}

// CreateRenderer shows the picture.
func (s *specimen) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.raster) }
