package cli

import (
	"fmt"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// linkCommand joins two spans of one author, or one with something outside the text.
type linkCommand struct {
	Project  string   `arg:"" help:"cli.arg.project"`
	Doc      string   `arg:"" help:"cli.arg.doc"`
	Relation string   `arg:"" help:"cli.link.relation"`
	From     string   `arg:"" help:"cli.link.from"`
	To       string   `arg:"" help:"cli.link.to"`
	Attr     []string `sep:"none" placeholder:"K=V" help:"cli.link.attr"`
	Replace  bool     `help:"cli.link.replace"`
	author
}

// Run stores the relation and prints its id.
func (c *linkCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	given, err := readPairs(c.Attr)
	if err != nil {
		return err
	}
	flags, err := relationFlags(given)
	if err != nil {
		return err
	}
	w, err := openWork(c.Project, c.Doc, by)
	if err != nil {
		return err
	}
	defer w.close()
	event, err := w.session.Do(annotate.AddRelation{
		Label: c.Relation, From: model.Argument(c.From), To: model.Argument(c.To), Attributes: flags, Replace: c.Replace,
	})
	if err != nil {
		return err
	}
	for _, change := range event.Changes {
		if change.Relation != nil && change.Relation.After != nil {
			fmt.Fprintln(e.out, change.Relation.After.ID)
		}
	}
	return nil
}

// Help is the command's longer help.
func (linkCommand) Help() string { return i18n.T("cli.link.detail") }
