package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
)

// schemaCommand prints the schema of a project, or gives it another.
type schemaCommand struct {
	Project      string   `arg:"" optional:"" help:"cli.arg.project"`
	Set          string   `placeholder:"FILE" help:"cli.schema.set"`
	Rename       []string `sep:"none" placeholder:"OLD=NEW" help:"cli.schema.rename"`
	DryRun       bool     `help:"cli.schema.dryrun"`
	Drop         bool     `help:"cli.schema.drop"`
	ChangeLocked bool     `help:"cli.schema.changelocked"`
	Form         bool     `help:"cli.schema.form"`
	author
	asJSON
}

// Help is the command's longer help.
func (schemaCommand) Help() string { return i18n.T("cli.schema.detail") }

// Run prints the schema, or what another would do, or puts it in place.
func (c *schemaCommand) Run(e *env) error {
	switch {
	case c.Form && c.Project == "" && c.Set == "":
		_, err := e.out.Write(assets.SchemaForm())
		return err
	case c.Project == "" || c.Form:
		return usageError(i18n.T("cli.schema.noproject"))
	case c.Set == "" && (len(c.Rename) > 0 || c.DryRun || c.Drop || c.ChangeLocked):
		return usageError(i18n.T("cli.schema.noset"))
	case c.Set == "":
		return c.print(e)
	}
	renames, err := readRenames(c.Rename)
	if err != nil {
		return err
	}
	schema, err := readSchema(e, c.Set)
	if err != nil {
		return err
	}
	return c.change(e, annotate.SetSchema{To: schema, Renames: renames, Drop: c.Drop, Unlocked: c.ChangeLocked})
}

func (c *schemaCommand) print(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	var readable bytes.Buffer
	if err := json.Indent(&readable, project.Schema().JSON(), "", " "); err != nil {
		return err
	}
	fmt.Fprintln(e.out, readable.String())
	return nil
}

// readRenames splits OLD=NEW.
func readRenames(args []string) ([]annotate.Rename, error) {
	var renames []annotate.Rename
	for _, arg := range args {
		old, now, ok := strings.Cut(arg, "=")
		if !ok || old == "" || now == "" {
			return nil, usageError(i18n.T("cli.schema.badrename", "given", arg))
		}
		renames = append(renames, annotate.Rename{Old: old, New: now})
	}
	return renames, nil
}

// change says what command does and, but for a dry run, does it.
func (c *schemaCommand) change(e *env, command annotate.SetSchema) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	open := store.Open
	if c.DryRun {
		open = store.OpenReadOnly
	}
	project, err := open(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	effect, err := command.Effect(project)
	if err != nil {
		return err
	}
	refused := c.refusal(effect)
	applied := refused == nil && !c.DryRun
	if applied {
		if _, err := annotate.ProjectHistory(project, by).Do(command); err != nil {
			return err
		}
	}
	if err := c.report(e, command.To, effect, applied); err != nil || c.DryRun {
		return err
	}
	return refused
}

// refusal is why effect is not to happen without being agreed to; nil where it may.
func (c *schemaCommand) refusal(effect annotate.Effect) error {
	switch {
	case effect.Gone() > 0 && !c.Drop:
		return failure(model.Conflict, i18n.T("cli.schema.wouldgo", "n", effect.Gone()))
	case len(effect.Locked) > 0 && !c.ChangeLocked:
		return failure(model.Conflict, i18n.T("cli.schema.locked", "n", len(effect.Locked)))
	}
	return nil
}

func (c *schemaCommand) report(e *env, to *model.Schema, effect annotate.Effect, applied bool) error {
	if c.JSON {
		return writeJSON(e.out, newSchemaJSON(effect, applied))
	}
	if err := printEffect(e, effect); err != nil {
		return err
	}
	switch {
	case applied:
		fmt.Fprintln(e.out, i18n.T("cli.schema.done", "project", c.Project, "schema", to.Name))
	case c.DryRun:
		fmt.Fprintln(e.out, i18n.T("cli.schema.dry"))
	}
	return nil
}

func printEffect(e *env, effect annotate.Effect) error {
	if len(effect.Items) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.schema.noeffect"))
		return nil
	}
	rows := newColumns(e.out)
	fmt.Fprintln(rows, i18n.T("cli.schema.head"))
	for _, item := range effect.Items {
		fmt.Fprintf(rows, "%s\t%s\t%s\t%s\n", kindName(item.Kind), oneLine(item.Name), orDash(unlessZero(item.Changed)), orDash(unlessZero(item.Gone)))
	}
	if err := rows.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.schema.where", "documents", effect.Documents, "sets", effect.Sets))
	for _, l := range effect.Locked {
		fmt.Fprintln(e.out, i18n.T("cli.schema.lockedset", "author", l.Author, "document", l.Document))
	}
	return nil
}

// unlessZero is n, or nothing for 0.
func unlessZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func kindName(k annotate.EffectKind) string {
	switch k {
	case annotate.SpanEffect:
		return i18n.T("cli.schema.kind.span")
	case annotate.RelationEffect:
		return i18n.T("cli.schema.kind.relation")
	}
	return i18n.T("cli.schema.kind.value")
}

type schemaJSON struct {
	annotate.Effect
	Gone    int             `json:"gone"`
	Locked  []lockedSetJSON `json:"locked"`
	Applied bool            `json:"applied"`
}

type lockedSetJSON struct {
	Document string `json:"document"`
	Author   string `json:"author"`
}

func newSchemaJSON(effect annotate.Effect, applied bool) schemaJSON {
	s := schemaJSON{Effect: effect, Gone: effect.Gone(), Locked: []lockedSetJSON{}, Applied: applied}
	for _, l := range effect.Locked {
		s.Locked = append(s.Locked, lockedSetJSON{l.Document, l.Author})
	}
	return s
}
