package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Inspector shows all that is known of the span at hand: label, offsets, text,
// attributes, entity, relations with the text at their other end, note. The
// attributes are set here, by a click or by keys after Edit.
type Inspector struct {
	widget.BaseWidget
	// EntityName gives the name to show of an entity; nil shows its id.
	EntityName func(model.EntityID) string
	// EntityFacts gives what else is known of an entity, a line each; nil: nothing.
	EntityFacts func(model.EntityID) []string
	// Direction gives the direction of the paragraph at an offset, so that a part
	// of it reads here as it does there; nil: each text's own.
	Direction func(model.Offset) bidi.Base
	// CanEdit is asked before a value is offered for a change, and says why not.
	CanEdit func() bool
	// OnSet stores a value of an attribute, the empty one to take it away, and tells
	// whether it is the attribute's now.
	OnSet func(span model.SpanID, name string, value model.Value) bool
	// OnPart is called with the part that was clicked of a span of several.
	OnPart func(model.Range)
	// OnPoint points a span to an entity, the empty one for none, and tells whether it
	// does now.
	OnPoint func(span model.SpanID, entity model.EntityID) bool
	// OnEntity asks which entity the span is about, after a click on its row.
	OnEntity func()
	// Focus gives the keyboard to a part of the inspector, and OnLeave takes it back.
	Focus   func(fyne.Focusable)
	OnLeave func()
	// OnOffer takes a relation that Offer showed, and OnTurn turns to what else can
	// be offered.
	OnOffer func(Offer)
	OnTurn  func()
	// OnUnlink takes a relation away, OnUndeny no longer says that there is none of a
	// type, and OnFlag says yes or no to a flag of one.
	OnUnlink func(model.RelationID)
	OnUndeny func(span model.SpanID, relation string)
	OnFlag   func(relation model.RelationID, name string, value bool)
	// OnKey gets the function keys that are pressed while a value is set.
	OnKey func(*fyne.KeyEvent)
	// LogicalArrows has Left and Right go by the order of the text in a typed value.
	LogicalArrows bool

	editor *editor
	opened []fyne.CanvasObject // the open attribute's row and what belongs to it

	offering Offering          // the zero value: nothing
	chosen   model.RelationID  // the relation whose row is lit; empty for none
	lit      fyne.CanvasObject // that row

	state  annotate.State
	span   model.SpanID
	text   *model.OffsetMap
	width  float32
	column *fyne.Container
	scroll *mirror.Scroll
}

// NewInspector makes one without a span.
func NewInspector() *Inspector {
	i := &Inspector{text: model.NewOffsetMap(""), column: container.New(layout.NewCustomPaddedVBoxLayout(4))}
	i.editor = newEditor(i)
	i.ExtendBaseWidget(i)
	i.scroll = mirror.NewVScroll(container.New(inset{12, 8}, i.column))
	return i
}

// ShowSpan shows a span of state; the empty id shows that there is none.
func (i *Inspector) ShowSpan(state annotate.State, id model.SpanID) {
	if state.Document.ID != i.state.Document.ID {
		i.text = model.NewOffsetMap(state.Document.Text)
	}
	other := id != i.span || state.Document.ID != i.state.Document.ID
	if other {
		i.scroll.ScrollToTop()
	}
	i.state, i.span = state, id
	if _, _, ok := i.editor.current(); i.editor.open != "" && (other || !ok) {
		i.editor.leave()
		return
	}
	i.build()
}

// Edit moves the keyboard to the first attribute of the span that is required and
// open, or to the first one; false where the span has none that can be set.
func (i *Inspector) Edit() bool {
	name, ok := i.editor.first()
	if ok {
		i.editor.begin(name)
	}
	return ok
}

// EditAttribute moves the keyboard to one attribute of the span; false where that
// one cannot be set.
func (i *Inspector) EditAttribute(name string) bool {
	for _, a := range i.editor.types() {
		if a.Name == name {
			i.editor.begin(name)
			return true
		}
	}
	return false
}

// Editing tells whether the keyboard is at a value that is being set.
func (i *Inspector) Editing(focused fyne.Focusable) bool {
	return focused == fyne.Focusable(i.editor) || i.editor.line != nil && focused == fyne.Focusable(i.editor.line)
}

// Pass takes the keyboard from the value that is being set on to what lies before or behind
// the inspector, as step does.
func (i *Inspector) Pass(step func()) {
	i.editor.passing = true
	defer func() { i.editor.passing = false }()
	i.Focus(i.editor)
	step()
}

// Edited names the attribute whose values are offered; empty for none.
func (i *Inspector) Edited() string { return i.editor.open }

// Keep stores a value that was typed and not stored yet, as something else is
// about to be shown. The error says why it cannot be the attribute's value.
func (i *Inspector) Keep() error { return i.editor.keep() }

// Close shows the attributes again without one to set. The keyboard is not moved,
// and what is typed is lost: see Keep.
func (i *Inspector) Close() {
	if i.editor.open != "" {
		i.editor.close()
		i.build()
	}
}

// passKey gives away a function key.
func (i *Inspector) passKey(k *fyne.KeyEvent) {
	if isFunctionKey(k.Name) && i.OnKey != nil {
		i.OnKey(k)
	}
}

// CreateRenderer wraps the texts again whenever the width changes.
func (i *Inspector) CreateRenderer() fyne.WidgetRenderer { return tree.Of(i, &inspectorRenderer{i}) }

type inspectorRenderer struct{ *Inspector }

func (r *inspectorRenderer) Destroy()                     {}
func (r *inspectorRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.scroll} }
func (r *inspectorRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, 80) }
func (r *inspectorRenderer) Refresh()                     { r.scroll.Refresh() }

func (r *inspectorRenderer) Layout(size fyne.Size) {
	r.scroll.Resize(size)
	if size.Width != r.width {
		r.width = size.Width
		r.build()
	}
}

func (i *Inspector) build() {
	span, ok := i.state.Span(i.span)
	i.column.Objects, i.opened, i.lit = nil, nil, nil
	if ok {
		i.offers()
		i.head(span)
		i.attributes(span)
		i.relations(span)
	} else {
		text := i18n.T("desk.inspector.none")
		if len(i.state.Spans) == 0 && i.state.Document.ID != "" {
			text = i18n.T("desk.inspector.nospan")
		}
		i.add(i.lines(text, 0, i.quiet())...)
	}
	i.column.Refresh()
	i.scroll.Refresh()
}

func (i *Inspector) quiet() Look {
	return Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
}

func (i *Inspector) add(objects ...fyne.CanvasObject) {
	i.column.Objects = append(i.column.Objects, objects...)
}

// lines wraps text to the pane.
func (i *Inspector) lines(text string, most int, look Look) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, l := range Paragraph(text, max(i.width-24, 60), most, look) {
		objects = append(objects, l)
	}
	return objects
}

func (i *Inspector) head(span model.Span) {
	c := newChip()
	c.set(i.state.Schema, span.Label)
	id := NewLine(string(span.ID), i.quiet())
	id.SetMinWidth(id.NaturalWidth())
	name := NewLine(labelName(i.state.Schema, span.Label), Look{Bold: true})
	i.add(container.New(row{grow: 1, gap: 8}, c, name, id))
	i.add(NewLine(Extent(span.Parts), i.quiet()))
	text := i.text.Text(span.Parts)
	if edges := edges(text); edges != "" {
		i.add(NewLine(edges, i.quiet()))
	}
	if len(span.Parts) > 1 {
		i.parts(span)
		return
	}
	look := Look{Own: true}
	if !strings.ContainsAny(text, "\n\r\u0085\u2029") {
		look.Base = baseAt(i.Direction, span)
	}
	i.add(i.lines(text, 4, look)...)
}

// edges spells out with which characters a text begins and ends: whether a
// quotation mark is inside must not be left to the eye.
func edges(text string) string {
	runes := []rune(text)
	if len(runes) <= pointsShown {
		return CodePoints(runes)
	}
	return CodePoints(runes[:1]) + " … " + CodePoints(runes[len(runes)-1:])
}

func (i *Inspector) attributes(span model.Span) {
	t, _ := i.state.Schema.SpanType(span.Label)
	for _, a := range t.Attributes {
		value := valueOf(span, a)
		if len(value.Items()) > 0 || a.Required || i.settable(a) {
			i.attribute(a, value)
		}
	}
	if len(i.editor.types()) > 0 {
		i.add(i.editor)
	}
	if span.Entity != "" && !slices.ContainsFunc(t.Attributes, model.AttributeType.RefersToEntity) {
		i.pair(i18n.T("desk.inspector.entity"), i.entityName(span.Entity))
		i.entityFacts(span.Entity)
	}
	if span.Note != "" {
		i.add(NewLine(i18n.T("desk.inspector.note"), i.quiet()))
		i.add(i.lines(span.Note, 0, Look{Own: true})...)
	}
}

func (i *Inspector) entityName(id model.EntityID) string {
	if id == "" || i.EntityName == nil {
		return string(id)
	}
	return i.EntityName(id)
}

// entityFacts adds what is known of an entity, quietly below its name.
func (i *Inspector) entityFacts(id model.EntityID) {
	if id == "" || i.EntityFacts == nil {
		return
	}
	for _, fact := range i.EntityFacts(id) {
		i.add(i.lines(fact, 2, i.quiet())...)
	}
}

// attribute adds a row and, where it is open, what sets it.
func (i *Inspector) attribute(a model.AttributeType, value model.Value) {
	text := i.ValueName(a, value)
	row := newAttributeRow(a.Label.In(i18n.Language(), a.Name), text, a.Required && text == "", i.opener(a))
	if a.Refers() != nil && text != "" {
		row.value.SetLook(Look{Own: true})
	}
	from := len(i.column.Objects)
	i.add(row)
	open := a.Name == i.editor.open
	if open {
		i.add(i.editor.parts(a, value)...)
		if i.editor.line != nil {
			value = typedValue(a, i.editor.line.Text())
		}
	}
	if a.RefersToEntity() && !open {
		i.entityFacts(model.EntityID(value.String()))
	}
	// Of a wrong value that is being typed the editor has said what is wrong.
	if a.Values.Kind == "timex_value" && (!open || a.Accepts(value) == nil) {
		i.meanings(value)
	}
	if open {
		i.opened = i.column.Objects[from:]
	}
}

// opener is what a click on an attribute's row does; nil where it is not set here.
// Of an entity a click asks for a name.
func (i *Inspector) opener(a model.AttributeType) func() {
	switch {
	case a.RefersToEntity():
		return i.OnEntity
	case !i.settable(a):
		return nil
	}
	return func() {
		switch {
		case a.Name == i.editor.open:
			i.editor.leave()
		case i.CanEdit != nil && i.CanEdit():
			if i.editor.keep() == nil {
				i.editor.begin(a.Name)
			}
		}
	}
}

// reveal scrolls to the open attribute, and where the pane cannot hold all of it,
// to the choice that Enter takes.
func (i *Inspector) reveal() {
	if len(i.opened) == 0 {
		return
	}
	first, last := i.opened[0], i.opened[len(i.opened)-1]
	top, bottom := first.Position().Y, last.Position().Y+last.Size().Height+16
	height := i.scroll.Size().Height
	y := min(max(i.scroll.Offset.Y, bottom-height), top)
	if at := pickedRow(i.opened); at != nil {
		y = max(y, at.Position().Y+at.Size().Height+16-height)
	}
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}

// meanings adds what dates and durations mean, quietly below their value.
func (i *Inspector) meanings(value model.Value) {
	for _, item := range value.Items() {
		for _, words := range TimexWords(item, i.state.Document.Language) {
			i.add(i.lines(words, 0, i.quiet())...)
		}
	}
}

// pair adds a name and its value beside it.
func (i *Inspector) pair(name, value string) {
	n := NewLine(name, i.quiet())
	n.SetMinWidth(88)
	i.add(container.New(row{grow: 1, gap: 8}, n, NewLine(value, Look{})))
}

// Extent says where parts lie and how much they hold: "12-40 · 28 code points".
func Extent(parts []model.Range) string {
	n := 0
	ranges := make([]string, len(parts))
	for i, p := range parts {
		ranges[i] = i18n.Digits(p.String())
		n += p.Len()
	}
	return i18n.T("desk.extent", "range", i18n.List(ranges), "n", n)
}
