package agree

import (
	"math"
	"strings"
	"testing"
)

// near tells whether two figures are the same but for the rounding of floating point.
func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*max(1, math.Abs(want)) }

// check compares a defined figure with a published one, which was recomputed with exact
// fractions.
func check(t *testing.T, name string, v Value, want float64) {
	t.Helper()
	if !v.Defined() {
		t.Errorf("%s: undefined, %s; want %.16g", name, v.Why, want)
	} else if !near(v.X, want) {
		t.Errorf("%s: %.16g, want %.16g", name, v.X, want)
	}
}

// crossed makes ratings of a table of two coders: rows are the first one's categories,
// 1, 2 ...
func crossed(table [][]int) Ratings {
	r := Ratings{Coders: []string{"a", "b"}}
	for i, row := range table {
		for j, n := range row {
			for range n {
				r.Units = append(r.Units, []string{string(rune('1' + i)), string(rune('1' + j))})
			}
		}
	}
	return r
}

// counted makes ratings of counts of pairs: "AB" 3 times.
func counted(pairs map[string]int) Ratings {
	r := Ratings{Coders: []string{"a", "b"}}
	for pair, n := range pairs {
		for range n {
			r.Units = append(r.Units, strings.Split(pair, ""))
		}
	}
	return r
}

// items makes ratings of one string a unit, one character a coder; '.' and '*' are missing.
func items(units ...string) Ratings {
	var r Ratings
	for _, u := range units {
		row := strings.Split(u, "")
		for i, c := range row {
			if c == "." || c == "*" {
				row[i] = ""
			}
		}
		r.Units = append(r.Units, row)
	}
	for i := range r.Units[0] {
		r.Coders = append(r.Coders, string(rune('a'+i)))
	}
	return r
}

var (
	cohen1         = [][]int{{25, 12, 3}, {13, 2, 15}, {12, 16, 2}}
	cohen2         = [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}
	artsteinPoesio = [][]int{{20, 10}, {20, 50}}
	paradox        = [][]int{{80, 7}, {8, 5}}
	likert         = [][]int{{20, 5, 1, 0}, {4, 15, 6, 1}, {0, 5, 18, 4}, {0, 1, 3, 12}}
	fleiss1971     = []string{
		"444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555",
		"144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555",
		"555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555",
	}
	krippendorff230 = []string{"11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3."}
)

func TestTwoCoders(t *testing.T) {
	for _, c := range []struct {
		name                string
		r                   Ratings
		ao, kappa, pi, alfa float64 // NaN: not published
	}{
		{"Cohen 1960, 1", crossed(cohen1), 0.29, -0.09230769230769231, -0.10077519379844961, -0.09527131782945736},
		{"Cohen 1960, 2", crossed(cohen2), 0.7, 0.4915254237288136, 0.48717948717948717, 0.48846153846153845},
		{"Artstein and Poesio 2008", crossed(artsteinPoesio), 0.7, 0.34782608695652173, 0.34065934065934067, 0.34395604395604396},
		{
			"Krippendorff 2004, p. 246, 4a", counted(map[string]int{"aa": 12, "ab": 9, "ac": 9, "ba": 9, "bb": 14, "bc": 9, "ca": 9, "cb": 9, "cc": 20}),
			0.46, 0.18576598311218334, 0.18576598311218334, 0.18983715319662245,
		},
		{
			"Krippendorff 2004, p. 246, 4b", counted(map[string]int{"aa": 12, "ab": 18, "ac": 18, "bb": 14, "bc": 18, "cc": 20}),
			0.46, 0.25824175824175827, 0.18576598311218334, 0.18983715319662245,
		},
		{
			"Zwick 1988, 1", counted(map[string]int{"AA": 20, "AD": 5, "BB": 10, "BC": 15, "CB": 15, "CC": 10, "DA": 5, "DD": 20}),
			0.6, 0.4666666666666667, 0.4666666666666667, math.NaN(),
		},
		{
			"Zwick 1988, 2", counted(map[string]int{"AA": 20, "AB": 10, "AC": 10, "BA": 10, "BB": 10, "CA": 10, "CC": 10, "DD": 20}),
			0.6, 0.4444444444444444, 0.4444444444444444, math.NaN(),
		},
		{
			"numerical stability, 2", counted(map[string]int{"11": 81001, "10": 9000, "01": 1000, "00": 9000}),
			0.90000099999000009999900001, 0.590164539095453, 0.5847182840066644, math.NaN(),
		},
	} {
		check(t, c.name+", observed", Observed(c.r), c.ao)
		check(t, c.name+", kappa", CohenKappa(c.r), c.kappa)
		check(t, c.name+", pi", ScottPi(c.r), c.pi)
		check(t, c.name+", Fleiss of two coders is Scott's pi", FleissKappa(c.r), c.pi)
		if !math.IsNaN(c.alfa) {
			check(t, c.name+", alpha", Alpha(c.r, Nominal), c.alfa)
		}
	}
}

func TestFleiss1971(t *testing.T) {
	r := items(fleiss1971...)
	check(t, "observed", Observed(r), 0.5555555555555556)
	check(t, "kappa", FleissKappa(r), 0.43024452006014086)
	check(t, "alpha", Alpha(r, Nominal), 0.43340982828202895)
	for category, want := range map[string]float64{
		"1": 0.24475524475524477, "2": 0.24475524475524477, "3": 0.52, "4": 0.47112727272727273, "5": 0.5661178068239687,
	} {
		check(t, "kappa of "+category, FleissOf(r, category), want)
	}
}

func TestManyCoders(t *testing.T) {
	r := items("hhh", "hhl", "hlh", "lhh", "llh", "lll", "lll", "lhl", "llh", "llh")
	check(t, "high and low, observed", Observed(r), 0.5333333333333333)
	check(t, "high and low, kappa", FleissKappa(r), 0.049773755656108594)
}

func TestAlpha(t *testing.T) {
	wikipedia := Ratings{Coders: []string{"A", "B", "C"}}
	rows := [][]string{
		strings.Fields("* * * * * 3 4 1 2 1 1 3 3 * 3"),
		strings.Fields("1 * 2 1 3 3 4 3 * * * * * * *"),
		strings.Fields("* * 2 1 3 4 4 * 2 1 1 3 3 * 4"),
	}
	for u := range rows[0] {
		unit := []string{rows[0][u], rows[1][u], rows[2][u]}
		for i := range unit {
			unit[i] = strings.Trim(unit[i], "*")
		}
		wikipedia.Units = append(wikipedia.Units, unit)
	}
	for _, c := range []struct {
		name     string
		r        Ratings
		metric   Metric
		pairable int
		want     float64
	}{
		{"Krippendorff 1980 and 2004, p. 224", items("10", "11", "01", "00", "00", "01", "00", "01", "00", "00"), Nominal, 20, 0.09523809523809523},
		{"Krippendorff 2004, p. 227", items("aa", "ab", "bb", "bb", "bb", "bb", "bc", "cc", "cc", "cc", "cc", "cc"), Nominal, 24, 0.7341040462427746},
		{"Krippendorff 2004, p. 230", items(krippendorff230...), Nominal, 40, 0.743421052631579},
		{"Krippendorff 2004, p. 230", items(krippendorff230...), Ordinal, 40, 0.8153875037548813},
		{"Krippendorff 2004, p. 230", items(krippendorff230...), Interval, 40, 0.8491071428571428},
		{"Krippendorff 2004, p. 230", items(krippendorff230...), Ratio, 40, 0.797402774711612},
		{"Wikipedia", wikipedia, Nominal, 26, 0.691358024691358},
		{"Wikipedia", wikipedia, Ordinal, 26, 0.8067214199413152},
		{"Wikipedia", wikipedia, Interval, 26, 0.8108448928121059},
	} {
		check(t, c.name+", "+string(c.metric), Alpha(c.r, c.metric), c.want)
		if _, n := c.r.Pairable(); n != c.pairable {
			t.Errorf("%s: %d ratings can be paired, want %d", c.name, n, c.pairable)
		}
	}
}

func TestGwet(t *testing.T) {
	for _, c := range []struct {
		name            string
		table           [][]int
		pa, ac1, ac2, k float64
	}{
		{"the paradox", paradox, 0.85, 0.808, 0.808, 0.31444241316270566},
		{"Cohen 1960, 1", cohen1, 0.29, -0.04797047970479705, 0.18309859154929578, -0.09230769230769231},
		{"Likert", likert, 0.6842105263157895, 0.5804607571333938, 0.8402833659041269, 0.5744363147678064},
	} {
		r := crossed(c.table)
		check(t, c.name+", observed", Observed(r), c.pa)
		check(t, c.name+", AC1", AC1(r), c.ac1)
		check(t, c.name+", AC2", AC2(r, Ordinal), c.ac2)
		check(t, c.name+", AC2 over numbers", AC2(r, Interval), c.ac2)
		check(t, c.name+", kappa", CohenKappa(r), c.k)
	}
}

// continuum makes one of units as pairs of start and length, by label and annotator.
func continuum(begin, length, stretch int, labels map[string][][][2]int) Continuum {
	c := Continuum{Length: length * stretch, Annotators: []string{"r0", "r1"}}
	for label, lists := range labels {
		for i, list := range lists {
			for _, u := range list {
				start := (u[0] - begin) * stretch
				c.Units = append(c.Units, Unit{c.Annotators[i], label, start, start + u[1]*stretch})
			}
		}
	}
	return c
}

func TestUnitizing2004(t *testing.T) {
	a := Unitizing(continuum(150, 300, 1, map[string][][][2]int{
		"c": {{{225, 70}, {370, 30}}, {{220, 80}, {355, 20}, {400, 20}}},
		"k": {{{180, 60}, {300, 50}}, {{180, 60}, {300, 50}}},
	}))
	check(t, "overall", a.Overall, 0.8586654051841702)
	check(t, "c", a.Labels[0].Value, 0.7285989968053889)
	check(t, "k", a.Labels[1].Value, 1)
	for i, want := range [][2]float64{{0.014444444444444444, 0.05322177985498048}, {0, 0.04897856580891524}} {
		if l := a.Labels[i]; !near(l.Observed, want[0]) || !near(l.Expected, want[1]) {
			t.Errorf("%s: Do %.16g, De %.16g, want %.16g", l.Label, l.Observed, l.Expected, want)
		}
	}
}

func TestUnitizingDKPro(t *testing.T) {
	a := Unitizing(continuum(0, 10, 1, map[string][][][2]int{"x": {{{1, 8}}, {{2, 1}, {4, 1}, {6, 1}}}}))
	check(t, "overall", a.Overall, -0.7003460207612456)
	if l := a.Labels[0]; !near(l.Observed, 0.91) || !near(l.Expected, 0.5351851851851852) {
		t.Errorf("Do %.16g, De %.16g", l.Observed, l.Expected)
	}
}

func TestUnitizing1995(t *testing.T) {
	units := map[string][][][2]int{
		"A": {{{2, 8}, {14, 6}}, {{4, 4}, {15, 2}}},
		"B": {{{0, 18}}, {{0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1}}},
		"C": {{{2, 6}, {10, 2}, {14, 4}, {20, 2}}, {{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}}},
		"D": {{{0, 2}, {2, 8}, {10, 4}, {14, 6}, {20, 4}}, {{0, 4}, {4, 4}, {8, 7}, {15, 2}, {17, 7}}},
	}
	for _, c := range []struct {
		stretch int
		overall float64
		labels  []float64
	}{
		{1, -0.7565527387256201, []float64{0.5152877697841727, -1.081078508599186, 0.6033478893740902, -0.20684865900383143}},
		{5, -0.589007129811599, []float64{0.5451559020044543, -0.9576153121028346, 0.6769524078519983, 0.019317106279110315}},
		{50, -0.5538707038124662, []float64{0.5521646006624632, -0.9312769199321052, 0.6915080393038617, 0.061369277582058054}},
		{50000, -0.5500269048626677, []float64{0.5529468148732833, -0.9283846712468946, 0.6930787892822531, 0.06586888110729812}},
	} {
		a := Unitizing(continuum(0, 24, c.stretch, units))
		check(t, "1995, overall", a.Overall, c.overall)
		for i, l := range a.Labels {
			check(t, "1995, "+l.Label, l.Value, c.labels[i])
			if want := []float64{0.03125, 2.267361111111111, 0.027777777777777776, 0.3871528}[i]; math.Abs(l.Observed-want) > 1e-7 {
				t.Errorf("1995, %s: Do %.16g, want %g", l.Label, l.Observed, want)
			}
		}
	}
}

// TestDigitised reads the units of 1995 as ratings of each of the 24 places, which is how
// the published coefficients of them were made.
func TestDigitised(t *testing.T) {
	for _, c := range []struct {
		name      string
		a, b      [][2]int
		kappa, pi float64
	}{
		{"A", [][2]int{{2, 8}, {14, 6}}, [][2]int{{4, 4}, {15, 2}}, 0.38461538461538464, 0.3142857142857143},
		{"B", [][2]int{{0, 18}}, [][2]int{{0, 10}}, 0.38461538461538464, 0.3142857142857143},
		{"C", [][2]int{{2, 6}, {10, 2}, {14, 4}, {20, 2}}, [][2]int{{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}}, 0.3142857142857143, 0.3142857142857143},
	} {
		r := Ratings{Coders: []string{"a", "b"}}
		for place := range 24 {
			r.Units = append(r.Units, []string{marked(c.a, place), marked(c.b, place)})
		}
		check(t, c.name+", kappa", CohenKappa(r), c.kappa)
		check(t, c.name+", pi", ScottPi(r), c.pi)
		check(t, c.name+", alpha", Alpha(r, Nominal), 0.32857142857142857)
	}
}

func marked(units [][2]int, place int) string {
	for _, u := range units {
		if u[0] <= place && place < u[0]+u[1] {
			return "+"
		}
	}
	return "-"
}

// TestNLTK is the "easy" table of NLTK's tests of agreement.
func TestNLTK(t *testing.T) {
	check(t, "easy", Alpha(items("YNN", "YN.", "..N"), Nominal), -0.3333333333333333)
}
