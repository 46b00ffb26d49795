package cli

import "raqim/ui/i18n"

// WindowOptions say how the window begins. What is empty is left to the window.
type WindowOptions struct {
	Project  string // the file to open; empty: the start page, or the sample project
	Sample   bool   // open the sample project; Project is empty then
	Author   string // the annotator's name; empty: the window finds out
	Geometry string // a file that tests read where the article stands on the screen
	InputLog string // a file to write every key press and click to
}

// Window opens the window and returns when it is closed.
type Window func(WindowOptions) error

// windowCommand is what runs where no command is named.
type windowCommand struct {
	Project  string `arg:"" optional:"" help:"cli.window.project"`
	Sample   bool   `help:"cli.window.sample"`
	As       string `placeholder:"NAME" help:"cli.flag.as"`
	InputLog string `placeholder:"FILE" help:"cli.window.inputlog"`
	Geometry string `hidden:"" placeholder:"FILE" help:"cli.window.geometry"`
}

// Run opens the window.
func (c *windowCommand) Run(e *env) error {
	if c.Sample && c.Project != "" {
		return usageError(i18n.T("cli.window.both", "project", c.Project))
	}
	return e.window(WindowOptions{Project: c.Project, Sample: c.Sample, Author: c.As, Geometry: c.Geometry, InputLog: c.InputLog})
}
