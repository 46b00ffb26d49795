package cli

import (
	"bytes"
	"fmt"
	"io"

	"raqim/ui/i18n"
	"raqim/ui/inputlog"
)

// inputLogCommand counts an input log of the window.
type inputLogCommand struct {
	File string `arg:"" help:"cli.inputlog.file"`
	asJSON
}

// Help is the command's longer help.
func (inputLogCommand) Help() string { return i18n.T("cli.inputlog.detail") }

// Run prints what was pressed and clicked, for what.
func (c *inputLogCommand) Run(e *env) error {
	data, err := readAll(e, c.File)
	if err != nil {
		return err
	}
	counts, err := inputlog.Count(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: %w", shownInput(c.File), err)
	}
	if c.JSON {
		return writeJSON(e.out, counts)
	}
	return printCounts(e.out, counts)
}

func printCounts(w io.Writer, c inputlog.Counts) error {
	fmt.Fprintln(w, i18n.T("cli.inputlog.all", "presses", c.All.Presses(), "keys", c.All.Keys, "modifiers", c.All.Modifiers,
		"clicks", c.All.Clicks, "drags", c.All.Drags, "wheel", c.All.Wheel, "repeats", c.All.Repeats, "sittings", c.Sittings))
	fmt.Fprintln(w)
	rows := newColumns(w)
	fmt.Fprintln(rows, i18n.T("cli.inputlog.actions"))
	for _, a := range c.Actions {
		name := a.Action
		if a.Step != "do" {
			name = string(a.Step) + " " + name
		}
		printRow(rows, name, a.Times, a.Input)
	}
	printRow(rows, i18n.T("cli.inputlog.nothing"), 0, c.Nothing)
	fmt.Fprintln(rows)
	printLabels(rows, i18n.T("cli.inputlog.spans"), c.Spans)
	printLabels(rows, i18n.T("cli.inputlog.relations"), c.Relations)
	printRow(rows, i18n.T("cli.inputlog.other"), 0, c.Other)
	return rows.Flush()
}

// printLabels prints a row a label under a head, and one of all.
func printLabels(w io.Writer, head string, labels []inputlog.LabelCount) {
	if len(labels) == 0 {
		return
	}
	fmt.Fprintln(w, head)
	for _, l := range labels {
		printRow(w, l.Label, l.Made, l.Input)
	}
	if sum := inputlog.Sum(labels); len(labels) > 1 {
		printRow(w, i18n.T("cli.inputlog.sum"), sum.Made, sum.Input)
	}
	fmt.Fprintln(w)
}

func printRow(w io.Writer, name string, times int, in inputlog.Input) {
	n := "-"
	if times > 0 {
		n = fmt.Sprint(times)
	}
	fmt.Fprintf(w, "%s\t%s\t%d\t%s\t%d\t%s\t%d\t%s\n", name, n, in.Keys, each(in.Keys, times),
		in.Presses(), each(in.Presses(), times), in.Clicks, each(in.Clicks, times))
}

// each is a mean to one decimal; "-" where there is nothing to divide by.
func each(sum, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", float64(sum)/float64(n))
}
