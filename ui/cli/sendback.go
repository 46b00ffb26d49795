package cli

import (
	"fmt"
	"time"

	"raqim/annotate"
	"raqim/ui/i18n"
)

// sendBackCommand gives an annotator's work on a document back, with a comment.
type sendBackCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	Doc     string `arg:"" help:"cli.arg.doc"`
	Comment string `arg:"" help:"cli.sendback.comment"`
	Set     string `required:"" placeholder:"NAME" help:"cli.told.set"`
	author
}

// Help is the command's longer help.
func (sendBackCommand) Help() string { return i18n.T("cli.sendback.detail") }

// Run opens the set again.
func (c *sendBackCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	w, err := openWork(c.Project, c.Doc, c.Set)
	if err != nil {
		return err
	}
	defer w.close()
	if _, err := w.session.Do(annotate.SendBack{Comment: c.Comment, Reviewer: by, Time: time.Now()}); err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.sendback.done", "document", w.session.State().Document.Name, "name", c.Set))
	return nil
}
