package review

import (
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
	scroll *mirror.Scroll
}

// textLines is how many lines of a version's text are shown.
const textLines = 3

func newDetails(p *Page) *details {
	d := &details{page: p, column: container.New(layout.NewCustomPaddedVBoxLayout(3))}
	d.scroll = mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), d.column))
	return d
}

// show shows the row at hand.
func (d *details) show() {
	d.column.Objects = nil
	p := d.page
	if r, ok := p.hand(); ok {
		d.add(p.title(r), panel.Look{Bold: true})
		d.add(p.differs(r), quiet())
		for k := range p.compared.Sets {
			d.version(r, k)
		}
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
	for _, l := range panel.Paragraph(text, sideWidth-32, textLines, look) {
		d.column.Add(l)
	}
}

// version adds what the k-th annotator made of a row.
func (d *details) version(r row, k int) {
	p := d.page
	head := panel.NewLine(i18n.T("review.head.one", "key", k+1, "name", p.compared.Sets[k].Author), panel.Look{Size: fynetheme.SizeNameCaptionText, Bold: true})
	d.column.Add(mirror.Border(nil, nil, container.NewCenter(newSwatch(k)), nil, container.New(mirror.Of(layout.NewCustomPaddedLayout(0, 0, 6, 0)), head)))
	switch {
	case !p.has(r, k):
		d.add(i18n.T("review.version.none"), quiet())
	case r.link:
		x := p.compared.Links[r.index].Relations[k]
		d.add(p.relationName(x.Label), panel.Look{})
		d.add(p.excerpt(r), panel.Look{Own: true, Base: p.baseOf(r)})
		for name, v := range x.Attributes {
			if v.Flag() {
				d.add(panel.FlagName(name), quiet())
			}
		}
	default:
		span := p.compared.Items[r.index].Spans[k]
		d.add(p.textOf(span.Parts), panel.Look{Own: true, Base: p.baseOf(r)})
		d.add(i18n.T("review.version", "label", p.labelName(span.Label), "extent", panel.Extent(span.Parts)), quiet())
		for _, words := range p.values(r.index, k) {
			d.add(words, panel.Look{})
		}
	}
}

// decision adds what was decided, by whom, or what goes with the next decision.
func (d *details) decision(r row) {
	p := d.page
	s := p.settled(r).Decision
	if s == nil {
		if p.reason != model.ReasonNone {
			d.add(i18n.T("review.pending", "reason", reasonName(p.reason)), panel.Look{})
		}
		d.add(p.note, panel.Look{Own: true})
		return
	}
	d.add(i18n.T("review.decided", "verdict", p.verdictWords(*s), "name", s.Reviewer), panel.Look{Bold: true})
	d.add(s.Note, panel.Look{Own: true})
}
