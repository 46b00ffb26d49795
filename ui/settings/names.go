package settings

import (
	"strconv"
	"time"

	"raqim/annotate/calendar"
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

// specimenDay is the day that the specimen names, 21 October 2031.
var specimenDay = calendar.Day(time.Date(2031, 10, 21, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))

// calendarName names a calendar with a day in it.
func calendarName(c Calendar) string {
	name, in := "", calendar.Gregorian
	switch c {
	case OwnCalendar:
		return i18n.T("settings.by_language")
	case Gregorian:
		name = i18n.T("settings.calendar.gregorian")
	case Jalali:
		name, in = i18n.T("settings.calendar.jalali"), calendar.Jalali
	case Hijri:
		name = i18n.T("settings.calendar.hijri")
		_, in, _ = calendar.HijriOf(specimenDay)
	}
	return i18n.T("settings.calendar.example", "calendar", name, "day", i18n.DayIn(in, specimenDay))
}

func digitsName(d Digits) string {
	if d == LatinDigits {
		return i18n.T("settings.digits.latin")
	}
	return i18n.T("settings.by_language")
}

// number is a whole number in the digits of the interface.
func number(x float32) string { return i18n.Number(int(x)) }

// decimal is a number with its fraction.
func decimal(x float32) string {
	return i18n.Decimal(strconv.FormatFloat(float64(x), 'f', -1, 32))
}
