package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
)

// relations adds the relations of span: which, with what, and its flags.
func (i *Inspector) relations(span model.Span) {
	from := len(i.column.Objects)
	for _, r := range i.state.RelationsOf(span.ID) {
		end, ok := i.state.Span(otherEnd(span.ID, r.From, r.To))
		if !ok {
			continue
		}
		name := NewLine(relationCaption(i.state.Schema, r.Label, r.To == end.ID), i.quiet())
		name.SetMinWidth(88)
		objects := append([]fyne.CanvasObject{name}, i.spanLine(end)...)
		if i.OnUnlink != nil {
			objects = append(objects, remover(func() { i.OnUnlink(r.ID) }))
		}
		i.add(container.New(row{grow: 2, gap: 8}, objects...))
		i.flags(r)
	}
	i.related = i.column.Objects[from:]
}

// RevealRelations scrolls to the relations of the span, to the last of them where
// the pane cannot hold all.
func (i *Inspector) RevealRelations() {
	if len(i.related) == 0 {
		return
	}
	last := i.related[len(i.related)-1]
	bottom := last.Position().Y + last.Size().Height + 16
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(0, bottom-i.scroll.Size().Height)))
}

// flags adds the flags that the schema gives a relation, each to be set or taken
// away by a click.
func (i *Inspector) flags(r model.Relation) {
	t, _ := i.state.Schema.RelationType(r.Label)
	var objects []fyne.CanvasObject
	for _, f := range t.Attributes {
		has := r.Attributes[f.Name()].Flag()
		objects = append(objects, newChoice("", f.Name(), has, false, func() {
			if i.OnFlag != nil {
				i.OnFlag(r.ID, f.Name(), !has)
			}
		}))
	}
	for _, line := range flow(objects, max(i.width-24, 60), 4) {
		i.add(line)
	}
}

// spanLine shows a span by its label's chip and its text, in the direction it has
// in the article.
func (i *Inspector) spanLine(span model.Span) []fyne.CanvasObject {
	c := newChip()
	c.set(i.state.Schema, span.Label)
	return []fyne.CanvasObject{c, NewLine(excerpt(i.text, span.Parts), Look{Own: true, Base: baseAt(i.Direction, span)})}
}

// otherEnd is the end of a relation that is not the span at hand.
func otherEnd(hand, from, to model.SpanID) model.SpanID {
	if from == hand {
		return to
	}
	return from
}

// relationCaption names a relation with an arrow to where it leads: away from the
// span at hand, or towards it.
func relationCaption(schema *model.Schema, label string, away bool) string {
	t, _ := schema.RelationType(label)
	arrow := "desk.inspector.from"
	if away {
		arrow = "desk.inspector.to"
	}
	return i18n.T(arrow, "relation", t.Label.In("en", label))
}

// remover is a small × that takes something away.
func remover(tapped func()) fyne.CanvasObject {
	return newPressable(container.New(inset{3, 3}, container.NewGridWrap(fyne.NewSquareSize(signSize), widget.NewIcon(fynetheme.CancelIcon()))), tapped)
}
