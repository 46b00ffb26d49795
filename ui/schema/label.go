package schema

import (
	"slices"

	"fyne.io/fyne/v2"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
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
