package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"raqim/annotate/agree"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/output"
)

// agreeCommand says how far annotators agree, in a project or in a table that any program
// can write. It changes nothing.
type agreeCommand struct {
	Project string   `arg:"" optional:"" help:"cli.arg.project"`
	Sets    []string `placeholder:"A,B" help:"cli.agree.sets"`
	Done    bool     `help:"cli.agree.done"`
	Samples int      `default:"1000" placeholder:"N" help:"cli.agree.samples"`
	Gamma   bool     `help:"cli.agree.withgamma"`
	CSV     string   `placeholder:"DIR" help:"cli.agree.csv"`
	Report  string   `placeholder:"FILE.html" help:"cli.agree.report"`
	Ratings string   `placeholder:"FILE.csv" xor:"table" help:"cli.agree.ratings"`
	Units   string   `placeholder:"FILE.csv" xor:"table" help:"cli.agree.units"`
	Metric  string   `default:"nominal" enum:"nominal,ordinal,interval,ratio" help:"cli.agree.metric"`
	Length  int      `placeholder:"N" help:"cli.agree.length"`
	Seed    uint64   `default:"1" placeholder:"N" help:"cli.agree.seed"`
	asJSON
}

// Help is the command's longer help.
func (agreeCommand) Help() string { return i18n.T("cli.agree.detail") }

// Run measures what it was given.
func (c *agreeCommand) Run(e *env) error {
	table := c.Units != "" || c.Ratings != ""
	switch {
	case table == (c.Project != ""):
		return usageError(i18n.T("cli.agree.what"))
	case c.Project != "":
		return c.runProject(e)
	case c.Units != "":
		return c.runUnits(e)
	}
	return c.runRatings(e)
}

// measured is a figure with its key in JSON.
type measured struct {
	key   string
	value agree.Value
}

// number is a figure in JSON; null where it is undefined.
func number(v agree.Value) *float64 {
	if !v.Defined() {
		return nil
	}
	return &v.X
}

// openTable opens a file of numbers.
func openTable(path string) (*os.File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s cannot be read", path)
	}
	return file, nil
}

func (c *agreeCommand) runRatings(e *env) error {
	file, err := openTable(c.Ratings)
	if err != nil {
		return err
	}
	defer file.Close()
	r, err := agree.ReadRatings(file, c.Ratings)
	if err != nil {
		return err
	}
	metric := agree.Metric(c.Metric)
	m := agree.NewTable(r, metric).Coefficients()
	list := []measured{
		{"observed_agreement", m.Observed},
		{"cohen_kappa", m.Cohen},
		{"scott_pi", m.Scott},
		{"fleiss_kappa", m.Fleiss},
		{"alpha", m.Alpha},
		{"ac1", m.AC1},
		{"ac2", m.AC2},
	}
	if c.JSON {
		return writeJSON(e.out, ratingsJSON(r, metric, list))
	}
	units, ratings := r.Pairable()
	fmt.Fprintln(e.out, i18n.T("cli.agree.table", "file", c.Ratings, "coders", len(r.Coders), "units", len(r.Units), "pairable", units, "ratings", ratings))
	return printMeasured(e.out, list)
}

// ratingsJSON has each figure under its own key, null where it is undefined, and under
// "measures" what it is of.
func ratingsJSON(r agree.Ratings, metric agree.Metric, list []measured) map[string]any {
	units, ratings := r.Pairable()
	object := map[string]any{
		"coders": some(r.Coders), "categories": some(r.Categories()), "metric": metric,
		"units": len(r.Units), "n": units, "n_pairable": ratings,
	}
	detail := map[string]agree.Value{}
	for _, m := range list {
		object[m.key] = number(m.value)
		detail[m.key] = m.value
	}
	object["measures"] = detail
	return object
}

func (c *agreeCommand) runUnits(e *env) error {
	if c.Length < 1 {
		return usageError(i18n.T("cli.agree.nolength"))
	}
	file, err := openTable(c.Units)
	if err != nil {
		return err
	}
	defer file.Close()
	units, err := agree.ReadUnits(file, c.Units, c.Length)
	if err != nil {
		return err
	}
	alpha := agree.Unitizing(units)
	gamma, err := agree.GammaOf(e.ctx, units, c.gammaOptions())
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(e.out, unitsJSON(units, alpha, gamma))
	}
	fmt.Fprintln(e.out, i18n.T("cli.agree.units.table", "file", c.Units, "annotators", len(units.Annotators), "units", len(units.Units), "length", c.Length))
	list := []measured{{"alpha_u", alpha.Overall}}
	for _, l := range alpha.Labels {
		list = append(list, measured{"alpha_u " + l.Label, l.Value})
	}
	if err := printMeasured(e.out, append(list, measured{"gamma", gamma.Value})); err != nil {
		return err
	}
	if gamma.Samples > 0 {
		fmt.Fprintln(e.out, i18n.T("cli.agree.gamma", "samples", gamma.Samples,
			"precision", strconv.FormatFloat(100*gamma.Precision, 'f', 1, 64), "seed", strconv.FormatUint(gamma.Seed, 10)))
	}
	return nil
}

func (c *agreeCommand) gammaOptions() agree.GammaOptions {
	o := agree.DefaultGamma()
	o.Seed = c.Seed
	return o
}

func unitsJSON(units agree.Continuum, alpha agree.AlphaU, gamma agree.Gamma) map[string]any {
	labels := map[string]*float64{}
	detail := map[string]agree.Value{"alpha_u": alpha.Overall, "gamma": gamma.Value}
	for _, l := range alpha.Labels {
		labels[l.Label] = number(l.Value)
		detail["alpha_u "+l.Label] = l.Value
	}
	return map[string]any{
		"annotators": some(units.Annotators), "length": units.Length, "n": len(units.Units),
		"alpha_u": map[string]any{"overall": number(alpha.Overall), "per_label": labels},
		"gamma":   number(gamma.Value),
		"gamma_detail": map[string]any{
			"observed_disorder": gamma.Observed, "expected_disorder": gamma.Expected,
			"samples": gamma.Samples, "precision": gamma.Precision, "seed": gamma.Seed,
		},
		"measures": detail,
	}
}

// printMeasured prints a line a figure: its value, of how many units, its formula; and
// why there is none.
func printMeasured(out io.Writer, list []measured) error {
	rows := newColumns(out)
	for _, m := range list {
		value := "-"
		if m.value.Defined() {
			value = strconv.FormatFloat(m.value.X, 'f', 4, 64)
		}
		fmt.Fprintf(rows, "  %s\t%s\t%d/%d\t%s\n", m.key, value, m.value.N, m.value.Of, i18n.Say(m.value.Formula))
		if !m.value.Defined() {
			fmt.Fprintf(rows, "  \t\t\t%s\n", i18n.T("cli.agree.undefined", "why", i18n.Say(*m.value.Why)))
		}
	}
	if err := rows.Flush(); err != nil {
		return output.CannotWrite("-", err)
	}
	return nil
}
