package panel

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/text/segment"
)

// Look is how a line of text is drawn.
type Look struct {
	Size  fyne.ThemeSizeName  // empty: the interface's text size
	Color fyne.ThemeColorName // empty: the foreground
	Bold  bool
	// Base is how the line's own direction is found; a line that was wrapped
	// keeps that of its paragraph. With bidi.Auto a text of the interface, which
	// is every one but those with Own or Head, runs as the interface does.
	Base bidi.Base
	// Own aligns the line to its own start, right for a right-to-left text;
	// otherwise it begins where the interface begins.
	Own bool
	// End aligns the line to the end of its box.
	End bool
	// Head cuts a line that is too long at its beginning instead, and puts it where
	// it is read on: at the left of its box for a right-to-left text.
	Head bool
}

// Line is one line of text in any mix of directions. Where it is too long for
// its box it is cut at the end of the logical text, or at its beginning, at a
// grapheme, with "…".
// Fyne's own label lays runs out in logical order and cuts at the right, which
// for an Arabic text is its beginning.
type Line struct {
	widget.BaseWidget
	look Look
	text string
	min  float32 // width
}

// NewLine makes a line that shows text.
func NewLine(text string, look Look) *Line {
	l := &Line{look: look, text: oneLine(text)}
	l.ExtendBaseWidget(l)
	return l
}

// Text is what the line shows, in logical order and not cut.
func (l *Line) Text() string { return l.text }

// SetText shows text. Line breaks and other controls become blanks.
func (l *Line) SetText(text string) {
	text = oneLine(text)
	if text == l.text {
		return
	}
	l.text = text
	l.Refresh()
}

// SetLook draws the line another way.
func (l *Line) SetLook(look Look) {
	if look == l.look {
		return
	}
	l.look = look
	l.Refresh()
}

// SetMinWidth asks for at least width units; a line asks for none by itself.
func (l *Line) SetMinWidth(width float32) { l.min = width }

// NaturalWidth is what the whole line takes, uncut, in units of the canvas.
func (l *Line) NaturalWidth() float32 {
	size, style := l.measures()
	return fyne.MeasureText(visual(l.text, l.base()), size, style).Width
}

// base is the direction in which the line runs.
func (l *Line) base() bidi.Base {
	switch {
	case l.look.Base != bidi.Auto:
		return l.look.Base
	case !l.look.Own && !l.look.Head:
		return mirror.Base(l.text)
	case mirror.RTL():
		return bidi.AutoRTL
	}
	return bidi.Auto
}

func (l *Line) measures() (float32, fyne.TextStyle) {
	return sizeOf(l.look), fyne.TextStyle{Bold: l.look.Bold}
}

// sizeOf is the text size of look in units of the canvas.
func sizeOf(look Look) float32 {
	if look.Size == "" {
		return theme.TextSize()
	}
	return fyne.CurrentApp().Settings().Theme().Size(look.Size)
}

// CreateRenderer makes the line's one text object.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{line: l, text: canvas.NewText("", nil)}
	r.style()
	return r
}

type lineRenderer struct {
	line *Line
	text *canvas.Text
	size fyne.Size
}

func (r *lineRenderer) Destroy() {}

func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text} }

func (r *lineRenderer) MinSize() fyne.Size {
	size, style := r.line.measures()
	return fyne.NewSize(r.line.min, fyne.MeasureText("ف", size, style).Height)
}

func (r *lineRenderer) Layout(size fyne.Size) {
	r.size = size
	fontSize, style := r.line.measures()
	base, cut := r.line.base(), cut
	if r.line.look.Head {
		cut = cutHead
	}
	r.text.Text = visual(cut(r.line.text, base, size.Width, fontSize, style), base)
	r.text.Alignment = r.alignment()
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(0, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(size.Width, height))
}

func (r *lineRenderer) alignment() fyne.TextAlign {
	look := r.line.look
	switch {
	case look.End:
		return mirror.End()
	case !look.Own && !look.Head:
		return mirror.Start()
	case rightToLeft(r.line.text, r.line.base()) != look.Head:
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

func (r *lineRenderer) Refresh() {
	r.style()
	r.Layout(r.line.Size())
	r.text.Refresh()
}

func (r *lineRenderer) style() {
	r.text.TextSize, r.text.TextStyle = r.line.measures()
	name := r.line.look.Color
	if name == "" {
		name = theme.ColorNameForeground
	}
	th := r.line.Theme()
	r.text.Color = th.Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

// visual is text as Fyne must be given it to show it right.
func visual(text string, base bidi.Base) string { return bidi.Visual(text, base) }

// rightToLeft tells whether a text begins at the right.
func rightToLeft(text string, base bidi.Base) bool {
	switch base {
	case bidi.LTR:
		return false
	case bidi.RTL:
		return true
	}
	level, ok := bidi.FirstStrong([]rune(text))
	return ok && level.RTL() || !ok && base == bidi.AutoRTL
}

const ellipsis = "…"

// cut is text, or as many of its first graphemes as fit into width with an
// ellipsis behind them.
func cut(text string, base bidi.Base, width, size float32, style fyne.TextStyle) string {
	fits := func(s string) bool { return fyne.MeasureText(visual(s, base), size, style).Width <= width }
	if width <= 0 || text == "" {
		return ""
	}
	// A text far longer than any line is not measured whole.
	runes := []rune(text)
	if most := int(width) + 1; len(runes) > most {
		runes = runes[:most]
	} else if fits(text) {
		return text
	}
	ends := graphemeEnds(runes)
	n := sort.Search(len(ends), func(i int) bool { return !fits(string(runes[:ends[i]]) + ellipsis) })
	if n == 0 {
		return ellipsis
	}
	return strings.TrimRight(string(runes[:ends[n-1]]), " ") + ellipsis
}

// cutHead is text, or as many of its last graphemes as fit into width with an
// ellipsis before them.
func cutHead(text string, base bidi.Base, width, size float32, style fyne.TextStyle) string {
	fits := func(s string) bool { return fyne.MeasureText(visual(s, base), size, style).Width <= width }
	if width <= 0 || text == "" {
		return ""
	}
	runes := []rune(text)
	if most := int(width) + 1; len(runes) > most {
		runes = runes[len(runes)-most:]
	} else if fits(text) {
		return text
	}
	ends := graphemeEnds(runes)
	n := sort.Search(len(ends), func(i int) bool { return fits(ellipsis + string(runes[ends[i]:])) })
	n = min(n, len(ends)-1)
	for n+1 < len(ends) && string(runes[ends[n]:ends[n+1]]) == " " {
		n++ // a blank that bears a mark stays: the mark must not begin the text
	}
	return ellipsis + string(runes[ends[n]:])
}

func graphemeEnds(runes []rune) []int {
	found := make([]segment.Break, len(runes))
	segment.Graphemes(found, runes)
	var ends []int
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) || found[i]&segment.Grapheme != 0 {
			ends = append(ends, i)
		}
	}
	return ends
}

// oneLine is text with blanks for what would break or hide a line.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}
