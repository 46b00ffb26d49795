package schema

import (
	"strconv"
	"strings"

	"raqim/ui/keys"
)

// numberText is n as it is typed; nothing for 0.
func numberText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// latin is what is typed with the digits of any keyboard as Latin ones.
func latin(typed string) string {
	return strings.Map(func(r rune) rune {
		if digit, ok := keys.Digit(r); ok {
			return rune(digit[0])
		}
		return r
	}, strings.TrimSpace(typed))
}

// numberOf is the number that is typed: 0 for nothing, -1 for what is none.
func numberOf(typed string) int {
	if latin(typed) == "" {
		return 0
	}
	n, err := strconv.Atoi(latin(typed))
	if err != nil || n < 0 {
		return -1
	}
	return n
}
