package bidi

import (
	"slices"
	"strings"
	"unicode"
)

const (
	lrm, rlm      = "\u200E", "\u200F"
	pdf, lro, rlo = "\u202C", "\u202D", "\u202E"
	pdi           = "\u2069"
)

// Visual prepares one line of static text for a toolkit that shapes level runs
// by itself, with a left-to-right base, but lays them out from the left in
// logical order (fyne-io/fyne#90). The level runs come in visual order, each
// between two LRM or RLM, so that the toolkit finds the same runs again; the
// characters of a run stay in logical order, as its shaper wants them. A run
// that marks cannot hold, because it was overridden or has a bracket that would
// find a wrong mate at its new place, is put between LRO or RLO and PDF instead.
// A right-to-left run is parted around what the toolkit draws with another font,
// such as an arrow: it would lay those pieces out from the left, too.
//
// Embeddings, overrides and isolates of s have done their work and are left
// out; all other characters are kept. Text that needs nothing, such as "" and
// ordinary Latin text, comes back unchanged. Lines parted by separators are
// prepared one by one. The result is for the screen only: never store it,
// measure offsets in it or read it back.
func Visual(s string, base Base) string {
	var b strings.Builder
	var resolver Resolver
	text := []rune(s)
	changed := false
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && classOf(text[end]) != classB {
			end++
		}
		end = min(end+1, len(text))
		changed = visualLine(&b, &resolver, text[start:end], base) || changed
		start = end
	}
	if !changed {
		return s
	}
	return b.String()
}

// visualRun is a level run on its way to the toolkit.
type visualRun struct {
	content []rune // in logical order, without formatting
	rtl     bool
	forced  bool // needs an override
}

// visualLine writes one line with its separator and reports whether it differs
// from the text.
func visualLine(b *strings.Builder, resolver *Resolver, text []rune, base Base) (changed bool) {
	line := text
	if n := len(text); classOf(text[n-1]) == classB {
		line = text[:n-1]
	}
	runs := visualRuns(resolver, line, base)
	forceLoneBrackets(runs)
	if content, ok := leftToRight(resolver, runs); ok {
		b.WriteString(string(content))
		b.WriteString(string(text[len(line):]))
		return len(content) != len(line)
	}
	for i, r := range runs {
		if i > 0 && r.rtl && runs[i-1].rtl {
			// Without LRM the toolkit would turn the two round as one; without PDI, which closes nothing here but joins
			// nothing either, letters would join across the marks.
			b.WriteString(lrm + pdi)
		}
		open, end := r.enclosing()
		b.WriteString(open)
		b.WriteString(string(r.content))
		b.WriteString(end)
	}
	b.WriteString(string(text[len(line):]))
	return true
}

// visualRuns returns the level runs of a line from left to right.
func visualRuns(resolver *Resolver, line []rune, base Base) (list []visualRun) {
	levels, paragraph := resolver.Levels(line, base)
	ResetLine(line, levels, paragraph)
	runs := Runs(nil, levels)
	ReorderRuns(runs)
	for _, run := range runs {
		var content []rune
		for _, ch := range line[run.Start:run.End] {
			if !formats(ch) {
				content = append(content, ch)
			}
		}
		for _, piece := range pieces(content, run.Level.RTL()) {
			r := visualRun{content: piece, rtl: run.Level.RTL()}
			r.forced = !r.holds(resolver)
			list = append(list, r)
		}
	}
	return list
}

// pieces parts the content of a level run where the toolkit may change the font,
// and gives the pieces from left to right. What hangs on a character stays with it.
// A left-to-right run needs no parting.
func pieces(content []rune, rtl bool) (list [][]rune) {
	start := 0
	for i, other := 0, false; rtl && i < len(content); i++ {
		ch := content[i]
		if c := classOf(ch); i > 0 && (c == classNSM || c == classBN) {
			continue
		}
		if i > start && otherFont(ch) != other {
			list = append(list, content[start:i])
			start = i
		}
		other = otherFont(ch)
	}
	if start < len(content) {
		list = append(list, content[start:])
	}
	slices.Reverse(list)
	return list
}

// otherFont reports whether a character is none of those that a font for Arabic
// is sure to have: a symbol, or a letter of a third script.
func otherFont(r rune) bool {
	return unicode.IsSymbol(r) && r > unicode.MaxLatin1 ||
		unicode.IsLetter(r) && !unicode.In(r, unicode.Arabic, unicode.Latin)
}

// holds reports whether the whole run keeps its direction between two marks.
// What an override or an isolate made of it may not.
func (r *visualRun) holds(resolver *Resolver) bool {
	mark := []rune(lrm)
	if r.rtl {
		mark = []rune(rlm)
	}
	levels, _ := resolver.Levels(slices.Concat(mark, r.content, mark), LTR)
	return !slices.ContainsFunc(levels, func(l Level) bool { return l.RTL() != r.rtl })
}

// leftToRight returns the whole line, and whether the toolkit shows it right
// without marks.
func leftToRight(resolver *Resolver, runs []visualRun) (line []rune, ok bool) {
	for _, r := range runs {
		if r.rtl || r.forced {
			return nil, false
		}
		line = append(line, r.content...)
	}
	levels, _ := resolver.Levels(line, LTR)
	return line, !slices.ContainsFunc(levels, Level.RTL)
}

// forceLoneBrackets looks for brackets that find a mate in another run, now
// that the runs have changed places: the toolkit would take the two for a pair
// and give both one direction (N0). Overridden brackets pair with nothing.
func forceLoneBrackets(runs []visualRun) {
	type waiting struct {
		closing rune
		run     int
	}
	var stack []waiting
	for i, r := range runs {
		for _, ch := range r.content {
			switch classOf(ch) {
			case classOpen:
				if len(stack) == maxOpen {
					return // as BD16 gives up, too
				}
				stack = append(stack, waiting{closingOf(ch), i})
			case classClose:
				k := len(stack) - 1
				for k >= 0 && stack[k].closing != canonical(ch) {
					k--
				}
				if k < 0 {
					continue
				}
				if from := stack[k].run; from != i && (runs[from].rtl || r.rtl) {
					runs[from].forced, runs[i].forced = true, true
				}
				stack = stack[:k]
			}
		}
	}
}

// formats reports whether r is an embedding, override or isolate character.
func formats(r rune) bool {
	return (embeddingControls | isolateControls).has(classOf(r))
}

// enclosing returns what to put before and after a run. The mark after PDF
// keeps blanks at the line's end in the run (L1).
func (r *visualRun) enclosing() (open, end string) {
	switch {
	case r.rtl && r.forced:
		return rlo, pdf + lrm
	case r.rtl:
		return rlm, rlm
	case r.forced:
		return lro, pdf + lrm
	}
	return lrm, lrm
}
