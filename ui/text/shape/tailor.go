package shape

// tailor changes UAX#14 where browsers do, so that an article breaks here as it does on the page it came from. Measured on
// Chromium 156. Behind a blank a line may always begin, also before a comma that stands apart or after an open bracket. Between
// two printable characters of ASCII a table of its own decides, for the sake of addresses, paths and code: a line may begin
// there only behind one of the signs of asciiBreaks, before one of theirs, and behind the hyphen of a range such as 2023-2024.
func tailor(found []Boundary, text []rune) {
	if len(text) == 0 {
		return
	}
	before := text[0]
	for i, r := range text[1:] {
		switch {
		case before > 0x7E:
		case before == ' ' || before == '\t':
			if r != ' ' && r != '\t' {
				found[i+1] |= Break
			}
		case isPrintableASCII(before) && isPrintableASCII(r):
			found[i+1] &^= Break
			if breaksASCII(text[:i+2]) {
				found[i+1] |= Break
			}
		}
		before = r
	}
}

// breaksASCII tells whether a line may begin between the last two characters, which are printable ASCII.
func breaksASCII(text []rune) bool {
	n := len(text)
	before, r := text[n-2], text[n-1]
	if before == '-' && isASCIIDigit(r) {
		return n > 2 && isASCIIAlphanumeric(text[n-3])
	}
	return asciiBreaks[before][r/64]&(1<<(r%64)) != 0
}

// asciiBreaks has a bit for every character of ASCII before which a line may begin behind another.
var asciiBreaks = func() (breaks [0x7F][2]uint64) {
	const (
		opening = "(<[{"
		letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		signs   = "#%&*+-=>@\\^_`|~" + opening
	)
	for _, row := range []struct{ behind, before string }{
		{"!\"#%&)*+,.:;=>\\]|}~", opening},
		{"-", signs + "\"'" + letters},
		{"?", signs + "$0123456789" + letters},
	} {
		for _, before := range row.behind {
			for _, r := range row.before {
				breaks[before][r/64] |= 1 << (r % 64)
			}
		}
	}
	return breaks
}()

func isPrintableASCII(r rune) bool { return r > ' ' && r < 0x7F }

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func isASCIIAlphanumeric(r rune) bool {
	return isASCIIDigit(r) || (r|0x20 >= 'a' && r|0x20 <= 'z')
}
