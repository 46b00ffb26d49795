package schema

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
)

// languages are those of the interface, each of which titles and guidelines have a field for.
var languages = []string{"en", "ar", "fa"}

// languageName is what the interface calls a language.
func languageName(code string) string {
	switch code {
	case "ar":
		return i18n.T("schema.language.ar")
	case "fa":
		return i18n.T("schema.language.fa")
	case "en":
		return i18n.T("schema.language.en")
	}
	return code
}

// titles are a line for the title in each language.
func (f *form) titles(part *draft.Part) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, language := range languages {
		name := i18n.T("schema.title.in", "language", languageName(language))
		cells = append(cells, captioned(name, f.line(in(part, "label", language, name))))
	}
	return mirror.Grid(len(languages), cells...)
}

// guidelines are a text for the guideline in each language.
func (f *form) guidelines(part *draft.Part) fyne.CanvasObject {
	column := stacked(heading(i18n.T("schema.guideline")))
	for _, language := range languages {
		name := i18n.T("schema.guideline.in", "language", languageName(language))
		column.Add(captioned(name, f.text(in(part, "guideline", language, name), 3)))
	}
	return column
}

// label is the form of a label.
func (f *form) label(t *draft.Type) {
	id := f.line(of(&t.Part, "id", i18n.T("schema.id")))
	f.first = id
	key := of(&t.Part, "key", i18n.T("schema.key"))
	set := key.set
	key.set = func(s string) { set(latin(s)) }
	tag := of(&t.Part, "tag", i18n.T("schema.tag"))
	tag.base = bidi.Auto
	f.add(mirror.Grid(4,
		captioned(i18n.T("schema.id"), id),
		captioned(i18n.T("schema.key"), f.line(key)),
		captioned(i18n.T("schema.tag"), f.line(tag)),
		captioned(i18n.T("schema.mnemonic"), f.line(of(&t.Part, "mnemonic", i18n.T("schema.mnemonic"))))))
	f.add(f.titles(&t.Part))
	f.colors(t)
	f.add(captioned(i18n.T("schema.underline"), f.underline(t)))
	f.add(heading(i18n.T("schema.checks")), f.newCheck(i18n.T("schema.excludes"), t.Flag("excludes", false), func(on bool) {
		f.page.typed("", func() { t.SetFlag("excludes", on, false) })
	}))
	f.needs(t)
	f.add(f.guidelines(&t.Part))
}

// styles are the line styles in the order in which they are offered.
var styles = []string{"solid", "solid-thick", "dashed", "dotted", "dotted-thick", "double", "wavy", "strike"}

// styleNames are what the interface calls them.
func styleNames() []string {
	return []string{
		i18n.T("schema.style.solid"), i18n.T("schema.style.solid_thick"), i18n.T("schema.style.dashed"), i18n.T("schema.style.dotted"),
		i18n.T("schema.style.dotted_thick"), i18n.T("schema.style.double"), i18n.T("schema.style.wavy"), i18n.T("schema.style.strike"),
	}
}

func (f *form) underline(t *draft.Type) fyne.CanvasObject {
	chosen := max(0, slices.Index(styles, t.Text("underline")))
	return f.newChoices(i18n.T("schema.underline"), styleNames(), chosen, func(i int) {
		f.page.typed("", func() { t.SetText("underline", styles[i]) })
	})
}

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

// needs are the links of a finished document, each one of several.
func (f *form) needs(t *draft.Type) {
	p := f.page
	column := stacked(panel.NewLine(i18n.T("schema.needs"), quiet()))
	for i, need := range t.Needs {
		remove := f.newIcon(fynetheme.ContentRemoveIcon(), i18n.T("schema.needs.remove"), func() {
			p.rebuilt(func() { t.Needs = slices.Delete(t.Needs, i, i+1) }, nothing)
		})
		column.Add(mirror.Border(nil, nil, nil, remove, f.oneOf(t, i, need)))
	}
	column.Add(f.remark(t.Handle(), "needs"))
	relations := slices.DeleteFunc(slices.Clone(p.draft.Relations), func(r *draft.Relation) bool { return !r.Joins(t.Handle()) })
	if len(relations) == 0 {
		column.Add(panel.NewLine(i18n.T("schema.needs.norelation"), quiet()))
	} else {
		column.Add(mirror.HBox(f.newButton(i18n.T("schema.needs.add"), func() {
			p.rebuilt(func() { t.Needs = append(t.Needs, []draft.Handle{relations[0].Handle()}) }, nothing)
		})))
	}
	f.add(column)
}

// oneOf are boxes for the relations of which one is enough.
func (f *form) oneOf(t *draft.Type, i int, need []draft.Handle) fyne.CanvasObject {
	grid := mirror.Grid(4)
	for _, r := range f.page.draft.Relations {
		h := r.Handle()
		if !r.Joins(t.Handle()) && !slices.Contains(need, h) {
			continue
		}
		grid.Add(f.newCheck(r.ID(), slices.Contains(need, h), func(on bool) {
			f.page.typed("", func() { t.Needs[i] = withOrWithout(t.Needs[i], h, on) })
		}))
	}
	return grid
}

// withOrWithout is list with x behind the others, or without it.
func withOrWithout[T comparable](list []T, x T, with bool) []T {
	list = slices.DeleteFunc(slices.Clone(list), func(y T) bool { return y == x })
	if with {
		list = append(list, x)
	}
	return list
}
