package settings

import (
	"slices"

	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// Values is all that can be chosen. They are kept as they are, so a name in the file
// stays what it means.
type Values struct {
	Language   string      `json:"language"` // of the interface; empty: the system's
	Look       theme.Mode  `json:"look"`
	Family     face.Family `json:"family"`
	FontSize   float32     `json:"font_size"`   // the article's em, units of the canvas
	LineHeight float32     `json:"line_height"` // of the article, ems
	Column     float32     `json:"column"`      // the most that a line of the article is wide, ems
	Scale      float32     `json:"scale"`       // of the whole interface; 0: as the system has it
	Calendar   Calendar    `json:"calendar"`
	Digits     Digits      `json:"digits"`
	Annotator  string      `json:"annotator"` // who marks where nobody was chosen; empty: the machine's user
}

// Calendar is that in which the window names days.
type Calendar string

// The calendars. A language's own are the Gregorian one in English and Arabic, the
// Jalali one in Persian.
const (
	OwnCalendar Calendar = ""
	Gregorian   Calendar = "gregorian"
	Jalali      Calendar = "jalali"
	Hijri       Calendar = "hijri"
)

// Digits are those in which the window writes numbers.
type Digits string

// The digits: the language's own (٠١٢ in Arabic, ۰۱۲ in Persian), or 0-9 in each.
const (
	OwnDigits   Digits = ""
	LatinDigits Digits = "latin"
)

// What is offered to choose from, each with the default among it. A line must be high
// enough for three lanes of marks below the words and the tags above the next ones.
var (
	languages   = []string{"", i18n.English, i18n.Arabic, i18n.Persian}
	families    = []face.Family{face.Vazirmatn, face.NotoNaskh}
	fontSizes   = []float32{14, 16, 18, 20, 24, 30}
	lineHeights = []float32{1.6, 1.75, 1.9, 2.2, 2.6}
	columns     = []float32{28, 36, 44, 56, 72}
	scales      = []float32{0, 0.8, 1, 1.2, 1.5, 2} // Fyne 2.7.1 rounds to tenths
	calendars   = []Calendar{OwnCalendar, Gregorian, Jalali, Hijri}
	digits      = []Digits{OwnDigits, LatinDigits}
)

// Defaults are the values of a window in which nothing was chosen.
func Defaults() Values {
	return Values{
		Look: theme.FollowSystem, Family: face.Vazirmatn,
		FontSize: docview.DefaultFontSize, LineHeight: docview.DefaultLineHeight, Column: docview.DefaultColumn,
	}
}

// Sound is v with the default in place of whatever cannot be: the file may have been
// damaged, or written by a later version.
func (v Values) Sound() Values {
	d := Defaults()
	v.Language = oneOf(languages, v.Language, d.Language)
	v.Look = oneOf(theme.Modes(), v.Look, d.Look)
	v.Family = oneOf(families, v.Family, d.Family)
	v.FontSize = between(docview.LeastFontSize, v.FontSize, docview.MostFontSize, d.FontSize)
	v.LineHeight = between(lineHeights[0], v.LineHeight, lineHeights[len(lineHeights)-1], d.LineHeight)
	v.Column = between(columns[0], v.Column, columns[len(columns)-1], d.Column)
	v.Scale = oneOf(scales, v.Scale, d.Scale)
	v.Calendar = oneOf(calendars, v.Calendar, d.Calendar)
	v.Digits = oneOf(digits, v.Digits, d.Digits)
	return v
}

func oneOf[T comparable](known []T, value, otherwise T) T {
	if slices.Contains(known, value) {
		return value
	}
	return otherwise
}

// between is value within its bounds, else the default; NaN is within none.
func between(least, value, most, otherwise float32) float32 {
	if value >= least && value <= most {
		return value
	}
	return otherwise
}
