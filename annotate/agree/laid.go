package agree

import (
	"cmp"
	"maps"
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
	edges    map[int][]edge // of each annotator who marked anything, by piece
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

// edge is what an annotator leaves free at the edges of a piece in which anything is
// marked.
type edge struct{ piece, first, last int }

// NewLaid makes it of no continua yet. labels are those that are measured.
func NewLaid(annotators, labels []string) *Laid {
	l := &Laid{annotators: annotators, labels: labels}
	for range labels {
		l.by = append(l.by, &laidLabel{edges: map[int][]edge{}})
	}
	return l
}

// Annotators are those whose units are laid. The result is l's.
func (l *Laid) Annotators() []string { return l.annotators }

// Add lays a continuum of the same annotators behind the others.
func (l *Laid) Add(c Continuum) {
	lists := c.sections(l.labels)
	by := make([]map[int][]section, len(l.labels))
	for at, list := range lists {
		if by[at.label] == nil {
			by[at.label] = map[int][]section{}
		}
		by[at.label][at.annotator] = list
	}
	for i, label := range l.by {
		label.add(len(l.lengths), by[i], c.Length, len(l.annotators))
	}
	l.lengths = append(l.lengths, c.Length)
	wanted := indexOf(l.labels)
	for _, u := range c.Units {
		if i, ok := wanted[u.Label]; ok {
			l.by[i].marked = true
		}
	}
}

// add takes in what some of the annotators marked in a piece.
func (l *laidLabel) add(piece int, by map[int][]section, length, annotators int) {
	l.sizes = nil
	var lists [][]section
	for _, k := range slices.Sorted(maps.Keys(by)) {
		list := by[k]
		lists = append(lists, list)
		for _, s := range list {
			l.units = append(l.units, laidSections{piece: piece, length: s.end - s.start, n: 1})
			l.unitSum++
		}
		for i := 1; i < len(list); i++ {
			if gap := list[i].start - list[i-1].end; gap > 0 {
				l.gaps = append(l.gaps, laidSections{piece: piece, length: gap, n: 1})
			}
		}
		l.edges[k] = append(l.edges[k], edge{piece: piece, first: list[0].start, last: length - list[len(list)-1].end})
	}
	l.observed = append(l.observed, metU(lists, length, annotators-len(lists)))
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
	begins := l.begins(times)
	for i, label := range l.by {
		o, e := l.disagreement(label, times, begins)
		do, de = do+o, de+e
		figures[1+i] = ratio(o, e)
	}
	figures[0] = ratio(do, de)
	return figures
}

// begins is where each piece begins, and at last where all ends.
func (l *Laid) begins(times []int) []int {
	begins := make([]int, len(times)+1)
	for piece, n := range times {
		begins[piece+1] = begins[piece] + n*l.lengths[piece]
	}
	return begins
}

// ratio is 1 - do/de; NaN where nothing can be expected by chance.
func ratio(do, de float64) float64 {
	if de == 0 {
		return math.NaN()
	}
	return 1 - do/de
}

// disagreement is D_o and D_e of a label (Krippendorff 2004, 11.6).
func (l *Laid) disagreement(by *laidLabel, times, begins []int) (do, de float64) {
	for piece, n := range times {
		do += float64(n) * by.observed[piece]
	}
	length := begins[len(times)]
	units := by.count(times, l.lengths, begins, len(l.annotators)-len(by.edges))
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

// count counts the units and gaps of a sample by size; it returns how many units there
// are. begins is where each piece begins, and at last where all ends; others is how many annotators marked nothing.
func (l *laidLabel) count(times, lengths, begins []int, others int) int {
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
	all := begins[len(begins)-1]
	for _, edges := range l.edges {
		free := 0 // where the gap at hand begins
		for _, e := range edges {
			for k := range times[e.piece] {
				at := begins[e.piece] + k*lengths[e.piece]
				l.gap(at+e.first-free, 1)
				free = at + lengths[e.piece] - e.last
			}
		}
		l.gap(all-free, 1)
	}
	l.gap(all, others)
	return units
}

// gap counts n gaps of a length.
func (l *laidLabel) gap(length, n int) {
	if length > 0 {
		k := l.fitting(length)
		l.fits[k] += n
		l.sums[k] += n * length
	}
}
