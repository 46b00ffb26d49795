package bidi

import (
	"math/rand/v2"
	"slices"
	"testing"

	xbidi "golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"
)

// reference resolves one paragraph by the letter of UAX#9: a pass over the whole
// text for every rule, nothing shared with the resolver, no thought of speed.
type reference struct {
	text      []rune
	original  []xbidi.Class // Bidi_Class
	class     []xbidi.Class // as the rules change it
	level     []int
	match     []int // of an isolate initiator its PDI and the other way round (BD9); -1
	paragraph int
}

const noLevel = -1 // removed by X9

func (x *reference) resolve(text []rune, base Base) {
	n := len(text)
	*x = reference{text: text, level: make([]int, n), match: slices.Repeat([]int{-1}, n)}
	for _, r := range text {
		p, _ := xbidi.LookupRune(r)
		x.original = append(x.original, p.Class())
	}
	x.class = slices.Clone(x.original)
	x.bd9()
	x.p3(base)
	x.x1to9()
	for _, s := range x.sequences() {
		x.resolveSequence(s)
	}
	for i, l := range x.level {
		if l == noLevel {
			x.level[i] = x.paragraph
			if i > 0 {
				x.level[i] = x.level[i-1]
			}
		}
	}
}

func initiates(c xbidi.Class) bool { return c == xbidi.LRI || c == xbidi.RLI || c == xbidi.FSI }

func (x *reference) bd9() {
	for i, c := range x.original {
		if !initiates(c) {
			continue
		}
		for depth, j := 1, i+1; j < len(x.text); j++ {
			if initiates(x.original[j]) {
				depth++
			} else if x.original[j] == xbidi.PDI {
				depth--
			}
			if depth == 0 {
				x.match[i], x.match[j] = j, i
				break
			}
		}
	}
}

// p2 finds the first strong character of [from, to), -1 without one.
func (x *reference) p2(from, to int) int {
	for i := from; i < to; i++ {
		switch c := x.original[i]; {
		case c == xbidi.L:
			return 0
		case c == xbidi.R || c == xbidi.AL:
			return 1
		case initiates(c) && x.match[i] < 0:
			return -1
		case initiates(c):
			i = x.match[i]
		}
	}
	return -1
}

func (x *reference) p3(base Base) {
	switch base {
	case LTR:
		x.paragraph = 0
	case RTL:
		x.paragraph = 1
	default:
		x.paragraph = x.p2(0, len(x.text))
		if x.paragraph < 0 {
			x.paragraph = int(base) // Auto 0, AutoRTL 1
		}
	}
}

type entry struct {
	level    int
	override xbidi.Class // ON: neutral
	isolate  bool
}

// embedding is the state of X1-X8.
type embedding struct {
	stack                                               []entry
	overflowIsolates, overflowEmbeddings, validIsolates int
}

func (e *embedding) last() entry { return e.stack[len(e.stack)-1] }

func (e *embedding) pop() { e.stack = e.stack[:len(e.stack)-1] }

// next is the next level of a direction, and whether there is room for it.
func (e *embedding) next(rtl bool) (l int, ok bool) {
	l = e.last().level + 1
	if (l%2 == 1) != rtl {
		l++
	}
	return l, l <= 125 && e.overflowIsolates == 0 && e.overflowEmbeddings == 0
}

func (x *reference) x1to9() {
	e := &embedding{stack: []entry{{x.paragraph, xbidi.ON, false}}}
	for i, c := range x.original {
		x.level[i] = noLevel
		switch c {
		case xbidi.RLE:
			e.x2to5(true, xbidi.ON)
		case xbidi.LRE:
			e.x2to5(false, xbidi.ON)
		case xbidi.RLO:
			e.x2to5(true, xbidi.R)
		case xbidi.LRO:
			e.x2to5(false, xbidi.L)
		case xbidi.RLI, xbidi.LRI, xbidi.FSI:
			x.x6(i, e)
			e.x5abc(c == xbidi.RLI || c == xbidi.FSI && x.p2(i+1, x.endOfIsolate(i)) == 1)
		case xbidi.PDI:
			e.x6a()
			x.x6(i, e)
		case xbidi.PDF:
			e.x7()
		case xbidi.BN:
		default:
			x.x6(i, e)
		}
	}
}

func (x *reference) endOfIsolate(i int) int {
	if x.match[i] < 0 {
		return len(x.text)
	}
	return x.match[i]
}

func (e *embedding) x2to5(rtl bool, override xbidi.Class) {
	if l, ok := e.next(rtl); ok {
		e.stack = append(e.stack, entry{l, override, false})
	} else if e.overflowIsolates == 0 {
		e.overflowEmbeddings++
	}
}

func (e *embedding) x5abc(rtl bool) {
	if l, ok := e.next(rtl); ok {
		e.validIsolates++
		e.stack = append(e.stack, entry{l, xbidi.ON, true})
	} else {
		e.overflowIsolates++
	}
}

func (x *reference) x6(i int, e *embedding) {
	x.level[i] = e.last().level
	if e.last().override != xbidi.ON {
		x.class[i] = e.last().override
	}
}

func (e *embedding) x6a() {
	if e.overflowIsolates > 0 {
		e.overflowIsolates--
	} else if e.validIsolates > 0 {
		e.overflowEmbeddings = 0
		for !e.last().isolate {
			e.pop()
		}
		e.pop()
		e.validIsolates--
	}
}

func (e *embedding) x7() {
	if e.overflowIsolates > 0 {
		return
	}
	if e.overflowEmbeddings > 0 {
		e.overflowEmbeddings--
	} else if !e.last().isolate && len(e.stack) > 1 {
		e.pop()
	}
}

// sequence is an isolating run sequence: indices of the text.
type sequence struct {
	at       []int
	sos, eos xbidi.Class
}

// sequences is BD13 and X10.
func (x *reference) sequences() (list []sequence) {
	var kept []int // what X9 leaves
	for i, l := range x.level {
		if l != noLevel {
			kept = append(kept, i)
		}
	}
	var runs [][]int // BD7
	runOf := map[int]int{}
	for k, i := range kept {
		if k == 0 || x.level[kept[k-1]] != x.level[i] {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], i)
		runOf[i] = len(runs) - 1
	}
	for _, run := range runs {
		if x.original[run[0]] == xbidi.PDI && x.match[run[0]] >= 0 {
			continue // not the first run of its sequence
		}
		var s sequence
		for {
			s.at = append(s.at, run...)
			end := run[len(run)-1]
			if !initiates(x.original[end]) || x.match[end] < 0 {
				break
			}
			run = runs[runOf[x.match[end]]]
		}
		first, last := s.at[0], s.at[len(s.at)-1]
		before, after := x.paragraph, x.paragraph
		if k := slices.Index(kept, first); k > 0 {
			before = x.level[kept[k-1]]
		}
		if k := slices.Index(kept, last); k+1 < len(kept) && !initiates(x.original[last]) {
			after = x.level[kept[k+1]]
		}
		s.sos, s.eos = ofLevel(max(before, x.level[first])), ofLevel(max(after, x.level[last]))
		list = append(list, s)
	}
	return list
}

func ofLevel(l int) xbidi.Class {
	if l%2 == 1 {
		return xbidi.R
	}
	return xbidi.L
}

func (x *reference) resolveSequence(s sequence) {
	at := func(k int) xbidi.Class { // sos and eos stand at the ends
		switch {
		case k < 0:
			return s.sos
		case k >= len(s.at):
			return s.eos
		}
		return x.class[s.at[k]]
	}
	x.weak(s, at)
	x.n0(s, at)
	x.n1n2(s, at)
	for _, i := range s.at { // I1, I2
		switch c, odd := x.class[i], x.level[i]%2 == 1; {
		case odd && c != xbidi.R, !odd && c == xbidi.R:
			x.level[i]++
		case !odd && c != xbidi.L:
			x.level[i] += 2
		}
	}
}

func (x *reference) weak(s sequence, at func(int) xbidi.Class) {
	x.w1(s, at)
	for k, i := range s.at { // W2
		if x.class[i] == xbidi.EN && strongBefore(k, at) == xbidi.AL {
			x.class[i] = xbidi.AN
		}
	}
	x.replace(s, xbidi.R, xbidi.AL) // W3
	for k := 1; k+1 < len(s.at); k++ {
		if b := at(k - 1); b == at(k+1) && w4(at(k), b) {
			x.class[s.at[k]] = b
		}
	}
	x.w5(s, at)
	x.replace(s, xbidi.ON, xbidi.ES, xbidi.ET, xbidi.CS) // W6
	for k, i := range s.at {                             // W7
		if x.class[i] == xbidi.EN && strongBefore(k, at) == xbidi.L {
			x.class[i] = xbidi.L
		}
	}
}

func strongBefore(k int, at func(int) xbidi.Class) xbidi.Class {
	for {
		k--
		if c := at(k); c == xbidi.L || c == xbidi.R || c == xbidi.AL { // sos is L or R
			return c
		}
	}
}

func (x *reference) replace(s sequence, to xbidi.Class, from ...xbidi.Class) {
	for _, i := range s.at {
		if slices.Contains(from, x.class[i]) {
			x.class[i] = to
		}
	}
}

func (x *reference) w1(s sequence, at func(int) xbidi.Class) {
	for k, i := range s.at {
		if x.class[i] == xbidi.NSM {
			x.class[i] = at(k - 1)
			if c := at(k - 1); initiates(c) || c == xbidi.PDI {
				x.class[i] = xbidi.ON
			}
		}
	}
}

// w4 reports whether a separator between two numbers of one kind joins them.
func w4(separator, number xbidi.Class) bool {
	if separator == xbidi.ES {
		return number == xbidi.EN
	}
	return separator == xbidi.CS && (number == xbidi.EN || number == xbidi.AN)
}

func (x *reference) w5(s sequence, at func(int) xbidi.Class) {
	for k := 0; k < len(s.at); k++ {
		end := k
		for end < len(s.at) && at(end) == xbidi.ET {
			end++
		}
		if end == k {
			continue
		}
		if k > 0 && at(k-1) == xbidi.EN || end < len(s.at) && at(end) == xbidi.EN {
			x.replace(sequence{at: s.at[k:end]}, xbidi.EN, xbidi.ET)
		}
		k = end - 1
	}
}

// asStrong is how N0-N2 take a class: numbers as R, neutrals as ON.
func asStrong(c xbidi.Class) xbidi.Class {
	switch c {
	case xbidi.L:
		return xbidi.L
	case xbidi.R, xbidi.EN, xbidi.AN:
		return xbidi.R
	}
	return xbidi.ON
}

func (x *reference) n0(s sequence, at func(int) xbidi.Class) {
	for _, pair := range x.bd16(s, at) {
		e := ofLevel(x.level[s.at[0]])
		found, opposite := false, false
		for k := pair[0] + 1; k < pair[1]; k++ {
			c := asStrong(at(k))
			found = found || c == e
			opposite = opposite || c != e && c != xbidi.ON
		}
		to := e
		if !found {
			if !opposite {
				continue
			}
			k := pair[0] - 1
			for k >= 0 && asStrong(at(k)) == xbidi.ON {
				k--
			}
			to = asStrong(at(k)) // e, or the opposite that was found inside
		}
		for _, k := range pair {
			x.class[s.at[k]] = to
			for k++; k < len(s.at) && x.original[s.at[k]] == xbidi.NSM; k++ {
				x.class[s.at[k]] = to
			}
		}
	}
}

func (x *reference) bd16(s sequence, at func(int) xbidi.Class) (pairs [][2]int) {
	type open struct {
		closing rune
		k       int
	}
	var stack []open
scan:
	for k, i := range s.at {
		p, _ := xbidi.LookupRune(x.text[i])
		if at(k) != xbidi.ON || x.original[i] != xbidi.ON || !p.IsBracket() {
			continue
		}
		same := func(r rune) rune {
			return map[bool]rune{true: 0x3009, false: r}[r == 0x232A]
		}
		if p.IsOpeningBracket() {
			if len(stack) == 63 {
				break scan
			}
			mate := []rune(xbidi.ReverseString(string(x.text[i])))[0]
			stack = append(stack, open{same(mate), k})
			continue
		}
		for j := len(stack) - 1; j >= 0; j-- {
			if stack[j].closing == same(x.text[i]) {
				pairs = append(pairs, [2]int{stack[j].k, k})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	return pairs
}

func (x *reference) n1n2(s sequence, at func(int) xbidi.Class) {
	for k := 0; k < len(s.at); k++ {
		end := k
		for end < len(s.at) && asStrong(at(end)) == xbidi.ON {
			end++
		}
		to := ofLevel(x.level[s.at[0]])
		if b := asStrong(at(k - 1)); b == asStrong(at(end)) {
			to = b
		}
		for ; k < end; k++ {
			x.class[s.at[k]] = to
		}
	}
}

// TestReference compares with the rules taken by the letter, on random text,
// short and long, and on the hostile texts, where the depth of brackets and embeddings overflows.
func TestReference(t *testing.T) {
	var x reference
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(alphabet, embeddings, isolatings).Draw(t, "text")
		checkReference(t, &x, text, anyBase().Draw(t, "base"))
	})
	everything := slices.Concat(alphabet, embeddings, isolatings)
	for i, text := range randomLines(rand.New(rand.NewPCG(1, 2)), string(everything), 4000) {
		checkReference(t, &x, text, Base(i%4))
	}
	for _, h := range hostile {
		if text := h.text(400); !slices.Contains(text, 0x2029) {
			checkReference(t, &x, text, Auto)
			checkReference(t, &x, text, RTL)
		}
	}
}

func checkReference(t failer, x *reference, text []rune, base Base) {
	t.Helper()
	levels, paragraph := solve(text, base)
	x.resolve(text, base)
	if int(paragraph) != x.paragraph {
		t.Fatalf("paragraph level %d, want %d", paragraph, x.paragraph)
	}
	for i, want := range x.level {
		if int(levels[i]) != want {
			t.Fatalf("%U: %d: levels\n%v, want\n%v", text, i, levels, x.level)
		}
	}
}
