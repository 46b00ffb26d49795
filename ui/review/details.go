package review

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// details are the versions of what is at hand, one below the other, and what was decided of it.
type details struct {
	page   *Page
	column *fyne.Container
	inside *fyne.Container // the column with air around it
	scroll *mirror.Scroll
}

// textLines is how many lines of a version's text are shown.
const textLines = 3

func newDetails(p *Page) *details {
	d := &details{page: p, column: container.New(layout.NewCustomPaddedVBoxLayout(3))}
	d.inside = container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), d.column)
	d.scroll = mirror.NewVScroll(d.inside)
	return d
}

// show shows the row at hand.
func (d *details) show() {
	d.column.Objects = nil
	p := d.page
	if r, ok := p.hand(); ok {
		d.add(p.title(r), panel.Look{Bold: true})
		d.add(p.differs(r), quiet())
		d.versions(r)
		d.decision(r)
	} else {
		d.add(nothingLeft(p), quiet())
	}
	d.column.Refresh()
	d.scroll.ScrollToTop()
	d.scroll.Refresh()
}

func quiet() panel.Look {
	return panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
}

func (d *details) add(text string, look panel.Look) {
	if text == "" {
		return
	}
	for _, l := range panel.Paragraph(text, sideWidth-32, textLines, look) {
		d.column.Add(l)
	}
}

// said is a line of a version: its words and how they look.
type said struct {
	text string
	look panel.Look
}

// versions adds what the annotators made of a row; those who made the same share it.
func (d *details) versions(r row) {
	p := d.page
	var all [][]said
	for k := range p.compared.Sets {
		all = append(all, p.version(r, k))
	}
	for k, version := range all {
		same := func(other []said) bool { return slices.Equal(other, version) }
		if slices.IndexFunc(all, same) < k {
			continue // said with the first of them
		}
		for other := k; other < len(all); other++ {
			if same(all[other]) {
				d.head(other)
			}
		}
		for _, l := range version {
			d.add(l.text, l.look)
		}
	}
}

// head names the k-th annotator beside his line.
func (d *details) head(k int) {
	name := i18n.T("review.head.one", "key", k+1, "name", d.page.compared.Sets[k].Author)
	head := panel.NewLine(name, panel.Look{Size: fynetheme.SizeNameCaptionText, Bold: true, Base: base()})
	d.column.Add(mirror.Border(nil, nil, container.NewCenter(newSwatch(k)), nil, container.New(mirror.Of(layout.NewCustomPaddedLayout(0, 0, 6, 0)), head)))
}

// version is what the k-th annotator made of a row, in words.
func (p *Page) version(r row, k int) []said {
	if !p.has(r, k) {
		return []said{{i18n.T("review.version.none"), quiet()}}
	}
	if r.link {
		x := p.compared.Links[r.index].Relations[k]
		lines := []said{{p.relationName(x.Label), panel.Look{}}, {p.excerpt(r), panel.Look{Own: true, Base: p.baseOf(r)}}}
		for _, name := range slices.Sorted(maps.Keys(x.Attributes)) {
			if x.Attributes[name].Flag() {
				lines = append(lines, said{panel.FlagName(name), quiet()})
			}
		}
		return lines
	}
	span := p.compared.Items[r.index].Spans[k]
	lines := []said{
		{p.textOf(span.Parts), panel.Look{Own: true, Base: p.baseOf(r)}},
		{i18n.T("review.version", "label", p.labelName(span.Label), "extent", panel.Extent(span.Parts)), quiet()},
	}
	for _, words := range p.values(r.index, k) {
		lines = append(lines, said{words, panel.Look{}})
	}
	return lines
}

// decision adds what was decided, by whom, or what goes with the next decision.
func (d *details) decision(r row) {
	p := d.page
	s := p.settled(r).Decision
	if s == nil {
		if p.reason != model.ReasonNone {
			d.add(i18n.T("review.pending", "reason", panel.Reason(p.reason)), panel.Look{})
		}
		d.add(p.note, panel.Look{Own: true})
		return
	}
	d.add(i18n.T("review.decided", "verdict", p.verdictWords(*s), "name", s.Reviewer), panel.Look{Bold: true})
	d.add(s.Note, panel.Look{Own: true})
}
