package docview

import "math"

// SetEcho draws a line under a range: what an action will take where that is not the selection itself; start == end for
// none. The next selection takes it away.
func (v *View) SetEcho(start, end int) {
	v.echo = [2]int{v.clampOffset(start), v.clampOffset(end)}
	v.updateEcho()
}

// Echo returns the range set by SetEcho.
func (v *View) Echo() (start, end int) { return v.echo[0], v.echo[1] }

// updateEcho draws the line along the lower edge of the boxes that are in view.
func (v *View) updateEcho() {
	thick := max(2, math.Round(2*v.column.scale))
	v.cover(&v.under, v.page.Colors.Accent, v.echo[0], v.echo[1], func(_, y1 float64) float64 { return y1 - thick })
}
