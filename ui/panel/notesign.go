package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// noteSign is a pencil with the first words of a note; it is hidden where there
// is none.
type noteSign struct {
	widget.BaseWidget
	words  *Line
	tapped func()
}

// noteWidth is the most room, in units of the canvas, that the words take from
// the name of the document.
const noteWidth = 110

func newNoteSign(tapped func()) *noteSign {
	s := &noteSign{words: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}), tapped: tapped}
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// show shows the beginning of note on one line.
func (s *noteSign) show(note string) {
	s.words.SetText(firstRunes(note, excerptLength))
	if note == "" {
		s.Hide()
		return
	}
	s.Show()
	s.Refresh()
}

// fit gives the width that the sign takes of room: its words take what is there up to
// noteWidth, and none where they could not be read.
func (s *noteSign) fit(room float32) float32 {
	words := min(noteWidth, s.words.NaturalWidth()+1, room-signSize-noteGap)
	if words < leastWords {
		words = 0
	}
	s.words.SetMinWidth(words)
	return signSize + noteGap + words
}

// noteGap parts the pencil from the words.
const noteGap = 4

// CreateRenderer puts the words beside the pencil.
func (s *noteSign) CreateRenderer() fyne.WidgetRenderer {
	pencil := widget.NewIcon(fynetheme.NewColoredResource(fynetheme.DocumentCreateIcon(), theme.Quiet))
	return tree.Of(s, widget.NewSimpleRenderer(container.New(row{grow: -1, gap: noteGap}, mirror.GridWrap(fyne.NewSquareSize(signSize), pencil), s.words)))
}

// Tapped is called by Fyne.
func (s *noteSign) Tapped(*fyne.PointEvent) { s.tapped() }

// Cursor is called by Fyne.
func (s *noteSign) Cursor() desktop.Cursor { return desktop.PointerCursor }
