package calendar

// MonthNames gives the names of a month in a language (ar, fa; all else is
// English), the usual one first. Arabic has two for the months of the Gregorian
// calendar: of Egypt and the Gulf, and of the Levant and Iraq, which newspapers
// often print side by side. nil where there is no such month.
func MonthNames(c Calendar, month int, language string) []string {
	if month < 1 || month > 12 {
		return nil
	}
	tables := monthNames[c]
	if c == Gregorian && language == "ar" {
		return []string{tables.arabic[month-1], levantineMonths[month-1]}
	}
	return []string{tables.in(language)[month-1]}
}

// WeekdayName is the name of a day of the week, 1 Monday to 7 Sunday, in a
// language as MonthNames has them; empty for other numbers.
func WeekdayName(weekday int, language string) string {
	if weekday < 1 || weekday > 7 {
		return ""
	}
	return weekdayNames.in(language)[weekday-1]
}

// names are the names of the same things in the languages of the program.
type names struct{ english, arabic, persian []string }

func (n names) in(language string) []string {
	switch language {
	case "ar":
		return n.arabic
	case "fa":
		return n.persian
	}
	return n.english
}

var monthNames = [...]names{
	Gregorian: {
		english: []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		arabic:  []string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
		persian: []string{"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"},
	},
	Jalali: {
		english: []string{"Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"},
		arabic:  []string{"فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"},
		persian: []string{"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"},
	},
	UmmAlQura:    hijriNames,
	TabularHijri: hijriNames,
}

var levantineMonths = []string{
	"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
}

var hijriNames = names{
	english: []string{"Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"},
	arabic: []string{
		"محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
	},
	persian: []string{
		"محرم", "صفر", "ربیع\u200cالاول", "ربیع\u200cالثانی", "جمادی\u200cالاول", "جمادی\u200cالثانی", "رجب", "شعبان", "رمضان", "شوال", "ذیقعده", "ذیحجه",
	},
}

var weekdayNames = names{
	english: []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
	arabic:  []string{"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"},
	persian: []string{"دوشنبه", "سه\u200cشنبه", "چهارشنبه", "پنج\u200cشنبه", "جمعه", "شنبه", "یک\u200cشنبه"},
}
