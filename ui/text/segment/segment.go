package segment

// Break is what is allowed before a character.
type Break uint8

const (
	// Grapheme: a grapheme cluster begins here (UAX#29, GB1-GB999).
	Grapheme Break = 1 << iota
	// Line: a line may begin here (UAX#14).
	Line
	// Must: a line has to begin here (UAX#14, LB4 and LB5); it comes with Line.
	Must
	// Word: a word, or what stands between words, begins here (UAX#29, WB1-WB999).
	Word
)

// LinesAndGraphemes is Lines and Graphemes at once, in less time: what one table waits for, the other does not. A line may begin
// before small kana, as in browsers: their class CJ is ID here, and NS in Lines (LB1).
func LinesAndGraphemes(found []Break, text []rune) {
	line, grapheme := normalLines(), graphemes()
	found = found[:len(text)]
	lineTable, graphemeTable := line.table, grapheme.table
	lineRow, graphemeRow := uint(0), uint(0)
	for i, r := range text {
		e := lineTable[lineRow+uint(line.classOf(r))]
		g := graphemeTable[graphemeRow+uint(grapheme.classOf(r))]
		lineRow, graphemeRow = uint(e>>rowShift), uint(g>>rowShift)
		outcome := Break(e)
		if change := Break(e >> lookShift); change != 0 && line.look(text, i) {
			outcome ^= change
		}
		found[i] |= outcome | Break(g)
	}
}
