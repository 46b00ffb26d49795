package cli

import (
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"raqim/annotate/figures"
	"raqim/annotate/store"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/text/paint"
)

// figuresCommand prints what can be counted of a project. It reads only.
type figuresCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	Set     string `placeholder:"NAME" help:"cli.figures.set"`
	CSV     string `placeholder:"DIR" help:"cli.figures.csv"`
	PNG     string `placeholder:"PAGE.png" help:"cli.figures.png"`
	asJSON
}

// Help is the command's longer help.
func (figuresCommand) Help() string { return i18n.T("cli.figures.detail") }

// Run counts, and prints tables, or one JSON object, or writes files.
func (c *figuresCommand) Run(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	line := newProgressLine(e.err)
	counted, err := figures.Count(e.ctx, project, figures.Options{
		Set: c.Set, Location: time.Local,
		Progress: func(done, total int) {
			line.say(func() string { return i18n.T("cli.figures.counting", "done", done, "total", total) })
		},
	})
	line.end()
	if err != nil {
		return err
	}
	if c.CSV != "" {
		return c.writeTables(e, counted.Tables())
	}
	if c.PNG != "" {
		return c.draw(e, cards.Of(counted, project.Schema()))
	}
	if c.JSON {
		return writeJSON(e.out, counted)
	}
	return printTables(e, counted.Tables())
}

// writeTables makes a file a table in the folder, which may be there already.
func (c *figuresCommand) writeTables(e *env, tables []figures.Table) error {
	if err := os.MkdirAll(c.CSV, 0o755); err != nil {
		return output.CannotWrite(c.CSV, err)
	}
	for _, t := range tables {
		path := filepath.Join(c.CSV, t.Name+".csv")
		if err := output.File(path, func(w io.Writer) error { return t.WriteCSV(w) }); err != nil {
			return err
		}
		fmt.Fprintln(e.out, i18n.T("cli.figures.written", "file", path, "n", len(t.Rows)))
	}
	return nil
}

// The width of the picture and the size of its text, in pixels.
const figuresWidth, figuresText = 1000, 15

// draw makes one picture of all charts.
func (c *figuresCommand) draw(e *env, all []cards.Card) error {
	style, err := cards.NewStyle(paint.Look{}, figuresText)
	if err != nil {
		return err
	}
	picture := cards.Sheet(chart.NewMaker(), all, style, figuresWidth)
	if err := output.File(c.PNG, func(w io.Writer) error { return png.Encode(w, picture) }); err != nil {
		return err
	}
	size := picture.Bounds().Size()
	fmt.Fprintln(e.out, i18n.T("cli.figures.drawn", "file", c.PNG, "width", i18n.Place(size.X), "height", i18n.Place(size.Y)))
	return nil
}

// unprinted are the tables that are too long to be read.
var unprinted = map[string]bool{"lacking_places": true}

// printTables prints the tables that have rows, each below its name. Where a cell is
// empty, the number is undefined or the name is not given.
func printTables(e *env, tables []figures.Table) error {
	first := true
	for _, t := range tables {
		if len(t.Rows) == 0 || unprinted[t.Name] {
			continue
		}
		if !first {
			fmt.Fprintln(e.out)
		}
		first = false
		fmt.Fprintln(e.out, i18n.T(tableTitles[t.Name]))
		rows := newColumns(e.out)
		fmt.Fprintln(rows, "  "+strings.Join(t.Columns, "\t"))
		for _, r := range t.Rows {
			cells := make([]string, len(r))
			for i, cell := range r {
				cells[i] = orDash(oneLine(cell))
			}
			fmt.Fprintln(rows, "  "+strings.Join(cells, "\t"))
		}
		if err := rows.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// tableTitles are keys of the catalogue. Columns keep their names in every language:
// they are those of the files.
var tableTitles = map[string]string{
	"totals": "cli.figures.totals", "progress": "cli.figures.progress", "languages": "cli.figures.languages",
	"labels": "cli.figures.labels", "label_languages": "cli.figures.labellanguages", "relations": "cli.figures.relations",
	"lacking": "cli.figures.lacking", "spans_per_set": "cli.figures.perset", "entities": "cli.figures.entities",
	"minutes": "cli.figures.minutes", "days": "cli.figures.days",
}
