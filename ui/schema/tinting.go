package schema

import (
	"image/color"

	"raqim/annotate/draft"
)

// tinting has the tints of a label go along with its colour, as long as they are those
// that go with it.
type tinting struct {
	label *draft.Type
	with  color.NRGBA // the last whole colour; while one is typed there is none
	had   bool
}

func newTinting(t *draft.Type) *tinting {
	c, had := readColor(t.Text("color"))
	return &tinting{t, c, had}
}

// own reports whether the tints are others than those that go with the colour.
func (x *tinting) own() bool {
	light, dark := x.label.Text("tint_light"), x.label.Text("tint_dark")
	if !x.had {
		return light != "" || dark != ""
	}
	return light != writeColor(tintOf(x.with, false)) || dark != writeColor(tintOf(x.with, true))
}

// take gives the label a colour and the tints that go with it.
func (x *tinting) take(c color.NRGBA) {
	x.with, x.had = c, true
	x.label.SetText("color", writeColor(c))
	x.label.SetText("tint_light", writeColor(tintOf(c, false)))
	x.label.SetText("tint_dark", writeColor(tintOf(c, true)))
}

// typed gives the label the colour that is typed so far. Tints of its own stay.
func (x *tinting) typed(hex string) {
	c, whole := readColor(hex)
	if whole && !x.own() {
		x.take(c)
	}
	x.label.SetText("color", hex)
}
