package cards

import (
	"image"
	"math"

	"raqim/ui/chart"
	"raqim/ui/i18n"
	"raqim/ui/text/face"
	"raqim/ui/text/paint"
)

// NewStyle is how charts look in the language at hand, with a text size in pixels.
func NewStyle(look paint.Look, size float64) (chart.Style, error) {
	regular, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		return chart.Style{}, err
	}
	bold, err := face.Bundled(face.VazirmatnBold)
	if err != nil {
		return chart.Style{}, err
	}
	return chart.Style{Fonts: regular, Bold: bold, Size: size, Colors: look.Colors(), RTL: i18n.RTL(), Language: i18n.Language()}, nil
}

// margin is around every card, in ems.
const margin = 1.6

// Sheet paints all cards below one another.
func Sheet(m *chart.Maker, all []Card, s chart.Style, width int) *image.RGBA {
	edge := math.Round(margin * s.Size)
	height := edge
	made := make([]*chart.Picture, len(all))
	for i, c := range all {
		made[i] = m.Make(c.Chart, s, float64(width)-2*edge)
		height += made[i].Height + edge
	}
	dst := image.NewRGBA(image.Rect(0, 0, width, int(math.Ceil(height))))
	on, y := m.Draw(dst, s.Colors.Paper), edge
	for _, p := range made {
		p.PaintOn(on, edge, y, chart.None)
		y += p.Height + edge
	}
	return dst
}
