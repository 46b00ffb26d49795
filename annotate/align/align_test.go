package align

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// best is the least cost over all ways to pair off, by trying all of them.
func best(a, b int, alone float64, cost func(i, j int) float64) float64 {
	used := make([]bool, b)
	var try func(i int) float64
	try = func(i int) float64 {
		if i == a {
			left := 0.0
			for _, u := range used {
				if !u {
					left += alone
				}
			}
			return left
		}
		least := alone + try(i+1)
		for j := range b {
			if used[j] || math.IsInf(cost(i, j), 1) {
				continue
			}
			used[j] = true
			least = min(least, cost(i, j)+try(i+1))
			used[j] = false
		}
		return least
	}
	return try(0)
}

func TestPairsAreTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.IntRange(0, 6).Draw(t, "a"), rapid.IntRange(0, 6).Draw(t, "b")
		costs := make([][]float64, a)
		near := make([][]int, a)
		for i := range a {
			costs[i] = make([]float64, b)
			for j := range b {
				costs[i][j] = math.Inf(1)
				if rapid.Bool().Draw(t, "near") {
					costs[i][j] = float64(rapid.IntRange(0, 30).Draw(t, "cost"))
					near[i] = append(near[i], j)
				}
			}
		}
		alone := float64(rapid.IntRange(1, 10).Draw(t, "alone"))
		cost := func(i, j int) float64 { return costs[i][j] }
		pairs := Pairs(a, b, near, alone, cost)
		sum := float64(a+b-2*len(pairs)) * alone
		seenA, seenB := map[int]bool{}, map[int]bool{}
		for _, p := range pairs {
			if seenA[p.A] || seenB[p.B] {
				t.Fatalf("%v pairs one twice", pairs)
			}
			seenA[p.A], seenB[p.B] = true, true
			sum += cost(p.A, p.B)
		}
		if want := best(a, b, alone, cost); sum != want {
			t.Fatalf("%v costs %g, %g is possible", pairs, sum, want)
		}
	})
}

func TestAssign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		m := n + rapid.IntRange(0, 2).Draw(t, "more")
		cost := make([][]float64, n)
		for i := range cost {
			for range m {
				cost[i] = append(cost[i], float64(rapid.IntRange(-20, 20).Draw(t, "cost")))
			}
		}
		sum, seen := 0.0, map[int]bool{}
		for i, j := range Assign(cost) {
			if seen[j] {
				t.Fatal("a column was given twice")
			}
			seen[j] = true
			sum += cost[i][j]
		}
		// A row without a column costs more than any assignment can.
		want := best(n, m, 1000, func(i, j int) float64 { return cost[i][j] }) - float64(m-n)*1000
		if sum != want {
			t.Fatalf("%g, %g is possible", sum, want)
		}
	})
	if Assign(nil) != nil {
		t.Error("nothing was assigned something")
	}
}
