package settings

import (
	"strconv"
	"strings"

	"raqim/ui/i18n"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// languageName names a language in itself, so that whoever cannot read the one at hand
// finds the own one.
func languageName(language string) string {
	switch language {
	case i18n.English:
		return i18n.T("settings.action.language_english")
	case i18n.Arabic:
		return i18n.T("settings.action.language_arabic")
	case i18n.Persian:
		return i18n.T("settings.action.language_persian")
	}
	return i18n.T("settings.system")
}

func lookName(look theme.Mode) string {
	switch look {
	case theme.AlwaysLight:
		return i18n.T("desk.action.look_light")
	case theme.AlwaysDark:
		return i18n.T("desk.action.look_dark")
	case theme.ContrastLight:
		return i18n.T("settings.action.look_contrast_light")
	case theme.ContrastDark:
		return i18n.T("settings.action.look_contrast_dark")
	}
	return i18n.T("settings.system")
}

func familyName(family face.Family) string {
	if family == face.NotoNaskh {
		return i18n.T("settings.family.naskh")
	}
	return i18n.T("settings.family.vazirmatn")
}

func scaleName(scale float32) string {
	if scale == 0 {
		return i18n.T("settings.system")
	}
	return i18n.T("settings.percent", "n", int(scale*100+0.5))
}

func calendarName(c Calendar) string {
	switch c {
	case Gregorian:
		return i18n.T("settings.calendar.gregorian")
	case Jalali:
		return i18n.T("settings.calendar.jalali")
	case Hijri:
		return i18n.T("settings.calendar.hijri")
	}
	return i18n.T("settings.by_language")
}

func digitsName(d Digits) string {
	if d == LatinDigits {
		return i18n.T("settings.digits.latin")
	}
	return i18n.T("settings.by_language")
}

// number is a whole number in the digits of the interface.
func number(x float32) string { return i18n.Number(int(x)) }

// decimal is a number with its fraction; the sign between is the one that goes with the digits.
func decimal(x float32) string {
	text := i18n.Digits(strconv.FormatFloat(float64(x), 'f', -1, 32))
	if i18n.Number(1) != "1" {
		text = strings.ReplaceAll(text, ".", "٫")
	}
	return text
}
