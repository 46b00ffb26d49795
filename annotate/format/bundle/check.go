package bundle

import (
	"slices"
	"unicode/utf8"

	"raqim/model"
)

func checkEntities(entities []model.Entity) error {
	seen := map[model.EntityID]bool{}
	for _, e := range entities {
		if e.ID == "" || seen[e.ID] {
			return model.Errorf(model.Damaged, "the entity id %q is empty or used twice", e.ID)
		}
		seen[e.ID] = true
		if err := oneOf(model.Messagef("the entity %s", e.ID), e.Kind, model.Person, model.Organisation, model.State); err != nil {
			return err
		}
	}
	return nil
}

// checker checks the documents of one bundle against its header and one another.
type checker struct {
	schema   *model.Schema
	entities map[model.EntityID]bool
	ids      map[model.DocumentID]int // the line in which each stands
	names    map[string]int
}

func newChecker(h Header) *checker {
	c := &checker{h.Schema, map[model.EntityID]bool{}, map[model.DocumentID]int{}, map[string]int{}}
	for _, e := range h.Entities {
		c.entities[e.ID] = true
	}
	return c
}

// document checks doc, which stands in line.
func (c *checker) document(doc Document, line int) error {
	switch {
	case doc.Name == "":
		return model.Errorf(model.Damaged, "the document %s has no name", doc.ID)
	case doc.ID == "":
		return model.Errorf(model.Damaged, "the document %s has no id", doc.Name)
	case c.names[doc.Name] > 0:
		return model.Errorf(model.Damaged, "the document %s stands there twice, first in line %d", doc.Name, c.names[doc.Name])
	case c.ids[doc.ID] > 0:
		return model.Errorf(model.Damaged, "the document %s has the id %s, which that of line %d has already (it stands there twice)", doc.Name, doc.ID, c.ids[doc.ID])
	}
	c.names[doc.Name], c.ids[doc.ID] = line, line
	if err := checkFields(doc.Document); err != nil {
		return model.Wrap(model.Damaged, err, "%s", doc.Name)
	}
	if err := c.sets(doc); err != nil {
		return model.Wrap(model.Damaged, err, "%s", doc.Name)
	}
	if err := checkAssigned(doc); err != nil {
		return model.Wrap(model.Damaged, err, "%s", doc.Name)
	}
	return nil
}

func checkAssigned(doc Document) error {
	for i, name := range doc.Assigned {
		if err := model.CheckAssignment(model.Assignment{Document: doc.ID, Author: name}); err != nil {
			return err
		}
		if i > 0 && doc.Assigned[i-1] == name {
			return model.Errorf(model.Damaged, "it is assigned to %s twice", name)
		}
	}
	return nil
}

func checkFields(d model.Document) error {
	if err := model.CheckText(d.Text); err != nil {
		return err
	}
	if sum := model.TextSHA256(d.Text); sum != d.SHA256 {
		return model.Errorf(model.Damaged, "the text is not the one that was exported: its sha256 is %s, the bundle says %q", sum, d.SHA256)
	}
	for _, err := range []error{
		oneOf(model.Messagef("the direction"), d.Direction, model.DirectionAuto, model.DirectionRTL, model.DirectionLTR),
		oneOf(model.Messagef("the kind of line end"), d.LineEnds, model.LineEndsNone, model.LineEndsLF, model.LineEndsCRLF, model.LineEndsCR, model.LineEndsMixed),
		oneOf(model.Messagef("the status of the date"), d.Date.Status, model.DateExplicit, model.DateExplicitDoubtful, model.DateInferred, model.DateExternal, model.DateMissing),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) sets(doc Document) error {
	length := utf8.RuneCountInString(doc.Text)
	authors, ids := map[string]bool{}, map[string]bool{}
	for _, set := range doc.Sets {
		if err := checkSet(set.Set, authors); err != nil {
			return err
		}
		spans, err := c.spans(set.Spans, length, ids)
		if err == nil {
			err = c.relations(set.Relations, spans, ids)
		}
		if err == nil {
			err = checkDecisions(set, ids)
		}
		if err != nil {
			return model.Wrap(model.Damaged, err, "set %s", set.Set.Author)
		}
	}
	return nil
}

func checkSet(set model.Set, authors map[string]bool) error {
	if err := model.CheckAuthor(set.Author); err != nil {
		return err
	}
	if authors[set.Author] {
		return model.Errorf(model.Damaged, "there are two sets by %s", set.Author)
	}
	authors[set.Author] = true
	if err := oneOf(model.Messagef("the set by %s", set.Author), set.Kind, model.SetHuman, model.SetMachine, model.SetGold); err != nil {
		return err
	}
	if err := oneOf(model.Messagef("the state of the set by %s", set.Author), set.State, model.SetOpen, model.SetDone, model.SetLocked); err != nil {
		return err
	}
	return model.CheckSentBack(set)
}

// spans checks the spans of one set and gives them by id. ids are those of the
// document so far.
func (c *checker) spans(spans []model.Span, length int, ids map[string]bool) (map[model.SpanID]model.Span, error) {
	byID := make(map[model.SpanID]model.Span, len(spans))
	for _, s := range spans {
		if s.ID == "" || ids[string(s.ID)] {
			return nil, model.Errorf(model.Damaged, "the id %q is empty or used twice", s.ID)
		}
		ids[string(s.ID)] = true
		byID[s.ID] = s
		if err := model.CheckSpan(s, length, c.schema); err != nil {
			return nil, model.Wrap(model.Damaged, err, "span %s", s.ID)
		}
		if s.Entity != "" && !c.entities[s.Entity] {
			return nil, model.Errorf(model.Damaged, "span %s: there is no entity %s in the header", s.ID, s.Entity)
		}
	}
	spanOf := func(id model.SpanID) (model.Span, bool) { s, ok := byID[id]; return s, ok }
	for _, s := range spans {
		if err := model.CheckReferences(s, spanOf, c.schema); err != nil {
			return nil, model.Wrap(model.Damaged, err, "span %s", s.ID)
		}
	}
	return byID, nil
}

func (c *checker) relations(relations []model.Relation, spans map[model.SpanID]model.Span, ids map[string]bool) error {
	for _, r := range relations {
		if r.ID == "" || ids[string(r.ID)] {
			return model.Errorf(model.Damaged, "the id %q is empty or used twice", r.ID)
		}
		ids[string(r.ID)] = true
		for _, end := range []model.Argument{r.From, r.To} {
			if err := c.end(end, spans); err != nil {
				return model.Wrap(model.Damaged, err, "relation %s", r.ID)
			}
		}
		from, to := spans[r.From.Span()], spans[r.To.Span()]
		if err := model.CheckRelation(r, from, to, c.schema); err != nil {
			return model.Wrap(model.Damaged, err, "relation %s", r.ID)
		}
	}
	return nil
}

// checkDecisions checks that only the gold set has decisions, and what came of one has it.
func checkDecisions(set model.Annotations, ids map[string]bool) error {
	if set.Set.Author != model.GoldAuthor {
		if len(set.Decisions) > 0 {
			return model.Errorf(model.Damaged, "only the set %q has decisions", model.GoldAuthor)
		}
		return nil
	}
	decided := map[string]bool{}
	for _, d := range set.Decisions {
		if d.ID == "" || ids[string(d.ID)] {
			return model.Errorf(model.Damaged, "the id %q is empty or used twice", d.ID)
		}
		ids[string(d.ID)], decided[string(d.ID)] = true, true
		if err := model.CheckDecision(d); err != nil {
			return err
		}
	}
	check := func(id string, p model.Provenance) error {
		if p.By == model.ByReview && !decided[p.Ref] {
			return model.Errorf(model.Damaged, "%s came of the decision %q, which is not there", id, p.Ref)
		}
		return nil
	}
	for _, s := range set.Spans {
		if err := check(string(s.ID), s.Provenance); err != nil {
			return err
		}
	}
	for _, r := range set.Relations {
		if err := check(string(r.ID), r.Provenance); err != nil {
			return err
		}
	}
	return nil
}

// end checks that an end of a relation is there: in the set, or in the header.
func (c *checker) end(end model.Argument, spans map[model.SpanID]model.Span) error {
	if id, ok := end.Entity(); ok && !c.entities[id] {
		return model.Errorf(model.Damaged, "there is no entity %s in the header", id)
	}
	if _, ok := spans[end.Span()]; !ok && !end.Outside() {
		return model.Errorf(model.Damaged, "it joins %q, which is not in this set", end)
	}
	return nil
}

func oneOf[T ~string](what model.Message, value T, known ...T) error {
	if slices.Contains(known, value) {
		return nil
	}
	names := make(model.List, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	return model.Errorf(model.Damaged, "%s is %q, which is none of %s", what, value, names)
}
