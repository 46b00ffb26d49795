package panel

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// states is the row of signs that narrows the list of documents to one state, each
// with its key. The chosen one is framed, and chosen again shows all.
type states struct {
	widget.BaseWidget
	documents *Documents
	chosen    int // allStates, or an index into the states
	focused   bool
	frames    []*canvas.Rectangle
	row       *fyne.Container
}

const allStates = -1

// documentState is one of them.
type documentState struct {
	sign  theme.Sign
	name  string // key of the catalogue
	holds func(info model.DocumentInfo, author string) bool
}

// documentStates are the states in the order of their keys from 1.
var documentStates = []documentState{
	{theme.SignUntouched, "desk.state.untouched", statusIs(model.StatusUntouched)},
	{theme.SignOpen, "desk.state.open", statusIs(model.StatusOpen)},
	{theme.SignDone, "desk.state.done", func(info model.DocumentInfo, author string) bool { return !unfinished(info, author) }},
	{theme.SignDoneEmpty, "desk.state.doneempty", statusIs(model.StatusDoneEmpty)},
	{theme.SignFlagged, "desk.state.flagged", func(info model.DocumentInfo, _ string) bool { return info.Flagged }},
}

func statusIs(s model.Status) func(model.DocumentInfo, string) bool {
	return func(info model.DocumentInfo, author string) bool { return info.StatusBy(author) == s }
}

func newStates(d *Documents) *states {
	s := &states{documents: d, chosen: allStates, row: container.New(row{grow: -1, gap: 4})}
	s.ExtendBaseWidget(s)
	for i, state := range documentStates {
		key := NewLine(keys.Choice(i), Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
		key.SetMinWidth(key.NaturalWidth())
		frame := canvas.NewRectangle(color.Transparent)
		frame.CornerRadius, frame.StrokeWidth = 4, 1
		sign := mirror.GridWrap(fyne.NewSquareSize(stateSize), widget.NewIcon(state.sign.Resource()))
		s.frames = append(s.frames, frame)
		button := newPressable(container.NewStack(frame, container.New(row{grow: -1, gap: 3, pad: 6, height: 24}, key, sign)), func() {
			s.take(i)
			d.leaveFilter()
		})
		s.row.Add(tipped(button, i18n.T("tip.state", "state", i18n.T(state.name))))
	}
	s.show()
	return s
}

// stateSize is that of the signs, in units of the canvas.
const stateSize = 16

// holds tells whether a document is in the chosen state.
func (s *states) holds(info model.DocumentInfo, author string) bool {
	return s.chosen == allStates || documentStates[s.chosen].holds(info, author)
}

// take narrows the list to the i-th state, or shows all where it is narrowed to
// that one, or i is allStates.
func (s *states) take(i int) {
	if i == s.chosen || i >= len(documentStates) {
		i = allStates
	}
	s.chosen = i
	s.show()
	s.documents.narrow()
	call(s.documents.OnState)
}

// ShowOnly narrows the list to the documents with a sign, and forgets the filter. A
// sign that no document can have here shows all.
func (d *Documents) ShowOnly(sign theme.Sign) {
	d.setFilter("")
	d.narrowed = false
	d.states.chosen = slices.IndexFunc(documentStates, func(s documentState) bool { return s.sign == sign })
	d.states.show()
	d.narrow()
	call(d.OnState)
}

func (s *states) show() {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	for i, frame := range s.frames {
		frame.FillColor, frame.StrokeColor = color.Transparent, color.Transparent
		if i == s.chosen {
			frame.FillColor = s.Theme().Color(fynetheme.ColorNameSelection, variant)
		}
		if s.focused {
			frame.StrokeColor = s.Theme().Color(fynetheme.ColorNamePrimary, variant)
		}
		frame.Refresh()
	}
}

// CreateRenderer shows the row.
func (s *states) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(s, &statesRenderer{widget.NewSimpleRenderer(s.row), s})
}

type statesRenderer struct {
	fyne.WidgetRenderer
	*states
}

func (r *statesRenderer) Refresh() {
	r.show()
	r.WidgetRenderer.Refresh()
}

// Name is what the row is called.
func (s *states) Name() string { return i18n.T("focus.states") }

// FocusGained is called by Fyne.
func (s *states) FocusGained() { s.setFocused(true) }

// FocusLost is called by Fyne.
func (s *states) FocusLost() { s.setFocused(false) }

func (s *states) setFocused(focused bool) {
	s.focused = focused
	s.show()
}

// TypedRune chooses a state by its key, 0 all, and gives the keys back.
func (s *states) TypedRune(r rune) {
	i, ok := keys.ChoiceOf(r)
	if digit, typed := keys.Digit(r); typed && digit == "0" {
		s.documents.narrowed = false
		i, ok = allStates, true
	}
	if ok && i == keyOfMine {
		s.documents.toggleMine()
		s.documents.leaveFilter()
		return
	}
	if ok && i < len(documentStates) {
		s.take(i)
		s.documents.leaveFilter()
	}
}

// TypedKey gives the keys back, with Esc to all documents.
func (s *states) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		s.take(allStates)
		s.documents.leaveFilter()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		s.documents.leaveFilter()
	default:
		s.documents.filterKey(e)
	}
}

// FocusStates gives the keys to the row of states.
func (d *Documents) FocusStates() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d.states)
	}
}

// State names what the list is narrowed to, a state or whose it is; empty where all are
// shown.
func (d *Documents) State() string {
	var said []string
	if d.states.chosen != allStates {
		said = append(said, i18n.T(documentStates[d.states.chosen].name))
	}
	if d.Mine() {
		said = append(said, d.Whose())
	}
	return strings.Join(said, " · ")
}
