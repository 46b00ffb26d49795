package schema

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

// dateAttribute is among the document attributes of a schema that asks for dates.
const dateAttribute = "dct.value"

// general is the form of the schema itself: its name, its policies, what is asked of
// documents.
func (f *form) general() {
	d := f.page.draft
	name := of(&d.Top, "name", i18n.T("schema.name"))
	name.base = bidi.Auto
	line := f.line(name)
	f.first = line
	f.add(captioned(i18n.T("schema.name"), line))
	f.add(captioned(i18n.T("schema.languages"), f.line(listed(&d.Top, "languages", i18n.T("schema.languages")))))
	f.add(heading(i18n.T("schema.policies")))
	f.add(stacked(
		f.policy("trim_whitespace", false, i18n.T("schema.policy.trim_whitespace")),
		f.policy("keep_quote_marks_in_quote", true, i18n.T("schema.policy.keep_quote_marks")),
		f.policy("allow_overlap", true, i18n.T("schema.policy.overlap")),
		f.policy("allow_nesting", true, i18n.T("schema.policy.nesting")),
	))
	f.add(mirror.Grid(2,
		captioned(i18n.T("schema.policy.trailing"), f.line(listed(&d.Policies, "trim_trailing_punctuation", i18n.T("schema.policy.trailing")))),
		captioned(i18n.T("schema.policy.level"), f.line(f.level()))))
	f.add(captioned(i18n.T("schema.policy.proclitic_cue", "label", "CUE"), f.threefold("proclitic_in_cue", i18n.T("schema.policy.proclitic_cue", "label", "CUE"))))
	f.add(captioned(i18n.T("schema.policy.proclitic_names"), f.threefold("proclitic_in_names", i18n.T("schema.policy.proclitic_names"))))
	f.add(heading(i18n.T("schema.documents")), f.dates())
}

// policy is a box for a yes or no of the policies.
func (f *form) policy(key string, unsaid bool, name string) fyne.CanvasObject {
	policies := &f.page.draft.Policies
	return f.newCheck(name, policies.Flag(key, unsaid), func(on bool) {
		f.page.typed("", func() { policies.SetFlag(key, on, unsaid) })
	})
}

// threefold offers yes, no and nothing said.
func (f *form) threefold(key, name string) fyne.CanvasObject {
	policies := &f.page.draft.Policies
	chosen := 0
	if on, said := policies.Said(key); said && on {
		chosen = 1
	} else if said {
		chosen = 2
	}
	names := []string{i18n.T("schema.unsaid"), i18n.T("schema.yes"), i18n.T("schema.no")}
	return f.newChoices(name, names, chosen, func(i int) {
		f.page.typed("", func() { policies.SetSaid(key, i == 1, i > 0) })
	})
}

// listed is a list of texts with blanks between them.
func listed(part *draft.Part, key, name string) text {
	return text{
		part.Handle(), key, name,
		func() string { return strings.Join(part.Texts(key), " ") },
		func(s string) { part.SetTexts(key, strings.Fields(s)) }, bidi.LTR,
	}
}

// level is how deep quotes go; nothing typed is as deep as they go.
func (f *form) level() text {
	policies := &f.page.draft.Policies
	const key = "max_quote_level"
	return text{
		policies.Handle(), key, i18n.T("schema.policy.level"),
		func() string { return numberText(policies.Number(key)) },
		func(s string) { policies.SetNumber(key, numberOf(s)) }, bidi.LTR,
	}
}

// dates is a box: documents must have a date.
func (f *form) dates() fyne.CanvasObject {
	top := &f.page.draft.Top
	const key = "document_attributes"
	had := slices.Contains(top.Texts(key), dateAttribute)
	return f.newCheck(i18n.T("schema.documents.dates"), had, func(on bool) {
		f.page.typed("", func() {
			rest := slices.DeleteFunc(top.Texts(key), func(a string) bool { return a == dateAttribute })
			if on {
				rest = append([]string{dateAttribute}, rest...)
			}
			top.SetTexts(key, rest)
		})
	})
}
