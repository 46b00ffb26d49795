package told

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// details is all that is known of the picked line: each difference in words, who decided, and
// their note.
type details struct {
	widget.BaseWidget
	pane   *Pane
	width  float32 // that the words are broken for
	column *fyne.Container
	scroll *mirror.Scroll
}

func newDetails(p *Pane) *details {
	d := &details{pane: p, column: container.New(layout.NewCustomPaddedVBoxLayout(2))}
	d.scroll = mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, panePad, panePad), d.column))
	d.ExtendBaseWidget(d)
	return d
}

// show shows the picked line.
func (d *details) show() {
	d.column.Objects = nil
	if l, ok := d.pane.Picked(); ok && d.width > 0 {
		d.line(l)
	} else if d.pane.work != nil && d.width > 0 {
		d.add(i18n.T("told.allkept"), panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
	}
	d.column.Refresh()
	d.scroll.ScrollToTop()
	d.scroll.Refresh()
	d.Refresh()
}

func (d *details) line(l review.Line) {
	w := d.pane.work
	for _, words := range w.differs(l) {
		d.add(words, panel.Look{})
	}
	if l.Outcome == review.Missed && l.Gold != nil {
		for _, words := range w.values(*l.Gold) {
			d.add(words, panel.Look{})
		}
	}
	d.add(decided(l.Decision), panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
	d.add(l.Decision.Note, panel.Look{Own: true})
}

// values are those of a span of gold, in words.
func (w *Work) values(s model.Span) []string {
	t, _ := w.Schema.SpanType(s.Label)
	var words []string
	for _, a := range t.Attributes {
		if v := w.value(a, s.Attributes[a.Name], w.Gold.Spans); v != "" {
			words = append(words, i18n.T("told.value", "name", a.Label.In(i18n.Language(), a.Name), "value", v))
		}
	}
	if s.Entity != "" {
		words = append(words, i18n.T("told.value", "name", i18n.T("told.entity"), "value", w.entity(s.Entity)))
	}
	return words
}

func (d *details) add(text string, look panel.Look) {
	if text == "" {
		return
	}
	for _, l := range panel.Paragraph(text, d.width-2*panePad-mirror.BarWidth, linesMost, look) {
		d.column.Add(l)
	}
}

// fit breaks the words for a width, and tells the height that they take.
func (d *details) fit(width float32) float32 {
	if width != d.width {
		d.width = width
		d.show()
	}
	if len(d.column.Objects) == 0 {
		return 0
	}
	return d.scroll.Content.MinSize().Height + widget.NewSeparator().MinSize().Height + d.Theme().Size(fynetheme.SizeNamePadding)
}

// CreateRenderer shows them below a line.
func (d *details) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(d, widget.NewSimpleRenderer(mirror.Border(widget.NewSeparator(), nil, nil, nil, d.scroll)))
}
