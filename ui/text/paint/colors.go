package paint

import "image/color"

// Look says for whom a page is drawn: what is lighter, the text or the paper, and
// whether contrast goes before calm.
type Look struct {
	Dark         bool // light text on dark paper
	HighContrast bool
}

// Looks lists all of them. The caller owns the result.
func Looks() []Look {
	return []Look{{}, {Dark: true}, {HighContrast: true}, {Dark: true, HighContrast: true}}
}

// Colors are those of a page that do not belong to a mark.
type Colors struct {
	Paper     color.NRGBA
	Text      color.NRGBA
	Dim       color.NRGBA // of excluded text
	Selection color.NRGBA
	Found     color.NRGBA // over words that a search found
	Accent    color.NRGBA // of the outline and the brackets of the mark at hand
	Note      color.NRGBA // of "+2" and other small remarks
}

// Colors are the page's in that look.
func (l Look) Colors() Colors {
	switch {
	case l.Dark && l.HighContrast:
		return Colors{
			Paper: color.NRGBA{0x00, 0x00, 0x00, 0xFF}, Text: color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, Dim: color.NRGBA{0xC8, 0xC8, 0xC8, 0xFF},
			Selection: color.NRGBA{0x00, 0x60, 0xFF, 0x50}, Found: color.NRGBA{0xFF, 0xC4, 0x00, 0x40}, Accent: color.NRGBA{0x8C, 0xD2, 0xFF, 0xFF}, Note: color.NRGBA{0xE0, 0xE0, 0xE0, 0xFF},
		}
	case l.HighContrast:
		return Colors{
			Paper: color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, Text: color.NRGBA{0x00, 0x00, 0x00, 0xFF}, Dim: color.NRGBA{0x46, 0x46, 0x46, 0xFF},
			Selection: color.NRGBA{0x00, 0x50, 0xC8, 0x48}, Found: color.NRGBA{0xF0, 0xA0, 0x00, 0x50}, Accent: color.NRGBA{0x00, 0x38, 0xA0, 0xFF}, Note: color.NRGBA{0x38, 0x38, 0x38, 0xFF},
		}
	case l.Dark:
		return Colors{
			Paper: color.NRGBA{0x1A, 0x1B, 0x1E, 0xFF}, Text: color.NRGBA{0xEC, 0xEA, 0xE6, 0xFF}, Dim: color.NRGBA{0x96, 0x94, 0x91, 0xFF},
			Selection: color.NRGBA{0x3C, 0x82, 0xF0, 0x50}, Found: color.NRGBA{0xE0, 0xA8, 0x10, 0x30}, Accent: color.NRGBA{0x7D, 0xB0, 0xFF, 0xFF}, Note: color.NRGBA{0xAA, 0xA8, 0xA4, 0xFF},
		}
	}
	return Colors{
		Paper: color.NRGBA{0xFD, 0xFC, 0xFA, 0xFF}, Text: color.NRGBA{0x1B, 0x1B, 0x1E, 0xFF}, Dim: color.NRGBA{0x72, 0x70, 0x6D, 0xFF},
		Selection: color.NRGBA{0x2F, 0x6F, 0xD0, 0x48}, Found: color.NRGBA{0xD9, 0x9A, 0x00, 0x42}, Accent: color.NRGBA{0x1F, 0x5F, 0xC4, 0xFF}, Note: color.NRGBA{0x5E, 0x5C, 0x59, 0xFF},
	}
}

// Light is dark text on warm white.
func Light() Colors { return Look{}.Colors() }

// Dark is light text on near black.
func Dark() Colors { return Look{Dark: true}.Colors() }
