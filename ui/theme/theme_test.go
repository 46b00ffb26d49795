package theme

import (
	"image/color"
	"math"
	"regexp"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/text/paint"
)

// contrast is the ratio of WCAG 2.2 between what is written and its ground.
func contrast(ink, ground color.Color) float64 {
	luminance := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			x := float64(v) / 0xFFFF
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	a, b := luminance(over(ink, ground)), luminance(ground)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// over is ink on an opaque ground.
func over(ink, ground color.Color) color.Color {
	r, g, b, a := ink.RGBA()
	R, G, B, _ := ground.RGBA()
	mix := func(top, below uint32) uint16 { return uint16(top + below*(0xFFFF-a)/0xFFFF) }
	return color.RGBA64{mix(r, R), mix(g, G), mix(b, B), 0xFFFF}
}

func TestTextCanBeReadOnEveryGround(t *testing.T) {
	for _, mode := range Modes() {
		th := Theme{Mode: mode}
		for _, ground := range []fyne.ThemeColorName{Paper, fynetheme.ColorNameBackground, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameInputBackground} {
			for _, c := range []struct {
				ink   fyne.ThemeColorName
				least float64
			}{
				{fynetheme.ColorNameForeground, 7},
				{Quiet, 4.5},
				{fynetheme.ColorNamePlaceHolder, 4.5},
				{fynetheme.ColorNameDisabled, 3},
				{fynetheme.ColorNamePrimary, 4.5},
				{fynetheme.ColorNameError, 4.5},
				{fynetheme.ColorNameWarning, 4.5},
				{fynetheme.ColorNameSuccess, 4.5},
				{fynetheme.ColorNameInputBorder, 3},
				{fynetheme.ColorNameScrollBar, 3},
			} {
				if th.look(0).HighContrast {
					c.least = max(4.5, min(7, 1.5*c.least))
				}
				if got := contrast(th.Color(c.ink, 0), th.Color(ground, 0)); got < c.least {
					t.Errorf("%s: %s on %s has a contrast of %.1f, less than %.1f", mode, c.ink, ground, got, c.least)
				}
			}
		}
		if got := contrast(th.Color(fynetheme.ColorNameForegroundOnPrimary, 0), th.Color(fynetheme.ColorNamePrimary, 0)); got < 4.5 {
			t.Errorf("%s: a button's text has a contrast of %.1f", mode, got)
		}
	}
}

// A row that is chosen has the accent behind it; what it says is read all the same.
func TestChosenRowsCanBeRead(t *testing.T) {
	for _, mode := range Modes() {
		th := Theme{Mode: mode}
		for _, ground := range []fyne.ThemeColorName{Paper, fynetheme.ColorNameBackground, fynetheme.ColorNameMenuBackground} {
			row := over(th.Color(fynetheme.ColorNameSelection, 0), th.Color(ground, 0))
			for _, ink := range []fyne.ThemeColorName{fynetheme.ColorNameForeground, Quiet} {
				if got := contrast(th.Color(ink, 0), row); got < 4.5 {
					t.Errorf("%s: %s on a chosen row of %s has a contrast of %.1f", mode, ink, ground, got)
				}
			}
			least := 1.2
			if th.look(0).HighContrast {
				least = 2
			}
			if got := contrast(row, th.Color(ground, 0)); got < least {
				t.Errorf("%s: a chosen row of %s has a contrast of %.2f", mode, ground, got)
			}
		}
	}
}

// The item at hand in a menu and the row that is chosen in a list are tinted.
func TestTextCanBeReadOnTintedRows(t *testing.T) {
	for _, mode := range Modes() {
		th := Theme{Mode: mode}
		for _, c := range []struct{ ground, tint, ink fyne.ThemeColorName }{
			{fynetheme.ColorNameMenuBackground, fynetheme.ColorNameSelection, fynetheme.ColorNameForeground},
			{fynetheme.ColorNameMenuBackground, fynetheme.ColorNameSelection, fynetheme.ColorNamePlaceHolder},
			{Paper, fynetheme.ColorNameSelection, fynetheme.ColorNameForeground},
			{Paper, fynetheme.ColorNameSelection, Quiet},
		} {
			ground := over(th.Color(c.tint, 0), th.Color(c.ground, 0))
			if got := contrast(th.Color(c.ink, 0), ground); got < 4.5 {
				t.Errorf("%s: %s on %s over %s has a contrast of %.1f", mode, c.ink, c.tint, c.ground, got)
			}
		}
	}
}

func TestModes(t *testing.T) {
	app := test.NewTempApp(t)
	for _, c := range []struct {
		mode    Mode
		variant fyne.ThemeVariant
		look    paint.Look
	}{
		{FollowSystem, fynetheme.VariantDark, paint.Look{Dark: true}},
		{FollowSystem, fynetheme.VariantLight, paint.Look{}},
		{AlwaysLight, fynetheme.VariantDark, paint.Look{}},
		{AlwaysDark, fynetheme.VariantLight, paint.Look{Dark: true}},
		{ContrastLight, fynetheme.VariantDark, paint.Look{HighContrast: true}},
		{ContrastDark, fynetheme.VariantLight, paint.Look{Dark: true, HighContrast: true}},
		{"", fynetheme.VariantLight, paint.Look{}},
	} {
		if got := (Theme{Mode: c.mode}).look(c.variant); got != c.look {
			t.Errorf("%q where the system is %v looks %+v", c.mode, c.variant, got)
		}
	}
	app.Settings().SetTheme(Theme{Mode: AlwaysDark})
	if !Look().Dark {
		t.Error("the program does not know that it is dark")
	}
}

func TestTheInterfaceIsInVazirmatn(t *testing.T) {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}} {
		want := "Vazirmatn-Regular.ttf"
		if style.Bold {
			want = "Vazirmatn-Bold.ttf"
		}
		if got := (Theme{}).Font(style).Name(); got != want {
			t.Errorf("%+v is in %s", style, got)
		}
	}
}

// What a sign says must be seen in its shape: colour alone is not seen by everybody.
func TestSignsDifferInShape(t *testing.T) {
	test.NewTempApp(t)
	shapes := map[string]Sign{}
	for s, r := range signs {
		shape := regexp.MustCompile(` d="[^"]+"`).FindString(string(r.Content()))
		if other, taken := shapes[shape]; taken || shape == "" {
			t.Errorf("%s is drawn %q, as %q is", s, shape, other)
		}
		shapes[shape] = s
		if s.Resource() != r {
			t.Errorf("%s has another picture", s)
		}
	}
}
