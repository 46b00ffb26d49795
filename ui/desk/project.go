package desk

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"raqim/annotate/blind"
	"raqim/annotate/store"
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
	d.unlessDrafting(func() { d.open(path) })
}

func (d *desk) open(path string) {
	project, err := store.Open(path)
	switch {
	case err == nil:
		d.showProject(project)
	case model.CodeOf(err) == model.Busy:
		d.dialogs.Ask(i18n.T("desk.busy.title"), err, i18n.T("desk.busy.read"), func() { d.openReadOnly(path) })
	default:
		if model.CodeOf(err) == model.NotFound {
			d.memory.forget(path)
			d.fillRecent()
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
func (d *desk) newProject(path string, schema *model.Schema) {
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

// openSample shows the sample project, and makes it where it is not there yet. Who
// sees it for the first time is shown around.
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
	if !d.memory.Toured && d.project != nil {
		said := d.status.Said() // as whom it was opened
		d.showTour()
		d.status.Say(said)
	}
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
func (d *desk) showProject(file *store.Project) {
	project := blind.New(file, d.user())
	authors, err := project.Authors(context.Background(), model.SetHuman)
	if err != nil {
		project.Close()
		d.dialogs.Error(i18n.T("desk.error.open"), err)
		return
	}
	d.leavePage()
	d.closeProject()
	d.project = project
	if d.log != nil {
		project.Observe(d.log.Stored)
	}
	wanted := d.options.Author
	if wanted == "" {
		wanted = d.memory.project(project.Path()).Author
	}
	author, others := chooseAuthor(wanted, d.user(), authors)
	if project.Blind() && wanted == "" {
		author, others = d.user(), false
	}
	d.author = author
	d.loadEntities()
	d.palette.SetSchema(project.Schema())
	d.fillLabels()
	d.fill(d.workbench)
	d.showTitle()
	d.memory.opened(project.Path())
	d.fillRecent()
	d.showSaved()
	d.documents.BeginMine()
	more := d.listFirst()
	last := d.memory.project(project.Path())
	d.arrange()
	d.openFirst(last.Document, last.Place)
	d.focusArticle()
	switch {
	case project.ReadOnly():
		d.status.Say(i18n.T("desk.status.readonly"))
	case others:
		d.status.Say(i18n.T("desk.status.others", "author", author))
	default:
		d.status.Say(i18n.T("desk.status.opened", "author", author))
	}
	if more {
		d.listAll()
	}
	if why := d.blindly(); why != "" {
		d.status.Say(i18n.T("blind.opened", "author", d.author, "why", why))
	}
	d.resume()
	d.askWho()
}

// showTitle names the open project in the frame of the window.
func (d *desk) showTitle() {
	d.window.SetTitle(i18n.T("desk.title", "project", panel.ProjectName(d.project.Path())))
}

// closeProject puts the open project away.
func (d *desk) closeProject() {
	if d.project == nil {
		return
	}
	d.keepTyped()
	d.keepArrangement()
	d.keepPlace()
	d.memory.save()
	d.memory.open = nil
	if d.task != nil {
		d.task.stop()
	}
	d.endFind()
	d.stopListing()
	d.entities.index()
	d.documents.SetDocuments(nil, d.author)
	d.showNoDocument()
	clear(d.places)
	clear(d.meant)
	d.schema = nil
	d.figures, d.agreement = nil, nil
	d.review, d.reviewed = nil, ""
	if err := d.project.Close(); err != nil {
		d.dialogs.Error(i18n.T("desk.error.close"), err)
	}
	d.project = nil
}

// chooseAuthor says whose sets are shown: those of wanted where it is given, of
// the user where they have begun or nobody has, else those of the first person
// who has, which others tells. authors are the people who have begun, by name.
func chooseAuthor(wanted, user string, authors []string) (author string, others bool) {
	switch {
	case wanted != "":
		return wanted, false
	case len(authors) == 0 || slices.Contains(authors, user):
		return user, false
	}
	return authors[0], true
}

// setAuthor shows another annotator's sets.
func (d *desk) setAuthor(author string) {
	if d.project == nil || author == d.author {
		return
	}
	if d.session != nil && d.hides(d.session.Scope().Document, author) {
		d.dialogs.Message(i18n.T("desk.action.annotator"), d.aboutBlind())
		return
	}
	d.keepAuthor(author)
	d.showAuthor(author)
}

// keepAuthor remembers whose sets were chosen to be shown.
func (d *desk) keepAuthor(author string) {
	d.memory.project(d.project.Path()).Author = author
	d.memory.save()
	d.reviewed = ""
}

// goToSpan goes to a span, or to a document where there is none, in the set of its author.
func (d *desk) goToSpan(place model.SpanPlace) {
	if place.Author != "" && place.Author != d.author {
		d.keepAuthor(place.Author)
		d.author = place.Author
		d.reloadDocuments()
		d.openDocument(place.Document)
	}
	if d.session == nil || d.session.Scope().Document != place.Document {
		d.openDocument(place.Document)
	}
	if d.session != nil {
		if _, ok := d.session.State().Span(place.Span); ok {
			d.takeInHand(place.Span, true)
		}
	}
	d.focusArticle()
}

// showAuthor shows the sets of author.
func (d *desk) showAuthor(author string) {
	if author == d.author {
		return
	}
	d.author = author
	d.reloadDocuments()
	if d.session != nil {
		d.openDocument(d.session.Scope().Document)
	}
	d.status.Say(i18n.T("desk.status.opened", "author", author))
}

// entityName is what an entity is called in the window.
func (d *desk) entityName(id model.EntityID) string {
	e, ok := d.entities.index().Entity(id)
	if !ok {
		return string(id)
	}
	return e.NameIn(i18n.Language())
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
