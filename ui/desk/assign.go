package desk

import (
	"context"
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/assign"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// showAssigning shows the page on which documents are given to annotators, or goes back
// from it.
func (d *desk) showAssigning() {
	if _, shown := d.pages.shown.(*assign.Page); shown || d.project == nil {
		d.leavePage()
		return
	}
	p := assign.NewPage(assign.Calls{
		SetTeam: func(team model.Team) {
			d.doInProject(annotate.SetTeam{Team: team}, func(annotate.Event) string { return i18n.T("assign.team.done") })
		},
		Assign: func(given []model.Assignment) {
			d.doInProject(annotate.Assign{Add: given}, func(e annotate.Event) string { return i18n.T("assign.done", "n", len(e.Changes)) })
		},
		Work: d.toAssign, Step: d.stepOnPage, Say: d.status.Say,
		Focus: d.window.Canvas().Focus, Focused: d.window.Canvas().Focused, Key: d.pageKey,
	})
	p.Refresh()
	d.showPage(p)
}

// stepOnPage takes an action on the project back, or does it again; the page follows.
func (d *desk) stepOnPage(a keys.Action) {
	if a == keys.UndoProject {
		d.undoProject(nil)
		return
	}
	d.redoProject(nil)
}

// toAssign is what there is to be assigned. Whoever has begun a document keeps it, so all
// sets are looked at, whoever may see them; the page tells nothing of what is in them.
func (d *desk) toAssign() assign.Work {
	w := assign.Work{Team: d.project.Team(), Documents: d.allDocuments(), Shown: d.documents.Shown(), User: d.user(), ReadOnly: d.project.ReadOnly()}
	if d.session != nil {
		w.Open = d.session.Scope().Document
	}
	if d.project.Blind() {
		all, err := d.project.Whole().Documents(context.Background())
		if err != nil {
			d.dialogs.Error(i18n.T("desk.error.open"), err)
			return w
		}
		w.Documents = all
	}
	return w
}

// doInProject does command beside the window, as an action on the project, and says what
// came of it.
func (d *desk) doInProject(command annotate.ProjectCommand, said func(annotate.Event) string) {
	if d.project.ReadOnly() {
		d.status.Say(i18n.T("desk.status.readonly"))
		return
	}
	project, history := d.project, annotate.ProjectHistory(d.project.Whole(), d.author)
	var event annotate.Event
	d.run(actionName(command.Action()), func(context.Context, func(int, int, string)) (err error) {
		event, err = history.Do(command)
		return err
	}, func(err error, _ bool) {
		switch {
		case d.project != project: // it has been closed meanwhile
		case err != nil:
			d.fail(err)
		default:
			d.follow(event)
			d.status.Say(said(event))
		}
	})
}

// assignItem is the menu in which the open document is given to somebody of the team, or
// taken from them.
func (d *desk) assignItem() *mirror.Item {
	info, _ := d.documents.Current()
	names := slices.Clone(info.Assigned)
	for _, m := range d.project.Team().Members {
		if m.Role == model.RoleAnnotator {
			names = append(names, m.Name)
		}
	}
	if len(names) == 0 {
		names = append(d.known(), d.user())
	}
	slices.Sort(names)
	menu := mirror.NewSubmenu(i18n.T("assign.menu"))
	for _, name := range slices.Compact(names) {
		has := slices.Contains(info.Assigned, name)
		item := mirror.NewItem(name, func() { d.giveOrTake(info.Document, name, !has) })
		item.Checked, item.Disabled = has, d.cannot(aDocument|toWrite) != ""
		menu.Items = append(menu.Items, item)
	}
	menu.Items = append(menu.Items, mirror.NewSeparator(), mirror.NewItem(i18n.T("assign.menu.more"), func() { d.perform(keys.Assign) }))
	return menu
}

// giveOrTake gives a document to an annotator, or takes it from them.
func (d *desk) giveOrTake(doc model.Document, name string, give bool) {
	changed := []model.Assignment{{Document: doc.ID, Author: name}}
	command, said := annotate.Assign{Add: changed}, "assign.given"
	if !give {
		command, said = annotate.Assign{Remove: changed}, "assign.taken"
	}
	d.doInProject(command, func(annotate.Event) string { return i18n.T(said, "document", doc.Name, "name", name) })
}
