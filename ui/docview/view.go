package docview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// View is the document widget. It must be used on Fyne's main goroutine.
//
// The callbacks may be nil. All but OnScroll are called for what a person did, never for what the program set.
type View struct {
	widget.BaseWidget

	// OnSelect is told the selection whenever it changes; start == end is a caret.
	OnSelect func(start, end int)
	// OnMark is told the mark that was clicked: the innermost at that character and, clicked again, the next outer one.
	// It is told "" when text without a mark was clicked.
	OnMark func(id string)
	// OnArc is told the arc whose name was clicked, and OnEnd the mark at an end of an arc whose arrow at the edge of the
	// view was.
	OnArc func(id string)
	OnEnd func(id string)
	// OnMenu is told where a menu is asked for with the other mouse button.
	OnMenu func(MenuPlace)
	// OnHover is told the innermost mark under the pointer, "" when there is none any more.
	OnHover func(id string)
	// OnRune is told every typed character but the blank, which scrolls. It returns whether it made use of it.
	OnRune func(r rune) bool
	// OnKey is told the keys that the view does not use itself, Tab and Escape among them, and with Ctrl or Alt also
	// those of characters. Keys that only type a character come to OnRune alone, so that nothing is done twice. A
	// shortcut it does not make use of goes on to the window's canvas.
	OnKey func(name fyne.KeyName, modifiers fyne.KeyModifier) bool

	// OnScroll is called after another part of the text has come into view, by whatever way.
	OnScroll func()

	engine  *layout.Engine
	painter *paint.Painter

	fonts    *face.Stack
	text     string
	base     bidi.Base
	language string
	em       float32

	lineHeight, columnEms float32 // ems

	column column
	page   paint.Page
	strips []*strip
	paints int // how many strips have been painted so far

	source Marks
	asked  [2]int // the part of the text whose marks are known
	marks  []Mark // of it, in the order in which they are painted
	before []Mark // a buffer: those before the last change
	atHand string
	arcs   arcs
	edges  [2]edge // the upper and the lower one

	scroll  float64 // device pixels of the page above the top edge
	place   place
	anchor  anchor
	pending *[2]int // to be revealed once the view has a size

	selection selection
	echo      [2]int
	found     [][2]int // see SetFound
	press     press
	hover     hover
	focused   bool

	paper      *canvas.Rectangle
	empty      *canvas.Text
	band       []*canvas.Rectangle // the selection's boxes
	under      []*canvas.Rectangle // the echo's lines
	foundBoxes []*canvas.Rectangle
	caret      [2]*canvas.Rectangle
	bar        scrollbar

	logical   bool // arrows go by the order of the text
	objects   []fyne.CanvasObject
	modifiers func() fyne.KeyModifier
}

var (
	_ fyne.Widget       = (*View)(nil)
	_ fyne.Focusable    = (*View)(nil)
	_ fyne.Tabbable     = (*View)(nil)
	_ fyne.Scrollable   = (*View)(nil) // which makes the view its own clip region
	_ fyne.Draggable    = (*View)(nil)
	_ fyne.Shortcutable = (*View)(nil)

	_ fyne.SecondaryTappable = (*View)(nil)

	_ desktop.Mouseable  = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New returns a view of an empty document in the light colours.
func New(fonts *face.Stack) *View {
	v := &View{
		engine: layout.NewEngine(), painter: paint.NewPainter(),
		fonts: fonts, em: DefaultFontSize, lineHeight: DefaultLineHeight, columnEms: DefaultColumn,
		paper: canvas.NewRectangle(nil), empty: canvas.NewText("", nil),
		modifiers: currentModifiers,
	}
	v.page.Colors, v.page.Arcs = paint.Light(), &v.arcs.placed
	v.caret = [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	v.bar.thumb = canvas.NewRectangle(nil)
	v.edges = [2]edge{newEdge(), newEdge()}
	v.empty.Hide()
	v.ExtendBaseWidget(v)
	v.collect()
	v.paintColors()
	v.relayout()
	return v
}

// SetDocument shows another text, from its top, without marks, with the caret at its start. The base says how the
// direction of its paragraphs is found, the language is a BCP 47 tag or "".
func (v *View) SetDocument(text string, base bidi.Base, language string) {
	v.SetDocumentAt(text, base, language, 0)
}

// SetDocumentAt is SetDocument with the line of a character at the top edge, and the caret there, so that words and
// paragraphs go on from what is read: see Place.
func (v *View) SetDocumentAt(text string, base bidi.Base, language string, offset int) {
	v.text, v.base, v.language = text, base, language
	v.atHand, v.source, v.asked = "", nil, [2]int{}
	v.takeMarks()
	v.arcs, v.page.Signs = arcs{}, nil
	v.selection, v.echo, v.found = selection{}, [2]int{}, nil
	v.press = press{}
	v.dropHover()
	v.scroll, v.place, v.pending = 0, place{offset: max(0, offset), set: offset > 0}, nil
	v.page.Doc = nil
	v.relayout()
	v.place.offset = v.clampOffset(v.place.offset)
	if at := v.place.offset; at > 0 {
		v.SetSelection(at, at)
	}
}

// SetBase changes how the direction of the paragraphs is found and keeps everything else.
func (v *View) SetBase(base bidi.Base) {
	if v.base == base {
		return
	}
	v.base = base
	v.relayout()
}

// SetColors changes the colours of the page, for example to paint.Dark().
func (v *View) SetColors(colors paint.Colors) {
	if v.page.Colors == colors {
		return
	}
	v.page.Colors = colors
	v.paintColors()
	v.invalidateAll()
	v.update()
}

// SetFonts changes the faces of the text and keeps the place.
func (v *View) SetFonts(fonts *face.Stack) {
	v.fonts = fonts
	v.relayout()
}

// Text returns the text of a range.
func (v *View) Text(start, end int) string { return v.page.Doc.Slice(start, end) }

// MinSize is the same whatever the document: Fyne asks for it in every frame.
func (v *View) MinSize() fyne.Size { return fyne.NewSize(240, 160) }
