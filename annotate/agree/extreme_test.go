package agree

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// measures are all that a table of ratings has.
func measures(r Ratings) map[string]Value {
	list := map[string]Value{
		"observed": Observed(r), "kappa": CohenKappa(r), "pi": ScottPi(r), "Fleiss": FleissKappa(r), "AC1": AC1(r), "AC2": AC2(r, Nominal),
	}
	for _, m := range Metrics() {
		list["alpha "+string(m)] = Alpha(r, m)
	}
	return list
}

// TestExtremes states what is said where nothing can be computed: never 0, 1 or NaN.
func TestExtremes(t *testing.T) {
	two := []string{"a", "b"}
	for _, c := range []struct {
		name string
		r    Ratings
		why  map[string]string // "" for all but those that are named; "-" for a figure
	}{
		{"no unit", Ratings{Coders: two}, map[string]string{"": "no unit"}},
		{"everything missing", Ratings{Coders: two, Units: [][]string{{"", ""}, {"", ""}}}, map[string]string{"": "no unit"}},
		{"no unit in common", Ratings{Coders: two, Units: [][]string{{"x", ""}, {"", "y"}}}, map[string]string{"": "no unit"}},
		{"one category", Ratings{Coders: two, Units: [][]string{{"1", "1"}, {"1", "1"}}}, map[string]string{"": "only one category", "observed": "-"}},
		{"one unit, agreed", Ratings{Coders: two, Units: [][]string{{"1", "1"}}}, map[string]string{"": "only one category", "observed": "-"}},
		{"one unit, not agreed", Ratings{Coders: two, Units: [][]string{{"1", "2"}}}, map[string]string{"": "-"}},
		{"one coder", Ratings{Coders: []string{"a"}, Units: [][]string{{"1"}, {"2"}}}, map[string]string{"": "no unit", "kappa": "for two", "pi": "for two", "Fleiss": "two annotators"}},
		{"no finite number", Ratings{Coders: two, Units: [][]string{{"1", "nan"}, {"2", "inf"}}}, map[string]string{"": "-", "alpha interval": "no number", "alpha ratio": "no number"}},
		{"below zero", Ratings{Coders: two, Units: [][]string{{"1", "-1"}, {"2", "1"}}}, map[string]string{"": "-", "alpha ratio": "below zero"}},
		{"no numbers", Ratings{Coders: two, Units: [][]string{{"x", "y"}, {"y", "x"}}}, map[string]string{"": "-", "alpha interval": "no number", "alpha ratio": "no number"}},
	} {
		for name, v := range measures(c.r) {
			why, ok := c.why[name]
			if !ok {
				why = c.why[""]
			}
			switch {
			case why == "-" && !v.Defined():
				t.Errorf("%s, %s: undefined, %s", c.name, name, v.Why)
			case why != "-" && (v.Defined() || !strings.Contains(v.Why.String(), why)):
				t.Errorf("%s, %s: %v (%v), want undefined for %q", c.name, name, v.X, v.Why, why)
			}
			if v.Formula.String() == "" {
				t.Errorf("%s, %s: the formula has no name", c.name, name)
			}
		}
	}
}

// TestUnitsThatNobodyAgreesOn are the degenerate continua of DKPro's tests, and what is
// said of them here.
func TestUnitsThatNobodyAgreesOn(t *testing.T) {
	three := []string{"1", "2", "3"}
	for _, c := range []struct {
		name string
		c    Continuum
		want string // a figure, or why there is none
	}{
		{"nobody marked", Continuum{Length: 10, Annotators: three}, "nobody marked"},
		{"one annotator", Continuum{Length: 10, Annotators: three[:1], Units: []Unit{{"1", "x", 0, 2}}}, "two annotators"},
		{"no length", Continuum{Annotators: three, Units: []Unit{{"1", "x", 0, 0}}}, "no length"},
		{"units without length", Continuum{Length: 10, Annotators: three, Units: []Unit{{"1", "x", 2, 2}, {"2", "x", 5, 5}}}, "have no length"},
		// The two who marked nothing disagree with the one who did: that is a figure, of 1 - (100/600)/(60/850).
		{"one unit of one of three", Continuum{Length: 10, Annotators: three, Units: []Unit{{"1", "x", 2, 7}}}, "-1.3611111"},
		{"a match beside a unit without length", Continuum{Length: 10, Annotators: three[:2], Units: []Unit{{"1", "x", 0, 0}, {"1", "x", 2, 7}, {"2", "x", 2, 7}}}, "1.0000000"},
		{"one label over all", Continuum{Length: 10, Annotators: three[:2], Units: []Unit{{"1", "x", 0, 10}, {"2", "x", 0, 10}}}, "1.0000000"},
	} {
		v := Unitizing(c.c).Overall
		got := strconv.FormatFloat(v.X, 'f', 7, 64)
		if !v.Defined() {
			got = v.Why.String()
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %s (%v), want %s", c.name, got, v.X, c.want)
		}
	}
}

func drawRatings(t *rapid.T) Ratings {
	coders := rapid.IntRange(2, 4).Draw(t, "coders")
	r := Ratings{Coders: []string{"a", "b", "c", "d"}[:coders]}
	for range rapid.IntRange(0, 8).Draw(t, "units") {
		unit := make([]string, coders)
		for i := range unit {
			unit[i] = rapid.SampledFrom([]string{"", "1", "2", "3"}).Draw(t, "category")
		}
		r.Units = append(r.Units, unit)
	}
	return r
}

// TestTheOrderOfCodersDoesNotMatter turns the columns round.
func TestTheOrderOfCodersDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRatings(t)
		turned := Ratings{}
		for i := len(r.Coders) - 1; i >= 0; i-- {
			turned.Coders = append(turned.Coders, r.Coders[i])
		}
		for _, unit := range r.Units {
			var row []string
			for i := len(unit) - 1; i >= 0; i-- {
				row = append(row, unit[i])
			}
			turned.Units = append(turned.Units, row)
		}
		other := measures(turned)
		for name, v := range measures(r) {
			o := other[name]
			if v.Defined() != o.Defined() || v.Defined() && !near(v.X, o.X) || v.N != o.N {
				t.Fatalf("%s: %v and turned round %v", name, v, o)
			}
		}
	})
}

// TestAFigureIsWithinItsBounds: none above 1, alpha of a table with itself is 1 or undefined.
func TestAFigureIsWithinItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRatings(t)
		for name, v := range measures(r) {
			if v.Defined() && v.X > 1+1e-12 || v.N > v.Of {
				t.Fatalf("%s: %v", name, v)
			}
		}
		for _, unit := range r.Units {
			for i := range unit {
				unit[i] = unit[0]
			}
		}
		for name, v := range measures(r) {
			if v.Defined() && !near(v.X, 1) {
				t.Fatalf("%s of one with itself: %v", name, v)
			}
		}
	})
}

func TestUnitizingIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawUnits(t, []string{"1", "2", "3"})
		turned := Continuum{c.Length, []string{"3", "1", "2"}, c.Units}
		a, b := Unitizing(c), Unitizing(turned)
		if a.Overall.Defined() != b.Overall.Defined() || a.Overall.Defined() && !near(a.Overall.X, b.Overall.X) {
			t.Fatalf("%v and %v", a, b)
		}
	})
}

func TestIntervals(t *testing.T) {
	r := crossed(cohen2)
	table := NewTable(r, Nominal)
	resampling := Resampling{Things: len(r.Units), Drawn: 400, Level: 0.95, Seed: 7}
	intervals := func(r Resampling, s Statistic) []Bounds {
		all, err := r.Intervals(s)
		if err != nil {
			t.Fatal(err)
		}
		return all[0]
	}
	all := intervals(resampling, table.Figures)
	if again := intervals(resampling, table.Figures); !reflect.DeepEqual(all, again) {
		t.Errorf("the same seed gives %v and %v", all, again)
	}
	// The standard error of this kappa is 0.0519 by the formula of Fleiss, Cohen and Everitt 1969.
	if i, k := all[1], CohenKappa(r).X; i.Why != nil || i.Low > k-0.07 || i.Low < k-0.14 || i.High < k+0.07 || i.High > k+0.14 {
		t.Errorf("%v around %g", i, k)
	}
	same := NewTable(Ratings{Coders: []string{"a", "b"}, Units: [][]string{{"1", "1"}, {"1", "1"}}}, Nominal)
	for name, i := range map[string]Bounds{
		"one unit":                intervals(Resampling{Things: 1, Drawn: 400, Level: 0.95}, func([]int) []float64 { return []float64{1} })[0],
		"no sample":               intervals(Resampling{Things: 9, Level: 0.95}, func([]int) []float64 { return []float64{1} })[0],
		"a measure never defined": intervals(Resampling{Things: 2, Drawn: 100, Level: 0.95}, same.Figures)[1],
		"seldom defined":          intervals(Resampling{Things: 2, Drawn: 100, Level: 0.95}, func(times []int) []float64 { return []float64{1 / float64(times[0]) * float64(times[0])} })[0],
	} {
		if i.Why == nil {
			t.Errorf("%s has an interval: %v", name, i)
		}
	}
	stopped := errors.New("stopped")
	resampling.Samples = func(done int) error {
		if done == 3 {
			return stopped
		}
		return nil
	}
	if _, err := resampling.Intervals(table.Figures); err != stopped {
		t.Errorf("after it was stopped: %v", err)
	}
}

// TestFiguresOfSamples: a table whose rows stand so many times is that table.
func TestFiguresOfSamples(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRatings(t)
		metric := rapid.SampledFrom(Metrics()).Draw(t, "metric")
		table := NewTable(r, metric)
		times := make([]int, len(r.Units))
		for i := range times {
			times[i] = rapid.IntRange(1, 3).Draw(t, "times")
		}
		want := NewTable(Ratings{Coders: r.Coders, Units: r.Units, Times: times}, metric).Coefficients()
		for i, v := range want.Values() {
			if got := table.Figures(times)[i]; v.Defined() && !near(got, v.X) {
				t.Fatalf("%s: %g, want %g", v.Formula, got, v.X)
			}
		}
	})
}

func TestReadTables(t *testing.T) {
	r, err := ReadRatings(strings.NewReader("\ufeff\"a\",b,c\r\n1, 2 ,\r\"x,y\",,3\r\n"), "t.csv")
	if err != nil || len(r.Units) != 2 || r.Units[0][1] != "2" || r.Units[1][0] != "x,y" || r.Units[1][1] != "" {
		t.Errorf("%q %v", r.Units, err)
	}
	for in, want := range map[string]string{
		"":                "t.csv is empty",
		"a,\n1,2\n":       "line 1: column 2",
		"a,a\n1,2\n":      "two columns",
		"a,b\n1,2\n1\n":   "line 3: 1 columns",
		"a,b\n\"1,2\n":    "line",
		"a,b\n1\"2,\"x\n": "not CSV",
		"a;b\n1;2\n":      "line 1: between columns a comma",
		"a\tb\n1\t2\n":    "line 1: between columns a comma",
		"a,b\n1,\xe9\n":   "line 2: this is no text in UTF-8",
		"a,b\n\n\x00,1\n": "line 3: this is no text in UTF-8",
	} {
		if _, err := ReadRatings(strings.NewReader(in), "t.csv"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
	}
	c, err := ReadUnits(strings.NewReader("annotator,label,start,end\na,x,0,4\nb,x,۱,٥\n"), "u.csv", 5)
	if err != nil || len(c.Units) != 2 || len(c.Annotators) != 2 || c.Units[1] != (Unit{"b", "x", 1, 5}) {
		t.Errorf("%v %v", c, err)
	}
	for in, want := range map[string]string{
		"a,b\n":                                "first row must be",
		"annotator,label,start,end\na,x,0\n":   "line 2: 3 columns",
		"annotator,label,start,end\na,x,q,4\n": "no whole number",
		"annotator,label,start,end\na,x,4,2\n": "no part of",
		"annotator,label,start,end\na,x,0,6\n": "no part of",
		"annotator,label,start,end\n,x,0,4\n":  "needs an annotator",
	} {
		if _, err := ReadUnits(strings.NewReader(in), "u.csv", 5); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
	}
}

func FuzzReadTables(f *testing.F) {
	f.Add("a,b\n1,2\n")
	f.Add("annotator,label,start,end\na,x,0,4\n")
	f.Fuzz(func(t *testing.T, in string) {
		if r, err := ReadRatings(strings.NewReader(in), "t"); err == nil {
			measures(r)
		}
		if c, err := ReadUnits(strings.NewReader(in), "t", 100); err == nil {
			Unitizing(c)
		}
	})
}

// TestNumbersOfTheLanguages: digits of Arabic and Persian count as numbers.
func TestNumbersOfTheLanguages(t *testing.T) {
	latin := Ratings{Coders: []string{"a", "b"}, Units: [][]string{{"1", "2.5"}, {"2.5", "2.5"}, {"10", "1"}}}
	persian := Ratings{Coders: latin.Coders, Units: [][]string{{"۱", "۲٫۵"}, {"۲٫۵", "۲٫۵"}, {"۱۰", "۱"}}}
	for _, m := range Metrics() {
		if a, b := Alpha(latin, m), Alpha(persian, m); !a.Defined() || a.X != b.X {
			t.Errorf("%s: %g in European digits, %g in Persian ones", m, a.X, b.X)
		}
	}
}
