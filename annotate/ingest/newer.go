package ingest

import (
	"cmp"
	"fmt"
	"slices"

	"raqim/annotate"
	"raqim/annotate/review"
	"raqim/model"
)

// setKey names a set of the project.
type setKey struct {
	document model.DocumentID
	author   string
}

// newer tells whether newer sets of author are to take the place of earlier ones.
func (in *intake) newer(author string) bool { return in.opt.Newer != nil && in.opt.Newer(author) }

// meets judges the set a where said.As has one here: ours.
func (at *arrival) meets(a, ours model.Annotations, said SetReport) (judged, error) {
	theirs := withEntities(owned(a, ours.Set.Document, said.As), at.entities.compared)
	if note := theirs.Set.Note; note != ours.Set.Note {
		said.Comment = note
	}
	j := judged{SetReport: said, set: a, before: &ours}
	if now, same := sameMarks(theirs, ours, at.in.schema); same {
		j.now = now
		j.State, j.StateHere = a.Set.State, ours.Set.State
		j.Outcome = SetSame
		if at.in.newer(said.Author) && ours.Set.State != model.SetLocked && (said.Comment != "" || finished(a.Set, ours.Set)) {
			j.Outcome, j.Replaced = SetNewer, &Replaced{}
			j.set.Set.Note = cmp.Or(a.Set.Note, ours.Set.Note)
		}
		return j, nil
	}
	older, err := at.older(theirs, ours)
	if err != nil || older {
		j.Outcome = SetOlder
		return j, err
	}
	reason, err := at.protected(a.Set, ours.Set)
	switch {
	case err != nil:
		return j, err
	case reason.Format != "":
		j.Why = model.Messagef("what %s marked in %s is there already and differs: %s, so it was not taken in and nothing was overwritten", said.As, at.holding.document.Name, reason)
		return j, nil
	case !at.in.newer(said.Author):
		j.Why = model.Messagef("what %s marked in %s is there already as it once came, and differs: it was not taken in and nothing was overwritten", said.As, at.holding.document.Name)
		j.Replaceable = true
		return j, nil
	}
	if a.Set.Note == "" {
		j.set.Set.Note = ours.Set.Note // a comment that was given here stays
		if a.Set.State == model.SetOpen {
			j.set.Set.SentBack = ours.Set.SentBack
		}
	}
	j.Outcome, j.now = SetNewer, at.paired(theirs, ours)
	n := annotate.Newer{Before: ours, After: renumbered(theirs, j.now, at.in.schema)}
	j.Replaced = &Replaced{Spans: countEdits(n.Spans()), Relations: countEdits(n.Relations())}
	return j, nil
}

// finished tells whether the annotator has since said of theirs that it is done. Where the set
// was sent back here, they must have seen the comment: without it theirs is what was sent back.
func finished(theirs, ours model.Set) bool {
	return theirs.State == model.SetDone && ours.State == model.SetOpen &&
		(ours.SentBack == model.SentBack{} || theirs.Note == ours.Note)
}

// protected says why the set ours must stay as it is; nothing where theirs may take its place.
func (at *arrival) protected(theirs, ours model.Set) (model.Message, error) {
	switch {
	case ours.State == model.SetLocked:
		return model.Messagef("it is locked here"), nil
	case ours.Kind != theirs.Kind:
		return model.Messagef("it is of another kind here"), nil
	}
	worked, err := at.worked(ours.Author)
	if worked || err != nil {
		return model.Messagef("it was worked on here"), err
	}
	gold, _, err := at.holding.set(model.GoldAuthor)
	if err != nil || ours.Author == model.GoldAuthor || at.goldGoes {
		return model.Message{}, err
	}
	for _, d := range gold.Decisions {
		if slices.ContainsFunc(d.About, func(o model.Origin) bool { return o.Author() == ours.Author }) {
			return model.Messagef("a review of it stands here"), nil
		}
	}
	return model.Message{}, nil
}

// worked reports whether the marks of author were changed in this project, rather than
// brought by an import: a state or a comment that was given here is no change of theirs.
func (at *arrival) worked(author string) (bool, error) {
	if at.holding.project == nil {
		return false, nil
	}
	entries, err := at.holding.project.Actions(model.Scope{Document: at.holding.document.ID, Author: author})
	return slices.ContainsFunc(annotate.InForce(entries), func(e model.Entry) bool {
		return e.Action != (annotate.SetState{}).Action() && e.Action != (annotate.SendBack{}).Action()
	}), err
}

// paired gives the ids here of what is the same thing in both sets, found as a review finds
// it, and new ones to the rest of theirs.
func (at *arrival) paired(theirs, ours model.Annotations) renumbering {
	now := renumbering{}
	both := review.Compare(at.in.schema, []model.Annotations{ours, theirs})
	for _, item := range both.Items {
		if item.Spans[0] != nil && item.Spans[1] != nil {
			now[string(item.Spans[1].ID)] = string(item.Spans[0].ID)
		}
	}
	for _, l := range both.Links {
		if l.Relations[0] != nil && l.Relations[1] != nil {
			now[string(l.Relations[1].ID)] = string(l.Relations[0].ID)
		}
	}
	about := map[string]string{}
	for _, d := range ours.Decisions {
		about[fmt.Sprint(d.About)] = string(d.ID)
	}
	for _, d := range theirs.Decisions {
		if id := about[fmt.Sprint(d.About)]; id != "" {
			now[string(d.ID)] = id
			delete(about, fmt.Sprint(d.About))
		}
	}
	rest := slices.DeleteFunc(ids(theirs), func(id string) bool { return now[id] != "" })
	for id, other := range counted(rest, at.next) {
		now[id] = other
	}
	at.next += len(numbers(rest))
	return now
}

func countEdits[T any](edits []model.Edit[T]) Counts {
	var n Counts
	for _, e := range edits {
		switch {
		case e.Before == nil:
			n.Added++
		case e.After == nil:
			n.Removed++
		default:
			n.Changed++
		}
	}
	return n
}
