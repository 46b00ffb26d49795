package review

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// documents lists the project's documents in place of the rows: which there are to review, which
// are settled and for whom the others wait.
type documents struct {
	mirror.List
	page *Page
	all  []model.DocumentInfo
}

func newDocuments(p *Page) *documents {
	l := &documents{page: p, all: p.calls.Documents()}
	l.Length = func() int { return len(l.all) }
	l.CreateItem = func() fyne.CanvasObject { return newDocumentLine() }
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i < len(l.all) {
			o.(*documentLine).show(p, l.all[i])
		}
	}
	l.OnSelected = l.open
	l.ExtendBaseWidget(l)
	l.SetName(i18n.T("review.queue.name"))
	l.GoTo(slices.IndexFunc(l.all, func(d model.DocumentInfo) bool { return d.ID == p.work.Gold.Scope().Document }))
	return l
}

func (l *documents) open(i int) {
	id := l.all[i].ID
	l.page.showDocuments(false)
	if id != l.page.work.Gold.Scope().Document {
		l.page.calls.Open(id)
	}
}

// TypedRune leaves the list by the key that shows it.
func (l *documents) TypedRune(r rune) {
	if strings.ContainsRune(documentsKeys, unicode.ToLower(r)) {
		l.page.showDocuments(false)
	}
}

// showDocuments lists the documents in place of the rows, or the rows again.
func (p *Page) showDocuments(shown bool) {
	if p.list == nil || shown == (p.documents != nil) {
		return
	}
	p.documents = nil
	focus, list := fyne.Focusable(p.list), fyne.CanvasObject(p.list)
	if shown {
		p.documents = newDocuments(p)
		focus, list = p.documents, p.documents
	}
	p.listRoom.Objects[1] = list
	p.show()
	p.room.Refresh() // the keys at its foot are fewer, or more
	p.calls.Focus(focus)
}

// documentLine is a document with its stage.
type documentLine struct {
	widget.BaseWidget
	sign        *widget.Icon
	name, stage *panel.Line
}

func newDocumentLine() *documentLine {
	l := &documentLine{
		sign: widget.NewIcon(nil), name: panel.NewLine("", panel.Look{Bold: true}),
		stage: panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *documentLine) show(p *Page, info model.DocumentInfo) {
	s, names := p.stageOf(info)
	l.sign.SetResource(s.sign().Resource())
	l.name.SetLook(panel.Look{Bold: s.toReview()})
	l.name.SetText(info.Name)
	l.stage.SetText(s.words(names))
}

// CreateRenderer puts the stage below the name.
func (l *documentLine) CreateRenderer() fyne.WidgetRenderer {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), l.name, l.stage)
	row := mirror.Border(nil, nil, container.NewCenter(l.sign), nil, container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), lines))
	return tree.Of(l, widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(3, 3, 6, 6), row)))
}
