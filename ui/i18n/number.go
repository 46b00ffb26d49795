package i18n

import (
	"strconv"
	"strings"
	"sync/atomic"
)

// native tells whether numbers are written in the digits of the language.
var native atomic.Bool

// UseDigits chooses how numbers are written from now on: in the language's own
// digits (own: ٠١٢ in Arabic, ۰۱۲ in Persian), or as 0-9 in every language. The
// command line keeps 0-9, since what it prints is typed again; that is what stands
// before anybody chooses.
func UseDigits(own bool) { native.Store(own) }

// Number is how many of something there are: n in the digits of the interface, thousands
// set apart as CLDR has it: 12,345, or ١٢٬٣٤٥ with U+066C.
func Number(n int) string {
	text := strconv.Itoa(n)
	digits := strings.TrimPrefix(text, "-")
	var b strings.Builder
	b.WriteString(text[:len(text)-len(digits)])
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteRune(thousands())
		}
		b.WriteRune(d)
	}
	return Digits(b.String())
}

// Place is where something is, or when: an offset, a line, a year, pixels. It is n in the digits of
// the interface, without separators, for it is looked up and compared, not read as an amount.
func Place(n int) string { return Digits(strconv.Itoa(n)) }

// thousands is what stands between groups of digits.
func thousands() rune {
	if Digits("0") == "0" {
		return ','
	}
	return '٬'
}

// Digits gives text with every 0-9 in the digits of the interface, one code point
// each; the rest stays. It is for what is read, not for what is typed again or goes
// into a file.
func Digits(text string) string {
	zero := '0'
	if native.Load() {
		zero = zeroOf(Language())
	}
	if zero == '0' {
		return text
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, text)
}

// Decimal is a number as package fmt writes it ("0.25", "1.5e+07") in the form of the
// interface: in its digits, with U+066B before the fraction where these are not 0-9.
func Decimal(text string) string {
	own := Digits(text)
	if own == text {
		return text
	}
	return strings.Replace(own, ".", "٫", 1)
}

// zeroOf is the first of a language's own digits, the default numbering systems of
// CLDR for ar-EG (arab) and fa (arabext).
func zeroOf(language string) rune {
	switch language {
	case Arabic:
		return '٠'
	case Persian:
		return '۰'
	}
	return '0'
}
