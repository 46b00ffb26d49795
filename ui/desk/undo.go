package desk

import (
	"context"
	"errors"
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// undo takes back the author's last action in this document, or that the one that
// was left by it is done.
func (d *desk) undo() {
	d.backToFinished()
	d.step((*annotate.Session).Undo, "desk.status.undone", "desk.status.noundo")
}

// redo does it again.
func (d *desk) redo() { d.step((*annotate.Session).Redo, "desk.status.redone", "desk.status.noredo") }

func (d *desk) step(step func(*annotate.Session) (annotate.Event, bool, error), said, nothing string) {
	if !d.writable() {
		return
	}
	event, ok, err := step(d.session)
	switch {
	case model.CodeOf(err) == model.Conflict:
		d.status.Say(i18n.T("desk.status.undoblocked", "why", panel.Sentence(err), "key", keys.Written(keys.UndoProject)))
	case err != nil:
		d.fail(err)
	case !ok:
		d.status.Say(i18n.T(nothing))
	default:
		d.showStep(event)
		d.status.Say(i18n.T(said, "action", actionName(event.Action)))
	}
}

// showStep brings what an undo has changed into view: the span that is there
// again or has changed, else the text where one was.
func (d *desk) showStep(event annotate.Event) {
	state := d.session.State()
	for _, id := range event.Spans {
		if _, ok := state.Span(id); ok {
			d.takeInHand(id, true)
			return
		}
	}
	if len(event.Ranges) > 0 {
		r := event.Ranges[0]
		d.view.Reveal(int(r.Start), int(r.End))
	}
}

// undoProject takes back the author's last action on the project as a whole, and
// calls then, if it is given, when that is shown. Before documents go it asks.
func (d *desk) undoProject(then func()) {
	if d.project == nil {
		return
	}
	undo := func() { d.stepProject(keys.UndoProject, (*annotate.History).Undo, then) }
	action, err := annotate.ProjectHistory(d.project.Whole(), d.author).CanUndo()
	if why := goes[action]; err == nil && why != "" && !d.project.ReadOnly() {
		d.dialogs.Ask(keys.Find(keys.UndoProject).Title(), errors.New(i18n.T(why)), i18n.T("desk.action.undo"), undo)
		return
	}
	undo()
}

// goes says of the actions on the project with which documents and annotations go, when they
// are taken back, what goes.
var goes = map[string]string{"import": "desk.undo.import", annotate.ImportNewer: "handover.undo"}

// redoProject does it again.
func (d *desk) redoProject(then func()) {
	d.stepProject(keys.RedoProject, (*annotate.History).Redo, then)
}

// stepProject takes back, or does again, an action on the project as a whole: an
// import, a change of the entities. It may be as much as the project, so it is done
// beside the window.
func (d *desk) stepProject(a keys.Action, step func(*annotate.History) (annotate.Event, bool, error), then func()) {
	if d.project == nil {
		return
	}
	if d.project.ReadOnly() {
		d.status.Say(i18n.T("desk.status.readonly"))
		return
	}
	project, history := d.project, annotate.ProjectHistory(d.project.Whole(), d.author)
	var event annotate.Event
	var any bool
	said, nothing := "desk.status.undone", "desk.status.noundo"
	if a == keys.RedoProject {
		said, nothing = "desk.status.redone", "desk.status.noredo"
	}
	d.run(keys.Find(a).Title(), func(context.Context, func(int, int, string)) (err error) {
		event, any, err = step(history)
		return err
	}, func(err error, _ bool) {
		switch {
		case d.project != project: // it has been closed meanwhile
		case err != nil:
			d.fail(err)
		case !any:
			d.status.Say(i18n.T(nothing))
		default:
			d.follow(event)
			if then != nil {
				then()
			}
			d.status.Say(i18n.T(said, "action", actionName(event.Action)))
		}
	})
}

// follow brings the window up to date with an action on the project.
func (d *desk) follow(event annotate.Event) {
	d.recount(event.Changes) // also those in other documents
	if d.session != nil {
		d.session.Take(event)
	} else {
		d.entities.index().Take(event.Changes)
	}
	if slices.ContainsFunc(event.Changes, func(c model.Change) bool { return c.Schema != nil }) {
		d.followSchema()
	}
	if touchesDocuments(event.Changes) {
		d.reloadDocuments()
		d.stayOrMove()
	}
	if d.session != nil && slices.ContainsFunc(event.Changes, func(c model.Change) bool { return c.Assignment != nil }) {
		d.showState() // whose the document is stands above it
	}
	d.followTeam(event)
}

// touchesDocuments tells whether changes make or unmake something that the list of
// the documents shows.
func touchesDocuments(changes []model.Change) bool {
	return slices.ContainsFunc(changes, func(c model.Change) bool {
		return c.Document != nil || c.Set != nil || c.Assignment != nil || c.Span != nil && (c.Span.Before == nil || c.Span.After == nil) || c.Relation != nil
	})
}

// stayOrMove keeps the open document where it is still there, and opens the
// first one where it is not.
func (d *desk) stayOrMove() {
	if d.session != nil && d.present(d.session.Scope().Document) {
		return
	}
	d.openFirst("", 0)
}

// actionName is what an action of the journal is called in the interface.
func actionName(action string) string {
	key, ok := actionNames[action]
	if !ok {
		return action
	}
	return i18n.T(key)
}

var actionNames = map[string]string{
	"add_span":            "desk.did.add_span",
	"add_spans":           "desk.did.add_spans",
	"remove_span":         "desk.did.remove_span",
	"set_parts":           "desk.did.set_parts",
	"add_part":            "desk.did.add_part",
	"remove_part":         "desk.did.remove_part",
	"set_label":           "desk.did.set_label",
	"set_attribute":       "desk.did.set_attribute",
	"set_entity":          "desk.did.set_entity",
	"new_entity":          "desk.did.new_entity",
	"set_note":            "desk.did.set_note",
	"add_relation":        "desk.did.add_relation",
	"remove_relation":     "desk.did.remove_relation",
	"add_relations":       "desk.did.add_relations",
	"add_relation_to_new": "desk.did.add_relation_to_new",
	"say_none":            "desk.did.say_none",
	"set_relation_flag":   "desk.did.set_relation_flag",
	"set_state":           "desk.did.set_state",
	"edit_document":       "desk.did.edit_document",
	"set_date":            "desk.did.set_date",
	"set_properties":      "desk.did.set_properties",
	"add_entity":          "desk.did.add_entity",
	"edit_entity":         "desk.did.edit_entity",
	"remove_entity":       "desk.did.remove_entity",
	"merge_entities":      "desk.did.merge_entities",
	"set_schema":          "desk.did.set_schema",
	"set_team":            "desk.did.set_team",
	"assign":              "desk.did.assign",
	"import":              "desk.did.import",
	annotate.ImportNewer:  "desk.did.import_newer",
	"settle":              "desk.did.settle",
	"settle_link":         "desk.did.settle_link",
	"settle_agreed":       "desk.did.settle_agreed",
	"settle_kind":         "desk.did.settle_kind",
	"unsettle":            "desk.did.unsettle",
	"send_back":           "desk.did.send_back",
}
