package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/assets/fonts"
	"raqim/ui/text/paint"
)

// Mode is which of the looks the window has.
type Mode string

// The modes. FollowSystem is light or dark as the desktop's setting is.
const (
	FollowSystem  Mode = "system"
	AlwaysLight   Mode = "light"
	AlwaysDark    Mode = "dark"
	ContrastLight Mode = "light-contrast"
	ContrastDark  Mode = "dark-contrast"
)

// Modes lists them in the order in which they are offered. The caller owns the result.
func Modes() []Mode {
	return []Mode{FollowSystem, AlwaysLight, AlwaysDark, ContrastLight, ContrastDark}
}

// Theme is the window's look. The zero value follows the system.
type Theme struct {
	Mode Mode
}

var _ fyne.Theme = Theme{}

var (
	regular = fyne.NewStaticResource("Vazirmatn-Regular.ttf", fonts.VazirmatnRegular)
	bold    = fyne.NewStaticResource("Vazirmatn-Bold.ttf", fonts.VazirmatnBold)
)

// look is that of the theme where the system asks for variant.
func (t Theme) look(variant fyne.ThemeVariant) paint.Look {
	switch t.Mode {
	case AlwaysLight:
		return paint.Look{}
	case AlwaysDark:
		return paint.Look{Dark: true}
	case ContrastLight:
		return paint.Look{HighContrast: true}
	case ContrastDark:
		return paint.Look{Dark: true, HighContrast: true}
	}
	return paint.Look{Dark: variant == fynetheme.VariantDark}
}

// Look is that of the running program, for pages and marks. It must be called on
// Fyne's main goroutine.
func Look() paint.Look {
	settings := fyne.CurrentApp().Settings()
	t, _ := settings.Theme().(Theme)
	return t.look(settings.ThemeVariant())
}

// Color gives a colour of the interface; names this theme does not know have Fyne's own colour.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	look := t.look(variant)
	if c, ok := tables[look][name]; ok {
		return c
	}
	own := fynetheme.VariantLight
	if look.Dark {
		own = fynetheme.VariantDark
	}
	return fynetheme.DefaultTheme().Color(name, own)
}

// Font gives Vazirmatn for every text of the interface: it holds Arabic,
// Persian and Latin in one hand. Italic and monospace do not exist in Arabic
// script and are not used.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold:
		return bold
	}
	return regular
}

// Icon gives Fyne's own icons.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size gives lengths in units of the canvas, multiples of four where they are distances.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return fynetheme.DefaultTheme().Size(name)
}

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       8,
	fynetheme.SizeNameLineSpacing:        4,
	fynetheme.SizeNameText:               13,
	fynetheme.SizeNameCaptionText:        11,
	fynetheme.SizeNameHeadingText:        22,
	fynetheme.SizeNameSubHeadingText:     16,
	fynetheme.SizeNameInputRadius:        4,
	fynetheme.SizeNameSelectionRadius:    4,
	fynetheme.SizeNameScrollBar:          8,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    4,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInlineIcon:         16,
}
