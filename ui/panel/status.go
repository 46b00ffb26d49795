package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Status is the line at the foot of the window: the exact text and place of the
// selection or of the span at hand, what has just happened, and whether it is stored.
type Status struct {
	widget.BaseWidget
	text, where, mode, event, saved *Line
}

// NewStatus makes an empty line.
func NewStatus() *Status {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	end := quiet
	end.End = true
	event := end
	event.Color = ""
	s := &Status{
		text: NewLine("", Look{}), where: NewLine("", quiet), mode: NewLine("", Look{Size: quiet.Size, Bold: true}),
		event: NewLine("", event), saved: NewLine("", end),
	}
	s.ExtendBaseWidget(s)
	return s
}

// pointsShown is up to how many code points are spelled out as U+XXXX.
const pointsShown = 8

// ShowText shows a stretch of text and where it lies. The base is the direction
// of its paragraph, so that it reads as it does there.
func (s *Status) ShowText(text string, base bidi.Base, parts []model.Range) {
	where := Extent(parts)
	if runes := []rune(text); len(runes) <= pointsShown {
		where += " · " + CodePoints(runes)
	}
	s.text.SetText(i18n.T("desk.status.text", "text", Quoted(text, base)))
	s.where.SetText(where)
	s.Refresh()
}

// ShowHere adds to what ShowText shows of a span that it is the i-th, counted from
// 0, of n spans at the caret, the innermost first.
func (s *Status) ShowHere(i, n int) {
	s.where.SetText(i18n.T("desk.status.here", "where", s.where.Text(), "i", i+1, "all", n))
	s.Refresh()
}

// Quoted is text, or as much of it as a line can show, for a sentence of the
// interface: between isolates, so that the interface's quotation marks do not join
// the text's own direction.
func Quoted(text string, base bidi.Base) string {
	return isolate(base) + firstRunes(text, excerptLength) + "\u2069"
}

// isolate opens an isolate of a direction (UAX#9, 2.4).
func isolate(base bidi.Base) string {
	switch base {
	case bidi.LTR:
		return "\u2066"
	case bidi.RTL:
		return "\u2067"
	}
	return "\u2068"
}

// ShowCaret shows a place without an extent.
func (s *Status) ShowCaret(offset model.Offset, length int) {
	s.text.SetText("")
	s.where.SetText(i18n.T("desk.status.caret", "offset", i18n.Place(int(offset)), "n", length))
	s.Refresh()
}

// ClearText shows no text.
func (s *Status) ClearText() {
	s.text.SetText("")
	s.where.SetText("")
	s.Refresh()
}

// Say shows what has just happened.
func (s *Status) Say(text string) {
	s.event.SetText(text)
	s.Refresh()
}

// SetSaved shows what is stored.
func (s *Status) SetSaved(text string) {
	s.saved.SetText(text)
	s.Refresh()
}

// SetMode shows what the keys do otherwise than usual, "" for nothing.
func (s *Status) SetMode(text string) {
	s.mode.SetText(text)
	s.Refresh()
}

// Said gives what Say showed last, Text and Where what stands at the start.
func (s *Status) Said() string { return s.event.Text() }

// Shown gives the text and the place that the line shows.
func (s *Status) Shown() (text, where string) { return s.text.Text(), s.where.Text() }

func firstRunes(text string, n int) string {
	if runes := []rune(text); len(runes) > n {
		return string(runes[:n])
	}
	return text
}

// CodePoints spells text out as "U+0642 U+200C (ZWNJ)": what has no ink has its name.
func CodePoints(text []rune) string {
	points := make([]string, len(text))
	for i, r := range text {
		points[i] = fmt.Sprintf("U+%04X", r)
		if name := paint.ControlName(r); name != "" {
			points[i] += " (" + name + ")"
		}
	}
	return strings.Join(points, " ")
}

// CreateRenderer lays the five lines out.
func (s *Status) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(s, widget.NewSimpleRenderer(container.New(statusLayout{s}, s.text, s.where, s.mode, s.event, s.saved)))
}

// statusLayout gives each line what it needs, and cuts the text first, then what
// has happened, where the window is narrow.
type statusLayout struct{ *Status }

const statusHeight, statusPad, statusGap = 28, 12, 16

func (l statusLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, statusHeight) }

func (l statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(statusPad), size.Width-statusPad
	put := func(line *Line, x, width float32) {
		height := line.MinSize().Height
		line.Move(fyne.NewPos(x, (size.Height-height)/2))
		line.Resize(fyne.NewSize(width, height))
	}
	atEnd := func(line *Line, most float32) {
		width := min(line.NaturalWidth()+1, most, max(0, right-left))
		right -= width
		put(line, right, width)
		right -= statusGap
	}
	atStart := func(line *Line, most float32) {
		width := min(line.NaturalWidth()+1, most, max(0, right-left))
		put(line, left, width)
		if width > 1 {
			left += width + statusGap
		}
	}
	atEnd(l.saved, size.Width*0.25)
	if l.mode.Text() != "" {
		atEnd(l.mode, size.Width*0.25)
	}
	atStart(l.text, size.Width*0.28)
	atStart(l.where, size.Width*0.6)
	atEnd(l.event, size.Width)
	mirror.Turn(objects, size.Width)
}
