package cli

import (
	"fmt"
	"strings"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// mergeCommand makes one entity of two.
type mergeCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	Kept    string `arg:"" help:"cli.merge.kept"`
	Gone    string `arg:"" help:"cli.merge.gone"`
	author
	asJSON
}

// Help is the command's longer help.
func (mergeCommand) Help() string { return i18n.T("cli.merge.detail") }

// Run merges and says what was moved, and what had no place in the one that stays.
func (c *mergeCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	project, err := store.Open(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	kept, err := project.Entity(model.EntityID(c.Kept))
	if err != nil {
		return err
	}
	gone, err := project.Entity(model.EntityID(c.Gone))
	if err != nil {
		return err
	}
	united, lost := annotate.United(kept, gone)
	event, err := annotate.ProjectHistory(project, by).Do(annotate.MergeEntities{Kept: united, Gone: gone.ID})
	if err != nil {
		return err
	}
	report := mergeJSON{Entity: united, Gone: gone.ID, Spans: len(event.Spans) / 2, Lost: some(lost)} // each before and after
	for _, change := range event.Changes {
		if change.Relation != nil {
			report.Relations++
		}
	}
	if c.JSON {
		return writeJSON(e.out, report)
	}
	fmt.Fprintln(e.out, i18n.T("cli.merge.done", "gone", gone.ID, "kept", kept.ID, "spans", report.Spans, "relations", report.Relations))
	if len(lost) > 0 {
		fmt.Fprintln(e.out, i18n.T("cli.merge.lost", "what", strings.Join(lost, ", ")))
	}
	return nil
}

type mergeJSON struct {
	Entity    model.Entity   `json:"entity"`
	Gone      model.EntityID `json:"gone"`
	Spans     int            `json:"spans"`
	Relations int            `json:"relations"`
	Lost      []string       `json:"lost"`
}
