package figures

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSpread(t *testing.T) {
	s := NewSpread([]float64{4, 1, 3, 2})
	if *s.Least != 1 || *s.Low != 1.75 || *s.Median != 2.5 || *s.High != 3.25 || *s.Most != 4 || *s.Mean != 2.5 || s.Sum != 10 {
		t.Errorf("quartiles %g %g %g %g %g, mean %g", *s.Least, *s.Low, *s.Median, *s.High, *s.Most, *s.Mean)
	}
	if s = NewSpread(nil); s.N != 0 || s.Mean != nil || s.Median != nil || s.Bins != nil {
		t.Errorf("nothing gives %+v", s)
	}
}

func TestBinsHoldEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(0, 1e6), 1, 50).Draw(t, "values")
		s := NewSpread(values)
		n := 0
		for i, b := range s.Bins {
			n += b.N
			if i > 0 && s.Bins[i-1].To != b.From {
				t.Fatalf("a gap before %+v", b)
			}
			for _, v := range values {
				if b.From <= v && v < b.To {
					b.N--
				}
			}
			if b.N != 0 {
				t.Fatalf("the bin from %g is wrong by %d", b.From, b.N)
			}
		}
		if n != len(values) || len(s.Bins) > bins+1 {
			t.Fatalf("%d values, %d in %d bins", len(values), n, len(s.Bins))
		}
	})
}
