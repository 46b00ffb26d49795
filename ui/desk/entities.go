package desk

import (
	"context"
	"slices"

	"raqim/annotate"
	"raqim/annotate/find"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// entityDesk is the list of entities while it is open, over the window.
type entityDesk struct {
	*desk
	pane *panel.Entities
}

// askEntities opens the list of the project's entities, with the one of the span at
// hand in hand.
func (d *desk) askEntities() {
	if d.project == nil {
		return
	}
	hand := model.EntityID("")
	if d.session != nil {
		if span, ok := d.session.State().Span(d.atHand); ok {
			hand = span.Entity
		}
	}
	d.listEntities(hand)
}

// listEntities opens the list of the project's entities with one of them in hand.
func (d *desk) listEntities(hand model.EntityID) {
	d.leaveLink()
	d.keepTyped()
	l := entityDesk{d, panel.NewEntities()}
	l.pane.Filter = func(text string) []model.Entity { return d.entities.index().Filter(text) }
	l.pane.OnMentions = l.showMentions
	l.pane.OnEdit, l.pane.OnNew = l.edit, l.askNew
	l.pane.OnRemove, l.pane.OnMerge = l.askRemoval, l.askMerge
	l.pane.OnUndo, l.pane.OnRedo = func() { l.step(d.undoProject) }, func() { l.step(d.redoProject) }
	d.dialogs.Entities(l.pane)
	l.show(hand)
}

// show lists the entities as they are stored now.
func (l entityDesk) show(hand model.EntityID) {
	counts, err := l.project.MentionCounts(context.Background())
	if err != nil {
		l.fail(err)
	}
	l.pane.ShowEntities(counts, hand)
}

// fail says what could not be done with an entity above the list, where it is seen.
func (l entityDesk) fail(err error) { l.dialogs.Error(i18n.T("desk.error.store"), err) }

// mayChange tells whether entities can be changed, and says why not.
func (l entityDesk) mayChange() bool {
	if l.project.ReadOnly() {
		l.dialogs.Message(i18n.T("desk.entities.title"), i18n.T("desk.status.readonly"))
		return false
	}
	return true
}

// askNew lets a person make an entity that nothing points to yet.
func (l entityDesk) askNew(name string) {
	if !l.mayChange() {
		return
	}
	e := model.Entity{Kind: model.Person, Names: map[string][]string{}}
	if name != "" {
		language := "ar"
		if l.session != nil {
			language = l.session.State().Document.Language
		}
		e.Names[nameLanguage(name, language)] = []string{name}
	}
	l.dialogs.EntityForm(dialogs.EntityFormQuestion{
		Title: i18n.T("desk.form.new"), Confirm: i18n.T("desk.form.store"), Entity: e,
	}, func(e model.Entity, _ int) { l.do(annotate.AddEntity{Entity: e}, "desk.status.entitymade") })
}

// edit lets a person change what is known of an entity.
func (l entityDesk) edit(e model.Entity) {
	if !l.mayChange() {
		return
	}
	l.dialogs.EntityForm(dialogs.EntityFormQuestion{
		Title: i18n.T("desk.form.edit", "id", e.ID), Confirm: i18n.T("desk.form.store"), Entity: e,
	}, func(e model.Entity, _ int) { l.do(annotate.EditEntity{Entity: e}, "desk.status.entitystored") })
}

// do does something with entities, and shows it. What points to an entity may be
// very much, so it is done beside the window.
func (l entityDesk) do(command annotate.ProjectCommand, said string) {
	project, history := l.project, annotate.ProjectHistory(l.project.Whole(), l.author)
	var event annotate.Event
	l.run(actionName(command.Action()), func(context.Context, func(int, int, string)) (err error) {
		event, err = history.Do(command)
		return err
	}, func(err error, _ bool) {
		if l.project != project {
			return
		}
		if err != nil {
			l.fail(err)
			return
		}
		l.follow(event)
		name := l.shown(event)
		l.show(name.ID)
		l.pane.EditList()
		l.status.Say(i18n.T(said, "name", name.NameIn(i18n.Language())))
	})
}

// step takes back what was done in the project last, or does it again, and shows the
// entities as they are then.
func (l entityDesk) step(step func(then func())) {
	step(func() {
		l.show("")
		l.pane.EditList()
	})
}

// shown is the entity that an action was about: the one that it made or changed,
// else the one that it took away, else the one at hand.
func (l entityDesk) shown(event annotate.Event) model.Entity {
	e, _ := l.pane.AtHand()
	for _, c := range slices.Backward(event.Changes) {
		switch {
		case c.Entity == nil:
		case c.Entity.After != nil:
			return *c.Entity.After
		default:
			e = *c.Entity.Before
		}
	}
	return e
}

// showMentions closes the list and shows all mentions of an entity, over all
// documents, among the hits of the search.
func (l entityDesk) showMentions(e model.Entity) {
	if _, ok := entityAttribute(l.project.Schema()); ok && l.session != nil {
		l.pane.OnLeave()
	}
	l.desk.showMentions(e.ID, e.NameIn(i18n.Language()))
}

// showMentions shows all mentions of an entity, over all documents, among the hits of the
// search.
func (d *desk) showMentions(id model.EntityID, name string) {
	attribute, ok := entityAttribute(d.project.Schema())
	if !ok || d.session == nil {
		d.dialogs.Message(i18n.T("desk.entities.title"), i18n.T("desk.entities.nowhere"))
		return
	}
	d.showHits(find.Typed{Attributes: []find.Attribute{{Name: attribute, Value: string(id)}}})
	d.status.Say(i18n.T("desk.status.mentions", "name", name))
}

// showHits looks through the project for what is typed so and goes to the list of hits.
func (d *desk) showHits(typed find.Typed) {
	f := d.find.pane
	d.drawer.setOpen(true)
	f.SetText(typed.String())
	f.Set(true, f.Match())
	d.beginFind(0)
	f.EditHits()
}

// entityAttribute is the attribute by which spans of a schema point to entities.
func entityAttribute(schema *model.Schema) (string, bool) {
	for _, t := range schema.SpanTypes {
		for _, a := range t.Attributes {
			if a.Values.Kind == "ref:entity" {
				return a.Name, true
			}
		}
	}
	return "", false
}
