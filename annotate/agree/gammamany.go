package agree

import (
	"sort"
	"strconv"
)

// among are the units of three annotators or more, in the order in which they begin, with
// the alignments that can be part of a best one.
type among struct {
	o      GammaOptions
	coders int
	units  []placed
	by     []int         // the annotator of each unit
	near   [][]int       // units of others, behind it in order, that it may stand with
	parts  [][]alignment // by their first unit
	known  map[string]float64
}

// alignment is some units, of each annotator at most one, in their order, and its disorder.
type alignment struct {
	units []int
	cost  float64
}

// The bounds of the search: beyond them a best alignment cannot be found in time.
const mostAlignments, mostStates = 1 << 17, 1 << 18

// many is the sum of the best alignment of three annotators or more, exactly: it goes
// through the units in their order and decides with whom the first one stands that is still alone, each
// state of what is taken once. It is false where there are too many states.
func (l lists) many(o GammaOptions) (float64, bool) {
	a := &among{o: o, coders: len(l), known: map[string]float64{}}
	for coder, list := range l {
		for _, u := range list {
			a.units, a.by = append(a.units, u), append(a.by, coder)
		}
	}
	sort.Sort(a)
	if !a.find() {
		return 0, false
	}
	taken := make([]byte, len(a.units))
	return a.least(0, taken)
}

// Len, Less and Swap put the units in the order in which they begin.
func (a *among) Len() int           { return len(a.units) }
func (a *among) Less(i, j int) bool { return a.units[i].start < a.units[j].start }
func (a *among) Swap(i, j int) {
	a.units[i], a.units[j] = a.units[j], a.units[i]
	a.by[i], a.by[j] = a.by[j], a.by[i]
}

// find lists the alignments: one that costs more than its units alone is never part of a
// best one, nor is one that costs less without one of its units, see bound.
func (a *among) find() bool {
	bound := a.bound(a.coders)
	longest := 0.0
	for _, u := range a.units {
		longest = max(longest, u.end-u.start)
	}
	a.near = make([][]int, len(a.units))
	near := 0
	for i, u := range a.units {
		room := a.o.window(bound, u.end-u.start, longest)
		for j := i + 1; j < len(a.units) && a.units[j].start <= u.start+room; j++ {
			if a.by[i] != a.by[j] && a.o.apart(u, a.units[j]) <= bound {
				a.near[i] = append(a.near[i], j)
			}
		}
		if near += len(a.near[i]); near > mostAlignments {
			return false
		}
	}
	a.parts = make([][]alignment, len(a.units))
	count := 0
	for i := range a.units {
		if !a.extend([]int{i}, &count) {
			return false
		}
	}
	return true
}

// bound is how far a unit of an alignment of so many may be from all others of it: beyond
// that the alignment costs less without it. The unit alone costs one empty place for each pair of
// annotators, and leaves one in its place for each of the others.
func (a *among) bound(units int) float64 {
	return (float64(a.coders*(a.coders-1))/2 + float64(units-1)) * a.o.Empty
}

// fits tells whether no unit is farther from the others than the bound of so many.
func (a *among) fits(units []int, many int) bool {
	bound := a.bound(many)
	for _, x := range units {
		sum := 0.0
		for _, y := range units {
			if x != y {
				sum += a.o.apart(a.units[x], a.units[y])
			}
		}
		if sum > bound {
			return false
		}
	}
	return true
}

// extend adds the alignment of these units, and those with one more behind them.
func (a *among) extend(units []int, count *int) bool {
	if *count++; *count > mostAlignments {
		return false
	}
	if !a.fits(units, a.coders) {
		return true
	}
	if cost := a.cost(units); cost <= float64(len(units))*a.o.Empty && a.fits(units, len(units)) {
		a.parts[units[0]] = append(a.parts[units[0]], alignment{append([]int(nil), units...), cost})
	}
	if len(units) == a.coders {
		return true
	}
	for _, j := range a.near[units[0]] {
		if j > units[len(units)-1] && a.free(units, j) && !a.extend(append(units, j), count) {
			return false
		}
	}
	return true
}

// free tells whether no unit is of j's annotator.
func (a *among) free(units []int, j int) bool {
	for _, u := range units {
		if a.by[u] == a.by[j] {
			return false
		}
	}
	return true
}

// cost is the mean disorder over all pairs of annotators; a pair without two units
// has that of an empty one.
func (a *among) cost(units []int) float64 {
	pairs := a.coders * (a.coders - 1) / 2
	sum, met := 0.0, 0
	for x := range units {
		for y := x + 1; y < len(units); y++ {
			sum += a.o.apart(a.units[units[x]], a.units[units[y]])
			met++
		}
	}
	return (sum + float64(pairs-met)*a.o.Empty) / float64(pairs)
}

// least is the least sum for the units from at on that are not taken.
func (a *among) least(at int, taken []byte) (float64, bool) {
	for at < len(taken) && taken[at] == 1 {
		at++
	}
	if at == len(taken) {
		return 0, true
	}
	last := len(taken)
	for last > at && taken[last-1] == 0 {
		last--
	}
	key := strconv.Itoa(at) + ":" + string(taken[at:last]) // what lies behind is not taken
	if known, ok := a.known[key]; ok {
		return known, true
	}
	if len(a.known) >= mostStates {
		return 0, false
	}
	best := -1.0
	for _, part := range a.parts[at] {
		if meets(part.units, taken) {
			continue
		}
		set(part.units, taken, 1)
		rest, ok := a.least(at+1, taken)
		set(part.units, taken, 0)
		if !ok {
			return 0, false
		}
		if sum := part.cost + rest; best < 0 || sum < best {
			best = sum
		}
	}
	a.known[key] = best
	return best, true
}

func meets(units []int, taken []byte) bool {
	for _, u := range units {
		if taken[u] == 1 {
			return true
		}
	}
	return false
}

func set(units []int, taken []byte, to byte) {
	for _, u := range units {
		taken[u] = to
	}
}
