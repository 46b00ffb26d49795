package agree

import (
	"regexp"
	"strings"
	"testing"

	"raqim/model"
)

// Every author and year in the name of a formula leads to a publication.
func TestSources(t *testing.T) {
	r := Ratings{Coders: []string{"a", "b"}, Units: [][]string{{"1", "2"}, {"2", "2"}}}
	formulas := []model.Message{Intervals(), Match{}.F1().Formula, alphaUFormula, FleissOf(r, "1").Formula}
	for _, m := range Metrics() {
		for _, v := range measuresOf(r, m) {
			formulas = append(formulas, v.Formula)
		}
	}
	g, err := GammaOf(t.Context(), Continuum{}, DefaultGamma())
	if err != nil {
		t.Fatal(err)
	}
	year := regexp.MustCompile(`\b(19|20)\d\d\b`)
	for _, f := range append(formulas, g.Value.Formula) {
		named, found := year.FindAllString(f.String(), -1), Sources(f)
		if len(named) != len(found) {
			t.Errorf("%s names %d publications, and %d are known", f, len(named), len(found))
		}
		for _, s := range found {
			if !strings.HasPrefix(s.Text, s.Author) && !strings.HasPrefix(s.Text, "van "+s.Author) || !strings.Contains(s.Text, "("+s.Year+")") {
				t.Errorf("%s %s is said to be %s", s.Author, s.Year, s.Text)
			}
		}
	}
}

func measuresOf(r Ratings, m Metric) []*Value {
	c := NewTable(r, m).Coefficients()
	return c.Values()
}
