package agree

import (
	"testing"

	"pgregory.net/rapid"
)

// TestLaid: continua end to end, some of them several times, are one long continuum.
func TestLaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		annotators := []string{"1", "2", "3"}
		l := NewLaid(annotators, []string{"a", "b", "c"})
		whole := Continuum{Annotators: annotators}
		times := make([]int, rapid.IntRange(1, 4).Draw(t, "pieces"))
		for i := range times {
			c := drawUnits(t, annotators)
			l.Add(c)
			times[i] = rapid.IntRange(0, 2).Draw(t, "times")
			for range times[i] {
				for _, u := range c.Units {
					u.Start, u.End = u.Start+whole.Length, u.End+whole.Length
					whole.Units = append(whole.Units, u)
				}
				whole.Length += c.Length
			}
		}
		want, got := Unitizing(whole), l.Figures(times)
		for _, label := range want.Labels {
			for i, name := range l.labels {
				if name == label.Label && label.Value.Defined() && !near(got[1+i], label.Value.X) {
					t.Fatalf("%s: %g, want %g", name, got[1+i], label.Value.X)
				}
			}
		}
		if want.Overall.Defined() && !near(got[0], want.Overall.X) {
			t.Fatalf("overall %g, want %g", got[0], want.Overall.X)
		}
	})
}
