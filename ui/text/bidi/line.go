package bidi

// ResetLine applies L1 to one line, in place: segment and paragraph separators,
// and blanks, isolate controls and removed characters before one of them or
// before the line's end, take the paragraph level. line and levels are the same
// stretch of one paragraph, as broken into lines; the levels are those of
// [Resolver.Levels]. Where one is longer than the other the rest is left alone.
func ResetLine(line []rune, levels []Level, paragraph Level) {
	n := min(len(line), len(levels))
	from := 0 // start of the blanks that end at i
	for i, r := range line[:n] {
		c := classOf(r)
		if separators.has(c) {
			fill(levels[from:i+1], paragraph)
			from = i + 1
		} else if !blank.has(c) {
			from = i + 1
		}
	}
	fill(levels[from:n], paragraph)
}

func fill(levels []Level, l Level) {
	for i := range levels {
		levels[i] = l
	}
}
