package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/marks"
	"raqim/ui/panel"
)

// drawing is what the arcs of the open document are drawn from.
type drawing struct {
	index *marks.Arcs // nil: to be made when arcs are next asked for
	// relation is the one in hand, one of the span at hand; empty for none.
	relation model.RelationID
}

// toggleArcs draws the arcs of all relations, or only of those of the span at hand, now
// and the next time.
func (d *desk) toggleArcs() {
	d.memory.Arcs = !d.memory.Arcs
	d.memory.save()
	d.checkView()
	d.showArcs()
}

// showArcs draws the arcs of the span at hand, and all where they are asked for.
func (d *desk) showArcs() {
	if d.session != nil {
		d.view.SetArcs(d.arcSource())
		d.inspector.SetRelation(d.drawing.relation)
	}
}

// arcSource is where the article finds the arcs to draw, nil where there are none.
func (d *desk) arcSource() docview.Arcs {
	state := d.session.State()
	hand := state.RelationsOf(d.atHand)
	if !slices.ContainsFunc(hand, func(r model.Relation) bool { return r.ID == d.drawing.relation }) {
		d.drawing.relation = ""
	}
	if len(hand) == 0 && !d.memory.Arcs {
		return nil
	}
	if d.drawing.index == nil {
		d.drawing.index = marks.NewArcs(state.Spans, state.Relations)
	}
	return &layerArcs{desk: d, index: d.drawing.index, all: d.memory.Arcs, hand: hand}
}

// layerArcs gives the article the arcs it asks for.
type layerArcs struct {
	desk  *desk
	index *marks.Arcs
	all   bool             // those of any span
	hand  []model.Relation // of the span at hand
}

// Between appends the arcs of which an end lies in a part of the text.
func (l *layerArcs) Between(dst []docview.Arc, start, end int) []docview.Arc {
	if l.all {
		for r := range l.index.Between(start, end) {
			dst = append(dst, l.arc(r))
		}
		return dst
	}
	for i := range l.hand {
		from, to := l.index.Ends(&l.hand[i])
		if from[0] >= start && from[0] < end || to[0] >= start && to[0] < end {
			dst = append(dst, l.arc(&l.hand[i]))
		}
	}
	return dst
}

// AtHand appends the arcs of the span at hand.
func (l *layerArcs) AtHand(dst []docview.Arc) []docview.Arc {
	for i := range l.hand {
		dst = append(dst, l.arc(&l.hand[i]))
	}
	return dst
}

func (l *layerArcs) arc(r *model.Relation) docview.Arc {
	arc := docview.Arc{ID: string(r.ID), Arc: l.index.Arc(r)}
	arc.Name, arc.AtHand, arc.Chosen = l.desk.arcName(*r), r.Joins(l.desk.atHand), r.ID == l.desk.drawing.relation
	arc.Ends = [2]docview.ArcEnd{l.end(r.From), l.end(r.To)}
	return arc
}

func (l *layerArcs) end(a model.Argument) docview.ArcEnd {
	if a.Outside() {
		return docview.ArcEnd{}
	}
	return docview.ArcEnd{ID: string(a.Span()), Name: l.desk.labelName(l.index.Label(a.Span()))}
}

// arcName is what stands on an arc: the relation, its flags but the one that the arc
// itself shows, and what it leads to outside the text.
func (d *desk) arcName(r model.Relation) string {
	t, _ := d.project.Schema().RelationType(r.Label)
	name := t.Label.In(i18n.Language(), r.Label)
	for _, f := range t.Attributes {
		if f.Name() != marks.Implicit && r.Attributes[f.Name()].Flag() {
			name += i18n.T("desk.arc.flag", "name", panel.FlagName(f.Name()))
		}
	}
	for _, end := range [2]model.Argument{r.From, r.To} {
		if end.Outside() {
			name = i18n.T("desk.arc.outside", "relation", name, "end", d.argumentName(end))
		}
	}
	return name
}

// clickArc takes a relation in hand: one of the span at hand, else together with the
// span it starts from.
func (d *desk) clickArc(id string) {
	if d.session == nil {
		return
	}
	r, ok := d.session.State().Relation(model.RelationID(id))
	if !ok {
		return
	}
	d.leaveLink()
	hand := d.atHand
	if !r.Joins(hand) {
		if hand = r.From.Span(); hand == "" {
			hand = r.To.Span()
		}
	}
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.takeRelation(r, hand, false)
}

// takeRelation takes a relation in hand together with one of its spans; reveal brings that
// into view.
func (d *desk) takeRelation(r model.Relation, hand model.SpanID, reveal bool) {
	d.drawing.relation = r.ID
	d.takeInHand(hand, reveal)
	d.sayRelation("desk.status.relation", annotate.Link{Label: r.Label, From: r.From, To: r.To})
}

// clickEnd takes the span in hand to which an arrow at the edge of the view points.
func (d *desk) clickEnd(id string) {
	d.leaveLink()
	d.takeInHand(model.SpanID(id), true)
}

// walk goes along the relations of a span, from one of its ends to the next and
// back to it. The zero value is none.
type walk struct {
	hub model.SpanID
	at  model.SpanID // where it has led to: the walk goes on while that is at hand
	n   int          // relations followed so far
}

// walk takes the other end of a relation of the span at hand in hand, and pressed
// again that of its next one, until it is back at the span. Anew begins at the span at
// hand, also where a walk has led there.
func (d *desk) walk(anew bool) {
	span, ok := d.spanAtHand()
	if !ok {
		return
	}
	d.leaveLink()
	w, behind := d.walking, model.SpanID("")
	if w.hub == "" || w.at != span.ID || anew {
		if w.at == span.ID {
			behind = w.hub
		}
		w = walk{hub: span.ID}
	}
	relations := followable(d.session.State(), w.hub, behind)
	switch {
	case len(relations) == 0:
		d.status.Say(i18n.T("desk.status.nofollow", "label", d.labelName(span.Label)))
	case w.n >= len(relations):
		d.walking = walk{}
		d.takeInHand(w.hub, true)
	default:
		r := relations[w.n]
		w.n++
		if w.at = r.From.Span(); w.at == w.hub {
			w.at = r.To.Span()
		}
		d.walking = w
		d.takeRelation(r, w.at, true)
	}
}

// followable lists the relations of a span that lead to other spans; one that leads to behind,
// where a walk came from, comes last.
func followable(state annotate.State, hub, behind model.SpanID) []model.Relation {
	relations := slices.DeleteFunc(state.RelationsOf(hub), func(r model.Relation) bool {
		return r.From.Outside() || r.To.Outside() || r.From == r.To
	})
	slices.SortStableFunc(relations, func(a, b model.Relation) int { return back(a, behind) - back(b, behind) })
	return relations
}

func back(r model.Relation, behind model.SpanID) int {
	if behind != "" && r.Joins(behind) {
		return 1
	}
	return 0
}

// signs are the keys of what is offered, at the spans in the article: of a span that can be
// chosen for several relations all its keys.
func (d *desk) signs(offers []panel.Offer) []docview.Sign {
	state, at := d.session.State(), map[model.SpanID]int{}
	var signs []docview.Sign
	for i, o := range offers {
		other := o.Link.From
		if other == model.SpanArgument(d.linking.span) {
			other = o.Link.To
		}
		span, ok := state.Span(other.Span())
		if o.None || !ok {
			continue
		}
		if k, begun := at[span.ID]; begun {
			signs[k].Text += " " + keys.Choice(i)
			continue
		}
		at[span.ID] = len(signs)
		first := span.Parts[0]
		signs = append(signs, docview.Sign{Part: [2]int{int(first.Start), int(first.End)}, Text: keys.Choice(i)})
	}
	return signs
}
