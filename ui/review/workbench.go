package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

// Widths of the list at the start and of the details at the end, units of the canvas.
const (
	listWidth = 300
	sideWidth = 284
)

// workbench makes the widgets of the work: the list, the article, and the details of what is at
// hand above what is in gold of it.
func (p *Page) workbench() fyne.CanvasObject {
	p.list, p.details, p.panes, p.keys = newList(p), newDetails(p), newPanes(p), newHints()
	p.inspector = p.newInspector()
	p.head = panel.NewLine("", panel.Look{Bold: true, Base: base()})
	p.count = panel.NewLine("", panel.Look{Color: theme.Quiet, Size: fynetheme.SizeNameCaptionText, End: true})
	head := container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), mirror.Border(nil, nil, nil, p.count, p.head))
	p.listRoom = container.NewStack(wide(listWidth), p.list)
	if p.documents != nil { // made anew in another language
		p.documents = newDocuments(p)
		p.listRoom.Objects[1] = p.documents
	}
	p.sideRoom = container.New(above{p.details}, p.details.scroll, p.inspector)
	p.side = container.NewStack(wide(sideWidth), p.sideRoom)
	p.middle = mirror.Border(nil, nil,
		mirror.Border(nil, nil, nil, widget.NewSeparator(), p.listRoom),
		p.side,
		p.panes.room)
	p.show()
	return container.New(pageLayout{}, container.NewVBox(head, widget.NewSeparator()), p.middle, widget.NewSeparator(), p.keys.flow)
}

// base is the direction of the interface, for lines in which names may be all that has one.
func base() bidi.Base {
	if mirror.RTL() {
		return bidi.RTL
	}
	return bidi.LTR
}

// pageLayout puts a head above, and a line and the keys below, what takes the rest of the room.
type pageLayout struct{}

// MinSize is called by Fyne.
func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width, 240)
}

// Layout is called by Fyne.
func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	keys := flow.HeightFor(objects[3].(*fyne.Container).Objects, size.Width)
	heights := []float32{objects[0].MinSize().Height, 0, objects[2].MinSize().Height, keys}
	heights[1] = max(0, size.Height-heights[0]-heights[2]-heights[3])
	y := float32(0)
	for i, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i]
	}
}

func wide(width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 0))
	return r
}

// above gives the first of two objects the height that it needs, up to a share of the room, and the
// other the rest; all to the one that is seen alone.
type above struct{ details *details }

// aboveMost is the most of the height that the upper one gets.
const aboveMost = 0.62

// MinSize is called by Fyne.
func (above) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(sideWidth, 120) }

// Layout is called by Fyne.
func (a above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper := size.Height
	if objects[1].Visible() {
		upper = min(a.details.inside.MinSize().Height, aboveMost*size.Height)
	}
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-upper))
	objects[1].Move(fyne.NewPos(0, upper))
}

// newInspector makes what shows, and edits, the span of gold at hand.
func (p *Page) newInspector() *panel.Inspector {
	i := panel.NewInspector()
	i.EntityName = p.calls.EntityName
	i.Direction = func(o model.Offset) bidi.Base { return p.panes.whole.ParagraphBase(int(o)) }
	i.CanEdit = p.canEdit
	i.OnSet, i.OnPoint = p.setAttribute, p.setEntity
	i.OnPart = p.panes.goTo
	i.OnEntity = func() { p.toArticle(keys.SpanEntity) }
	i.OnUnlink, i.OnFlag, i.OnUndeny = p.unlink, p.setFlag, p.undeny
	i.Focus, i.OnKey = p.calls.Focus, p.calls.Key
	i.OnLeave = func() { p.calls.Focus(p.list) }
	return i
}
