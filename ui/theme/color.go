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

// The article's own colours are the first ones; what stands around it is a shade
// away from its paper, so that the page stays the brightest (darkest) thing.
var (
	lightColors = palette(paint.Light(), color.NRGBA{0x1B, 0x1B, 0x1B, 0xF6}, color.NRGBA{0xF3, 0xF1, 0xED, 0xFF}, color.NRGBA{0xDD, 0xDA, 0xD3, 0xFF}, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF})
	darkColors  = palette(paint.Dark(), color.NRGBA{0xEC, 0xEC, 0xEC, 0xF4}, color.NRGBA{0x13, 0x14, 0x16, 0xFF}, color.NRGBA{0x33, 0x35, 0x3A, 0xFF}, color.NRGBA{0x22, 0x24, 0x28, 0xFF})
)

// palette derives the interface's colours from the page's: text is that of the
// interface, around is behind everything but the page, line parts, raised is
// behind menus, dialogs and fields.
//
// The text is grey and a hair transparent for a reason: Fyne 2.7.1 draws the keys
// in a menu with the low bytes of the 16-bit components of this colour, with an
// opacity of 0.95. Of an opaque colour that leaves a fifth, which nobody can
// read; of these two it leaves a readable grey.
func palette(page paint.Colors, text, around, line, raised color.NRGBA) colors {
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
		fynetheme.ColorNameBackground:          around,
		fynetheme.ColorNameForeground:          text,
		fynetheme.ColorNameDisabled:            page.Dim,
		fynetheme.ColorNamePlaceHolder:         page.Note,
		fynetheme.ColorNamePrimary:             page.Accent,
		fynetheme.ColorNameHyperlink:           page.Accent,
		fynetheme.ColorNameForegroundOnPrimary: onAccent(page),
		fynetheme.ColorNameFocus:               faint(0x50),
		fynetheme.ColorNameSelection:           faint(0x2C),
		fynetheme.ColorNameHover:               shade(0x0C),
		fynetheme.ColorNamePressed:             shade(0x1C),
		fynetheme.ColorNameButton:              shade(0x0E),
		fynetheme.ColorNameDisabledButton:      shade(0x08),
		fynetheme.ColorNameInputBackground:     raised,
		fynetheme.ColorNameInputBorder:         shade(0x50),
		fynetheme.ColorNameSeparator:           line,
		fynetheme.ColorNameMenuBackground:      raised,
		fynetheme.ColorNameOverlayBackground:   raised,
		fynetheme.ColorNameHeaderBackground:    around,
		fynetheme.ColorNameScrollBar:           shade(0x60),
		fynetheme.ColorNameScrollBarBackground: color.NRGBA{},
		fynetheme.ColorNameShadow:              color.NRGBA{A: 0x30},
	}
}

// onAccent is what can be read on the accent colour: white on the dark accent of
// the light page, the page itself on the pale accent of the dark one.
func onAccent(page paint.Colors) color.Color {
	if page.Accent.R < 0x60 {
		return color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	}
	return page.Paper
}
