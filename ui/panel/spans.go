package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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

// Spans is the list of an author's spans of one document in reading order.
type Spans struct {
	widget.BaseWidget
	// OnChoose is called with a span that a person chose.
	OnChoose func(model.SpanID)
	// OnMenu is called for the menu of a span, with where it should open.
	OnMenu func(id model.SpanID, at fyne.Position)
	// Direction gives the direction of the paragraph at an offset, so that a part
	// of it reads here as it does there; nil: each text's own.
	Direction func(model.Offset) bidi.Base

	state annotate.State
	text  *model.OffsetMap

	title *Line
	list  *mirror.List
}

// NewSpans makes an empty list.
func NewSpans() *Spans {
	s := &Spans{title: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}), text: model.NewOffsetMap("")}
	s.ExtendBaseWidget(s)
	s.list = mirror.NewList(func() int { return len(s.state.Spans) }, func() fyne.CanvasObject { return newSpanRow() }, s.fill)
	s.list.SetName(i18n.T("focus.spans"))
	s.list.OnSelected = s.chosen
	s.list.OnMenu = func(i int, at fyne.Position) {
		if i < len(s.state.Spans) && s.OnMenu != nil {
			s.OnMenu(s.state.Spans[i].ID, at)
		}
	}
	return s
}

// Stops are the parts of the pane that can have the keyboard.
func (s *Spans) Stops() []fyne.Focusable { return []fyne.Focusable{s.list} }

// SetState shows the spans of state.
func (s *Spans) SetState(state annotate.State) {
	if state.Document.ID != s.state.Document.ID {
		s.text = model.NewOffsetMap(state.Document.Text)
		s.list.ScrollToOffset(0) // ScrollToTop fails in a pane that was never shown
	}
	s.state = state
	s.title.SetText(i18n.T("desk.spans.title", "n", len(state.Spans)))
	s.list.Refresh()
}

// SetAtHand highlights a span and scrolls to it; "" highlights none.
func (s *Spans) SetAtHand(id model.SpanID) {
	s.list.Highlight(slices.IndexFunc(s.state.Spans, func(x model.Span) bool { return x.ID == id }))
}

func (s *Spans) chosen(i int) {
	if i >= len(s.state.Spans) || s.OnChoose == nil {
		return
	}
	s.OnChoose(s.state.Spans[i].ID)
}

func (s *Spans) fill(i int, o fyne.CanvasObject) {
	if i < len(s.state.Spans) {
		span := s.state.Spans[i]
		o.(*spanRow).show(s.state.Schema, span, excerpt(s.text, span.Parts), baseAt(s.Direction, span))
	}
}

// excerptLength is more code points than a line of a side pane can show.
const excerptLength = 200

// excerpt is the text of parts with an ellipsis for what lies between them, or as
// much of it as a list can show.
func excerpt(text *model.OffsetMap, parts []model.Range) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = text.Slice(model.Range{Start: p.Start, End: min(p.End, p.Start+excerptLength)})
		if p.Len() > excerptLength {
			texts[i] += ellipsis
		}
	}
	return strings.Join(texts, " "+ellipsis+" ")
}

// baseAt is the direction in which a span's text is shown.
func baseAt(direction func(model.Offset) bidi.Base, span model.Span) bidi.Base {
	if direction == nil {
		return bidi.Auto
	}
	return direction(span.Start())
}

// labelName is what a label is called in the interface.
func labelName(schema *model.Schema, id string) string {
	t, _ := schema.SpanType(id)
	return t.Label.In(i18n.Language(), id)
}

// CreateRenderer stacks title and list.
func (s *Spans) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(s, widget.NewSimpleRenderer(mirror.Border(container.New(inset{12, 8}, s.title), nil, nil, nil, s.list)))
}

// spanRow is one line of the list: the label's chip, its name, the text.
type spanRow struct {
	widget.BaseWidget
	chip       *chip
	name, text *Line
}

func newSpanRow() *spanRow {
	r := &spanRow{
		chip: newChip(), name: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
		text: NewLine("", Look{Own: true}),
	}
	r.name.SetMinWidth(84)
	r.ExtendBaseWidget(r)
	return r
}

func (r *spanRow) show(schema *model.Schema, span model.Span, text string, base bidi.Base) {
	r.chip.set(schema, span.Label)
	r.name.SetText(labelName(schema, span.Label))
	r.text.SetLook(Look{Own: true, Base: base})
	r.text.SetText(text)
}

func (r *spanRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(container.New(row{grow: 2, gap: 8, pad: 8, height: 28}, r.chip, r.name, r.text)))
}
