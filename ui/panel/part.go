package panel

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/model"
)

// parts adds the parts of a span of several, each with its place, to be clicked on.
func (i *Inspector) parts(span model.Span) {
	for _, p := range span.Parts {
		text := NewLine(excerpt(i.text, []model.Range{p}), Look{Own: true, Base: baseAt(i.Direction, model.Span{Parts: []model.Range{p}})})
		column := container.New(layout.NewCustomPaddedVBoxLayout(0), NewLine(Extent([]model.Range{p}), i.quiet()), text)
		i.add(newPressable(column, func() {
			if i.OnPart != nil {
				i.OnPart(p)
			}
		}))
	}
}
