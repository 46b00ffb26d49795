package schema

import (
	"slices"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
)

// attribute is the form of an attribute of a label.
func (f *form) attribute(t *draft.Type, a *draft.Attribute) {
	name := f.line(of(&a.Part, "name", i18n.T("schema.attribute.name")))
	f.first = name
	f.add(panel.NewLine(i18n.T("schema.attribute.of", "label", t.ID()), quiet()))
	f.add(mirror.Grid(2, captioned(i18n.T("schema.attribute.name"), name), captioned(i18n.T("schema.attribute.default"), f.line(f.standard(a)))))
	f.add(f.titles(&a.Part))
	f.add(captioned(i18n.T("schema.attribute.kind"), f.kind(a)))
	switch a.Kind {
	case draft.Closed:
		f.choiceRows(a)
	case draft.Integer, draft.Decimal:
		f.limits(a)
	case draft.Reference:
		f.add(captioned(i18n.T("schema.attribute.targets"), f.ends(f.page.targetChoices(), a.Targets, func(ends []draft.End) { a.Targets = ends })),
			f.remark(a.Handle(), "targets"))
	}
	f.add(heading(i18n.T("schema.checks")), stacked(
		f.newCheck(i18n.T("schema.attribute.required"), a.Flag("required", false), func(on bool) {
			f.page.typed("", func() { a.SetFlag("required", on, false) })
		}),
		f.newCheck(i18n.T("schema.attribute.multi"), a.Flag("multi", false), func(on bool) {
			f.page.typed("", func() { a.SetFlag("multi", on, false) })
		})))
	f.undated(t, a)
}

// standard is the value that a new span has.
func (f *form) standard(a *draft.Attribute) text {
	return text{a.Handle(), "default", i18n.T("schema.attribute.default"), a.Standard, a.SetStandard, bidi.Auto}
}

// kindNames are what the kinds of values are called, in the order of draft.Kinds.
func kindNames() []string {
	return []string{
		i18n.T("schema.kind.closed"), i18n.T("schema.kind.text"), i18n.T("schema.kind.int"), i18n.T("schema.kind.float"),
		i18n.T("schema.kind.timex"), i18n.T("schema.kind.ref"),
	}
}

func (f *form) kind(a *draft.Attribute) fyne.CanvasObject {
	f.kinds = f.newChoices(i18n.T("schema.attribute.kind"), kindNames(), slices.Index(draft.Kinds, a.Kind), func(i int) {
		if draft.Kinds[i] == a.Kind {
			return
		}
		f.page.rebuilt(func() {
			a.Kind = draft.Kinds[i]
			if a.Low == "" && a.High == "" {
				a.Low, a.High = "0", "1"
			}
		}, func(f *form) fyne.Focusable { return f.kinds })
	})
	return f.kinds
}

// limits are those of a number.
func (f *form) limits(a *draft.Attribute) {
	low := text{a.Handle(), "limits", i18n.T("schema.attribute.low"), func() string { return a.Low }, func(s string) { a.Low = latin(s) }, bidi.LTR}
	high := text{a.Handle(), "limits.high", i18n.T("schema.attribute.high"), func() string { return a.High }, func(s string) { a.High = latin(s) }, bidi.LTR}
	f.add(mirror.Grid(2, captioned(low.name, f.line(low)), captioned(high.name, f.line(high))))
}

// undated offers the attributes of the label that can be filled in instead where the
// document has no date.
func (f *form) undated(t *draft.Type, a *draft.Attribute) {
	names, handles := []string{i18n.T("schema.undated.none")}, []draft.Handle{0}
	for _, o := range t.Attributes {
		if o != a && o.Text("name") != "" {
			names, handles = append(names, o.Text("name")), append(handles, o.Handle())
		}
	}
	if len(names) == 1 || !a.Flag("required", false) && a.Undated == 0 && a.Kind != draft.Timex {
		return
	}
	f.add(captioned(i18n.T("schema.undated"), f.newChoices(i18n.T("schema.undated"), names, max(0, slices.Index(handles, a.Undated)), func(i int) {
		f.page.typed("", func() { a.Undated = handles[i] })
	})))
}

// choiceRows are the values of a closed set, each with its titles, and what moves and
// removes it.
func (f *form) choiceRows(a *draft.Attribute) {
	column := stacked(mirror.Grid(4,
		panel.NewLine(i18n.T("schema.value"), quiet()), panel.NewLine(languageName("en"), quiet()),
		panel.NewLine(languageName("ar"), quiet()), panel.NewLine(languageName("fa"), quiet())))
	for _, v := range a.Values {
		value := f.line(of(&v.Part, "value", i18n.T("schema.value")))
		f.row(v.Handle(), value)
		cells := []fyne.CanvasObject{value}
		for _, language := range languages {
			cells = append(cells, f.line(in(&v.Part, "label", language, i18n.T("schema.value.in", "value", v.Text("value"), "language", languageName(language)))))
		}
		column.Add(mirror.Border(nil, nil, nil, f.rowButtons(v.Handle(), v.Text("value")), mirror.Grid(4, cells...)))
		column.Add(f.remark(v.Handle(), "value"))
	}
	column.Add(f.remark(a.Handle(), "values"))
	column.Add(mirror.HBox(f.newButton(i18n.T("schema.value.add"), func() {
		var h draft.Handle
		f.page.rebuilt(func() { h = f.page.draft.AddValue(a).Handle() }, func(f *form) fyne.Focusable { return f.values[h] })
	})))
	f.add(column)
}

// row takes in the line of a value or a flag.
func (f *form) row(h draft.Handle, line fyne.Focusable) {
	f.values[h], f.rows = line, append(f.rows, h)
}

// besides is the value or flag that gets the keys when h goes: the next, else the one before.
func (f *form) besides(h draft.Handle) draft.Handle {
	i := slices.Index(f.rows, h)
	if i+1 < len(f.rows) {
		return f.rows[i+1]
	}
	if i > 0 {
		return f.rows[i-1]
	}
	return 0
}

// rowButtons move a value or a flag up and down and remove it.
func (f *form) rowButtons(h draft.Handle, name string) fyne.CanvasObject {
	p := f.page
	again := func(f *form) fyne.Focusable { return f.values[h] }
	return mirror.HBox(
		f.newIcon(fynetheme.MoveUpIcon(), i18n.T("schema.row.up", "name", name), func() { p.rebuilt(func() { p.draft.Move(h, -1) }, again) }),
		f.newIcon(fynetheme.MoveDownIcon(), i18n.T("schema.row.down", "name", name), func() { p.rebuilt(func() { p.draft.Move(h, 1) }, again) }),
		f.newIcon(fynetheme.DeleteIcon(), i18n.T("schema.row.remove", "name", name), func() {
			next := f.besides(h)
			p.rebuilt(func() { p.draft.Remove(h) }, func(f *form) fyne.Focusable { return f.values[next] })
		}),
	)
}
