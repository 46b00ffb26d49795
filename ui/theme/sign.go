package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Sign is a small picture that says by its shape how far a document has come.
type Sign string

// The signs: an empty ring, a half full one, a full one, a check mark.
const (
	SignUntouched Sign = "untouched"
	SignOpen      Sign = "open"
	SignFlagged   Sign = "flagged"
	SignDone      Sign = "done"
)

// The signs are drawn, not typed: whether a font has ◐ differs from machine to machine.
var signs = map[Sign]fyne.Resource{
	SignUntouched: sign("untouched", `<circle cx="8" cy="8" r="4.5" fill="none" stroke="#000" stroke-width="1.5"/>`, Quiet),
	SignOpen: sign("open", `<circle cx="8" cy="8" r="4.5" fill="none" stroke="#000" stroke-width="1.5"/>`+
		`<path d="M8 3.5a4.5 4.5 0 0 0 0 9z" fill="#000"/>`, fynetheme.ColorNamePrimary),
	SignFlagged: sign("flagged", `<circle cx="8" cy="8" r="5.2" fill="#000"/>`, fynetheme.ColorNameError),
	SignDone: sign("done", `<path d="M3.5 8.5l3 3 6-7" fill="none" stroke="#000" stroke-width="1.8"/>`,
		fynetheme.ColorNameForeground),
}

func sign(name, inside string, c fyne.ThemeColorName) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">` + inside + `</svg>`
	return fynetheme.NewColoredResource(fyne.NewStaticResource("sign-"+name+".svg", []byte(svg)), c)
}

// Resource is the picture of s in the colour of the theme at hand.
func (s Sign) Resource() fyne.Resource { return signs[s] }
