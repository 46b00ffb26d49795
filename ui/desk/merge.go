package desk

import (
	"errors"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// askRemoval says what goes with an entity, and takes it away where that is wanted.
func (l entityDesk) askRemoval(e model.Entity) {
	if !l.mayChange() {
		return
	}
	n, err := l.project.MentionCount(e.ID)
	if err != nil {
		l.fail(err)
		return
	}
	what := i18n.T("desk.entities.removing", "name", e.NameIn(i18n.Language()), "id", e.ID, "n", n.Spans, "key", keys.Written(keys.UndoProject))
	if n.Relations > 0 {
		what += i18n.T("desk.entities.ends", "n", n.Relations)
	}
	if why := l.blindly(); why != "" {
		what += "\n" + i18n.T("blind.entities", "why", why)
	}
	l.dialogs.AskEntityRemoval(errors.New(what), func() { l.do(annotate.RemoveEntity{ID: e.ID}, "desk.status.entityremoved") })
}

// askMerge shows what two entities are together and what happens to their
// mentions, and makes one of them where that is wanted. The one that is mentioned
// more stays unless the person chooses the other: less is changed so.
func (l entityDesk) askMerge(one, other model.Entity) {
	if !l.mayChange() {
		return
	}
	pair := [2]model.Entity{one, other}
	var counts [2]model.MentionCount
	for i, e := range pair {
		n, err := l.project.MentionCount(e.ID)
		if err != nil {
			l.fail(err)
			return
		}
		counts[i] = n
	}
	if counts[1].Spans > counts[0].Spans || counts[1].Spans == counts[0].Spans && model.CompareIDs(string(other.ID), string(one.ID)) < 0 {
		pair[0], pair[1] = pair[1], pair[0]
		counts[0], counts[1] = counts[1], counts[0]
	}
	q := dialogs.MergeQuestion{Look: func(i int) (model.Entity, []string) {
		kept, gone := pair[i], pair[1-i]
		united, lost := annotate.United(kept, gone)
		said := i18n.T("desk.form.alone", "id", gone.ID)
		if n := counts[1-i].Spans; n > 0 {
			said = i18n.T("desk.form.gone", "id", gone.ID, "kept", kept.ID, "n", n)
		}
		if n := counts[1-i].Relations; n > 0 {
			said += " " + i18n.T("desk.form.ends", "n", n)
		}
		sentences := []string{said}
		if kept.Kind != gone.Kind { // stands behind the others
			lost[len(lost)-1] = panel.EntityKind(gone.Kind)
		}
		if why := l.blindly(); why != "" {
			sentences = append(sentences, i18n.T("blind.entities", "why", why))
		}
		if len(lost) > 0 {
			sentences = append(sentences, i18n.T("desk.form.lost", "what", i18n.List(lost)))
		}
		return united, sentences
	}}
	for i, e := range pair {
		q.Names[i] = i18n.T("desk.form.kept", "id", e.ID, "name", e.NameIn(i18n.Language()), "mentions", i18n.T("desk.form.mentions", "n", counts[i].Spans))
	}
	l.dialogs.EntityForm(dialogs.EntityFormQuestion{
		Title: i18n.T("desk.form.merge"), Confirm: i18n.T("desk.form.merged"), Merge: &q,
	}, func(e model.Entity, stays int) {
		l.do(annotate.MergeEntities{Kept: e, Gone: pair[1-stays].ID}, "desk.status.entitymerged")
	})
}
