package align

import "math"

// Assign gives each of the rows a column of its own so that the costs add up to the least:
// cost has as many rows as it is to have pairs, each row as many columns, at least as many as
// there are rows. The result is the column of each row. Costs must be finite.
//
// It is the Hungarian method with potentials (Kuhn 1955, Munkres 1957), rows² times columns steps.
func Assign(cost [][]float64) []int {
	n := len(cost)
	if n == 0 {
		return nil
	}
	m := len(cost[0])
	a := assignment{cost: cost, rows: make([]float64, n+1), columns: make([]float64, m+1), row: make([]int, m+1)}
	for i := 1; i <= n; i++ {
		a.add(i)
	}
	of := make([]int, n)
	for j := 1; j <= m; j++ {
		if a.row[j] > 0 {
			of[a.row[j]-1] = j - 1
		}
	}
	return of
}

// assignment counts rows and columns from 1; 0 is none.
type assignment struct {
	cost          [][]float64
	rows, columns []float64 // the potentials
	row           []int     // of each column
}

// add finds the cheapest way to give row i a column, moving rows that have one.
func (a *assignment) add(i int) {
	m := len(a.columns) - 1
	least := make([]float64, m+1)
	from := make([]int, m+1)
	done := make([]bool, m+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	a.row[0] = i
	at := 0
	for a.row[at] != 0 {
		done[at] = true
		at = a.step(at, least, from, done)
	}
	for at != 0 {
		a.row[at] = a.row[from[at]]
		at = from[at]
	}
}

// step looks from column at and goes on to the nearest column that was not seen.
func (a *assignment) step(at int, least []float64, from []int, done []bool) int {
	i, next, delta := a.row[at], 0, math.Inf(1)
	for j := 1; j < len(least); j++ {
		if done[j] {
			continue
		}
		if c := a.cost[i-1][j-1] - a.rows[i] - a.columns[j]; c < least[j] {
			least[j], from[j] = c, at
		}
		if least[j] < delta {
			delta, next = least[j], j
		}
	}
	for j := range least {
		if done[j] {
			a.rows[a.row[j]] += delta
			a.columns[j] -= delta
		} else {
			least[j] -= delta
		}
	}
	return next
}
