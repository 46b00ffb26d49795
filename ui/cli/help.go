package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"raqim/ui/i18n"
)

// helpFlag prints help as soon as it is met, whatever else the line lacks.
type helpFlag bool

// BeforeReset is called by kong before it looks for what is missing.
func (helpFlag) BeforeReset(c *kong.Context, e *env) error {
	if commandName(c) == "" {
		printProgram(e.out, c.Model)
	} else {
		printCommand(e.out, c.Selected())
	}
	fmt.Fprintf(e.out, "\n%s\n", i18n.T("cli.help.exit"))
	return errHelp
}

func printProgram(w io.Writer, app *kong.Application) {
	fmt.Fprintf(w, "%s\n\n%s\n\n", i18n.T("cli.help.program"), i18n.T("cli.help.commands"))
	rows := newColumns(w)
	for _, n := range app.Leaves(true) {
		fmt.Fprintf(rows, "  %s\t%s\n", n.Name, n.Help)
	}
	rows.Flush()
	fmt.Fprintf(w, "\n%s\n", i18n.T("cli.help.more"))
}

func printCommand(w io.Writer, n *kong.Node) {
	fmt.Fprintf(w, "raqim %s%s\n\n%s\n", n.Name, usage(n), n.Help)
	if n.Detail != "" {
		fmt.Fprintf(w, "\n%s\n", n.Detail)
	}
	fmt.Fprintln(w)
	rows := newColumns(w)
	for _, p := range n.Positional {
		fmt.Fprintf(rows, "  %s\t%s\n", positional(p), p.Help)
	}
	for _, f := range n.Flags {
		fmt.Fprintf(rows, "  %s\t%s\n", flagForm(f), f.Help)
	}
	rows.Flush()
}

// usage is what follows the command's name: " PROJECT PATH... [--json]".
func usage(n *kong.Node) string {
	var b strings.Builder
	for _, p := range n.Positional {
		form := positional(p)
		if !p.Required {
			form = "[" + form + "]"
		}
		b.WriteString(" " + form)
	}
	for _, f := range n.Flags {
		if f.Hidden {
			continue
		}
		form := flagForm(f)
		if !f.Required {
			form = "[" + form + "]"
		}
		if f.IsSlice() {
			form += "..."
		}
		b.WriteString(" " + form)
	}
	return b.String()
}

func positional(p *kong.Positional) string {
	name := strings.ToUpper(p.Name)
	if p.IsCumulative() {
		return name + "..."
	}
	return name
}

func flagForm(f *kong.Flag) string {
	if f.IsBool() {
		return "--" + f.Name
	}
	return "--" + f.Name + " " + strings.TrimSuffix(f.FormatPlaceHolder(), ",...")
}
