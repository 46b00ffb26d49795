package schema

import (
	"slices"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

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
