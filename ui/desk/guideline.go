package desk

import "raqim/ui/i18n"

// toggleGuideline shows or hides the guideline of the label at hand, now and the
// next time. Where the whole pane is hidden it brings the pane with it.
func (d *desk) toggleGuideline() {
	d.memory.Guideline = !d.memory.Guideline || !d.panes.visible(1)
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.memory.save()
	d.applyGuideline()
	d.checkView()
}

// readOn reads on in the guideline, which is shown first where it was hidden.
func (d *desk) readOn() {
	if !d.guideline.Visible() || !d.panes.visible(1) {
		d.toggleGuideline()
		return
	}
	if !d.guideline.ReadOn() {
		d.status.Say(i18n.T("says.guideline"))
	}
}

// applyGuideline gives the guideline its part of the pane, or takes it away.
func (d *desk) applyGuideline() {
	if d.memory.Guideline {
		d.guideline.Show()
	} else {
		d.guideline.Hide()
	}
	d.side.Refresh()
}

// showGuideline shows the guideline of the span at hand's label; without one that
// of the label that was last at hand or pointed at.
func (d *desk) showGuideline() {
	if d.session == nil {
		return
	}
	state := d.session.State()
	if span, ok := state.Span(d.atHand); ok {
		d.guided = span.Label
	}
	d.guideline.ShowLabel(state.Schema, d.guided)
}

// pointAt shows the guideline of a label where no span is at hand.
func (d *desk) pointAt(label string) {
	if d.session != nil && d.atHand == "" {
		d.guided = label
		d.showGuideline()
	}
}
