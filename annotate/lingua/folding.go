package lingua

import "unicode"

// Characters that the rules name.
const (
	tatweel    = '\u0640'
	hamzaAbove = '\u0654'
	zwnj       = '\u200C'
	zwj        = '\u200D'
	bom        = '\uFEFF'
)

// gone stands in the table for a character that has no shadow.
const gone rune = -1

// rule folds the characters from..to: to one character, or to nothing.
type rule struct {
	first, last rune
	becomes     rune
	name        string
}

// rules is the folding for search. Teh marbuta is not folded to heh: in running
// text they make different words, only names mix them. Waw and yeh keep their
// hamza, also where it is typed as a mark of its own (see folder.hamza).
var rules = []rule{
	{tatweel, tatweel, gone, "tatweel"},
	{'\u064B', '\u0652', gone, "tashkeel"},
	{'\u0653', '\u0655', gone, "combining madda and hamza"},
	{'\u0670', '\u0670', gone, "superscript alef"},
	{'\u0610', '\u061A', gone, "Arabic honorific and Quranic marks"},
	{'\u0656', '\u065F', gone, "further Arabic vowel marks"},
	{'\u06D6', '\u06DC', gone, "Quranic marks"},
	{'\u06DF', '\u06E4', gone, "Quranic marks"},
	{'\u06E7', '\u06E8', gone, "Quranic marks"},
	{'\u06EA', '\u06ED', gone, "Quranic marks"},
	{zwnj, zwj, gone, "ZWNJ, ZWJ"},
	{'\u200E', '\u200F', gone, "left-to-right and right-to-left mark"},
	{'\u202A', '\u202E', gone, "embeddings and overrides"},
	{'\u2066', '\u2069', gone, "isolates"},
	{'\u061C', '\u061C', gone, "Arabic letter mark"},
	{'\u00AD', '\u00AD', gone, "soft hyphen"},
	{'\u200B', '\u200B', gone, "zero width space"},
	{'\u2060', '\u2060', gone, "word joiner"},
	{'\u0622', '\u0623', '\u0627', "alef with madda, with hamza above"},
	{'\u0625', '\u0625', '\u0627', "alef with hamza below"},
	{'\u0671', '\u0671', '\u0627', "alef wasla"},
	{'\u0649', '\u0649', '\u064A', "alef maqsura to yeh"},
	{'\u06CC', '\u06CC', '\u064A', "Farsi yeh to Arabic yeh"},
	{'\u06A9', '\u06A9', '\u0643', "keheh to kaf"},
	{'\u06C0', '\u06C0', '\u0647', "heh with yeh above"},
	{'\u06D5', '\u06D5', '\u0647', "ae"},
	{'\u06C2', '\u06C2', '\u06C1', "heh goal with hamza above"},
	{'\u06D3', '\u06D3', '\u06D2', "yeh barree with hamza above"},
	{'\u060C', '\u060C', ',', "Arabic comma"},
	{'\u066B', '\u066B', '.', "Arabic decimal separator"},
	{'\u066C', '\u066C', ',', "Arabic thousands separator"},
}

// table has the shadow of every character below its length, 0 where none is
// listed and the character has to be looked at.
var table = makeTable()

func makeTable() *[0x2070]rune {
	t := new([0x2070]rune)
	for r := range rune(0x80) {
		t[r] = unicode.ToLower(r)
	}
	for r := rune(0x0600); r <= 0x06FF; r++ {
		t[r] = r
	}
	for n := range rune(10) {
		t['\u0660'+n] = '0' + n // Arabic-Indic digits
		t['\u06F0'+n] = '0' + n // extended Arabic-Indic digits
	}
	for r := range rune(len(t)) {
		if unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) {
			t[r] = ' '
		}
	}
	for _, rule := range rules {
		for r := rule.first; r <= rule.last; r++ {
			t[r] = rule.becomes
		}
	}
	return t
}

// shadowOf is the table's answer for r: 0 where r is not listed.
func shadowOf(r rune) rune {
	switch {
	case r >= 0 && int(r) < len(table):
		return table[r]
	case r == bom:
		return gone
	case r == '\u3000': // the one blank above the table
		return ' '
	}
	return 0
}

// stays reports whether r, which has no shadow, belongs to the character before
// it: marks, tatweel and ZWJ change how that one looks. Of ZWNJ, bidi controls
// and the other invisible characters nothing is seen at the end of a word.
func stays(r rune) bool { return r == zwj || r == tatweel || unicode.Is(unicode.Mn, r) }
