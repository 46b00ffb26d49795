package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/assign"
	"raqim/ui/help"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
	"raqim/ui/settings"
	"raqim/ui/shortcuts"
	"raqim/ui/theme"
)

// While a team annotates blind, the window reads the project through package blind, which
// leaves out what the user is not to see. What follows says so, and keeps to the user's own
// sets where somebody else's were shown. What acts on the whole project asks for
// blind.Project.Whole; a test lists who does.

// blindly says in one sentence why the work of others is not shown and until when; it is
// empty where nothing is hidden from the user.
func (d *desk) blindly() string {
	if d.project == nil || !d.project.Blind() {
		return ""
	}
	names := d.project.Team().Reviewers()
	return i18n.T("blind.why", "names", i18n.List(names), "n", len(names))
}

// closed says why the review of the open document is not shown; empty where it is.
func (d *desk) closed() string {
	if !d.project.Blind() || !d.hides(d.session.Scope().Document, model.GoldAuthor) {
		return ""
	}
	names := d.project.Team().Reviewers()
	return i18n.T("blind.closed", "names", i18n.List(names), "n", len(names))
}

// aboutBlind is what dialogs say of it.
func (d *desk) aboutBlind() string {
	why := d.blindly()
	if why == "" {
		return ""
	}
	return why + " " + i18n.T("blind.you", "name", d.user(), "key", keys.Written(keys.Settings))
}

// hides tells whether the user is not to see what author marked in the document id.
func (d *desk) hides(id model.DocumentID, author string) bool {
	hidden, err := d.project.Hides(id, author)
	return err != nil || hidden
}

// standing is what the header says of the open document: that it was assigned to the author
// at hand, that others' work is hidden.
func (d *desk) standing() []string {
	var said []string
	if info, ok := d.documents.Current(); ok && slices.Contains(info.Assigned, d.author) {
		said = append(said, d.documents.Whose())
	}
	if d.project.Blind() && d.hides(d.session.Scope().Document, model.GoldAuthor) {
		said = append(said, i18n.T("blind.short"))
	}
	return said
}

// keepOwn turns to the user's own sets where those of the author at hand are not to be
// seen in the document id, and tells whether it did.
func (d *desk) keepOwn(id model.DocumentID) bool {
	if d.author == d.user() || !d.project.Blind() || !d.hides(id, d.author) {
		return false
	}
	d.author = d.user()
	d.documents.SetAuthor(d.author)
	return true
}

// lookAgain brings the window up to date after the user, or what a user may see, has
// changed. Counts that were made before go.
func (d *desk) lookAgain() {
	clear(d.mentions)
	clear(d.meant)
	switch d.pages.shown {
	case page(d.figures), page(d.agreement), page(d.review):
		d.leavePage()
	}
	d.figures, d.agreement, d.review = nil, nil, nil
	if d.project.Blind() {
		d.author = d.user()
	}
	d.documents.BeginMine()
	d.reloadDocuments()
	if d.session != nil {
		d.openDocument(d.session.Scope().Document)
	}
	if d.drawer.open() {
		d.beginFind(0)
	}
	d.status.Say(i18n.T("desk.status.opened", "author", d.author))
	if why := d.blindly(); why != "" {
		d.status.Say(why)
	}
}

// followTeam is lookAgain after changes of the team.
func (d *desk) followTeam(event annotate.Event) {
	for _, c := range event.Changes {
		if c.Team != nil {
			d.lookAgain()
			return
		}
	}
}

// askWho asks a user whom a blind team does not name who they are: the name of this
// machine's account is seldom that in the project.
func (d *desk) askWho() {
	team := d.project.Team()
	if !d.project.Blind() || d.options.Author != "" || team.Role(d.user()) != "" {
		return
	}
	names := make([]string, 0, len(team.Members)+1)
	for _, m := range team.Members {
		names = append(names, m.Name)
	}
	d.dialogs.Pick(i18n.T("blind.who"), append(names, i18n.T("blind.nobody")), i18n.T("blind.me"), func(i int) {
		if i < len(names) {
			d.change(func(v *settings.Values) { v.Annotator = names[i] })
		}
	})
}

// unlabelled tells whether a page shows nothing of what anybody marked. Every other one says
// above itself what is hidden.
func unlabelled(p page) bool {
	switch p.(type) {
	case *settings.Page, *shortcuts.Page, *help.Page, *help.Tour, *assign.Page:
		return true
	}
	return false
}

// blindHead is what stands above a page in a project that is annotated blind; nil where
// nothing is to be said.
func (d *desk) blindHead(p page) fyne.CanvasObject {
	why := d.blindly()
	if why == "" || unlabelled(p) {
		return nil
	}
	return container.New(layout.NewCustomPaddedLayout(0, 6, 20, 20), panel.NewLine(why, panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}))
}
