package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Hit is a row of a concordance. Before, Text and After follow one another in the
// order of reading.
type Hit struct {
	Document            model.DocumentID
	Name                string // the document's
	Author              string // whose span it is, where that is another annotator's
	Parts               []model.Range
	Span                model.SpanID // the span that it is; empty for words
	Before, Text, After string
	Base                bidi.Base // the direction of its paragraph: bidi.LTR or bidi.RTL
}

// hitRow shows a hit between what stands before and after it. Its columns follow
// the direction of the hit's paragraph: of a right-to-left one "before" is at the
// right (ufal/kontext#2489). All hits of one direction begin below one another, and
// are seen whatever must be cut: the far ends of the context go first.
type hitRow struct {
	widget.BaseWidget
	check                    *widget.Icon
	toggle                   *pressable
	name, before, hit, after *Line
	ground                   *canvas.Rectangle
	index                    int  // of the hit in the list
	named                    bool // the document's name is shown
	rtl                      bool
}

func newHitRow(toggled func(*hitRow)) *hitRow {
	r := &hitRow{
		check: widget.NewIcon(theme.SignDone.Resource()), name: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
		before: NewLine("", Look{}), hit: NewLine("", Look{}), after: NewLine("", Look{}), ground: canvas.NewRectangle(color.Transparent),
	}
	r.toggle = newPressable(container.NewCenter(mirror.GridWrap(fyne.NewSquareSize(signSize), r.check)), func() { toggled(r) })
	r.toggle.tip = keyed(i18n.T("tip.check"), "Space")
	r.ground.CornerRadius = 3
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row. The document is named where hits of several are listed.
func (r *hitRow) show(h Hit, checked, named bool) {
	r.named, r.rtl = named, h.Base == bidi.RTL
	setShown(r.check, checked)
	setShown(r.name, named)
	name := h.Name
	if h.Author != "" {
		name = i18n.T("desk.find.by", "document", h.Name, "author", h.Author)
	}
	r.name.SetText(name)
	text, after := join(firstRunes(h.Text, excerptLength), h.After)
	before, text := join(h.Before, text)
	r.setLooks(h.Base, "")
	r.before.SetText(before)
	r.hit.SetText(text)
	r.after.SetText(after)
	r.Refresh()
}

// showHeading makes the row one of the columns' names, for hits of a direction.
func (r *hitRow) showHeading(name, before, hit, after string, base bidi.Base, named bool) {
	r.named, r.rtl = named, base == bidi.RTL
	r.check.Hide()
	r.toggle.Hide()
	setShown(r.name, named)
	r.setLooks(base, fynetheme.SizeNameCaptionText)
	for line, text := range map[*Line]string{r.name: name, r.before: before, r.hit: hit, r.after: after} {
		line.SetText(text)
	}
	r.Refresh()
}

func (r *hitRow) setLooks(base bidi.Base, size fyne.ThemeSizeName) {
	r.before.SetLook(Look{Size: size, Color: theme.Quiet, Base: base, Head: true})
	r.hit.SetLook(Look{Size: size, Bold: size == "", Base: base, Own: true})
	r.after.SetLook(Look{Size: size, Color: theme.Quiet, Base: base, Own: true})
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
		return
	}
	o.Hide()
}

// CreateRenderer makes the renderer; all it shows lives in the row.
func (r *hitRow) CreateRenderer() fyne.WidgetRenderer { return tree.Of(r, &hitRenderer{r}) }

type hitRenderer struct{ *hitRow }

func (r *hitRenderer) Destroy() {}

func (r *hitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.toggle, r.name, r.ground, r.before, r.hit, r.after}
}

// The sizes of a row in units of the canvas, and which parts of it its context before
// the hit has, and at most the hit.
const (
	hitHeight, hitPad, hitGap         = 26, 8, 5
	hitName, hitCheck                 = 132, 24
	beforePart, hitPart       float32 = 0.38, 0.36
)

func (r *hitRenderer) MinSize() fyne.Size { return fyne.NewSize(240, hitHeight) }

func (r *hitRenderer) Layout(size fyne.Size) {
	x := float32(hitPad)
	put := func(o fyne.CanvasObject, x, width float32) {
		height := min(o.MinSize().Height, size.Height)
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(0, width), height))
	}
	put(r.toggle, x, hitCheck-4)
	x += hitCheck
	if r.named {
		put(r.name, x, hitName-hitGap)
		x += hitName
	}
	width := max(0, size.Width-x-2*hitPad)
	before := width * beforePart
	hit := min(r.hit.NaturalWidth()+1, width*hitPart)
	after := max(0, width-before-hit-2*hitGap)
	// at is where a column begins whose start lies so far from the start of the line.
	at := func(start, extent float32) float32 {
		if r.rtl != mirror.RTL() { // turned once more at the end
			return x + width - start - extent
		}
		return x + start
	}
	put(r.before, at(0, before), before)
	put(r.hit, at(before+hitGap, hit), hit)
	put(r.after, at(before+hit+2*hitGap, after), after)
	r.ground.Move(fyne.NewPos(at(before+hitGap, hit)-2, 3))
	r.ground.Resize(fyne.NewSize(hit+4, max(0, size.Height-6)))
	mirror.Turn(r.Objects(), size.Width)
}

func (r *hitRenderer) Refresh() {
	r.ground.FillColor = color.Transparent
	if r.toggle.Visible() {
		r.ground.FillColor = r.Theme().Color(theme.Found, fyne.CurrentApp().Settings().ThemeVariant())
	}
	r.Layout(r.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
