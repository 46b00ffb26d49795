package cli

import (
	"io"
	"slices"
	"strings"

	"raqim/ui/i18n"
	keysheet "raqim/ui/keys/sheet"
	"raqim/ui/output"
)

// shortcutsCommand writes the keys of the window, in the language of the command line.
type shortcutsCommand struct {
	Out  string `placeholder:"PATH" default:"-" help:"cli.shortcuts.out"`
	Lang string `placeholder:"L" help:"cli.shortcuts.lang"`
}

// Help is the command's longer help.
func (shortcutsCommand) Help() string { return i18n.T("cli.shortcuts.detail") }

// Run writes a page for a name that ends with .html, else lines of text.
func (c *shortcutsCommand) Run(e *env) error {
	if c.Lang != "" {
		if !slices.Contains(i18n.Languages(), c.Lang) {
			return usageError(i18n.T("cli.shortcuts.badlang", "given", c.Lang, "known", strings.Join(i18n.Languages(), ", ")))
		}
		i18n.Use(c.Lang)
	}
	write := func(w io.Writer) error { return keysheet.Text(w, keysheet.Make(nil)) }
	if strings.HasSuffix(c.Out, ".html") {
		write = func(w io.Writer) error { return keysheet.HTML(w, keysheet.Make(nil)) }
	}
	if c.Out == "-" {
		return write(e.out)
	}
	return output.File(c.Out, write)
}
