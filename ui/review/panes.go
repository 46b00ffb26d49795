package review

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// panes are the article: once with all versions in it, or two versions side by side which
// scroll together. Each reads in the document's direction.
type panes struct {
	page     *Page
	whole    *docview.View
	sides    [2]*docview.View
	captions [2]*panel.Line
	values   [2]*panel.Line // of what is at hand
	room     *fyne.Container
	once     fyne.CanvasObject
	twice    fyne.CanvasObject
	beside   bool
}

func newPanes(p *Page) *panes {
	s := &panes{page: p, whole: p.newView()}
	s.once = s.whole
	columns := make([]fyne.CanvasObject, 2)
	for i := range s.sides {
		s.sides[i] = p.newView()
		s.captions[i] = panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText, Bold: true, Base: base()})
		s.values[i] = panel.NewLine("", quiet())
		caption := container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), container.New(layout.NewCustomPaddedVBoxLayout(0), s.captions[i], s.values[i]))
		columns[i] = mirror.Border(caption, nil, nil, nil, s.sides[i])
	}
	s.sides[0].OnScroll = func() { s.sides[1].ScrollAs(s.sides[0]) }
	s.sides[1].OnScroll = func() { s.sides[0].ScrollAs(s.sides[1]) }
	s.twice = mirror.Grid(2, columns[0], mirror.Border(nil, nil, widget.NewSeparator(), nil, columns[1]))
	s.room = container.NewStack(s.once)
	return s
}

// newView makes a view of the document in which the keys of the page work.
func (p *Page) newView() *docview.View {
	v, doc := p.calls.View(), p.state().Document
	v.SetColors(theme.Look().Colors())
	v.SetDocument(doc.Text, marks.Base(doc), doc.Language)
	v.OnRune = func(r rune) bool { return p.typedIn(v, r) }
	v.OnKey = func(name fyne.KeyName, mods fyne.KeyModifier) bool {
		if mods&^fyne.KeyModifierShift != 0 {
			return false
		}
		if !p.pressed(name, mods == fyne.KeyModifierShift) {
			p.calls.Key(&fyne.KeyEvent{Name: name})
		}
		return true
	}
	v.OnMark = p.clicked
	v.OnSelect = func(start, end int) {
		if start < end {
			p.calls.Say(i18n.T("review.said.selected"))
		}
	}
	return v
}

// clicked takes the item in hand whose mark was clicked. What the reviewer added is no item: it
// is shown in the article.
func (p *Page) clicked(id string) {
	if span, ok := strings.CutPrefix(id, addedID); ok {
		p.calls.Article(Place{Span: model.SpanID(span)}, "")
		return
	}
	item, ok := itemOf(id)
	if !ok {
		return
	}
	for _, all := range []bool{p.all, true} {
		p.all = all
		p.rows = p.listed()
		for i, r := range p.rows {
			if r == (row{false, item}) {
				p.goTo(i)
				return
			}
		}
	}
}

// views are those that are seen.
func (s *panes) views() []*docview.View {
	if s.beside {
		return s.sides[:]
	}
	return []*docview.View{s.whole}
}

// show shows what is marked.
func (s *panes) show() {
	p := s.page
	beside := p.beside > 0
	if s.beside != beside {
		s.beside = beside
		s.room.Objects = []fyne.CanvasObject{s.once}
		if beside {
			s.room.Objects = []fyne.CanvasObject{s.twice}
		}
		s.room.Refresh()
	}
	if !beside {
		s.whole.SetMarks(p.whole())
		return
	}
	for i, k := range [2]int{0, p.beside} {
		s.captions[i].SetText(p.versionName(k))
		s.sides[i].SetMarks(p.versionMarks(k))
	}
}

// reveal brings what is at hand into view.
func (s *panes) reveal() {
	r, ok := s.page.hand()
	if !ok || s.page.item(r) < 0 {
		return
	}
	i := s.page.item(r)
	span := s.page.compared.Items[i].First()
	for side, version := range [2]int{0, s.page.beside} {
		s.values[side].SetText(s.page.atHandIn(r, version))
	}
	for _, v := range s.views() {
		v.SetAtHand("")
		if s.beside || s.page.standing.Items[i].Span != nil {
			v.SetAtHand(markID(i))
		}
		v.Reveal(int(span.Start()), int(span.End()))
	}
}

// goTo brings a part of the text into view.
func (s *panes) goTo(part model.Range) {
	for _, v := range s.views() {
		v.Reveal(int(part.Start), int(part.End))
	}
}

// versionName is whose version stands in a pane; k is that of gold behind the last annotator.
func (p *Page) versionName(k int) string {
	if k == len(p.compared.Sets) {
		return i18n.T("review.gold")
	}
	return i18n.T("review.head.one", "key", k+1, "name", p.compared.Sets[k].Author)
}

// atHandIn says what the k-th version makes of a row: the values that differ, and that it is not
// marked there. What is told by its mark is not said.
func (p *Page) atHandIn(r row, k int) string {
	if r.link {
		return ""
	}
	if p.versionOf(r.index, k) == nil {
		return i18n.T("review.version.none")
	}
	return i18n.List(p.values(r.index, k))
}

// turnBeside puts the next version beside the first, in the end gold, and then none.
func (p *Page) turnBeside() {
	p.beside = (p.beside + 1) % (len(p.compared.Sets) + 1)
	p.show()
}
