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
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
)

// Offer is one relation of the span at hand to choose.
type Offer struct {
	Link     annotate.Link // with None only its label
	None     bool          // to say that there is none of the type
	Has      bool          // it stands, or is said: choosing takes it away
	Replaces bool          // another relation goes where it is chosen
	Due      bool          // Enter takes it: it is what the span should still have
}

// Offering is what there is to choose, below a title.
type Offering struct {
	Title  string
	Offers []Offer // at most OfferKeys
	More   int     // how many more there are, for which a mark is clicked
	Other  string  // what 0 turns to; empty: nothing
	Flags  bool    // the flags of its relations have keys
}

// OfferKeys is how many offers have a key. The last key of the choices is the one
// that begins them.
const OfferKeys = 17

// Offer shows relations of the span at hand to choose from, each with its key. What
// is being set in the inspector is closed.
func (i *Inspector) Offer(o Offering) {
	if o.Title == i.offering.Title && o.Other == i.offering.Other && o.Flags == i.offering.Flags && o.More == i.offering.More && slices.Equal(o.Offers, i.offering.Offers) {
		return
	}
	other := o.Title != i.offering.Title
	i.offering = o
	if other {
		i.editor.close()
	}
	i.build()
	if other {
		i.scroll.ScrollToTop()
	}
}

// StopOffering shows the span as usual.
func (i *Inspector) StopOffering() {
	if i.offering.Title != "" {
		i.offering = Offering{}
		i.build()
	}
}

// offers adds what is offered; it stands above all that is known of the span.
func (i *Inspector) offers() {
	if i.offering.Title == "" {
		return
	}
	if i.offering.Flags {
		i.flagged()
	}
	i.add(NewLine(i.offering.Title, Look{Bold: true}))
	if slices.ContainsFunc(i.offering.Offers, func(o Offer) bool { return o.Replaces }) {
		i.add(NewLine(i18n.T("desk.link.replacing"), i.quiet()))
	}
	if slices.ContainsFunc(i.offering.Offers, func(o Offer) bool { return o.Due }) {
		i.add(i.lines(i18n.T("desk.link.due"), 0, i.quiet())...)
	}
	for k, o := range i.offering.Offers {
		i.add(i.offer(keys.Choice(k), o))
		if r, ok := i.state.Joined(o.Link); ok && i.offering.Flags {
			i.flags(r)
		}
	}
	if i.offering.More > 0 {
		i.add(i.lines(i18n.T("desk.link.more", "n", i.offering.More), 0, i.quiet())...)
	}
	if i.offering.Other != "" {
		cells := []fyne.CanvasObject{i.letter("0"), NewLine(i.offering.Other, i.quiet())}
		i.add(newPressable(container.New(row{grow: 1, gap: 6}, cells...), func() { i.OnTurn() }))
	}
	i.add(widget.NewSeparator())
}

// flagged adds the relations with flags that stood before there was a choice: what
// is offered shows its own.
func (i *Inspector) flagged() {
	for _, r := range i.state.RelationsOf(i.span) {
		t, _ := i.state.Schema.RelationType(r.Label)
		offered := slices.ContainsFunc(i.offering.Offers, func(o Offer) bool { return o.Link == annotate.Link{Label: r.Label, From: r.From, To: r.To} })
		if len(t.Attributes) > 0 && !offered {
			i.relation(r)
			i.flags(r)
		}
	}
}

// offer is one row: its key, a check mark where it stands, the relation, and with what.
func (i *Inspector) offer(key string, o Offer) fyne.CanvasObject {
	sign := widget.NewIcon(theme.SignDone.Resource())
	if !o.Has {
		sign.Hide()
	}
	cells := []fyne.CanvasObject{i.letter(key), mirror.GridWrap(fyne.NewSquareSize(checkSize), sign)}
	if o.None {
		name := NewLine(relationCaption(i.state.Schema, o.Link.Label, i.leadsAway(o.Link.Label)), Look{Bold: o.Has})
		return newPressable(container.New(row{grow: 2, gap: 6}, append(cells, name)...), func() { i.OnOffer(o) })
	}
	caption := relationCaption(i.state.Schema, o.Link.Label, i.away(o.Link.From))
	if o.Replaces {
		caption = i18n.T("desk.link.replaces", "relation", caption)
	}
	name := NewLine(caption, i.quiet())
	name.SetMinWidth(76)
	cells = append(append(cells, name), i.end(otherEnd(i.span, o.Link.From, o.Link.To))...)
	content := container.NewStack(container.New(row{grow: 4, gap: 6, pad: 4}, cells...))
	if o.Due {
		content.Objects = append([]fyne.CanvasObject{i.frame()}, content.Objects...)
	}
	return newPressable(content, func() { i.OnOffer(o) })
}

// frame is around what Enter takes.
func (i *Inspector) frame() *canvas.Rectangle {
	f := canvas.NewRectangle(color.Transparent)
	f.CornerRadius, f.StrokeWidth = 4, 1
	f.StrokeColor = i.Theme().Color(fynetheme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	return f
}

// letter is the key of a row.
func (i *Inspector) letter(key string) *Line {
	l := NewLine(key, i.quiet())
	l.SetMinWidth(10)
	return l
}
