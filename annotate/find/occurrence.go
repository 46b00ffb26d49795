package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"raqim/annotate/lingua"
	"raqim/model"
)

// In gives the occurrences of the query's words in text, in order and without
// overlap, each from its first character to its last with the marks on it. Labels
// and attributes play no part; a query without words gives none.
func (s *Search) In(text string) []model.Range {
	// Most texts hold nothing: the way back is made only where it is needed.
	shadow := ""
	if len(s.needles) > 0 {
		shadow = lingua.FoldString(text)
	}
	var folded *lingua.Folded
	var all []model.Range
	for _, needle := range s.needles {
		if !strings.Contains(shadow, needle) {
			continue
		}
		if folded == nil {
			folded = lingua.Fold(text)
		}
		found := everywhere(folded, needle)
		if s.query.WholeWord || s.query.Proclitics {
			found = s.wholeWords(text, found)
		}
		all = append(all, found...)
	}
	slices.SortFunc(all, func(a, b model.Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return apart(all)
}

// everywhere gives all occurrences of needle that are whole characters, also
// those that overlap: both their starts and their ends ascend.
func everywhere(folded *lingua.Folded, needle string) []model.Range {
	var found []model.Range
	length := utf8.RuneCountInString(needle)
	rest, at := folded.Text, 0 // at counts the shadow code points before rest
	for {
		i := strings.Index(rest, needle)
		if i < 0 {
			return found
		}
		at += utf8.RuneCountInString(rest[:i])
		rest = rest[i:]
		r, whole := folded.Source(at, at+length)
		// A mark that the folding keeps makes another letter: й is not и.
		next, _ := utf8.DecodeRuneInString(rest[len(needle):])
		if whole && !unicode.Is(unicode.Mn, next) {
			found = append(found, r)
		}
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		at++
	}
}

// wholeWords keeps of found, whose starts and ends ascend, what begins and ends
// where a word does, or its stem.
func (s *Search) wholeWords(text string, found []model.Range) []model.Range {
	starts, ends := make([]bool, len(found)), make([]bool, len(found))
	i, j := 0, 0 // the first of found that begins, that ends behind the tokens so far
	for token := range lingua.Tokens(text) {
		if j == len(found) {
			break
		}
		if (i == len(found) || found[i].Start >= token.Range.End) && found[j].End > token.Range.End {
			continue
		}
		first, last := s.stops(token)
		for ; i < len(found) && found[i].Start < token.Range.End; i++ {
			starts[i] = slices.Contains(first, int(found[i].Start-token.Range.Start))
		}
		for ; j < len(found) && found[j].End <= token.Range.End; j++ {
			ends[j] = slices.Contains(last, int(found[j].End-token.Range.Start))
		}
	}
	var kept []model.Range
	for n, r := range found {
		if starts[n] && ends[n] {
			kept = append(kept, r)
		}
	}
	return kept
}

// stops are the places in token where an occurrence may begin and end, in code
// points from its start.
func (s *Search) stops(token lingua.Token) (starts, ends []int) {
	starts, ends = lingua.Stops(token.Text)
	if s.query.Proclitics {
		return starts, ends
	}
	return starts[:1], ends[len(ends)-1:]
}

// apart leaves of ranges, whose starts ascend, the first and then always the next that does not overlap the one before.
func apart(ranges []model.Range) []model.Range {
	kept := ranges[:0]
	for _, r := range ranges {
		if len(kept) == 0 || kept[len(kept)-1].End <= r.Start {
			kept = append(kept, r)
		}
	}
	return kept
}
