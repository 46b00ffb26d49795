package desk

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"

	"raqim/ui/theme"
)

// scaleVariable is what Fyne 2.7.1 takes a person's own scale from, before the one in its
// settings file. It asks anew whenever a theme is set, so the scale can change while the
// window is open, and all sizes with it. The alternative, a theme whose sizes are
// multiplied, would leave out what is measured in units of the canvas.
const scaleVariable = "FYNE_SCALE"

// useScale has Fyne draw at the chosen scale, or at the one that the program was started with.
func (d *desk) useScale() {
	switch {
	case d.memory.Scale > 0:
		os.Setenv(scaleVariable, strconv.FormatFloat(float64(d.memory.Scale), 'f', -1, 32))
	case d.scale != "":
		os.Setenv(scaleVariable, d.scale)
	default:
		os.Unsetenv(scaleVariable)
	}
}

// rescale draws the open window at the chosen scale. Its size on the screen stays: at
// twice the scale it would not fit there any more.
func (d *desk) rescale() {
	c := d.window.Canvas()
	before, size := c.Scale(), c.Size()
	d.useScale()
	d.app.Settings().SetTheme(theme.Theme{Mode: d.memory.Look})
	if after := c.Scale(); after != before && !d.window.FullScreen() {
		d.window.Resize(fyne.NewSize(size.Width*before/after, size.Height*before/after))
	}
}
