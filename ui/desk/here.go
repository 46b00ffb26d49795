package desk

import (
	"slices"

	"raqim/model"
	"raqim/ui/i18n"
)

// here lists the spans that the caret stands in or at, the innermost first, and
// the place among them of the one at hand, -1 where it is elsewhere.
func (d *desk) here() (spans []model.Span, at int) {
	caret, _ := d.view.Selection()
	spans = d.session.State().SpansAround(model.Offset(caret))
	return spans, slices.IndexFunc(spans, func(s model.Span) bool { return s.ID == d.atHand })
}

// nextHere takes the innermost of the spans at the caret in hand, and pressed again
// the next outer one, round about. The caret stays where it is.
func (d *desk) nextHere() {
	if d.session == nil {
		return
	}
	spans, at := d.here()
	if len(spans) == 0 {
		d.status.Say(i18n.T("desk.status.nothere"))
		return
	}
	d.takeInHand(spans[(at+1)%len(spans)].ID, false)
	if at >= 0 && len(spans) == 1 {
		d.status.Say(i18n.T("says.onlyhere"))
	}
}
