package agree

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func units(annotator, labels string, at ...int) []Unit {
	var list []Unit
	for i := range labels {
		list = append(list, Unit{annotator, labels[i : i+1], at[2*i], at[2*i+1]})
	}
	return list
}

func joined(length int, annotators []string, parts ...[]Unit) Continuum {
	c := Continuum{Length: length, Annotators: annotators}
	for _, p := range parts {
		c.Units = append(c.Units, p...)
	}
	return c
}

// TestGamma has the continua of pygamma's own tests. The disorder of the best alignment is
// exact; gamma itself rests on random continua and is compared as closely as the two samplings allow.
func TestGamma(t *testing.T) {
	two, three := []string{"1", "2"}, []string{"1", "2", "3"}
	for _, c := range []struct {
		name             string
		c                Continuum
		position, differ float64
		disorder, gamma  float64
	}{
		{"01", joined(20, two, units("1", "aba", 1, 5, 6, 10, 11, 15), units("2", "aba", 2, 6, 7, 11, 12, 16)), 1, 1, 0.0625, 0.884},
		{"02", joined(40, two, units("1", "abab", 1, 5, 6, 10, 20, 24, 30, 34), units("2", "ab", 2, 6, 31, 35)), 1, 1, 0.7083333333333334, 0.567},
		{"03", joined(30, two, units("1", "abc", 1, 5, 10, 15, 20, 25), units("2", "abc", 1, 5, 10, 15, 20, 25)), 1, 1, 0, 1},
		{"04", joined(20, three, units("1", "ab", 1, 5, 10, 14), units("2", "ab", 2, 6, 11, 15), units("3", "ac", 1, 4, 9, 14)), 1, 1, 0.40875640379608635, 0.659},
		{"06", joined(20, two, units("1", "abc", 1, 5, 6, 10, 11, 15), units("2", "aba", 2, 7, 8, 12, 11, 15)), 3, 2, 1.0277777777777777, 0.244},
	} {
		o := DefaultGamma()
		o.Position, o.Category = c.position, c.differ
		g, err := GammaOf(t.Context(), c.c, o)
		if err != nil {
			t.Fatal(err)
		}
		if !near(g.Observed, c.disorder) {
			t.Errorf("%s: disorder %.16g, want %.16g", c.name, g.Observed, c.disorder)
		}
		if !g.Value.Defined() || math.Abs(g.Value.X-c.gamma) > 0.2 {
			t.Errorf("%s: gamma %v, want %g ±0.2", c.name, g.Value, c.gamma)
		}
		if again, _ := GammaOf(t.Context(), c.c, o); again.Value.X != g.Value.X {
			t.Errorf("%s: the same seed gives %g and %g", c.name, g.Value.X, again.Value.X)
		}
	}
}

func drawUnits(t *rapid.T, annotators []string) Continuum {
	c := Continuum{Length: 40, Annotators: annotators}
	for _, a := range annotators {
		for range rapid.IntRange(0, 4).Draw(t, "units") {
			start := rapid.IntRange(0, 36).Draw(t, "start")
			c.Units = append(c.Units, Unit{a, rapid.SampledFrom([]string{"a", "b"}).Draw(t, "label"), start, start + rapid.IntRange(1, 4).Draw(t, "length")})
		}
	}
	return c
}

// TestTheSearchForManyFindsWhatPairingFinds has the search for many annotators align two.
func TestTheSearchForManyFindsWhatPairingFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawUnits(t, []string{"1", "2"}).lists()
		want, possible := l.two(DefaultGamma())
		if got, ok := l.many(DefaultGamma()); !ok || !possible || math.Abs(got-want) > 1e-9 {
			t.Fatalf("the search finds %g, pairing %g", got, want)
		}
	})
}

// TestManyIsTheBest compares with all partitions of the units of three annotators.
func TestManyIsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Continuum{Length: 20, Annotators: []string{"1", "2", "3"}}
		for _, a := range c.Annotators {
			for range rapid.IntRange(0, 2).Draw(t, "units") {
				start := rapid.IntRange(0, 8).Draw(t, "start")
				c.Units = append(c.Units, Unit{a, rapid.SampledFrom([]string{"a", "b"}).Draw(t, "label"), start, start + rapid.IntRange(1, 4).Draw(t, "length")})
			}
		}
		o := DefaultGamma()
		a := &among{o: o, coders: 3}
		for i, list := range c.lists() {
			for _, u := range list {
				a.units, a.by = append(a.units, u), append(a.by, i)
			}
		}
		got, ok := c.lists().many(o)
		if want := partitions(a, 0, nil); !ok || math.Abs(got-want) > 1e-9 {
			t.Fatalf("the search finds %g, %g is the least", got, want)
		}
	})
}

// partitions is the least cost over all ways to put unit i and those behind it into groups.
func partitions(a *among, i int, groups [][]int) float64 {
	if i == len(a.units) {
		sum := 0.0
		for _, g := range groups {
			sum += a.cost(g)
		}
		return sum
	}
	least := partitions(a, i+1, append(groups[:len(groups):len(groups)], []int{i}))
	for k, g := range groups {
		if !a.free(g, i) {
			continue
		}
		changed := append([][]int(nil), groups...)
		changed[k] = append(g[:len(g):len(g)], i)
		least = min(least, partitions(a, i+1, changed))
	}
	return least
}

// TestTooManyUnitsInOnePlace: what would take hours is said to be undefined, soon.
func TestTooManyUnitsInOnePlace(t *testing.T) {
	for _, annotators := range [][]string{{"1", "2"}, {"1", "2", "3"}} {
		c := Continuum{Length: 100, Annotators: annotators}
		for i := range 3000 {
			c.Units = append(c.Units, Unit{annotators[i%len(annotators)], "a", i % 7, 50 + i%11})
		}
		g, err := GammaOf(t.Context(), c, DefaultGamma())
		if err != nil || g.Value.Defined() || g.Value.Why.Format != tooEntangled.Format {
			t.Errorf("%d annotators: %v, %v", len(annotators), g.Value, err)
		}
	}
}

// TestUnitsWithoutLength: two of them are one in one place, and in others as far apart as can be.
func TestUnitsWithoutLength(t *testing.T) {
	o := DefaultGamma()
	at := func(start, end float64) placed { return placed{start, end, "a"} }
	for _, c := range []struct {
		a, b placed
		want float64
	}{
		{at(3, 3), at(3, 3), 0},
		{at(3, 3), at(4, 4), math.Inf(1)},
		{at(3, 3), at(2, 4), 1},
	} {
		if got := o.apart(c.a, c.b); got != c.want {
			t.Errorf("%v and %v are %g apart, want %g", c.a, c.b, got, c.want)
		}
	}
}

// TestGammaStops soon after it is told to.
func TestGammaStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	c := joined(20, []string{"1", "2"}, units("1", "a", 1, 5), units("2", "b", 2, 6))
	if _, err := GammaOf(ctx, c, DefaultGamma()); err != context.Canceled {
		t.Errorf("after it was cancelled: %v", err)
	}
}
