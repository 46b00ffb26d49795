package cli

// Window opens the window on a project, or without one on the start page, and
// returns when it is closed. author is the annotator's name; empty: the window
// finds out. geometry names a file that tests read where the article stands on
// the screen; empty: none.
type Window func(project, author, geometry string) error

// windowCommand is what runs where no command is named.
type windowCommand struct {
	Project  string `arg:"" optional:"" help:"cli.window.project"`
	As       string `placeholder:"NAME" help:"cli.flag.as"`
	Geometry string `hidden:"" placeholder:"FILE" help:"cli.window.geometry"`
}

// Run opens the window.
func (c *windowCommand) Run(e *env) error {
	return e.window(c.Project, c.As, c.Geometry)
}
