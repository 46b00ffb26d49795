package panel

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// relations adds the relations of span: which, with what, and its flags; and the
// types of which it says that there is none.
func (i *Inspector) relations(span model.Span) {
	for _, r := range i.state.RelationsOf(span.ID) {
		i.relation(r)
		i.flags(r)
	}
	for _, label := range span.Attributes[model.NoneOf].Items() {
		none := []fyne.CanvasObject{i.outside(i18n.T("desk.inspector.nonesaid"))}
		i.removable(relationCaption(i.state.Schema, label, i.leadsAway(label)), none, func() { i.OnUndeny(span.ID, label) })
	}
}

// SetRelation lights the row of a relation of the span and brings it into view; the empty id
// lights none.
func (i *Inspector) SetRelation(id model.RelationID) {
	if id == i.chosen {
		return
	}
	i.chosen = id
	i.build()
	if i.lit == nil {
		return
	}
	top, height := i.lit.Position().Y, i.scroll.Size().Height
	bottom := top + i.lit.Size().Height + 16
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(max(i.scroll.Offset.Y, bottom-height), top))))
}

// Relation gives the relation whose row is lit, empty for none.
func (i *Inspector) Relation() model.RelationID { return i.chosen }

// relation adds the row of one relation.
func (i *Inspector) relation(r model.Relation) {
	i.removable(relationCaption(i.state.Schema, r.Label, i.away(r.From)), i.end(otherEnd(i.span, r.From, r.To)), func() { i.OnUnlink(r.ID) })
	if r.ID != i.chosen {
		return
	}
	ground := canvas.NewRectangle(i.Theme().Color(fynetheme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant()))
	ground.CornerRadius = 4
	last := len(i.column.Objects) - 1
	i.lit = container.NewStack(ground, i.column.Objects[last])
	i.column.Objects[last] = i.lit
}

// removable adds a row with a × that takes away what it shows.
func (i *Inspector) removable(caption string, end []fyne.CanvasObject, away func()) {
	name := NewLine(caption, i.quiet())
	name.SetMinWidth(88)
	objects := append([]fyne.CanvasObject{name}, end...)
	grow := len(objects) - 1
	if i.OnUnlink != nil {
		objects = append(objects, remover(away))
	}
	i.add(container.New(row{grow: grow, gap: 8}, objects...))
}

// RelationFlag is a flag that a relation of the span at hand can have.
type RelationFlag struct {
	Relation model.RelationID
	Name     string
	Has      bool
}

// Flags lists the flags of the relations of a span in the order of their keys: the
// relation made last comes first.
func Flags(state annotate.State, id model.SpanID) []RelationFlag {
	relations := state.RelationsOf(id)
	slices.Reverse(relations)
	var flags []RelationFlag
	for _, r := range relations {
		t, _ := state.Schema.RelationType(r.Label)
		for _, f := range t.Attributes {
			flags = append(flags, RelationFlag{r.ID, f.Name(), r.Attributes[f.Name()].Flag()})
		}
	}
	return flags
}

// flags adds the flags that the schema gives a relation, each to be set or taken
// away by a click, or while relations are offered by its key.
func (i *Inspector) flags(r model.Relation) {
	var objects []fyne.CanvasObject
	for k, f := range Flags(i.state, i.span) {
		if f.Relation != r.ID {
			continue
		}
		key := ""
		if i.offering.Flags {
			key = keys.Flag(k)
		}
		objects = append(objects, newChoice(key, FlagName(f.Name), f.Has, false, func() {
			if i.OnFlag != nil {
				i.OnFlag(f.Relation, f.Name, !f.Has)
			}
		}))
	}
	for _, line := range flow(objects, max(i.width-24, 60), 4) {
		i.add(line)
	}
}

// end shows an end of a relation: a span by its label's chip and its text, in the
// direction it has in the article; what lies outside the text by its name.
func (i *Inspector) end(a model.Argument) []fyne.CanvasObject {
	c := newChip()
	if a.Outside() {
		blank := canvas.NewRectangle(color.Transparent)
		blank.SetMinSize(c.MinSize())
		return []fyne.CanvasObject{blank, i.outside(OutsideName(a, i.state.Document.Date, i.EntityName))}
	}
	span, ok := i.state.Span(a.Span())
	if !ok {
		return []fyne.CanvasObject{c, NewLine(string(a), i.quiet())}
	}
	c.set(i.state.Schema, span.Label)
	return []fyne.CanvasObject{c, NewLine(excerpt(i.text, span.Parts), Look{Own: true, Base: baseAt(i.Direction, span)})}
}

func (i *Inspector) outside(name string) *Line { return NewLine(name, Look{Own: true}) }

// OutsideName names an end of a relation that lies outside the text; date is the
// document's.
func OutsideName(a model.Argument, date model.Date, entityName func(model.EntityID) string) string {
	id, entity := a.Entity()
	switch {
	case entity && id == "":
		return i18n.T("desk.link.entity")
	case entity && entityName != nil && entityName(id) != "":
		return entityName(id)
	case entity:
		return string(id)
	case a == model.DateArgument && date.Value != "":
		return i18n.T("desk.link.datevalue", "date", i18n.Date(date.Value))
	case a == model.DateArgument:
		return i18n.T("desk.link.date")
	}
	return i18n.T("desk.link.author")
}

// away reports whether a relation that starts from a leads away from the span at hand.
func (i *Inspector) away(from model.Argument) bool { return from == model.SpanArgument(i.span) }

// leadsAway reports whether relations of a type start from spans like the one at hand.
func (i *Inspector) leadsAway(label string) bool {
	span, _ := i.state.Span(i.span)
	t, _ := i.state.Schema.RelationType(label)
	return slices.Contains(t.From, span.Label)
}

// otherEnd is the end of a relation that is not the span at hand.
func otherEnd(hand model.SpanID, from, to model.Argument) model.Argument {
	if from == model.SpanArgument(hand) {
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
	return i18n.T(arrow, "relation", t.Label.In(i18n.Language(), label))
}

// remover is a small × that takes something away.
func remover(tapped func()) fyne.CanvasObject {
	return tipped(newPressable(container.New(inset{3, 3}, mirror.GridWrap(fyne.NewSquareSize(signSize), widget.NewIcon(fynetheme.CancelIcon()))), tapped), i18n.T("tip.unlink"))
}
