package layout

import (
	"math"

	"raqim/ui/text/face"
	"raqim/ui/text/shape"
)

// slack is how many pixels a line may be too wide: the 1/64 that Chromium allows on a screen of one dot a pixel, where
// three lines of real news need it. On a finer screen it allows less.
const slack = 1.0 / 64

// tabStop is the distance of tab stops, in blanks of the primary face.
const tabStop = 8

// breakLines fills e.breaks with the cluster after each line: greedily at the breaks of UAX#14, blanks hanging at the
// end. A word wider than the line is cut between two clusters; its letters keep the joined forms they have in the whole
// word, as CSS Text asks for ("shaped as if the word were still whole").
func (e *Engine) breakLines(s *setting) {
	e.breaks = e.breaks[:0]
	text, bounds, clusters, cfg := s.text, s.bounds, s.clusters, s.doc.Config
	limit := cfg.Width
	if limit <= 0 {
		limit = math.Inf(1)
	}
	tab := tabWidth(cfg)
	x, start, candidate := 0.0, 0, 0
	for i := 0; i < len(clusters); i++ {
		e.work.Steps++
		at := clusters[i].start
		if bounds[at]&shape.Break != 0 {
			candidate = i
		}
		if bounds[at]&shape.Must != 0 && i > start {
			e.breaks = append(e.breaks, i)
			x, start = 0, i
		}
		r := text[at]
		if r == '\t' {
			e.widths[i] = tabAdvance(x, tab)
		}
		if i > start && e.widths[i] > 0 && x+e.widths[i] > limit+slack && !hangs(r) {
			if candidate <= start {
				candidate = i
			}
			e.breaks = append(e.breaks, candidate)
			x, start = 0, candidate
			i = candidate - 1
			continue
		}
		x += e.widths[i]
	}
	e.breaks = append(e.breaks, len(clusters))
}

// hangs tells the blanks that may stand outside the box at the end of a line. No-break spaces never do.
func hangs(r rune) bool {
	switch r {
	case 0xA0, 0x2007, 0x202F:
		return false
	}
	return face.IsBlank(r)
}

// tabAdvance returns how far it is from x to the next tab stop, or to the one after it where that is less than half a
// blank: a tab is always to be seen (CSS Text 3, 4.2).
func tabAdvance(x, tab float64) float64 {
	advance := (math.Floor(x/tab)+1)*tab - x
	if advance < tab/(2*tabStop) {
		advance += tab
	}
	return advance
}

func tabWidth(cfg Config) float64 {
	primary := cfg.Fonts.Primary()
	if primary == nil {
		return 1
	}
	return max(1, tabStop*primary.Space*scaleOf(primary, cfg.Size))
}
