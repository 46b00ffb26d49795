package panel

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The letters of the Arabic blocks that do not join the letter behind them, and
// those that join none (Unicode 17.0, ArabicShaping.txt, types R and U).
const (
	joinsBack = "آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯݙݚݛݫݬݱݳݴݸݹ"
	joinsNone = "ءٴ"
)

const zwj = "\u200D"

// join gives two neighbouring pieces of a text so that each, drawn by itself, keeps
// the letter forms that it has beside the other: with a ZWJ at the joint where
// letters join.
func join(before, after string) (string, string) {
	letters := strings.TrimRightFunc(before, isMark)
	last, _ := utf8.DecodeLastRuneInString(letters)
	first, _ := utf8.DecodeRuneInString(after)
	if !joins(last) || strings.ContainsRune(joinsBack, last) || !joins(first) {
		return before, after
	}
	return before + zwj, zwj + after
}

// isMark tells what stands on a letter and is passed over by its joining.
func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// joins tells whether a letter joins another on either side.
func joins(r rune) bool {
	arabic := r >= 0x0620 && r <= 0x064A || r >= 0x066E && r <= 0x06FF || r >= 0x0750 && r <= 0x077F
	return arabic && unicode.IsLetter(r) && !strings.ContainsRune(joinsNone, r) || r == '\u0640'
}
