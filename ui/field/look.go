package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// look is the field's colours and lengths in its present state.
type look struct {
	paper, ink, quiet, wrong, accent, selection, border color.NRGBA

	borderWidth, radius float32
}

// look asks the theme. Pictures are opaque, so the paper is, whatever the theme says.
func (f *Field) look() look {
	l := look{
		paper: f.color(fynetheme.ColorNameInputBackground),
		ink:   f.color(fynetheme.ColorNameForeground), quiet: f.color(fynetheme.ColorNamePlaceHolder),
		wrong: f.color(fynetheme.ColorNameError), accent: f.color(fynetheme.ColorNamePrimary),
		selection: theme.Look().Colors().Selection, border: f.color(fynetheme.ColorNameInputBorder),
		borderWidth: f.size(fynetheme.SizeNameInputBorder), radius: f.size(fynetheme.SizeNameInputRadius),
	}
	l.paper.A = 0xFF
	switch {
	case f.disabled:
		l.ink = f.color(fynetheme.ColorNameDisabled)
	case f.touched && f.wrong() != nil:
		l.border, l.borderWidth = l.wrong, l.borderWidth+1
	case f.focused:
		l.border, l.borderWidth = l.accent, l.borderWidth+1
	}
	return l
}

// page are the colours of a sheet with text of the colour ink.
func (l look) page(ink color.NRGBA) paint.Colors {
	return paint.Colors{Paper: l.paper, Text: ink, Dim: l.quiet, Selection: l.selection, Accent: l.accent, Note: l.quiet}
}

func (f *Field) color(name fyne.ThemeColorName) color.NRGBA {
	c := f.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

func (f *Field) size(name fyne.ThemeSizeName) float32 { return f.Theme().Size(name) }

// setMessage lays a message out.
func (f *Field) setMessage(text []rune) *layout.Document {
	return shared().engine.Document(text, layout.Config{
		Fonts: shared().fonts, Size: float64(f.size(fynetheme.SizeNameCaptionText)) * f.at.scale, Base: f.base(),
	})
}
