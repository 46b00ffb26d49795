package agree

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestTimes: a unit that stands so many times is that many units.
func TestTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coders := rapid.SampledFrom([][]string{{"a", "b"}, {"a", "b", "c"}}).Draw(t, "coders")
		short, long := Ratings{Coders: coders, Times: []int{}}, Ratings{Coders: coders}
		for range rapid.IntRange(0, 6).Draw(t, "units") {
			unit := make([]string, len(coders))
			for i := range unit {
				unit[i] = rapid.SampledFrom([]string{"", "1", "2", "4"}).Draw(t, "category")
			}
			times := rapid.IntRange(1, 4).Draw(t, "times")
			short.Units, short.Times = append(short.Units, unit), append(short.Times, times)
			for range times {
				long.Units = append(long.Units, unit)
			}
		}
		want := measures(long)
		for name, v := range measures(short) {
			w := want[name]
			if v.Defined() != w.Defined() || math.Abs(v.X-w.X) > 1e-9 || v.N != w.N || v.Of != w.Of {
				t.Fatalf("%s: %+v, want %+v", name, v, w)
			}
		}
	})
}

func TestMatch(t *testing.T) {
	m := Match{Reference: 4, Other: 2, Same: 1}
	if p, r, f := m.Precision().X, m.Recall().X, m.F1().X; p != 0.5 || r != 0.25 || math.Abs(f-2*p*r/(p+r)) > 1e-12 {
		t.Errorf("precision %g, recall %g, F1 %g", p, r, f)
	}
	for _, v := range []Value{Match{}.F1(), Match{}.Precision(), Match{}.Recall(), Match{Other: 1}.Recall(), Match{Reference: 1}.Precision()} {
		if v.Defined() {
			t.Errorf("%s of nothing is %g", v.Formula, v.X)
		}
	}
	if v := (Match{Reference: 1}).F1(); !v.Defined() || v.X != 0 {
		t.Errorf("F1 where one marked nothing is %+v", v)
	}
}
