package told

import (
	"image/color"

	"raqim/annotate/review"
	"raqim/ui/contrast"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// EdgesID is the id of the mark of gold's edges, which is that of no span.
const EdgesID = "gold"

// Edges marks in the article, below the words, the edges that gold has of the picked line, where
// they are others than the annotator's; false where they are not, or gold has nothing. lane is that
// of the line.
func (p *Pane) Edges(lane func(l review.Line) int) (docview.Mark, bool) {
	l, ok := p.Picked()
	if !ok || !p.Visible() || l.Gold == nil || l.Outcome != review.Missed && !l.Differs.Has(review.Edges) {
		return docview.Mark{}, false
	}
	m := paint.Mark{Ink: ink(), Style: paint.SolidThick, Edge: paint.Below, Lane: min(lane(l), paint.MaxLanes-1)}
	for _, r := range l.Gold.Parts {
		m.Parts = append(m.Parts, [2]int{int(r.Start), int(r.End)})
	}
	return docview.Mark{ID: EdgesID, Name: i18n.T("told.mark", "label", p.work.labelName(l.Gold.Label)), Mark: m}, true
}

// goldInk is the colour of gold's edges on light paper: that in which a review shows the
// second of two versions, below the words; never one of a label.
var goldInk = color.NRGBA{0x7A, 0x43, 0x1D, 0xFF}

// inkContrast is that of the ink with the paper, at least.
const inkContrast = 4.5

// ink is the colour of gold's edges in the look at hand.
func ink() color.NRGBA {
	colors := theme.Look().Colors()
	return contrast.Legible(goldInk, colors.Text, inkContrast, colors.Paper)
}
