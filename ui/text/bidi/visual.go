package bidi

import (
	"slices"
	"strings"
)

const (
	lrm, rlm      = '\u200E', '\u200F'
	pdf, lro, rlo = '\u202C', '\u202D', '\u202E'
)

// Visual prepares one line of static text for a toolkit that shapes level runs
// by itself, with a left-to-right base, but lays them out from the left in
// logical order (fyne-io/fyne#90). The level runs come in visual order, each
// between two LRM or RLM, so that the toolkit finds the same runs again; the
// characters of a run stay in logical order, as its shaper wants them. A run
// that marks cannot hold together, because it was overridden or has a bracket
// whose mate stands elsewhere, is put between LRO or RLO and PDF instead.
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

// visualLine writes one line with its separator and reports whether it differs
// from the text.
func visualLine(b *strings.Builder, resolver *Resolver, text []rune, base Base) (changed bool) {
	line := text
	if n := len(text); classOf(text[n-1]) == classB {
		line = text[:n-1]
	}
	levels, paragraph := resolver.Levels(line, base)
	ResetLine(line, levels, paragraph)
	if plain(line, levels) {
		b.WriteString(string(text))
		return false
	}
	runs := Runs(nil, levels)
	ReorderRuns(runs)
	wasRTL := false
	for _, run := range runs {
		content := slices.DeleteFunc(slices.Clone(line[run.Start:run.End]), formats)
		if len(content) == 0 {
			continue
		}
		rtl := run.Level.RTL()
		if rtl && wasRTL {
			b.WriteRune(lrm) // or the toolkit would turn the two round as one
		}
		open, end := enclosing(content, rtl)
		b.WriteRune(open)
		b.WriteString(string(content))
		b.WriteRune(end)
		wasRTL = rtl
	}
	b.WriteString(string(text[len(line):]))
	return true
}

// plain reports whether a toolkit shows the line right as it is: all of it runs
// from left to right and nothing in it is formatting.
func plain(line []rune, levels []Level) bool {
	return !slices.ContainsFunc(levels, Level.RTL) && !slices.ContainsFunc(line, formats)
}

// formats reports whether r is an embedding, override or isolate character.
func formats(r rune) bool {
	return (embeddingControls | isolateControls).has(classOf(r))
}

// enclosing returns the characters to put before and after a run.
func enclosing(content []rune, rtl bool) (open, end rune) {
	forced := slices.ContainsFunc(content, func(r rune) bool { return opposes(r, rtl) }) || rtl && hasLoneBracket(content)
	switch {
	case rtl && forced:
		return rlo, pdf
	case rtl:
		return rlm, rlm
	case forced:
		return lro, pdf
	}
	return lrm, lrm
}

// opposes reports whether r would never run in the given direction by itself.
func opposes(r rune, rtl bool) bool {
	c := classOf(r)
	if rtl {
		return c == classL || c == classEN || c == classAN
	}
	return c == classR || c == classAL
}

// hasLoneBracket reports whether a bracket of the text lacks its mate in it.
// Out of its place it could find a wrong one in another run (N0).
func hasLoneBracket(text []rune) bool {
	var waiting []rune
	for _, r := range text {
		switch classOf(r) {
		case classOpen:
			waiting = append(waiting, closingOf(r))
		case classClose:
			if n := len(waiting); n == 0 || waiting[n-1] != canonical(r) {
				return true
			}
			waiting = waiting[:len(waiting)-1]
		}
	}
	return len(waiting) > 0
}
