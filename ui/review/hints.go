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

func newHints() *hints { return &hints{container.New(flow{})} }

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

// flow lays hints out in lines as wide as the page, from the start on.
type flow struct{}

// The air around and between hints, units of the canvas.
const (
	hintPad = 12
	hintGap = 16
	hintRow = 20
)

// MinSize is called by Fyne. How high the lines are depends on the width, see heightFor.
func (flow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, hintRow) }

// heightFor is how high the lines are at a width.
func (f flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout is called by Fyne.
func (f flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, m fyne.Size) {
		o.Move(at)
		o.Resize(m)
	})
	mirror.Turn(objects, size.Width)
}

// place puts the hints into lines of a width, and gives the height of these.
func (flow) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y := float32(hintPad), float32(4)
	for _, o := range objects {
		m := o.MinSize()
		if x > hintPad && x+m.Width > width-hintPad {
			x, y = hintPad, y+hintRow
		}
		put(o, fyne.NewPos(x, y), m)
		x += m.Width + hintGap
	}
	return y + hintRow + 4
}
