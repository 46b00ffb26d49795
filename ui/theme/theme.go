package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/assets/fonts"
	"raqim/ui/text/paint"
)

// Mode is which of the two looks the window has.
type Mode string

// The modes. FollowSystem follows the desktop's setting.
const (
	FollowSystem Mode = "system"
	AlwaysLight  Mode = "light"
	AlwaysDark   Mode = "dark"
)

// Theme is the window's look. The zero value follows the system.
type Theme struct {
	Mode Mode
}

var _ fyne.Theme = Theme{}

var (
	regular = fyne.NewStaticResource("Vazirmatn-Regular.ttf", fonts.VazirmatnRegular)
	bold    = fyne.NewStaticResource("Vazirmatn-Bold.ttf", fonts.VazirmatnBold)
)

// isDark tells whether the theme draws light on dark where the system asks for variant.
func (t Theme) isDark(variant fyne.ThemeVariant) bool {
	switch t.Mode {
	case AlwaysLight:
		return false
	case AlwaysDark:
		return true
	}
	return variant == fynetheme.VariantDark
}

// Dark tells whether the running program shows light on dark. It must be called
// on Fyne's main goroutine.
func Dark() bool {
	settings := fyne.CurrentApp().Settings()
	if t, ok := settings.Theme().(Theme); ok {
		return t.isDark(settings.ThemeVariant())
	}
	return settings.ThemeVariant() == fynetheme.VariantDark
}

// Page gives the colours of the article for the same look.
func Page(dark bool) paint.Colors {
	if dark {
		return paint.Dark()
	}
	return paint.Light()
}

// Color gives a colour of the interface; names this theme does not know have Fyne's own colour.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	dark := t.isDark(variant)
	table := lightColors
	if dark {
		table = darkColors
	}
	if c, ok := table[name]; ok {
		return c
	}
	own := fynetheme.VariantLight
	if dark {
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
