package schema

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"raqim/annotate/draft"
)

// allParts are all parts that have a form, in the order of the schema.
func (p *Page) allParts() []draft.Handle {
	parts := []draft.Handle{p.draft.Top.Handle()}
	for _, t := range p.draft.Types {
		parts = append(parts, t.Handle())
		for _, a := range t.Attributes {
			parts = append(parts, a.Handle())
		}
	}
	for _, r := range p.draft.Relations {
		parts = append(parts, r.Handle())
	}
	return parts
}

// path is what a part is called in data, with its label before it: "QUOTE.medium".
// Empty for the schema itself.
func (p *Page) path(h draft.Handle) string {
	if t, a := p.draft.Attribute(h); a != nil {
		return t.ID() + "." + a.Text("name")
	}
	if t := p.draft.Type(h); t != nil {
		return t.ID()
	}
	if r := p.draft.Relation(h); r != nil {
		return r.ID()
	}
	return ""
}

// find is the part with a path; the schema itself where there is none.
func (p *Page) find(path string) draft.Handle {
	for _, h := range p.allParts() {
		if p.path(h) == path {
			return h
		}
	}
	return p.draft.Top.Handle()
}

// sized gives an object a least width.
func sized(o fyne.CanvasObject, width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 0))
	return container.NewStack(r, o)
}
