package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Sign is a small picture that says by its shape how far a document has come.
type Sign string

// The signs: an empty ring, a half full one, a full one, a check mark, one in a
// ring, and an exclamation mark in a ring.
const (
	SignUntouched Sign = "untouched"
	SignOpen      Sign = "open"
	SignFlagged   Sign = "flagged"
	SignDone      Sign = "done"
	SignDoneEmpty Sign = "done-empty"
	SignSentBack  Sign = "sent-back"
	SignOwn       Sign = "own" // the head and the shoulders of a person: whose it is, not how far it is
)

// The signs are drawn, not typed: whether a font has ◐ differs from machine to
// machine. They are filled outlines, since Fyne colours fills and no strokes.
var signs = map[Sign]fyne.Resource{
	SignUntouched: sign("untouched", ring, Quiet),
	SignOpen:      sign("open", ring+"M8 4.5v7a3.5 3.5 0 0 1 0-7z", fynetheme.ColorNamePrimary),
	SignFlagged:   sign("flagged", "M8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z", fynetheme.ColorNameError),
	SignDone:      sign("done", "M6.5 12.7L2.7 8.9L4 7.6L6.5 10.1L12 3.6L13.4 4.8z", Quiet),
	SignSentBack:  sign("sent-back", wideRing+"M7.1 4.3h1.8l-0.3 4.8h-1.2zM8 10.1a0.95 0.95 0 1 1 0 1.9a0.95 0.95 0 1 1 0-1.9z", fynetheme.ColorNameWarning),
	SignDoneEmpty: sign("done-empty", wideRing+"M7.2 10.9L4.7 8.4L5.7 7.4L7.1 8.8L10.2 5.1L11.3 6z", Quiet),
	SignOwn:       sign("own", "M8 2.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6z"+"M2.6 13.8c0-3 2.4-4.9 5.4-4.9s5.4 1.9 5.4 4.9z", fynetheme.ColorNamePrimary),
}

// ring is a circle and, turned the other way round, the hole in it.
const ring = "M8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z" + "M8 4.3a3.7 3.7 0 1 0 0 7.4a3.7 3.7 0 1 0 0-7.4z"

// wideRing has room for a check mark.
const wideRing = "M8 1.4a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 1 1 0-13.2z" + "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z"

func sign(name, path string, c fyne.ThemeColorName) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><path fill="#000" d="` + path + `"/></svg>`
	return fynetheme.NewColoredResource(fyne.NewStaticResource("sign-"+name+".svg", []byte(svg)), c)
}

// Resource is the picture of s in the colour of the theme at hand.
func (s Sign) Resource() fyne.Resource { return signs[s] }
