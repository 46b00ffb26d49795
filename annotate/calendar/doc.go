// Package calendar converts days between the calendars of Arabic and Persian
// news: Gregorian, Jalali (the solar calendar of Iran and Afghanistan), Hijri by
// the Umm al-Qura table and Hijri by the tabular rule; and it names their months
// and the days of the week in Arabic, Persian and English.
//
// Every conversion goes over a Day, a plain day number. The package knows no
// clock, no time zone and no text of an article: it never guesses which calendar
// a date was written in, and a Hijri day begins here at midnight, as in print,
// not at sunset. It imports the standard library only.
package calendar
