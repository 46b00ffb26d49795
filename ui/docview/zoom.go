package docview

import "slices"

// DefaultFontSize is the em of the text in Fyne units where nothing else was chosen.
const DefaultFontSize = 18

// LeastFontSize and MostFontSize are as far as Zoom goes, in Fyne units an em.
const LeastFontSize, MostFontSize = 10, 48

// fontSizes are the steps of Zoom, in Fyne units an em.
var fontSizes = []float32{LeastFontSize, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 34, 38, 43, MostFontSize}

// FontSize returns the em in Fyne units.
func (v *View) FontSize() float32 { return v.em }

// SetFontSize sets the em in Fyne units, within what Zoom reaches, and keeps the place.
func (v *View) SetFontSize(em float32) {
	em = max(LeastFontSize, min(em, MostFontSize))
	if em == v.em {
		return
	}
	v.em = em
	v.relayout()
}

// Zoom makes the text larger by so many steps, smaller by negative ones; 0 returns to the default size.
func (v *View) Zoom(steps int) {
	if steps == 0 {
		v.SetFontSize(DefaultFontSize)
		return
	}
	i, exact := slices.BinarySearch(fontSizes, v.em)
	if !exact && steps > 0 {
		i--
	}
	v.SetFontSize(fontSizes[max(0, min(i+steps, len(fontSizes)-1))])
}
