package cli

import (
	"fmt"
	"strings"

	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// entitiesCommand lists the entities of a project with how often each is
// mentioned. It reads only.
type entitiesCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	asJSON
}

// Help is the command's longer help.
func (entitiesCommand) Help() string { return i18n.T("cli.entities.detail") }

// Run prints a line an entity.
func (c *entitiesCommand) Run(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	entities, err := project.Entities()
	if err != nil {
		return err
	}
	counts, err := project.MentionCounts(e.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(e.out, newEntitiesJSON(entities, counts))
	}
	if len(entities) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.entities.none", "project", c.Project))
		return nil
	}
	// The names come last: their direction then moves no other column on a terminal
	// that shows right-to-left text.
	rows := newColumns(e.out)
	fmt.Fprintln(rows, i18n.T("cli.entities.head"))
	for _, x := range entities {
		fmt.Fprintf(rows, "%s\t%s\t%d\t%s\t%s\n", x.ID, x.Kind, counts[x.ID], orDash(x.Wikidata), described(x))
	}
	return rows.Flush()
}

// described is all names of an entity, and in brackets its role and affiliation.
func described(e model.Entity) string {
	var names, known []string
	for _, language := range e.Languages() {
		names = append(names, language+": "+strings.Join(e.Names[language], ", "))
	}
	for _, s := range []string{e.Role, e.Affiliation} {
		if s != "" {
			known = append(known, s)
		}
	}
	text := oneLine(strings.Join(names, "; "))
	if len(known) > 0 {
		text += " (" + oneLine(strings.Join(known, "; ")) + ")"
	}
	return text
}

type entitiesJSON struct {
	Entities []entityJSON `json:"entities"`
}

type entityJSON struct {
	model.Entity
	Mentions int `json:"mentions"`
}

func newEntitiesJSON(entities []model.Entity, counts map[model.EntityID]int) entitiesJSON {
	list := entitiesJSON{Entities: make([]entityJSON, len(entities))}
	for i, e := range entities {
		if e.Names == nil {
			e.Names = map[string][]string{}
		}
		list.Entities[i] = entityJSON{e, counts[e.ID]}
	}
	return list
}
