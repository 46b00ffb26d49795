package review

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// hints are the keys of the page with what they do, at its foot; a click does it, too.
type hints struct{ flow *fyne.Container }

func newHints() *hints { return &hints{container.New(flow)} }

// show shows what can be done with the row at hand; what cannot steps back.
func (h *hints) show(p *Page) {
	if p.documents != nil {
		h.flow.Objects = []fyne.CanvasObject{
			newHint(keys.Written(keys.EditSpan), i18n.T("review.act.open"), true, func() { p.documents.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }),
			newHint(strings.ToUpper(documentsKeys[:1]), i18n.T("review.act.rows"), true, func() { p.showDocuments(false) }),
		}
		h.flow.Refresh()
		return
	}
	var list []fyne.CanvasObject
	for k, s := range p.compared.Sets {
		does := i18n.T("review.act.take", "name", s.Author)
		if p.alone() {
			does = i18n.T("review.act.accept")
		}
		list = append(list, newHint(i18n.Number(k+1), does, hasHand(p), func() { p.take(k) }))
	}
	for _, a := range acts() {
		if a.title == "review.act.send_back" && !a.able(p) {
			continue
		}
		list = append(list, newHint(a.key(), i18n.T(a.title), a.able(p), func() {
			if a.able(p) {
				a.do(p)
			}
		}))
	}
	list = append(list, newHint(keyOf(keys.ToggleDone), i18n.T("review.act.done"), len(p.open) == 0, p.toggleDone),
		newHint(keyOf(keys.Finish), i18n.T("review.act.finish"), len(p.open) == 0, p.finish))
	h.flow.Objects = list
	h.flow.Refresh()
}

// hint is one key and what it does.
type hint struct {
	widget.BaseWidget
	key, title *panel.Line
	tapped     func()
}

func newHint(key, title string, able bool, tapped func()) *hint {
	small := panel.Look{Size: fynetheme.SizeNameCaptionText, Bold: true}
	words := panel.Look{Size: fynetheme.SizeNameCaptionText}
	if !able {
		small.Color, words.Color = theme.Quiet, theme.Quiet
	}
	h := &hint{key: panel.NewLine(key, small), title: panel.NewLine(title, words), tapped: tapped}
	for _, l := range []*panel.Line{h.key, h.title} {
		l.SetMinWidth(l.NaturalWidth() + 1)
	}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer puts the key before what it does.
func (h *hint) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(h, widget.NewSimpleRenderer(mirror.HBox(h.key, h.title)))
}

// Tapped does it.
func (h *hint) Tapped(*fyne.PointEvent) { h.tapped() }

// Cursor shows that it can be clicked.
func (h *hint) Cursor() desktop.Cursor { return desktop.PointerCursor }

// flow lays hints out.
var flow = mirror.Flow{Edge: 12, Above: 4, Below: 4, Between: 16, Row: 20}
