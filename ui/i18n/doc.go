// Package i18n gives the texts of the interface, in the window and on the
// command line, from one catalogue: assets/i18n, a folder a language.
//
// A key is the part of the program and a name ("cli.docs.none"). Values are
// texts with {{.name}} where a value goes in, or an object of CLDR plural forms.
// Which language is spoken is a property of the running program (Use), as the
// desktop's theme is: every face reads it when it says something.
//
// The core (model, annotate) speaks no language: its errors and notes are
// model.Messages, English formats with their arguments. Error and Say say them by
// core.json, whose keys are those formats; English has no such file.
//
// Days, numbers and lists have the form of the language, in the calendar and the digits
// that were chosen (UseCalendar, UseDigits).
//
// The package knows no window; it imports model, annotate/calendar, the assets and
// go-i18n.
package i18n
