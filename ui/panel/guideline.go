package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Guideline shows what the schema says on when and how to mark a label, and on the
// relations that the label can have.
type Guideline struct {
	widget.BaseWidget
	schema *model.Schema
	label  string
	width  float32
	column *fyne.Container
	scroll *mirror.Scroll
}

// NewGuideline makes one that shows no label yet.
func NewGuideline() *Guideline {
	g := &Guideline{column: container.New(layout.NewCustomPaddedVBoxLayout(4))}
	g.ExtendBaseWidget(g)
	g.scroll = mirror.NewVScroll(container.New(inset{12, 8}, g.column))
	return g
}

// ShowLabel shows the guideline of a label of schema; the empty label none.
func (g *Guideline) ShowLabel(schema *model.Schema, label string) {
	if schema == g.schema && label == g.label {
		return
	}
	g.schema, g.label = schema, label
	g.scroll.ScrollToTop()
	g.build()
}

// ReadOn scrolls by what fits, and from the end back to the start; false where all is shown.
func (g *Guideline) ReadOn() bool {
	height := g.scroll.Size().Height
	last := g.scroll.Content.MinSize().Height - height
	next := g.scroll.Offset.Y + max(1, height-2*lineRoom)
	if g.scroll.Offset.Y >= last {
		next = 0
	}
	g.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(next, last))))
	return last > 0
}

// Place is how far the text is scrolled, in units of the canvas.
func (g *Guideline) Place() float32 { return g.scroll.Offset.Y }

// lineRoom is about what a line of text takes, in units of the canvas.
const lineRoom = 20

// Text is what is shown, a line for each paragraph, for whoever cannot see it.
func (g *Guideline) Text() []string {
	if g.schema == nil || g.label == "" {
		return []string{i18n.T("desk.guideline.nolabel")}
	}
	t, _ := g.schema.SpanType(g.label)
	text := t.Guideline.In(i18n.Language())
	if text == "" {
		text = i18n.T("desk.guideline.none")
	}
	said := []string{text}
	for _, r := range g.schema.RelationTypes {
		text := r.Guideline.In(i18n.Language())
		if text != "" && (slices.Contains(r.From, g.label) || slices.Contains(r.To, g.label)) {
			said = append(said, i18n.T("desk.guideline.relation", "name", r.Label.In(i18n.Language(), r.ID), "text", text))
		}
	}
	return said
}

func (g *Guideline) build() {
	g.column.Objects = nil
	look := Look{}
	if g.schema != nil && g.label != "" {
		c := newChip()
		c.set(g.schema, g.label)
		g.column.Add(container.New(row{grow: 1, gap: 8}, c, NewLine(labelName(g.schema, g.label), Look{Bold: true})))
	} else {
		look = Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	}
	for _, text := range g.Text() {
		for _, l := range Paragraph(text, max(g.width-24, 60), 0, look) {
			g.column.Add(l)
		}
	}
	g.column.Refresh()
	g.scroll.Refresh()
}

// CreateRenderer wraps the text again whenever the width changes.
func (g *Guideline) CreateRenderer() fyne.WidgetRenderer { return tree.Of(g, &guidelineRenderer{g}) }

type guidelineRenderer struct{ *Guideline }

func (r *guidelineRenderer) Destroy()                     {}
func (r *guidelineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.scroll} }
func (r *guidelineRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, 80) }
func (r *guidelineRenderer) Refresh()                     { r.scroll.Refresh() }

func (r *guidelineRenderer) Layout(size fyne.Size) {
	r.scroll.Resize(size)
	if size.Width != r.width {
		r.width = size.Width
		r.build()
	}
}
