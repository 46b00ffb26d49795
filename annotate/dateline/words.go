package dateline

import (
	"strings"

	"raqim/annotate/calendar"
	"raqim/annotate/lingua"
)

// month is what a month's name means.
type month struct {
	calendar calendar.Calendar
	number   int
}

// The names of the months by calendar: as Egypt and the Gulf, the Levant and Iraq,
// the Maghreb, Iran and Afghanistan have them, and what is often typed instead.
var (
	gregorianNames = [12]string{
		"يناير|ينايير|كانون الثاني|كانون ثاني|كانون ثان|جانفي|ژانویه|جنوری|January|Jan",
		"فبراير|فبرابر|شباط|فيفري|فوریه|فبروری|February|Feb",
		"مارس|آذار|مارچ|March|Mar",
		"أبريل|نيسان|أفريل|آوریل|اپریل|April|Apr",
		"مايو|أيار|مايس|ماي|مه|می|May",
		"يونيو|يونيه|حزيران|جوان|ژوئن|جون|June|Jun",
		"يوليو|يوليه|تموز|جويلية|ژوئیه|جولای|July|Jul",
		"أغسطس|آب|أوت|غشت|آگوست|آگست|August|Aug",
		"سبتمبر|أيلول|شتنبر|سپتامبر|سپتمبر|September|Sept|Sep",
		"أكتوبر|تشرين الأول|تشرين أول|اکتبر|October|Oct",
		"نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|نوامبر|نومبر|November|Nov",
		"ديسمبر|كانون الأول|كانون أول|دجنبر|دسامبر|دسمبر|December|Dec",
	}
	jalaliNames = [12]string{
		"فروردین|حمل|Farvardin", "اردیبهشت|ثور|Ordibehesht", "خرداد|جوزا|Khordad", "تیر|سرطان|Tir",
		"مرداد|امرداد|اسد|Mordad", "شهریور|سنبله|Shahrivar", "مهر|میزان|Mehr", "آبان|عقرب|Aban",
		"آذر|قوس|Azar", "دی|جدی|Dey", "بهمن|دلو|Bahman", "اسفند|حوت|Esfand",
	}
	hijriNames = [12]string{
		"محرم|المحرم|محرم الحرام|Muharram", "صفر|Safar", "ربيع الأول|ربيع أول", "ربيع الآخر|ربيع الثاني|ربيع ثاني",
		"جمادى الأولى|جمادى الأول", "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر", "رجب|Rajab", "شعبان|Shaban",
		"رمضان|رمضان المبارك|Ramadan", "شوال|Shawwal", "ذو القعدة|ذي القعدة|ذیقعده", "ذو الحجة|ذي الحجة|ذیحجه",
	}
	weekdayNames = [7]string{
		"الاثنين|الاثنان|دوشنبه|Monday|Mon", "الثلاثاء|الثلثاء|سه شنبه|Tuesday|Tue", "الأربعاء|چهارشنبه|Wednesday|Wed",
		"الخميس|پنجشنبه|Thursday|Thu", "الجمعة|جمعه|آدینه|Friday|Fri", "السبت|شنبه|Saturday|Sat", "الأحد|یکشنبه|Sunday|Sun",
	}
	ordinalNames = [31]string{
		"الأول|أول|یکم|اول", "الثاني|ثاني|دوم", "الثالث|ثالث|سوم", "الرابع|رابع|چهارم", "الخامس|خامس|پنجم", "السادس|سادس|ششم",
		"السابع|سابع|هفتم", "الثامن|ثامن|هشتم", "التاسع|تاسع|نهم", "العاشر|عاشر|دهم", "الحادي عشر|یازدهم", "الثاني عشر|دوازدهم",
		"الثالث عشر|سیزدهم", "الرابع عشر|چهاردهم", "الخامس عشر|پانزدهم", "السادس عشر|شانزدهم", "السابع عشر|هفدهم",
		"الثامن عشر|هجدهم", "التاسع عشر|نوزدهم", "العشرين|العشرون|بیستم", "الحادي والعشرين|الحادي والعشرون|بیست و یکم",
		"الثاني والعشرين|الثاني والعشرون|بیست و دوم", "الثالث والعشرين|الثالث والعشرون|بیست و سوم",
		"الرابع والعشرين|الرابع والعشرون|بیست و چهارم", "الخامس والعشرين|الخامس والعشرون|بیست و پنجم",
		"السادس والعشرين|السادس والعشرون|بیست و ششم", "السابع والعشرين|السابع والعشرون|بیست و هفتم",
		"الثامن والعشرين|الثامن والعشرون|بیست و هشتم", "التاسع والعشرين|التاسع والعشرون|بیست و نهم",
		"الثلاثين|الثلاثون|سی ام", "الحادي والثلاثين|الحادي والثلاثون|سی و یکم",
	}
)

// What stands between the day, the month and the year without a meaning of its own.
var (
	beforeMonth = wordSet("من|شهر|ماه|لشهر|of|st|nd|rd|th")
	beforeYear  = wordSet("ماه|من|سنة|لسنة|عام|لعام|سال|of|st|nd|rd|th")
)

// Words behind a year that name its calendar. A bare «هـ» or «هجري» is not among
// them: in Persian it may be solar.
var eras = eraWords(map[calendar.Calendar]string{
	calendar.Gregorian: "م|ميلادي|ميلادية|AD|CE",
	calendar.Jalali:    "ش|شمسي|خورشیدی|هش",
	calendar.UmmAlQura: "ق|قمري|هق",
})

var hijra = wordSet("ه|هجري|هجرية|للهجرة|AH")

var (
	monthOf   = monthWords()
	weekdayOf = weekdayWords()
	ordinalOf = numbered(ordinalNames[:])
)

// longestName is how many words a name in the tables has at most.
const longestName = 3

// key is how a name of one word or more is looked up: folded, without blanks, and
// with heh for teh marbuta, which Persian writes so.
func key(name string) string {
	return strings.NewReplacer(" ", "", "\u0629", "\u0647").Replace(lingua.FoldString(name))
}

func spellings(names string) []string {
	list := strings.Split(names, "|")
	for i, name := range list {
		list[i] = key(name)
	}
	return list
}

func wordSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range spellings(names) {
		set[name] = true
	}
	return set
}

func eraWords(of map[calendar.Calendar]string) map[string]calendar.Calendar {
	words := map[string]calendar.Calendar{}
	for c, names := range of {
		for _, name := range spellings(names) {
			words[name] = c
		}
	}
	return words
}

// numbered gives the places of names in their list, from 1.
func numbered(lists []string) map[string]int {
	numbers := map[string]int{}
	for i, names := range lists {
		for _, name := range spellings(names) {
			numbers[name] = i + 1
		}
	}
	return numbers
}

// weekdayWords has the weekdays also with a waw before them: «الأحد والاثنين».
func weekdayWords() map[string]int {
	words := map[string]int{}
	for name, n := range numbered(weekdayNames[:]) {
		words[name], words["و"+name] = n, n
	}
	return words
}

func monthWords() map[string]month {
	words := map[string]month{}
	for c, lists := range map[calendar.Calendar][]string{
		calendar.Gregorian: gregorianNames[:], calendar.Jalali: jalaliNames[:], calendar.UmmAlQura: hijriNames[:],
	} {
		for name, n := range numbered(lists) {
			words[name] = month{c, n}
			if c == calendar.Jalali {
				words[name+"ماه"] = month{c, n} // دیماه
			}
		}
	}
	return words
}
