package cli

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"raqim/annotate/agreement"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/agreement/cards"
	"raqim/ui/agreement/report"
	"raqim/ui/i18n"
	"raqim/ui/output"
)

// runProject measures how far the authors of a project agree.
func (c *agreeCommand) runProject(e *env) error {
	if c.Samples < 0 {
		return usageError(i18n.T("cli.agree.nosamples"))
	}
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	if len(c.Sets) == 0 {
		if c.Sets, err = project.Authors(e.ctx, model.SetHuman); err != nil {
			return err
		}
	}
	line := newProgressLine(e.err)
	options := agreement.Options{
		Sets: c.Sets, Done: c.Done, Seed: c.Seed, Samples: c.Samples, Location: time.Local,
		Progress: func(done, total int) {
			line.say(func() string { return i18n.T("cli.agree.measuring", "done", done, "total", total) })
		},
	}
	if c.Gamma {
		gamma := c.gammaOptions()
		options.Gamma = &gamma
	}
	measured, err := agreement.Measure(e.ctx, project, options)
	line.end()
	if err != nil {
		return err
	}
	return c.give(e, measured, project.Schema())
}

// give writes files where any were asked for, else it prints.
func (c *agreeCommand) give(e *env, a agreement.Agreement, schema *model.Schema) error {
	told := e
	if c.JSON { // nothing but the object is printed
		quiet := *e
		quiet.out = bufio.NewWriter(io.Discard)
		told = &quiet
	}
	if c.CSV != "" {
		if err := (&figuresCommand{CSV: c.CSV}).writeTables(told, a.Tables()); err != nil {
			return err
		}
	}
	if c.Report != "" {
		name := strings.TrimSuffix(filepath.Base(c.Project), ".raqim")
		write := func(w io.Writer) error { return report.Write(w, a, schema, name, time.Now().Format(time.DateOnly)) }
		if err := output.File(c.Report, write); err != nil {
			return err
		}
		fmt.Fprintln(told.out, i18n.T("cli.agree.written", "file", c.Report))
	}
	if c.JSON {
		return writeJSON(e.out, a)
	}
	if c.CSV == "" && c.Report == "" {
		return printAgreement(e, a, schema)
	}
	return nil
}

// printAgreement prints a table a pair, and what the measures are.
func printAgreement(e *env, a agreement.Agreement, schema *model.Schema) error {
	names := cards.Names(schema)
	for _, p := range a.Pairs {
		d := p.Documents
		fmt.Fprintln(e.out, i18n.T("cli.agree.pair", "reference", p.Reference, "other", p.Other, "shared", d.Shared, "open", d.Open,
			"onlyreference", d.OnlyReference, "onlyother", d.OnlyOther, "neither", d.Neither))
		if err := printMeasures(e, p.Measured(), names); err != nil {
			return err
		}
		printGamma(e, p.Gamma)
	}
	if a.Everyone != nil {
		fmt.Fprintln(e.out, report.SeenByMany(a))
		if err := printMeasures(e, a.EveryoneMeasured(), names); err != nil {
			return err
		}
		printGamma(e, a.Everyone.Gamma)
	}
	for _, about := range cards.Abouts() {
		fmt.Fprintln(e.out, i18n.T("cli.agree.scope", "of", cards.Kind(about), "scope", cards.Scope(about)))
	}
	fmt.Fprintln(e.out)
	fmt.Fprintln(e.out, i18n.T("cli.agree.intervals", "samples", a.Samples, "seed", fmt.Sprint(a.Seed)))
	for _, f := range report.Formulas(a) {
		fmt.Fprintln(e.out, "  "+f)
	}
	return nil
}

// printGamma says how gamma was sampled, where it was, and ends what is said of some sets.
func printGamma(e *env, g *agreement.Gamma) {
	if g != nil {
		fmt.Fprintln(e.out, report.Gamma(g))
	}
	fmt.Fprintln(e.out)
}

// printMeasures prints a line a measure: of what, which, its value and interval, of how
// many; and why there is none.
func printMeasures(e *env, all []agreement.Measured, names cards.Namer) error {
	rows := newColumns(e.out)
	for _, m := range all {
		value := cards.Value(m.Value)
		if m.Interval != nil && m.Interval.Why == nil {
			value += " " + cards.Interval(*m.Interval)
		}
		why := ""
		if !m.Value.Defined() {
			why = i18n.Say(*m.Value.Why)
		}
		fmt.Fprintf(rows, "  %s\t%s\t%s\t%d/%d\t%s\n", names.About(m), cards.Measure(m.Key), value, m.Value.N, m.Value.Of, why)
	}
	return rows.Flush()
}
