package desk

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"raqim/annotate"
	"raqim/annotate/find"
	"raqim/annotate/lingua"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// entitiesShown is how many entities are listed above the rows for a new one.
const entitiesShown = 7

// askEntity lets the annotator say by typing whom the span at hand is about.
func (d *desk) askEntity() {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	if !pointsToEntity(d.session.State().Schema, span.Label) {
		d.status.Say(i18n.T("desk.status.noentity", "label", d.labelName(span.Label)))
		return
	}
	d.leaveLink()
	d.keepTyped()
	known := span.Entity // what it has is there to be kept
	if known == "" {
		known = d.sameMention(span)
	}
	d.dialogs.Entity(dialogs.EntityQuestion{
		Title: i18n.T("desk.entity.title"), Text: d.textOf(span), Current: span.Entity,
		Find: func(text string) dialogs.EntityAnswers {
			if known != "" && text == d.textOf(span) {
				return d.entityAnswers(text, known)
			}
			return d.entityAnswers(text, "")
		},
	}, func(a dialogs.EntityAnswer) { d.assignEntity(span.ID, a) })
}

// sameMention is the entity that spans with the same text, but for its spelling,
// point to in this document: of several the one before span, else the first one.
// Where there is none it is the one that such a span was last given in this window.
// A pronoun or a title likely means what it meant before, and is nobody's name.
func (d *desk) sameMention(span model.Span) model.EntityID {
	text := lingua.FoldString(d.textOf(span))
	known := model.EntityID("")
	for _, other := range d.session.State().Spans {
		if other.ID == span.ID || other.Entity == "" || lingua.FoldString(d.textOf(other)) != text {
			continue
		}
		if known == "" || other.Start() < span.Start() {
			known = other.Entity
		}
	}
	if known == "" {
		known = d.meant[text]
	}
	return known
}

// pointsToEntity tells whether spans of a label have an entity.
func pointsToEntity(schema *model.Schema, label string) bool {
	t, _ := schema.SpanType(label)
	return slices.ContainsFunc(t.Attributes, func(a model.AttributeType) bool { return a.Values.Kind == "ref:entity" })
}

// entityAnswers are the entities that text may mean, and behind them one to be
// made of each kind. Enter takes known, which stands first, or an entity of just
// this name; where a name is merely like the text, a new entity is the safer one.
func (d *desk) entityAnswers(text string, known model.EntityID) dialogs.EntityAnswers {
	answers := dialogs.EntityAnswers{Framed: -1}
	found := d.entities.index().Find(text)
	if e, ok := d.entities.index().Entity(known); ok {
		found = slices.DeleteFunc(found, func(m find.EntityMatch) bool { return m.Entity.ID == known })
		found = slices.Insert(found, 0, find.EntityMatch{Entity: e, Exact: true})
	}
	answers.More = max(0, len(found)-entitiesShown)
	for _, m := range found[:len(found)-answers.More] {
		answers.List = append(answers.List, entityAnswer(m.Entity))
	}
	name := strings.TrimSpace(text)
	if name == "" {
		return answers
	}
	answers.Framed = len(answers.List)
	if len(found) > 0 && found[0].Exact {
		answers.Framed = 0
	}
	for _, kind := range dialogs.EntityKinds {
		answers.List = append(answers.List, dialogs.EntityAnswer{Kind: kind, Name: name, Details: panel.EntityKind(kind)})
	}
	return answers
}

func entityAnswer(e model.Entity) dialogs.EntityAnswer {
	details := panel.EntityKind(e.Kind)
	if e.Role != "" {
		details = i18n.T("desk.entity.details", "kind", details, "role", e.Role)
	}
	return dialogs.EntityAnswer{ID: e.ID, Name: e.NameIn(i18n.Language()), Names: strings.Join(e.OtherNames(e.NameIn(i18n.Language())), " · "), Details: details}
}

// assignEntity points a span to what was chosen, which is made first where it is
// new; the zero answer points it to nothing.
func (d *desk) assignEntity(id model.SpanID, a dialogs.EntityAnswer) {
	known, _ := d.entities.index().Entity(a.ID)
	var command annotate.Command = annotate.SetEntity{ID: id, Entity: a.ID, With: d.decided(id, known)}
	if a.ID == "" && a.Name != "" {
		made, err := d.newEntity(a)
		if err != nil {
			d.fail(err)
			return
		}
		command = annotate.AssignNewEntity{ID: id, Entity: made, With: d.decided(id, made)}
	}
	if _, ok := d.do(command); !ok {
		return
	}
	if a.Name == "" {
		d.status.Say(i18n.T("desk.status.entitygone"))
		return
	}
	if span, ok := d.session.State().Span(id); ok {
		d.meant[lingua.FoldString(d.textOf(span))] = span.Entity
	}
	d.status.Say(i18n.T("desk.status.entity", "name", a.Name))
}

// entityFacts are what is known of an entity beside its name: its other names, what
// it is, and how often it is mentioned in the project.
func (d *desk) entityFacts(id model.EntityID) []string {
	e, ok := d.entities.index().Entity(id)
	if !ok {
		return nil
	}
	var facts []string
	if names := e.OtherNames(e.NameIn(i18n.Language())); len(names) > 0 {
		facts = append(facts, strings.Join(names, " · "))
	}
	known := []string{panel.EntityKind(e.Kind)}
	for _, s := range []string{e.Role, e.Affiliation, e.Wikidata} {
		if s != "" {
			known = append(known, s)
		}
	}
	facts = append(facts, strings.Join(known, " · "))
	n, ok := d.mentions[id]
	if !ok {
		var err error
		if n, err = d.project.MentionCount(id); err != nil {
			return facts
		}
		d.mentions[id] = n
	}
	return append(facts, i18n.T("desk.entity.mentions", "mentions", i18n.T("desk.form.mentions", "n", n.Spans), "n", n.Documents))
}

// recount forgets how often entities are mentioned where changes may have changed it.
func (d *desk) recount(changes []model.Change) {
	for _, c := range changes {
		if c.Entity != nil || c.Document != nil || c.Span != nil && mentioned(c.Span.Before) != mentioned(c.Span.After) {
			clear(d.mentions)
			return
		}
	}
}

// mentioned is whom a span points to; nobody where there is none.
func mentioned(s *model.Span) model.EntityID {
	if s == nil {
		return ""
	}
	return s.Entity
}

// pointTo points a span to an entity that is there, or to none, and tells whether
// it does now.
func (d *desk) pointTo(id model.SpanID, entity model.EntityID) bool {
	d.assignEntity(id, dialogs.EntityAnswer{ID: entity, Name: d.entityName(entity)})
	span, ok := d.session.State().Span(id)
	return ok && span.Entity == entity
}

// newEntity is the entity that an answer wants to be made, with an id of its own.
func (d *desk) newEntity(a dialogs.EntityAnswer) (model.Entity, error) {
	number, err := d.project.NextEntityID()
	if err != nil {
		return model.Entity{}, err
	}
	language := nameLanguage(a.Name, d.session.State().Document.Language)
	return model.Entity{
		ID: model.EntityID("e" + strconv.Itoa(number)), Kind: a.Kind, Names: map[string][]string{language: {a.Name}},
	}, nil
}

// askArgument asks which entity a relation begins or ends at, and makes it.
func (d *desk) askArgument(l annotate.Link) {
	d.dialogs.Entity(dialogs.EntityQuestion{
		Title: i18n.T("desk.entity.argument", "relation", d.relationName(l.Label)),
		Find:  func(text string) dialogs.EntityAnswers { return d.entityAnswers(text, "") },
	}, func(a dialogs.EntityAnswer) { d.linkEntity(l, a) })
}

// linkEntity makes a relation to the entity that was chosen, which is made first
// where it is new; the zero answer makes none.
func (d *desk) linkEntity(l annotate.Link, a dialogs.EntityAnswer) {
	if a.ID != "" {
		l = l.With(a.ID)
		d.link(annotate.AddRelation{Label: l.Label, From: l.From, To: l.To, Replace: true}, len(d.session.State().Replaced(l)) > 0)
		return
	}
	if a.Name == "" {
		return
	}
	made, err := d.newEntity(a)
	if err != nil {
		d.fail(err)
		return
	}
	l = l.With(made.ID)
	replaces := len(d.session.State().Replaced(l)) > 0
	c := annotate.AddRelationToNew{Entity: made, Relation: annotate.AddRelation{Label: l.Label, From: l.From, To: l.To, Replace: true}}
	if _, ok := d.do(c); ok {
		d.sayLinked(l, replaces)
	}
}

// nameLanguage is the language under which a name typed in a document is kept:
// the document's, but what is written in Latin letters is English, and in an
// English document what is not is Arabic.
func nameLanguage(name, document string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
		return "en"
	}
	if document == "" || document == "en" {
		return "ar"
	}
	return document
}
