package article

import (
	"cmp"
	"slices"

	"raqim/ui/marks"
	"raqim/ui/text/bidi"
)

// paragraph is a run of the text with the separator that ends it.
type paragraph struct {
	start, end int // code points, the separator among them
	rtl        bool
}

// paragraphs cuts text as UAX#9 P1 does, and gives each the direction that it has in the
// window.
func paragraphs(text []rune, base bidi.Base) []paragraph {
	var all []paragraph
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && !separates(text[end]) {
			end++
		}
		p := paragraph{start: start, end: min(end+1, len(text)), rtl: runsRTL(text[start:end], base)}
		if p.end < len(text) && text[end] == '\r' && text[p.end] == '\n' {
			p.end++
		}
		all = append(all, p)
		start = p.end
	}
	return all
}

// separates tells whether r ends a paragraph.
func separates(r rune) bool {
	return r == '\n' || r == '\r' || r == 0x85 || r == 0x2029
}

func runsRTL(text []rune, base bidi.Base) bool {
	switch base {
	case bidi.LTR:
		return false
	case bidi.RTL:
		return true
	}
	level, ok := bidi.FirstStrong(text)
	return ok && level.RTL() || !ok && base == bidi.AutoRTL
}

// stretch is a part of a span within one paragraph.
type stretch struct {
	start, end int
	span       int  // among the spans of the article
	first      bool // the span begins here
}

// step is something that is written: text, or an element that begins or ends.
type step struct {
	start, end int      // of text; start is where an element begins or ends
	open       *stretch // an element begins
	close      bool     // the innermost element ends
}

// steps writes a paragraph as text in elements that nest. What overlaps without nesting is
// split: the element that ends first ends for good, and those within it that go on begin
// again.
func steps(p paragraph, all []stretch) []step {
	edges := []int{p.start, p.end}
	for _, s := range all {
		edges = append(edges, s.start, s.end)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var out []step
	var open []stretch
	for i, at := range edges {
		if i > 0 {
			out = append(out, step{start: edges[i-1], end: at})
		}
		lowest := slices.IndexFunc(open, func(s stretch) bool { return s.end == at })
		var begin []stretch
		if lowest >= 0 {
			for range open[lowest:] {
				out = append(out, step{start: at, close: true})
			}
			begin = slices.DeleteFunc(slices.Clone(open[lowest:]), func(s stretch) bool { return s.end == at })
			open = open[:lowest]
		}
		for j := range begin {
			begin[j].first = false
		}
		for _, s := range all {
			if s.start == at {
				begin = append(begin, s)
			}
		}
		slices.SortStableFunc(begin, func(a, b stretch) int { return cmp.Or(cmp.Compare(b.end, a.end), cmp.Compare(a.span, b.span)) })
		for _, s := range begin {
			out = append(out, step{start: at, open: &s})
		}
		open = append(open, begin...)
	}
	return out
}

// stretches are the parts of the article's spans by paragraph.
func (a *Article) stretches(all []paragraph) [][]stretch {
	by := make([][]stretch, len(all))
	for i, span := range a.Marked.Spans {
		first := true
		for _, part := range span.Parts {
			for k, p := range all {
				start, end := max(int(part.Start), p.start), min(int(part.End), p.end)
				if start < end {
					by[k] = append(by[k], stretch{start, end, i, first})
					first = false
				}
			}
		}
	}
	return by
}

// cut gives the paragraphs of the article.
func (a *Article) cut(text []rune) []paragraph { return paragraphs(text, marks.Base(a.Document)) }
