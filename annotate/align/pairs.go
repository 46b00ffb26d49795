package align

import "math"

// Pair is what stands together, an index into either list.
type Pair struct{ A, B int }

// Pairs pairs things off so that the sum of what pairs cost and of what those cost that
// stay alone is the least. alone is what one without a partner costs; cost gives the cost
// of a pair, +Inf for one that may not be. near lists, for each of the a things, those of
// the b ones that it may stand with; a pair that is not listed is not made. Things that
// share no candidate, directly or through others, are decided apart, so that a long text
// costs what its parts cost. Pairs come in the order of A.
func Pairs(a, b int, near [][]int, alone float64, cost func(i, j int) float64) []Pair {
	var pairs []Pair
	for _, g := range groups(a, b, near) {
		pairs = append(pairs, g.pairs(near, alone, cost)...)
	}
	byA := make([]int, a)
	for _, p := range pairs {
		byA[p.A] = p.B + 1
	}
	sorted := pairs[:0]
	for i, j := range byA {
		if j > 0 {
			sorted = append(sorted, Pair{i, j - 1})
		}
	}
	return sorted
}

// group is what hangs together by candidates.
type group struct{ a, b []int }

// groups cuts the graph of candidates into its components.
func groups(a, b int, near [][]int) []group {
	back := make([][]int, b)
	for i, list := range near {
		for _, j := range list {
			back[j] = append(back[j], i)
		}
	}
	seenA, seenB := make([]bool, a), make([]bool, b)
	var all []group
	for i := range a {
		if seenA[i] || len(near[i]) == 0 {
			continue
		}
		g := group{a: []int{i}}
		seenA[i] = true
		for x, y := 0, 0; x < len(g.a) || y < len(g.b); {
			if x < len(g.a) {
				for _, j := range near[g.a[x]] {
					if !seenB[j] {
						seenB[j] = true
						g.b = append(g.b, j)
					}
				}
				x++
				continue
			}
			for _, k := range back[g.b[y]] {
				if !seenA[k] {
					seenA[k] = true
					g.a = append(g.a, k)
				}
			}
			y++
		}
		all = append(all, g)
	}
	return all
}

// pairs decides one group: each a may also take an empty column of its own.
func (g group) pairs(near [][]int, alone float64, cost func(i, j int) float64) []Pair {
	index := make(map[int]int, len(g.b))
	for y, j := range g.b {
		index[j] = y
	}
	// A pair costs what it costs less the two that are not alone; an empty column 0.
	never := 1.0
	matrix := make([][]float64, len(g.a))
	for x, i := range g.a {
		matrix[x] = make([]float64, len(g.b)+len(g.a))
		for y := range g.b {
			matrix[x][y] = math.Inf(1)
		}
		for _, j := range near[i] {
			if c := cost(i, j) - 2*alone; !math.IsInf(c, 1) {
				matrix[x][index[j]] = c
				never += math.Abs(c)
			}
		}
	}
	for x := range matrix {
		for y := range matrix[x] {
			if math.IsInf(matrix[x][y], 1) {
				matrix[x][y] = never // more than all the rest can save
			}
		}
	}
	var pairs []Pair
	for x, y := range Assign(matrix) {
		if y < len(g.b) && matrix[x][y] < 0 {
			pairs = append(pairs, Pair{g.a[x], g.b[y]})
		}
	}
	return pairs
}
