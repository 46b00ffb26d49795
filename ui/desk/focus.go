package desk

import "raqim/ui/keys"

// stepFocus takes the keyboard to the next, or the previous, part of the window, as Tab does where
// what has it does not keep Tab for itself: the article goes with Tab from span to span, the
// inspector from attribute to attribute.
func (d *desk) stepFocus(a keys.Action) {
	c := d.window.Canvas()
	step := c.FocusNext
	if a == keys.PreviousPart {
		step = c.FocusPrevious
	}
	if d.inspector.Editing(c.Focused()) {
		d.keepTyped()
		d.inspector.Pass(step)
		return
	}
	step()
}
