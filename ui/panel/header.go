package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Header is the line above the article: its name, language, date and how it is
// known, whose annotations are shown and how far they have come.
type Header struct {
	widget.BaseWidget
	// OnNote is called when the sign of the document's note is clicked, OnLacking
	// when what it lacks is.
	OnNote, OnLacking func()

	name, evidence, details *Line
	note                    *noteSign
	lacking                 *Line
	lackingArea             *pressable
}

// NewHeader makes an empty header.
func NewHeader() *Header {
	h := &Header{
		name:     NewLine("", Look{Bold: true}),
		evidence: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
		details:  NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet, End: true}),
	}
	h.note = newNoteSign(func() {
		if h.OnNote != nil {
			h.OnNote()
		}
	})
	h.evidence.Hide()
	h.lacking = NewLine("", Look{Size: fynetheme.SizeNameCaptionText})
	h.lackingArea = newPressable(h.lacking, func() {
		if h.OnLacking != nil {
			h.OnLacking()
		}
	})
	h.lackingArea.tip = ofAction(keys.Checks)
	h.lackingArea.Hide()
	h.ExtendBaseWidget(h)
	return h
}

// ShowDocument describes the document of state. readOnly says that nothing can be marked;
// more is what else there is to say of it in a word or two each.
func (h *Header) ShowDocument(state annotate.State, readOnly bool, more ...string) {
	h.name.SetText(state.Document.Name)
	h.details.SetText(strings.Join(append(details(state, readOnly), more...), " · "))
	h.details.SetMinWidth(h.details.NaturalWidth())
	h.note.show(state.Document.Note)
	h.showEvidence(state.Document.Date.Evidence)
	h.Refresh()
}

// ShowLacking shows how much keeps the document from being finished; nothing for 0.
func (h *Header) ShowLacking(n int) {
	text := ""
	if n > 0 {
		text = i18n.T("desk.header.lacking", "n", n)
	}
	if text == h.lacking.Text() {
		return
	}
	h.lacking.SetText(text)
	h.lacking.SetMinWidth(h.lacking.NaturalWidth() + 1)
	if n > 0 {
		h.lackingArea.Show()
	} else {
		h.lackingArea.Hide()
	}
	h.Refresh()
}

// Lacking gives what the header says of that.
func (h *Header) Lacking() string { return h.lacking.Text() }

// Clear shows nothing.
func (h *Header) Clear() {
	h.ShowLacking(0)
	h.name.SetText("")
	h.details.SetText("")
	h.note.show("")
	h.showEvidence("")
}

// showEvidence shows the words that say the date.
func (h *Header) showEvidence(words string) {
	if words == "" {
		h.evidence.SetText("")
		h.evidence.Hide()
		return
	}
	h.evidence.SetText(i18n.T("desk.header.evidence", "words", isolate(bidi.Auto)+firstRunes(words, excerptLength)+"\u2069"))
	h.evidence.Show()
}

// Evidence gives the words of the date that the header shows.
func (h *Header) Evidence() string { return h.evidence.Text() }

// Text gives what the header says, for whoever cannot see it.
func (h *Header) Text() string { return h.name.Text() + " " + h.details.Text() }

// Note gives the words of the document's note that the header shows.
func (h *Header) Note() string { return h.note.words.Text() }

func details(state annotate.State, readOnly bool) []string {
	d := state.Document
	var parts []string
	if d.Language != "" {
		parts = append(parts, d.Language)
	}
	if d.Date.Value != "" {
		parts = append(parts, i18n.T("desk.header.date", "date", i18n.Date(d.Date.Value), "status", DateStatus(d.Date.Status)))
	}
	parts = append(parts, state.Set.Author, SetState(state))
	if d.Flagged {
		parts = append(parts, i18n.T("desk.state.flagged"))
	}
	switch d.Direction {
	case model.DirectionRTL:
		parts = append(parts, i18n.T("desk.state.rtl"))
	case model.DirectionLTR:
		parts = append(parts, i18n.T("desk.state.ltr"))
	}
	if readOnly {
		parts = append(parts, i18n.T("desk.state.readonly"))
	}
	return parts
}

// SetState names how far the author of state has come.
func SetState(state annotate.State) string {
	switch {
	case !state.HasSet:
		return i18n.T("desk.state.untouched")
	case state.Set.State == model.SetDone && len(state.Spans)+len(state.Relations) == 0:
		return i18n.T("desk.state.doneempty")
	case state.Set.State == model.SetDone:
		return i18n.T("desk.state.done")
	case state.Set.State == model.SetLocked:
		return i18n.T("desk.state.locked")
	case state.Set.SentBack != (model.SentBack{}):
		return i18n.T("told.state")
	}
	return i18n.T("desk.state.open")
}

// DateStatus names how a date is known.
func DateStatus(s model.DateStatus) string {
	switch s {
	case model.DateExplicit:
		return i18n.T("desk.date.explicit")
	case model.DateExplicitDoubtful:
		return i18n.T("desk.date.doubtful")
	case model.DateInferred:
		return i18n.T("desk.date.inferred")
	case model.DateExternal:
		return i18n.T("desk.date.external")
	}
	return i18n.T("desk.date.missing")
}

// CreateRenderer lays all of it out in one row.
func (h *Header) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(h, widget.NewSimpleRenderer(container.New(headerLayout{h}, h.name, h.note, h.evidence, h.lackingArea, h.details)))
}

// headerLayout gives room to the details, to what is lacking and to the name first. What is left is for
// the words of the note, and then for those of the date; where that is too little
// to read anything they give way.
type headerLayout struct{ *Header }

// In units of the canvas: the row and its gaps, and the least that words are shown in.
const headerHeight, headerPad, headerGap, leastWords = 36, 16, 16, 40

func (l headerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, headerHeight) }

func (l headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	end := size.Width - headerPad
	place := func(o fyne.CanvasObject, width float32) {
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(end-width, (size.Height-height)/2))
		if width > 0 {
			end -= width + headerGap
		}
	}
	place(l.details, min(l.details.NaturalWidth(), end-headerPad))
	if l.lackingArea.Visible() {
		place(l.lackingArea, min(l.lackingArea.MinSize().Width, max(0, end-headerPad)))
	}
	note, left := float32(0), end-headerPad-l.name.NaturalWidth()-headerGap
	if l.note.Visible() {
		note = l.note.fit(left)
		left -= note + headerGap
	}
	evidence := min(l.evidence.NaturalWidth()+1, left)
	if !l.evidence.Visible() || evidence < leastWords {
		evidence = 0
	}
	place(l.evidence, evidence)
	place(l.note, note)
	name := max(0, end-headerPad)
	place(l.name, name)
	l.name.Move(fyne.NewPos(headerPad, l.name.Position().Y))
	mirror.Turn(objects, size.Width)
}
