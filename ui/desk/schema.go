package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"raqim/annotate"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/panel"
	"raqim/ui/schema"
)

const schemaEnd = ".json"

// showSchema shows the page of the schema, or goes back from it. The page stays with
// the project, and what was changed on it and not applied.
func (d *desk) showSchema() {
	if _, shown := d.pages.shown.(*schema.Page); shown || d.project == nil {
		d.leavePage()
		if shown {
			d.schema.SayKept()
		}
		return
	}
	if d.schema == nil {
		d.schema = d.newSchemaPage()
	}
	d.schema.Logical = d.memory.Logical
	d.showPage(d.schema)
}

func (d *desk) newSchemaPage() *schema.Page {
	p := schema.New(d.project.Schema(), d.project.ReadOnly())
	p.OnLook, p.OnApply = d.countSchema, d.applySchema
	p.OnImport, p.OnExport = d.askImportSchema, d.askExportSchema
	p.Ask, p.OnKey = d.dialogs.Ask, d.pageKey
	p.Say = func(text string) { d.status.Say(text) }
	p.GiveFocus, p.Focused = d.window.Canvas().Focus, d.window.Canvas().Focused
	return p
}

// countSchema counts beside the window what command would do, and has the page show it.
func (d *desk) countSchema(command annotate.SetSchema) {
	if why := d.blindly(); why != "" {
		d.dialogs.Message(i18n.T("schema.action"), i18n.T("blind.schema", "why", why))
		return
	}
	project, page := d.project, d.schema
	var effect annotate.Effect
	d.run(i18n.T("schema.counting"), func(context.Context, func(int, int, string)) (err error) {
		effect, err = command.Effect(project.Whole())
		return err
	}, func(err error, _ bool) {
		switch {
		case d.schema != page: // the project has been closed meanwhile
		case err != nil:
			d.dialogs.Error(i18n.T("schema.failed"), err)
		default:
			page.ShowEffect(command, effect)
		}
	})
}

// applySchema does command beside the window.
func (d *desk) applySchema(command annotate.SetSchema) {
	project, history := d.project, annotate.ProjectHistory(d.project.Whole(), d.author)
	var event annotate.Event
	d.run(i18n.T("schema.applying"), func(context.Context, func(int, int, string)) (err error) {
		event, err = history.Do(command)
		return err
	}, func(err error, _ bool) {
		switch {
		case d.project != project:
		case err != nil:
			d.dialogs.Error(i18n.T("schema.failed"), err)
		default:
			d.follow(event)
			d.status.Say(i18n.T("schema.said.applied"))
		}
	})
}

// followSchema shows another schema of the project everywhere; the place in the article
// stays.
func (d *desk) followSchema() {
	d.palette.SetSchema(d.project.Schema())
	d.fillLabels()
	if d.session != nil {
		d.showMarks()
		d.showState()
	}
	if d.schema != nil {
		d.schema.SetSchema(d.project.Schema())
	}
}

func (d *desk) askImportSchema() {
	d.chooseSchema(func(path string) {
		data, err := os.ReadFile(path)
		if err == nil {
			err = d.schema.Import(data, filepath.Base(path))
		}
		if err != nil {
			d.dialogs.Error(i18n.T("schema.file.wrong"), err)
		}
	})
}

// askExportSchema writes data, which is a schema, where the person says.
func (d *desk) askExportSchema(data []byte) {
	choice := dialogs.Choice{
		Title: i18n.T("schema.file.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
		Folder: d.memory.Folder, Ends: []string{schemaEnd},
		Name: i18n.T("schema.file.name", "project", panel.ProjectName(d.project.Path())) + schemaEnd,
	}
	d.dialogs.Choose(choice, func(paths []string, folder string) {
		d.chosenIn(folder)
		path := withEnd(paths[0], schemaEnd)
		err := output.File(path, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
		if err != nil {
			d.dialogs.Error(i18n.T("desk.export.failed"), err)
			return
		}
		d.status.Say(i18n.T("schema.said.exported", "file", path))
	})
}

// unlessDrafting does what closes the project, after asking where the schema has
// changes that would go with it.
func (d *desk) unlessDrafting(do func()) {
	if d.project == nil || d.schema == nil || !d.schema.Changed() {
		do()
		return
	}
	d.dialogs.Ask(i18n.T("schema.leave.title"), errors.New(i18n.T("schema.leave.ask")), i18n.T("schema.leave.yes"), func() {
		d.schema = nil
		do()
	})
}

// firstSchemas are what a project can begin with: the schemas that ship, in the order of
// assets.SchemaNames, and one in a file.
func firstSchemas() []string {
	return []string{i18n.T("schema.new.default"), i18n.T("schema.new.small"), i18n.T("schema.new.empty"), i18n.T("schema.new.file")}
}

// firstSchema calls then with the i-th of firstSchemas, after asking for the file of the last.
func (d *desk) firstSchema(i int, then func(*model.Schema)) {
	take := func(s *model.Schema, err error) {
		if err != nil {
			d.dialogs.Error(i18n.T("schema.file.wrong"), err)
			return
		}
		then(s)
	}
	if i < len(assets.SchemaNames) {
		take(model.ParseSchema(assets.Schema(assets.SchemaNames[i])))
		return
	}
	d.chooseSchema(func(path string) { take(schemaFile(path)) })
}

// chooseSchema lets the person choose a schema file.
func (d *desk) chooseSchema(then func(path string)) {
	choice := dialogs.Choice{
		Title: i18n.T("schema.file.import"), Confirm: i18n.T("desk.choose.open"), Aim: dialogs.OneFile,
		Folder: d.memory.Folder, Ends: []string{schemaEnd},
	}
	d.dialogs.Choose(choice, func(paths []string, folder string) {
		d.chosenIn(folder)
		then(paths[0])
	})
}

// schemaFile reads the schema in a file, or says in which line it is none.
func schemaFile(path string) (*model.Schema, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := schema.Check(data); err != nil {
		return nil, err
	}
	return model.ParseSchema(data)
}
