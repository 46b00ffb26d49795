package told

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tree"
)

// paragraph is a text in as many lines as it needs.
type paragraph struct {
	widget.BaseWidget
	text  string
	look  panel.Look
	width float32 // that it is broken for
	lines []*panel.Line
	cut   bool // there is more than these
}

// linesMost is how many lines a paragraph has at most.
const linesMost = 6

func newParagraph(look panel.Look) *paragraph {
	p := &paragraph{look: look}
	p.ExtendBaseWidget(p)
	return p
}

// set shows a text. Whoever has laid the paragraph out does so again.
func (p *paragraph) set(text string) {
	if text != p.text {
		p.text, p.width = text, 0
	}
}

// HeightFor is how high it is where it has a width.
func (p *paragraph) HeightFor(width float32) float32 {
	if width != p.width {
		p.width, p.lines = width, nil
		if p.text != "" {
			p.lines = panel.Paragraph(p.text, width, linesMost+1, p.look)
		}
		if p.cut = len(p.lines) > linesMost; p.cut {
			p.lines = panel.Paragraph(p.text, width, linesMost, p.look)
		}
		p.Refresh()
	}
	height := float32(0)
	for _, l := range p.lines {
		height += l.MinSize().Height
	}
	return height
}

// Tip is the whole text, where it is cut.
func (p *paragraph) Tip() string {
	if !p.cut {
		return ""
	}
	return p.text
}

// CreateRenderer puts the lines below one another.
func (p *paragraph) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, &paragraphRenderer{p})
}

type paragraphRenderer struct{ *paragraph }

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.lines))
	for i, l := range r.lines {
		objects[i] = l
	}
	return objects
}

func (r *paragraphRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *paragraphRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for _, l := range r.lines {
		height := l.MinSize().Height
		l.Move(fyne.NewPos(0, y))
		l.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
	mirror.Turn(r.Objects(), size.Width)
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.Size())
	canvas.Refresh(r.paragraph)
}
