package desk

import (
	"raqim/annotate/snap"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/text/segment"
)

// surroundings is how much of a long document is looked at on either side of a place
// to find its words, in code points: all of an article.
const surroundings = 10_000

// textAround gives the text around a range, and where it begins in the document.
func (d *desk) textAround(r model.Range) (text []rune, from model.Offset) {
	from = max(0, r.Start-surroundings)
	return []rune(d.view.Text(int(from), int(r.End)+surroundings)), from
}

// edges knows the words and graphemes around a range of the open document.
type edges struct {
	text *snap.Text
	from model.Offset
}

func (d *desk) edges(r model.Range) edges {
	text, from := d.textAround(r)
	return edges{snap.New(text, d.session.State().Document.Language, func(at int) bool { return segment.BeginsGrapheme(text, at) }), from}
}

// within gives a range as it counts in the text around it.
func (e edges) within(r model.Range) model.Range { return shifted(r, -e.from) }

func shifted(r model.Range, by model.Offset) model.Range {
	return model.Range{Start: r.Start + by, End: r.End + by}
}

func (e edges) snap(r model.Range, rules snap.Rules) model.Range {
	return shifted(e.text.Snap(e.within(r), rules), e.from)
}

func (e edges) gap(r model.Range) model.Range { return shifted(e.text.Gap(e.within(r)), e.from) }

func (e edges) wordAt(at model.Offset) (model.Range, bool) {
	word, ok := e.text.WordAt(at - e.from)
	return shifted(word, e.from), ok
}

func (e edges) nextStart(at model.Offset, step int) model.Offset {
	return e.from + e.text.NextStart(at-e.from, step)
}

func (e edges) clauseEnd(at model.Offset) model.Offset { return e.from + e.text.ClauseEnd(at-e.from) }

func (e edges) nextEnd(at model.Offset, step int) model.Offset {
	return e.from + e.text.NextEnd(at-e.from, step)
}

// chosen is what the key of a label marks: the selection, or, where nothing is
// selected and no span at hand is in the way, the word at the caret; whole words and
// trimmed as the schema asks for the label, unless edges are exact. Of no label ("")
// it is what the rules that all labels share make of it.
func (d *desk) chosen(label string) (model.Range, bool) {
	start, end := d.view.Selection()
	r := model.Range{Start: model.Offset(start), End: model.Offset(end)}
	if start == end {
		word, ok := d.edges(r).wordAt(r.Start)
		if !ok || d.handHere() {
			return r, false
		}
		r = word
	}
	if d.exact {
		return r, true
	}
	return d.edges(r).snap(r, snap.For(d.session.State().Schema, label)), true
}

// handHere tells whether the caret stands in or at the span at hand: there a digit
// pressed twice must not mark twice.
func (d *desk) handHere() bool {
	_, at := d.here()
	return at >= 0
}

// sayNotChosen says why a label's key marks nothing.
func (d *desk) sayNotChosen() {
	if d.handHere() {
		d.status.Say(i18n.T("desk.status.handhere"))
		return
	}
	d.status.Say(i18n.T("desk.status.noselection"))
}

// showChosen shows what would be marked, in the status line and, where it is not
// what is selected, by a line under the words; false where nothing would be.
func (d *desk) showChosen() bool {
	r, ok := d.chosen("")
	if !ok {
		return false
	}
	start, end := int(r.Start), int(r.End)
	d.status.ShowText(d.view.Text(start, end), d.view.ParagraphBase(start), []model.Range{r})
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
	d.showExact()
	d.showSelection()
	if !d.exact {
		d.status.Say(i18n.T("desk.status.wordedges"))
		return
	}
	d.status.Say(i18n.T("desk.status.exactedges", "key", keys.Find(keys.ExactEdges).Chords[0].String()))
}

// showExact says while edges are exact that they are.
func (d *desk) showExact() {
	d.check(keys.ExactEdges, d.exact)
	mode := ""
	if d.exact {
		mode = i18n.T("desk.status.exact")
	}
	d.status.SetMode(mode)
}
