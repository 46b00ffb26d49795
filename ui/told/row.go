package told

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/review"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// row is a line of the list: what it is about and what became of it, the text, and in what gold
// differs.
type row struct {
	widget.BaseWidget
	title, verdict, text, differs *panel.Line
}

func newRow() *row {
	small := fynetheme.SizeNameCaptionText
	r := &row{
		title: panel.NewLine("", panel.Look{Size: small, Bold: true}), verdict: panel.NewLine("", panel.Look{Size: small, End: true}),
		text: panel.NewLine("", panel.Look{Own: true}), differs: panel.NewLine("", panel.Look{Size: small, Color: theme.Quiet}),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(p *Pane, l review.Line) {
	r.title.SetText(p.work.Title(l))
	r.verdict.SetText(verdict(l))
	r.verdict.SetMinWidth(r.verdict.NaturalWidth() + 1)
	r.text.SetLook(panel.Look{Own: true, Base: p.baseOf(l)})
	r.text.SetText(p.work.excerpt(l))
	r.differs.SetText(strings.Join(p.work.differs(l), between))
	r.Refresh()
}

// CreateRenderer puts the lines below one another.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	head := mirror.Border(nil, nil, nil, r.verdict, r.title)
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), head, r.text, r.differs)
	return tree.Of(r, widget.NewSimpleRenderer(container.New(mirror.Of(layout.NewCustomPaddedLayout(3, 3, 12, 4)), lines)))
}
