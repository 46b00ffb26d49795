package desk

import (
	"context"
	"path/filepath"
	"strings"

	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

const projectEnd = ".raqim"

func (d *desk) askNewProject() {
	begin := 0
	choice := dialogs.Choice{
		Title: i18n.T("desk.action.new_project"), Confirm: i18n.T("desk.choose.make"), Aim: dialogs.NewFile,
		Folder: d.memory.Folder, Name: i18n.T("desk.choose.project"), Ends: []string{projectEnd},
		Ask: i18n.T("schema.new.caption"), Answers: firstSchemas(), Answer: &begin,
	}
	d.dialogs.Choose(choice, func(paths []string, folder string) {
		d.chosenIn(folder)
		d.firstSchema(begin, func(s *model.Schema) { d.newProject(withEnd(paths[0], projectEnd), s) })
	})
}

func (d *desk) askOpenProject() {
	choice := dialogs.Choice{
		Title: i18n.T("desk.action.open_project"), Confirm: i18n.T("desk.choose.open"), Aim: dialogs.OneFile,
		Folder: d.memory.Folder, Ends: []string{projectEnd},
	}
	d.dialogs.Choose(choice, func(paths []string, folder string) {
		d.chosenIn(folder)
		d.openProject(paths[0])
	})
}

func (d *desk) askAnnotator() {
	if d.project != nil {
		d.dialogs.Author(d.author, d.known(), d.setAuthor)
	}
}

// askBackup writes a copy of the project, complete and in itself consistent.
func (d *desk) askBackup() {
	if d.project == nil {
		return
	}
	project := d.project
	choice := dialogs.Choice{
		Title: i18n.T("desk.action.backup"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
		Folder: filepath.Dir(project.Path()), Ends: []string{projectEnd},
		Name: i18n.T("desk.backup.name", "project", panel.ProjectName(project.Path())) + projectEnd,
	}
	d.dialogs.Choose(choice, func(paths []string, _ string) {
		path := withEnd(paths[0], projectEnd)
		d.run(i18n.T("desk.backup.title"), func(context.Context, func(int, int, string)) error {
			return project.Whole().Backup(path)
		}, func(err error, _ bool) {
			if err != nil {
				d.dialogs.Error(i18n.T("desk.backup.failed"), err)
				return
			}
			d.status.Say(i18n.T("desk.backup.done", "path", path))
		})
	})
}

// chosenIn remembers where a file was chosen.
func (d *desk) chosenIn(folder string) {
	d.memory.Folder = folder
	d.memory.save()
}

// withEnd is path with end behind it, if it is not there yet.
func withEnd(path, end string) string {
	if strings.HasSuffix(path, end) {
		return path
	}
	return path + end
}
