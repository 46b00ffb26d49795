package schema

import (
	"slices"

	"fyne.io/fyne/v2"

	"raqim/annotate/draft"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

// relation is the form of a relation type.
func (f *form) relation(r *draft.Relation) {
	id := f.line(of(&r.Part, "id", i18n.T("schema.id")))
	f.first = id
	f.add(captioned(i18n.T("schema.id"), id), f.titles(&r.Part))
	all := f.page.endChoices()
	f.add(captioned(i18n.T("schema.from"), f.ends(all, r.From, func(ends []draft.End) { r.From = ends })), f.remark(r.Handle(), "from"))
	f.add(captioned(i18n.T("schema.to"), f.ends(all, r.To, func(ends []draft.End) { r.To = ends })), f.remark(r.Handle(), "to"))
	f.add(captioned(i18n.T("schema.cardinality"), f.cardinality(r)))
	f.flags(r)
	f.add(f.guidelines(&r.Part))
}

// endChoices are what relations can be joined to: all labels, and what lies outside the text.
func (p *Page) endChoices() []draft.End {
	return append(p.labelEnds(), draft.End{Name: "entity"}, draft.End{Name: string(model.AuthorArgument)}, draft.End{Name: string(model.DateArgument)})
}

// targetChoices are what references can point to.
func (p *Page) targetChoices() []draft.End {
	return append(p.labelEnds(), draft.End{Name: "entity"}, draft.End{Name: string(model.DateArgument)})
}

func (p *Page) labelEnds() []draft.End {
	ends := make([]draft.End, len(p.draft.Types))
	for i, t := range p.draft.Types {
		ends[i] = draft.End{Label: t.Handle()}
	}
	return ends
}

// endName is what a box calls an end.
func (p *Page) endName(e draft.End) string {
	if t := p.draft.Type(e.Label); t != nil {
		return t.ID()
	}
	switch e.Name {
	case "entity":
		return i18n.T("schema.end.entity")
	case string(model.AuthorArgument):
		return i18n.T("schema.end.author")
	case string(model.DateArgument):
		return i18n.T("schema.end.date")
	}
	return e.Name
}

// ends are boxes for what a relation or a reference can be joined to; what is chosen and
// is none of all stands behind them.
func (f *form) ends(all, chosen []draft.End, set func([]draft.End)) fyne.CanvasObject {
	for _, e := range chosen {
		if !slices.Contains(all, e) {
			all = append(all, e)
		}
	}
	now := slices.Clone(chosen)
	grid := mirror.Grid(4)
	for _, e := range all {
		grid.Add(f.newCheck(f.page.endName(e), slices.Contains(now, e), func(on bool) {
			now = withOrWithout(now, e, on)
			f.page.typed("", func() { set(slices.Clone(now)) })
		}))
	}
	return grid
}

// cardinalities are how many may be joined, in the order in which they are offered.
var cardinalities = []string{"n:m", "1:n", "n:1", "1:1"}

func (f *form) cardinality(r *draft.Relation) fyne.CanvasObject {
	names := []string{i18n.T("schema.cardinality.nm"), i18n.T("schema.cardinality.1n"), i18n.T("schema.cardinality.n1"), i18n.T("schema.cardinality.11")}
	return f.newChoices(i18n.T("schema.cardinality"), names, max(0, slices.Index(cardinalities, r.Text("cardinality"))), func(i int) {
		f.page.typed("", func() { r.SetText("cardinality", cardinalities[i]) })
	})
}

// flags are what can be said yes or no of a relation.
func (f *form) flags(r *draft.Relation) {
	column := stacked(heading(i18n.T("schema.flags")))
	for _, flag := range r.Flags {
		line := f.line(text{flag.Handle(), "name", i18n.T("schema.flag"), func() string { return flag.Name }, func(s string) { flag.Name = s }, bidi.LTR})
		f.row(flag.Handle(), line)
		column.Add(mirror.Border(nil, nil, nil, f.rowButtons(flag.Handle(), flag.Name), line))
	}
	column.Add(mirror.HBox(f.newButton(i18n.T("schema.flag.add"), func() {
		var h draft.Handle
		f.page.rebuilt(func() { h = f.page.draft.AddFlag(r).Handle() }, func(f *form) fyne.Focusable { return f.values[h] })
	})))
	f.add(column)
}
