package desk

import (
	"raqim/annotate/snap"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// edges knows the open document's words and graphemes.
func (d *desk) edges() *snap.Text {
	text := d.view.Text()
	return snap.New(text, d.session.State().Document.Language, func(at int) bool { return boundary(text, at) })
}

// chosen is what the key of a label marks: the selection, or, where nothing is
// selected and no span at hand is in the way, the word at the caret; whole words and
// trimmed as the schema asks for the label, unless edges are exact. Of no label ("")
// it is what the rules that all labels share make of it.
func (d *desk) chosen(label string) (model.Range, bool) {
	start, end := d.view.Selection()
	r := model.Range{Start: model.Offset(start), End: model.Offset(end)}
	if start == end {
		word, ok := d.edges().WordAt(r.Start)
		if !ok || d.handHere() {
			return r, false
		}
		r = word
	}
	if d.exact {
		return r, true
	}
	return d.edges().Snap(r, snap.For(d.session.State().Schema, label)), true
}

// handHere tells whether the caret stands in or at the span at hand: there a digit
// pressed twice must not mark twice.
func (d *desk) handHere() bool {
	_, at := d.here()
	return at >= 0
}

// showChosen shows what would be marked, in the status line and, where it is not
// what is selected, by a line under the words; false where nothing would be.
func (d *desk) showChosen() bool {
	r, ok := d.chosen("")
	if !ok {
		return false
	}
	start, end := int(r.Start), int(r.End)
	d.status.ShowText(string(d.view.Text()[start:end]), d.view.ParagraphBase(start), []model.Range{r})
	if from, to := d.view.Selection(); from < to && (from != start || to != end) {
		d.view.SetEcho(start, end)
	} else {
		d.view.SetEcho(0, 0)
	}
	return true
}

// toggleExact turns exact edges on, or off again: with them what is selected is what
// is marked, and the keys for edges move by graphemes.
func (d *desk) toggleExact() {
	d.exact = !d.exact
	d.check(keys.ExactEdges, d.exact)
	d.showSelection()
	if !d.exact {
		d.status.SetMode("")
		d.status.Say(i18n.T("desk.status.wordedges"))
		return
	}
	d.status.SetMode(i18n.T("desk.status.exact"))
	d.status.Say(i18n.T("desk.status.exactedges", "key", keys.Find(keys.ExactEdges).Chords[0].String()))
}
