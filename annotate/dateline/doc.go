// Package dateline reads the day that a few words of an Arabic, Persian or English
// article name: «الإثنين 21/10/2024», «۱۲ آذر ۱۴۰۳», «17 ربيع الآخر 1446 هـ».
//
// It reads what is written and guesses nothing. A date needs a day, a month and a
// year of four digits; «أمس» and «21 أكتوبر» name no day by themselves. Where the
// same words can name several days, as 11/9/2023 does, all of them are given, and
// a weekday in the words decides. The names of the months are those of Egypt and
// the Gulf, the Levant, the Maghreb, Iran and Afghanistan, in the calendars of
// package calendar; spellings are the same where they are to package lingua.
//
// It may import calendar, lingua and the standard library.
package dateline
