package agree

// What tests ask of a table, one coefficient each.

func Observed(r Ratings) Value             { return NewTable(r, Nominal).Coefficients().Observed }
func CohenKappa(r Ratings) Value           { return NewTable(r, Nominal).Coefficients().Cohen }
func ScottPi(r Ratings) Value              { return NewTable(r, Nominal).Coefficients().Scott }
func FleissKappa(r Ratings) Value          { return NewTable(r, Nominal).Coefficients().Fleiss }
func Alpha(r Ratings, metric Metric) Value { return NewTable(r, metric).Coefficients().Alpha }
func AC1(r Ratings) Value                  { return NewTable(r, Nominal).Coefficients().AC1 }
func AC2(r Ratings, metric Metric) Value   { return NewTable(r, metric).Coefficients().AC2 }

// Metrics lists the metrics.
func Metrics() []Metric { return []Metric{Nominal, Ordinal, Interval, Ratio} }
