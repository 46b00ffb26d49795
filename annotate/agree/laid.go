package agree

import (
	"cmp"
	"math"
	"slices"
)

// Laid are continua of the same annotators laid end to end, of which samples can be
// measured without comparing units again: the unitizing alpha needs of each only what it
// adds to the observed disagreement, its lengths of units and of gaps, and the gaps at its
// edges, which join those of its neighbours. It is not safe for concurrent use.
type Laid struct {
	annotators []string
	labels     []string
	lengths    []int // of the pieces
	by         []*laidLabel
}

// laidLabel is what is known of the units of one label.
type laidLabel struct {
	observed []float64 // of each piece, before it is divided
	units    []laidSections
	gaps     []laidSections // but for those at the edges
	edges    [][]edge       // of each annotator, of each piece
	unitSum  int
	marked   bool // also by what has no length

	// Made once all pieces are there:
	sizes  []int          // the lengths of units, ascending, each once
	sized  []laidSections // the units, those of one size in a piece together
	roomy  []laidSections // the gaps, those that can hold as many sizes together
	counts []int          // of units by size, in the sample at hand
	fits   []int          // of gaps by the number of sizes that they can hold
	sums   []int          // of their lengths
}

// laidSections are sections of one rank in one piece: how many, and how long together.
// The rank of a unit is that of its length among the sizes, that of a gap how many sizes it can hold.
type laidSections struct{ piece, length, rank, n int }

// edge is what an annotator leaves free at the edges of a piece; all of it where nothing
// is marked.
type edge struct {
	first, last int
	marked      bool
}

// NewLaid makes it of no continua yet. labels are those that are measured.
func NewLaid(annotators, labels []string) *Laid {
	l := &Laid{annotators: annotators, labels: labels}
	for range labels {
		l.by = append(l.by, &laidLabel{edges: make([][]edge, len(annotators))})
	}
	return l
}

// Annotators are those whose units are laid. The result is l's.
func (l *Laid) Annotators() []string { return l.annotators }

// Add lays a continuum of the same annotators behind the others.
func (l *Laid) Add(c Continuum) {
	piece := len(l.lengths)
	l.lengths = append(l.lengths, c.Length)
	for i, label := range l.labels {
		l.by[i].add(piece, c.of(label), c.Length)
		l.by[i].marked = l.by[i].marked || slices.ContainsFunc(c.Units, func(u Unit) bool { return u.Label == label })
	}
}

func (l *laidLabel) add(piece int, lists [][]section, length int) {
	l.sizes = nil
	l.observed = append(l.observed, metU(lists, length))
	for k, list := range lists {
		for _, s := range list {
			l.units = append(l.units, laidSections{piece: piece, length: s.end - s.start, n: 1})
			l.unitSum++
		}
		between := gaps(list, length)
		e := edge{first: length, last: length, marked: len(list) > 0}
		if e.marked {
			e.first, e.last = list[0].start, length-list[len(list)-1].end
			if e.first > 0 {
				between = between[1:]
			}
			if e.last > 0 {
				between = between[:len(between)-1]
			}
			for _, g := range between {
				l.gaps = append(l.gaps, laidSections{piece: piece, length: g.end - g.start, n: 1})
			}
		}
		l.edges[k] = append(l.edges[k], e)
	}
}

// prepare puts the units and gaps by size.
func (l *laidLabel) prepare() {
	if l.sizes != nil {
		return
	}
	l.sizes = make([]int, 0, len(l.units))
	for _, u := range l.units {
		l.sizes = append(l.sizes, u.length)
	}
	slices.Sort(l.sizes)
	l.sizes = slices.Compact(l.sizes)
	for i := range l.units {
		l.units[i].rank, _ = slices.BinarySearch(l.sizes, l.units[i].length)
	}
	for i := range l.gaps {
		l.gaps[i].rank = l.fitting(l.gaps[i].length)
	}
	l.sized, l.roomy = compact(l.units), compact(l.gaps)
	l.counts, l.fits, l.sums = make([]int, len(l.sizes)), make([]int, len(l.sizes)+1), make([]int, len(l.sizes)+1)
}

// compact joins the sections of one rank in one piece.
func compact(list []laidSections) []laidSections {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b laidSections) int { return cmp.Or(cmp.Compare(a.piece, b.piece), cmp.Compare(a.rank, b.rank)) })
	joined := list[:0]
	for _, s := range list {
		if last := len(joined) - 1; last >= 0 && joined[last].piece == s.piece && joined[last].rank == s.rank {
			joined[last].length += s.length
			joined[last].n += s.n
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// fitting is how many of the sizes of units a gap can hold.
func (l *laidLabel) fitting(gap int) int {
	k, _ := slices.BinarySearch(l.sizes, gap+1)
	return k
}

// Figures are the unitizing alpha over all and of each label where the i-th piece stands
// times[i] times, one behind the other; NaN where it is not defined.
func (l *Laid) Figures(times []int) []float64 {
	figures, do, de := make([]float64, 1+len(l.by)), 0.0, 0.0
	for i, label := range l.by {
		o, e := l.disagreement(label, times)
		do, de = do+o, de+e
		figures[1+i] = ratio(o, e)
	}
	figures[0] = ratio(do, de)
	return figures
}

// ratio is 1 - do/de; NaN where nothing can be expected by chance.
func ratio(do, de float64) float64 {
	if de == 0 {
		return math.NaN()
	}
	return 1 - do/de
}

// disagreement is D_o and D_e of a label (Krippendorff 2004, 11.6).
func (l *Laid) disagreement(by *laidLabel, times []int) (do, de float64) {
	length := 0
	for piece, n := range times {
		length += n * l.lengths[piece]
		do += float64(n) * by.observed[piece]
	}
	units := by.count(times, l.lengths)
	if units == 0 || length == 0 {
		return 0, 0
	}
	r, all := float64(len(l.annotators)), float64(length)
	do = 2 * do / (r * (r - 1) * all * all)
	sum, pairs, fitting, room := 0.0, 0.0, 0, 0
	fitting, room = by.fits[len(by.sizes)], by.sums[len(by.sizes)]
	for k := len(by.sizes) - 1; k >= 0; k-- {
		x, n := float64(by.sizes[k]), float64(by.counts[k])
		free := float64(room) + float64(fitting)*(1-x) // Σ (g - x + 1) over gaps g >= x
		sum += n * (float64(units-1)/3*(2*x*x*x-3*x*x+x) + x*x*free)
		pairs += n * x * (x - 1)
		fitting, room = fitting+by.fits[k], room+by.sums[k]
	}
	if below := r*all*(r*all-1) - pairs; below > 0 {
		de = 2 / all * sum / below
	}
	return do, de
}

// count counts the units and gaps of a sample by size; it returns how many units there are.
func (l *laidLabel) count(times, lengths []int) int {
	l.prepare()
	clear(l.counts)
	clear(l.fits)
	clear(l.sums)
	units := 0
	for _, u := range l.sized {
		n := times[u.piece] * u.n
		l.counts[u.rank] += n
		units += n
	}
	for _, g := range l.roomy {
		l.fits[g.rank] += times[g.piece] * g.n
		l.sums[g.rank] += times[g.piece] * g.length
	}
	for _, edges := range l.edges {
		open := 0
		for piece, e := range edges {
			for range times[piece] {
				open += e.first
				if e.marked {
					l.gap(open)
					open = e.last
				}
			}
		}
		l.gap(open)
	}
	return units
}

func (l *laidLabel) gap(length int) {
	if length > 0 {
		k := l.fitting(length)
		l.fits[k]++
		l.sums[k] += length
	}
}
