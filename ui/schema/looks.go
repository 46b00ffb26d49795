package schema

import (
	"image/color"

	"raqim/ui/i18n"
	"raqim/ui/text/paint"
)

// looks are those in which a label is shown, each with what it is called.
var looks = []struct {
	look paint.Look
	name func() string
}{
	{paint.Look{}, func() string { return i18n.T("schema.look.light") }},
	{paint.Look{Dark: true}, func() string { return i18n.T("schema.look.dark") }},
	{paint.Look{HighContrast: true}, func() string { return i18n.T("schema.look.contrast_light") }},
	{paint.Look{Dark: true, HighContrast: true}, func() string { return i18n.T("schema.look.contrast_dark") }},
}

// ground is what the text of a specimen stands on: the tint as the article draws it, or
// the paper where there is none.
func ground(s *specimen) color.NRGBA {
	if tint := s.marks()[0].Tint; tint.A != 0 {
		return tint
	}
	return s.look.Colors().Paper
}
