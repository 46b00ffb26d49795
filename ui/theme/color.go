package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/text/paint"
)

// Quiet is the name of the colour of remarks: captions, counts, what steps back.
const Quiet fyne.ThemeColorName = "raqim-quiet"

// Paper is the name of the colour behind the article and the side panes.
const Paper fyne.ThemeColorName = "raqim-paper"

// Found is the name of the colour behind words that a search found.
const Found fyne.ThemeColorName = "raqim-found"

type colors map[fyne.ThemeColorName]color.Color

// rest is what the interface has beside the page's colours: its text, what is behind
// everything but the page, lines between parts, what is behind menus, dialogs and
// fields, and the colours of errors, warnings and success.
type rest struct {
	text, around, line, raised color.NRGBA
	wrong, warning, done       color.NRGBA
	chosen                     uint8 // opacity of the accent behind a row that is chosen
}

// The article's own colours are the first ones; what stands around it is a shade
// away from its paper, so that the page stays the brightest (darkest) thing. With high
// contrast all of it is paper but what lies above the window, and lines part it.
var tables = map[paint.Look]colors{
	{}: palette(paint.Look{}, rest{
		text: color.NRGBA{0x1B, 0x1B, 0x1B, 0xFF}, around: color.NRGBA{0xF3, 0xF1, 0xED, 0xFF}, line: color.NRGBA{0xDD, 0xDA, 0xD3, 0xFF}, raised: color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF},
		wrong: color.NRGBA{0xB7, 0x1C, 0x1C, 0xFF}, warning: color.NRGBA{0x8F, 0x50, 0x00, 0xFF}, done: color.NRGBA{0x1E, 0x6E, 0x2E, 0xFF}, chosen: 0x2C,
	}),
	{Dark: true}: palette(paint.Look{Dark: true}, rest{
		text: color.NRGBA{0xEC, 0xEC, 0xEC, 0xFF}, around: color.NRGBA{0x13, 0x14, 0x16, 0xFF}, line: color.NRGBA{0x33, 0x35, 0x3A, 0xFF}, raised: color.NRGBA{0x22, 0x24, 0x28, 0xFF},
		wrong: color.NRGBA{0xFF, 0x8A, 0x80, 0xFF}, warning: color.NRGBA{0xFF, 0xB3, 0x5C, 0xFF}, done: color.NRGBA{0x7C, 0xCF, 0x8A, 0xFF}, chosen: 0x2C,
	}),
	{HighContrast: true}: palette(paint.Look{HighContrast: true}, rest{
		text: color.NRGBA{0x00, 0x00, 0x00, 0xFF}, around: color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, line: color.NRGBA{0x50, 0x50, 0x50, 0xFF}, raised: color.NRGBA{0xEE, 0xEE, 0xEE, 0xFF},
		wrong: color.NRGBA{0x9C, 0x00, 0x00, 0xFF}, warning: color.NRGBA{0x6E, 0x3C, 0x00, 0xFF}, done: color.NRGBA{0x0A, 0x50, 0x1A, 0xFF}, chosen: 0x60,
	}),
	{Dark: true, HighContrast: true}: palette(paint.Look{Dark: true, HighContrast: true}, rest{
		text: color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, around: color.NRGBA{0x00, 0x00, 0x00, 0xFF}, line: color.NRGBA{0xB0, 0xB0, 0xB0, 0xFF}, raised: color.NRGBA{0x1C, 0x1C, 0x1E, 0xFF},
		wrong: color.NRGBA{0xFF, 0xA8, 0xA0, 0xFF}, warning: color.NRGBA{0xFF, 0xD0, 0x70, 0xFF}, done: color.NRGBA{0x90, 0xF0, 0xA0, 0xFF}, chosen: 0x60,
	}),
}

// palette makes the interface's colours of the page's and the rest.
func palette(look paint.Look, r rest) colors {
	page := look.Colors()
	faint := func(alpha uint8) color.NRGBA {
		c := page.Accent
		c.A = alpha
		return c
	}
	shade := func(alpha uint8) color.NRGBA {
		c := page.Text
		c.A = alpha
		return c
	}
	return colors{
		Quiet: page.Note, Paper: page.Paper, Found: page.Found,
		fynetheme.ColorNameBackground:          r.around,
		fynetheme.ColorNameForeground:          r.text,
		fynetheme.ColorNameError:               r.wrong,
		fynetheme.ColorNameWarning:             r.warning,
		fynetheme.ColorNameSuccess:             r.done,
		fynetheme.ColorNameDisabled:            page.Dim,
		fynetheme.ColorNamePlaceHolder:         page.Note,
		fynetheme.ColorNamePrimary:             page.Accent,
		fynetheme.ColorNameHyperlink:           page.Accent,
		fynetheme.ColorNameForegroundOnPrimary: onAccent(look),
		fynetheme.ColorNameFocus:               faint(0x50),
		fynetheme.ColorNameSelection:           faint(r.chosen),
		fynetheme.ColorNameHover:               shade(0x0C),
		fynetheme.ColorNamePressed:             shade(0x1C),
		fynetheme.ColorNameButton:              shade(0x0E),
		fynetheme.ColorNameDisabledButton:      shade(0x08),
		fynetheme.ColorNameInputBackground:     r.raised,
		fynetheme.ColorNameInputBorder:         shade(0x90),
		fynetheme.ColorNameSeparator:           r.line,
		fynetheme.ColorNameMenuBackground:      r.raised,
		fynetheme.ColorNameOverlayBackground:   r.raised,
		fynetheme.ColorNameHeaderBackground:    r.around,
		fynetheme.ColorNameScrollBar:           shade(0x90),
		fynetheme.ColorNameScrollBarBackground: color.NRGBA{},
		fynetheme.ColorNameShadow:              color.NRGBA{A: 0x30},
	}
}

// onAccent is what can be read on the accent colour: white on the dark accent of
// the light page, the page itself on the pale accent of the dark one.
func onAccent(look paint.Look) color.Color {
	if look.Dark {
		return look.Colors().Paper
	}
	return color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
}
