package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// list shows the rows, and has the keyboard: the keys of the page are pressed here.
type list struct {
	mirror.List
	page *Page
}

func newList(p *Page) *list {
	l := &list{page: p}
	l.Length = func() int { return len(p.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newLine() }
	l.UpdateItem = l.fill
	l.OnSelected = p.goTo
	l.ExtendBaseWidget(l)
	l.SetName(i18n.T("review.list"))
	return l
}

// show marks the row at hand.
func (l *list) show(at int) {
	l.Highlight(at)
	if at >= 0 {
		l.GoTo(at)
	}
	l.Refresh()
}

func (l *list) fill(i int, o fyne.CanvasObject) {
	if i < len(l.page.rows) {
		o.(*line).show(l.page, l.page.rows[i])
	}
}

// TypedRune does what the keys of the page do.
func (l *list) TypedRune(r rune) {
	if r != ' ' {
		l.page.typed(r)
	}
}

// TypedKey goes through the rows, or does what the keys of the page do.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	p := l.page
	switch e.Name {
	case fyne.KeyUp:
		p.goTo(max(0, p.at-1))
	case fyne.KeyDown:
		p.goTo(min(len(p.rows)-1, p.at+1))
	case fyne.KeyHome:
		p.goTo(min(0, len(p.rows)-1))
	case fyne.KeyEnd:
		p.goTo(len(p.rows) - 1)
	default:
		if e.Name == fyne.KeyTab || !p.pressed(e.Name, false) {
			l.List.TypedKey(e)
		}
	}
}

// line is a row of the list: how far it is, what it is and its text; below, in what it
// differs and what was decided.
type line struct {
	widget.BaseWidget
	sign                    *widget.Icon
	title, text, diff, said *panel.Line
}

// titleMost is the most of a line that a title takes from what is said beside it, units of the canvas.
const titleMost = 140

func newLine() *line {
	small := fynetheme.SizeNameCaptionText
	l := &line{
		sign: widget.NewIcon(nil), title: panel.NewLine("", panel.Look{Size: small, Bold: true}), text: panel.NewLine("", panel.Look{Own: true}),
		diff: panel.NewLine("", panel.Look{Size: small, Color: theme.Quiet}), said: panel.NewLine("", panel.Look{Size: small, End: true}),
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) show(p *Page, r row) {
	d := p.settled(r).Decision
	sign := theme.SignUntouched
	switch {
	case d != nil && d.Verdict == model.VerdictLater:
		sign = theme.SignOpen
	case d != nil:
		sign = theme.SignDone
	}
	l.sign.SetResource(sign.Resource())
	l.title.SetText(p.title(r))
	l.title.SetMinWidth(min(l.title.NaturalWidth()+1, titleMost))
	l.text.SetLook(panel.Look{Own: true, Base: p.baseOf(r)})
	l.text.SetText(p.excerpt(r))
	l.diff.SetText(p.below(r))
	l.said.SetText("")
	if d != nil {
		l.said.SetText(p.verdictWords(*d))
	}
}

// below is what stands below the text of a row: in what it differs, or, of the work of one
// annotator, its values.
func (p *Page) below(r row) string {
	if p.alone() && !r.link {
		return i18n.List(p.values(r.index, 0))
	}
	return p.differs(r)
}

// baseOf is the direction of the paragraph that a row is in; of a link where it begins.
func (p *Page) baseOf(r row) bidi.Base {
	item := p.item(r)
	if item < 0 || p.panes == nil {
		return bidi.Auto
	}
	return p.panes.whole.ParagraphBase(int(p.compared.Items[item].First().Start()))
}

// CreateRenderer puts two lines beside the sign.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), mirror.Border(nil, nil, l.title, nil, l.said), l.text, l.diff)
	row := mirror.Border(nil, nil, container.NewCenter(l.sign), nil, container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), lines))
	return tree.Of(l, widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(3, 3, 6, 6), row)))
}
