package agree

import (
	"strings"

	"raqim/model"
)

// Source is a publication: an author and a year as they stand in the name of a formula, and all
// that is needed to find it.
type Source struct{ Author, Year, Text string }

// published are the sources, by author and year.
var published = []Source{
	{"Cohen", "1960", "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46. doi:10.1177/001316446002000104"},
	{"Efron", "1979", "Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics, 7(1), 1–26. doi:10.1214/aos/1176344552"},
	{"Fleiss", "1971", "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5), 378–382. doi:10.1037/h0031619"},
	{"Gwet", "2008", "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29–48. doi:10.1348/000711006X126600"},
	{"Gwet", "2014", "Gwet, K. L. (2014). Handbook of Inter-Rater Reliability (4th ed.). Advanced Analytics."},
	{"Hripcsak", "2005", "Hripcsak, G., & Rothschild, A. S. (2005). Agreement, the F-measure, and reliability in information retrieval. Journal of the American Medical Informatics Association, 12(3), 296–298. doi:10.1197/jamia.M1733"},
	{"Krippendorff", "1995", "Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology, 25, 47–76. doi:10.2307/271061"},
	{"Krippendorff", "2004", "Krippendorff, K. (2004). Content Analysis: An Introduction to Its Methodology (2nd ed.). Sage."},
	{"Mathet", "2015", "Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for inter-annotator agreement measure and alignment. Computational Linguistics, 41(3), 437–479. doi:10.1162/COLI_a_00227"},
	{"Rijsbergen", "1979", "van Rijsbergen, C. J. (1979). Information Retrieval (2nd ed.). Butterworths."},
	{"Scott", "1955", "Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly, 19(3), 321–325. doi:10.1086/266577"},
}

// bootstrapFormula is the name of how intervals are made.
var bootstrapFormula = model.Messagef("95 %% interval: percentile bootstrap by document (Efron 1979)")

// Intervals is the name of how the intervals of Resampling are made, with author and year.
func Intervals() model.Message { return bootstrapFormula }

// Sources gives the publications that a formula names. The caller owns the result.
func Sources(formula model.Message) []Source {
	var list []Source
	for _, s := range published {
		if strings.Contains(formula.Format, s.Author) && strings.Contains(formula.Format, s.Year) {
			list = append(list, s)
		}
	}
	return list
}
