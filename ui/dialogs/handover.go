package dialogs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Taking is what a person chose to take in of bundles.
type Taking struct {
	Rename map[string]string // names for annotators whose sets differ from those that are here
	Keep   []string          // annotators whose sets here give way to no newer one
	Leave  []string          // annotators who are left out
}

// Handover shows what bundles would bring, as a dry run has reported it in which newer work
// takes the place of the earlier wherever it can, and asks for each annotator what to take.
func (p *Parent) Handover(reports []ingest.Report, then func(Taking)) {
	authors := coming(reports)
	rows := container.New(layout.NewCustomPaddedVBoxLayout(10))
	scroll := mirror.NewVScroll(rows)
	for _, a := range authors {
		if !a.brings() {
			rows.Add(quietLine(a.caption()))
			continue
		}
		a.build(p)
		row := captioned(a.caption(), mirror.Border(nil, nil, nil, sized(layout.NewSpacer(), barWidth, 0), mirror.Grid(2, a.what, a.other)))
		reveal := func() { scroll.Reveal(row.Position().Y, row.Position().Y+row.Size().Height) }
		a.what.OnFocus = reveal
		a.other.OnFocus = func(gained bool) {
			if gained {
				reveal()
			}
		}
		rows.Add(row)
	}
	// Of many annotators some stand in view, and room is left for the documents.
	scroll.SetMinSize(fyne.NewSize(reportWidth, min(rows.MinSize().Height, handoverHeight)))
	top := spaced(lines(handoverSum(reports), reportWidth-16, panel.Look{}), scroll)
	content := mirror.Border(padded(top), nil, nil, nil, foundIn(reports, handoverHeight))
	d := mirror.NewDialog(p.Window.Canvas(), i18n.T("handover.look.title"), content)
	confirm := func() {
		taking, err := takingOf(authors)
		if err != nil {
			p.Error(i18n.T("handover.rename.title"), err)
			return
		}
		d.Hide()
		then(taking)
	}
	p.choose(d, mirror.NewPrimary(i18n.T("handover.rename.do"), confirm), confirm)
	if i := slices.IndexFunc(authors, (*comer).brings); i >= 0 {
		p.Window.Canvas().Focus(authors[i].what)
	}
}

// barWidth is the room that the bar of what scrolls takes.
const barWidth = 14

// handoverHeight is that of the annotators, and of the documents, in units of the canvas.
const handoverHeight = 150

// handoverSum counts what the reports say of documents, entities and the schema.
func handoverSum(reports []ingest.Report) string {
	count := map[string]int{}
	sum := ""
	for _, r := range reports {
		switch {
		case r.Outcome == ingest.Noted:
			sum += notedSum(r)
		case r.DuplicateOf != "":
			count["handover.look.known"]++
		case r.TextDiffers != nil:
			count["handover.look.changed"]++
		case r.Outcome == ingest.Imported:
			count["handover.look.fresh"]++
		default:
			count["handover.look.refused"]++
		}
	}
	var parts []string
	for _, key := range []string{"handover.look.fresh", "handover.look.known", "handover.look.changed", "handover.look.refused"} {
		if n := count[key]; n > 0 {
			parts = append(parts, i18n.T(key, "n", n))
		}
	}
	return i18n.T("handover.look.about") + "\n" + i18n.T("handover.look.documents", "what", i18n.List(parts)) + sum
}

func notedSum(r ingest.Report) string {
	sum := ""
	if e := r.Entities; e != nil {
		sum = "\n" + i18n.T("handover.look.entities", "added", e.Added, "joined", len(e.Joined), "alike", len(e.Alike))
	}
	if len(r.Schema) > 0 {
		sum += "\n" + i18n.T("handover.look.schema")
	}
	return sum
}

// comer is an annotator of whom bundles have sets, and what is chosen for them.
type comer struct {
	name                              string
	added, same, newer, older, differ int // documents
	spans                             ingest.Counts

	choices []choiceOf
	what    *mirror.Select
	other   *field.Line
}

// choiceOf is something that can be done with an annotator's sets.
type choiceOf int

const (
	takeAll choiceOf = iota
	takeKeeping
	takeRenamed
	takeNothing
)

// coming lists the annotators of whom the reports have sets, by name.
func coming(reports []ingest.Report) []*comer {
	byName := map[string]*comer{}
	var all []*comer
	for _, r := range reports {
		for _, s := range r.Sets {
			a := byName[s.Author]
			if a == nil {
				a = &comer{name: s.Author}
				byName[s.Author] = a
				all = append(all, a)
			}
			a.count(s)
		}
	}
	slices.SortFunc(all, func(a, b *comer) int { return strings.Compare(a.name, b.name) })
	return all
}

func (a *comer) count(s ingest.SetReport) {
	switch s.Outcome {
	case ingest.SetAdded:
		a.added++
	case ingest.SetSame:
		a.same++
	case ingest.SetOlder:
		a.older++
	case ingest.SetNewer:
		a.newer++
		a.spans.Added += s.Replaced.Spans.Added
		a.spans.Changed += s.Replaced.Spans.Changed
		a.spans.Removed += s.Replaced.Spans.Removed
	case ingest.SetRefused:
		a.differ++
	}
}

// brings tells whether there is anything to choose: something of a that is not here.
func (a *comer) brings() bool { return a.added+a.newer+a.differ > 0 }

// caption says what would become of the sets of a.
func (a *comer) caption() string {
	var parts []string
	for _, c := range []struct {
		n   int
		key string
	}{{a.added, "handover.look.added"}, {a.same, "handover.look.same"}, {a.older, "handover.look.older"}, {a.differ, "handover.look.differ"}} {
		if c.n > 0 {
			parts = append(parts, i18n.T(c.key, "n", c.n))
		}
	}
	if a.newer > 0 {
		parts = append(parts, i18n.T("handover.look.newer", "n", a.newer, "added", a.spans.Added, "changed", a.spans.Changed, "removed", a.spans.Removed))
	}
	return i18n.T("handover.look.author", "name", a.name, "what", i18n.List(parts))
}

// build makes the fields in which it is chosen what becomes of the sets of a.
func (a *comer) build(p *Parent) {
	a.choices = []choiceOf{takeAll}
	titles := []string{i18n.T("handover.take.new")}
	if a.newer > 0 {
		titles = []string{i18n.T("handover.take.newer"), i18n.T("handover.take.keeping")}
		a.choices = append(a.choices, takeKeeping)
	}
	if a.newer+a.differ > 0 && a.name != model.GoldAuthor {
		titles, a.choices = append(titles, i18n.T("handover.take.renamed")), append(a.choices, takeRenamed)
	}
	titles, a.choices = append(titles, i18n.T("handover.take.nothing")), append(a.choices, takeNothing)
	a.other = newEntry(p)
	a.other.SetText(a.name + "-2")
	a.other.SetName(i18n.T("handover.rename.name", "author", a.name))
	a.other.Validator = sentence(model.CheckAuthor)
	a.other.Hide()
	a.what = mirror.NewSelect(titles, func(i int) {
		if a.choices[i] == takeRenamed {
			a.other.Show()
		} else {
			a.other.Hide()
		}
	})
}

// takingOf is what was chosen for all of authors; it fails where a name can be nobody's.
func takingOf(authors []*comer) (Taking, error) {
	t := Taking{Rename: map[string]string{}}
	for _, a := range authors {
		if a.what == nil {
			continue
		}
		switch a.choices[a.what.Selected()] {
		case takeKeeping:
			t.Keep = append(t.Keep, a.name)
		case takeNothing:
			t.Leave = append(t.Leave, a.name)
		case takeRenamed:
			if err := model.CheckAuthor(a.other.Text()); err != nil {
				return t, err
			}
			t.Rename[a.name], t.Keep = a.other.Text(), append(t.Keep, a.name)
		case takeAll:
		}
	}
	return t, nil
}
