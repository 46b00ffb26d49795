package desk

import (
	"context"
	"os"
	"path/filepath"
	"runtime"

	"raqim/annotate"
	"raqim/annotate/find"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
	"raqim/ui/sample"
)

// openProject shows the project at path. One that another program has open is
// offered for reading.
func (d *desk) openProject(path string) {
	path = absolute(path)
	if d.project != nil && d.project.Path() == path {
		return
	}
	project, err := store.Open(path)
	switch {
	case err == nil:
		d.showProject(project)
	case model.CodeOf(err) == model.Busy:
		d.dialogs.Ask(i18n.T("desk.busy.title"), err, i18n.T("desk.busy.read"), func() { d.openReadOnly(path) })
	default:
		if model.CodeOf(err) == model.NotFound {
			d.memory.forget(path)
			d.showRecent()
			if d.project == nil {
				d.showStart()
			}
		}
		d.dialogs.Error(i18n.T("desk.error.open"), err)
	}
}

func (d *desk) openReadOnly(path string) {
	project, err := store.OpenReadOnly(path)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
		return
	}
	d.showProject(project)
}

// newProject makes a project with the default schema and shows it.
func (d *desk) newProject(path string) {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.new"), err)
		return
	}
	project, err := store.Create(absolute(path), schema)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.new"), err)
		return
	}
	if err := project.Close(); err != nil {
		d.dialogs.Error(i18n.T("desk.error.new"), err)
		return
	}
	d.openProject(path)
}

// openSample shows the sample project, and makes it where it is not there yet.
func (d *desk) openSample() {
	path, err := samplePath()
	if err == nil {
		if _, missing := os.Stat(path); missing != nil {
			err = sample.Create(context.Background(), path)
		}
	}
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.sample"), err)
		return
	}
	d.openProject(path)
}

// samplePath is where the sample project lies: with the user's data, so that
// what was tried on it is still there the next time.
func samplePath() (string, error) {
	folder, err := dataFolder()
	if err != nil {
		return "", model.Wrap(model.Failed, err, "this machine has no folder for the user's data")
	}
	folder = filepath.Join(folder, "raqim")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", model.Wrap(model.Failed, err, "the folder %s cannot be made", folder)
	}
	return filepath.Join(folder, "sample.raqim"), nil
}

func dataFolder() (string, error) {
	if folder := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	if runtime.GOOS != "linux" {
		return os.UserConfigDir()
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// showProject takes project in place of the one that was open.
func (d *desk) showProject(project *store.Project) {
	infos, err := project.Documents(context.Background())
	if err != nil {
		project.Close()
		d.dialogs.Error(i18n.T("desk.error.open"), err)
		return
	}
	d.closeProject()
	d.project = project
	if d.log != nil {
		project.Observe(d.log.Stored)
	}
	wanted := d.options.Author
	if wanted == "" {
		wanted = d.memory.project(project.Path()).Author
	}
	author, others := chooseAuthor(wanted, annotate.MachineUser(), infos)
	d.author = author
	d.loadEntities()
	d.palette.SetSchema(project.Schema())
	d.fillLabels(project.Schema())
	d.window.SetContent(d.workbench)
	d.window.SetTitle(i18n.T("desk.title", "project", panel.ProjectName(project.Path())))
	d.memory.opened(project.Path())
	d.showRecent()
	d.showSaved()
	d.documents.SetDocuments(infos, author)
	last := d.memory.project(project.Path())
	d.openFirst(infos, last.Document, last.Place)
	d.focusArticle()
	switch {
	case project.ReadOnly():
		d.status.Say(i18n.T("desk.status.readonly"))
	case others:
		d.status.Say(i18n.T("desk.status.others", "author", author))
	default:
		d.status.Say(i18n.T("desk.status.opened", "author", author))
	}
}

// closeProject puts the open project away.
func (d *desk) closeProject() {
	if d.project == nil {
		return
	}
	d.keepTyped()
	d.keepPlace()
	if d.task != nil {
		d.task.stop()
	}
	d.endFind()
	d.showNoDocument()
	clear(d.places)
	clear(d.meant)
	if err := d.project.Close(); err != nil {
		d.dialogs.Error(i18n.T("desk.error.close"), err)
	}
	d.project = nil
}

// chooseAuthor says whose sets are shown: those of wanted where it is given, of
// the user where they have begun or nobody has, else those of the first person
// who has, which others tells.
func chooseAuthor(wanted, user string, infos []model.DocumentInfo) (author string, others bool) {
	if wanted != "" {
		return wanted, false
	}
	first := ""
	for _, info := range infos {
		for _, s := range info.Sets {
			switch {
			case s.Kind != model.SetHuman:
			case s.Author == user:
				return user, false
			case first == "" || s.Author < first:
				first = s.Author
			}
		}
	}
	if first == "" {
		return user, false
	}
	return first, true
}

// setAuthor shows another annotator's sets.
func (d *desk) setAuthor(author string) {
	if d.project == nil || author == d.author {
		return
	}
	d.author = author
	d.memory.project(d.project.Path()).Author = author
	d.memory.save()
	d.reloadDocuments()
	if d.session != nil {
		d.openDocument(d.session.Scope().Document)
	}
	d.status.Say(i18n.T("desk.status.opened", "author", author))
}

// reloadDocuments reads the list again, after documents have come or gone.
func (d *desk) reloadDocuments() {
	infos, err := d.project.Documents(context.Background())
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
		return
	}
	d.documents.SetDocuments(infos, d.author)
}

// loadEntities reads the entities of the project.
func (d *desk) loadEntities() {
	list, err := d.project.Entities()
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
	}
	d.entities = find.NewEntityIndex(list)
	clear(d.mentions)
}

// entityName is what an entity is called in the window.
func (d *desk) entityName(id model.EntityID) string {
	e, ok := d.entities.Entity(id)
	if !ok {
		return string(id)
	}
	return e.Name()
}

func (d *desk) showSaved() {
	if d.project.ReadOnly() {
		d.status.SetSaved(i18n.T("desk.saved.readonly"))
		return
	}
	d.status.SetSaved(i18n.T("desk.saved.all"))
}

// absolute is path from the root, so that a recent project is found from
// anywhere; path itself where the machine cannot say.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
