package schema

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// colors let a person choose the colour of a label and its tints, and show what becomes
// of it in every look.
func (f *form) colors(t *draft.Type) {
	now, _ := readColor(t.Text("color"))
	at := hueOf(now)
	if at.s == 0 {
		at.s = 1 // of a grey the hue scale would do nothing
	}
	if at.l == 0 || at.l == 1 {
		at.l = 0.35
	}
	var hues, lights *scale
	ink := of(&t.Part, "color", i18n.T("schema.color"))
	tints := newTinting(t)
	ink.set = tints.typed
	light := of(&t.Part, "tint_light", i18n.T("schema.tint.light"))
	dark := of(&t.Part, "tint_dark", i18n.T("schema.tint.dark"))
	lines := []fyne.CanvasObject{captioned(ink.name, f.line(ink))}
	for _, x := range []text{light, dark} {
		line := f.line(x)
		lines = append(lines, captioned(x.name, line))
		f.shown = append(f.shown, func() { // it may have followed the colour
			if line.Text() != x.get() {
				line.SetText(x.get())
			}
		})
	}
	choose := func() {
		f.page.typed(stepName(ink), func() { tints.take(at.color()) })
		f.renew(t.Handle())
	}
	hues = newScale(i18n.T("schema.hue"), at.h, func(h float64) color.NRGBA { return hue{h, at.s, at.l}.color() }, func(v float64) {
		at.h = min(v, 0.999)
		choose()
		lights.Refresh()
	})
	lights = newScale(i18n.T("schema.lightness"), at.l, func(l float64) color.NRGBA { return hue{at.h, at.s, l}.color() }, func(v float64) {
		at.l = v
		choose()
		hues.Refresh()
	})
	for _, s := range []*scale{hues, lights} {
		s.onKey = f.page.OnKey
		s.onFocus = f.reveal
		s.readOnly = f.page.readOnly
	}
	f.add(heading(i18n.T("schema.colors")),
		mirror.Grid(2, captioned(i18n.T("schema.hue"), hues), captioned(i18n.T("schema.lightness"), lights)),
		mirror.Grid(3, lines...), f.suggestion(t), f.specimens(t))
}

// suggestion offers tints on which the text can be read, where those that were typed are none.
func (f *form) suggestion(t *draft.Type) fyne.CanvasObject {
	b := f.newButton(i18n.T("schema.tint.readable"), func() {
		f.page.typed("", func() {
			for _, tint := range tintKeys {
				if found, ok := f.page.problem(t.Handle(), tint.key); ok && found.Kind == tooDark {
					t.SetText(tint.key, found.Other)
				}
			}
		})
		f.renew(t.Handle())
	})
	f.shown = append(f.shown, func() {
		b.Hide()
		for _, tint := range tintKeys {
			if found, ok := f.page.problem(t.Handle(), tint.key); ok && found.Kind == tooDark {
				b.Show()
			}
		}
	})
	return mirror.HBox(b)
}

// specimens show the label in every look, with the contrast of the text on it.
func (f *form) specimens(t *draft.Type) fyne.CanvasObject {
	grid := mirror.Grid(2)
	for _, look := range looks {
		picture, number := newSpecimen(look.look), panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText})
		f.shown = append(f.shown, func() {
			picture.set(spanType(t))
			number.SetText(i18n.T("schema.specimen", "look", look.name(), "ratio", ratio(ratioOn(ground(picture), look.look))))
		})
		grid.Add(mirror.Border(nil, number, nil, nil, picture))
	}
	return grid
}
