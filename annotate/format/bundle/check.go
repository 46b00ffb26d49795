package bundle

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"raqim/model"
)

func checkEntities(entities []model.Entity) error {
	seen := map[model.EntityID]bool{}
	for _, e := range entities {
		if e.ID == "" || seen[e.ID] {
			return fmt.Errorf("the entity id %q is empty or used twice", e.ID)
		}
		seen[e.ID] = true
		if err := oneOf("the entity "+string(e.ID)+" is", e.Kind, model.Person, model.Organisation, model.State); err != nil {
			return err
		}
	}
	return nil
}

// checker checks the documents of one bundle against its header and one another.
type checker struct {
	schema   *model.Schema
	entities map[model.EntityID]bool
	ids      map[model.DocumentID]bool
	names    map[string]bool
}

func newChecker(h Header) *checker {
	c := &checker{h.Schema, map[model.EntityID]bool{}, map[model.DocumentID]bool{}, map[string]bool{}}
	for _, e := range h.Entities {
		c.entities[e.ID] = true
	}
	return c
}

func (c *checker) document(doc Document) error {
	switch {
	case doc.Name == "" || c.names[doc.Name]:
		return fmt.Errorf("the document name %q is empty or used twice", doc.Name)
	case doc.ID == "" || c.ids[doc.ID]:
		return fmt.Errorf("the document id %q of %s is empty or used twice", doc.ID, doc.Name)
	}
	c.names[doc.Name], c.ids[doc.ID] = true, true
	if err := checkFields(doc.Document); err != nil {
		return fmt.Errorf("%s: %w", doc.Name, err)
	}
	if err := c.sets(doc); err != nil {
		return fmt.Errorf("%s: %w", doc.Name, err)
	}
	return nil
}

func checkFields(d model.Document) error {
	if err := model.CheckText(d.Text); err != nil {
		return err
	}
	if sum := model.TextSHA256(d.Text); sum != d.SHA256 {
		return fmt.Errorf("the text is not the one that was exported: its sha256 is %s, the bundle says %q", sum, d.SHA256)
	}
	for _, err := range []error{
		oneOf("the direction is", d.Direction, model.DirectionAuto, model.DirectionRTL, model.DirectionLTR),
		oneOf("the line ends are", d.LineEnds, model.LineEndsNone, model.LineEndsLF, model.LineEndsCRLF, model.LineEndsCR, model.LineEndsMixed),
		oneOf("the status of the date is", d.Date.Status, model.DateExplicit, model.DateExplicitDoubtful, model.DateInferred, model.DateExternal, model.DateMissing),
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
		if err != nil {
			return fmt.Errorf("set %s: %w", set.Set.Author, err)
		}
	}
	return nil
}

func checkSet(set model.Set, authors map[string]bool) error {
	if err := model.CheckAuthor(set.Author); err != nil {
		return err
	}
	if authors[set.Author] {
		return fmt.Errorf("there are two sets by %s", set.Author)
	}
	authors[set.Author] = true
	if err := oneOf("the set by "+set.Author+" is", set.Kind, model.SetHuman, model.SetMachine, model.SetGold); err != nil {
		return err
	}
	return oneOf("the state of the set by "+set.Author+" is", set.State, model.SetOpen, model.SetDone, model.SetLocked)
}

// spans checks the spans of one set and gives them by id. ids are those of the
// document so far.
func (c *checker) spans(spans []model.Span, length int, ids map[string]bool) (map[model.SpanID]model.Span, error) {
	byID := make(map[model.SpanID]model.Span, len(spans))
	for _, s := range spans {
		if s.ID == "" || ids[string(s.ID)] {
			return nil, fmt.Errorf("the id %q is empty or used twice", s.ID)
		}
		ids[string(s.ID)] = true
		byID[s.ID] = s
		if err := model.CheckSpan(s, length, c.schema); err != nil {
			return nil, fmt.Errorf("span %s: %w", s.ID, err)
		}
		if s.Entity != "" && !c.entities[s.Entity] {
			return nil, fmt.Errorf("span %s: there is no entity %s in the header", s.ID, s.Entity)
		}
	}
	spanOf := func(id model.SpanID) (model.Span, bool) { s, ok := byID[id]; return s, ok }
	for _, s := range spans {
		if err := model.CheckReferences(s, spanOf, c.schema); err != nil {
			return nil, fmt.Errorf("span %s: %w", s.ID, err)
		}
	}
	return byID, nil
}

func (c *checker) relations(relations []model.Relation, spans map[model.SpanID]model.Span, ids map[string]bool) error {
	for _, r := range relations {
		if r.ID == "" || ids[string(r.ID)] {
			return fmt.Errorf("the id %q is empty or used twice", r.ID)
		}
		ids[string(r.ID)] = true
		for _, end := range []model.Argument{r.From, r.To} {
			if err := c.end(end, spans); err != nil {
				return fmt.Errorf("relation %s: %w", r.ID, err)
			}
		}
		from, to := spans[r.From.Span()], spans[r.To.Span()]
		if err := model.CheckRelation(r, from, to, c.schema); err != nil {
			return fmt.Errorf("relation %s: %w", r.ID, err)
		}
	}
	return nil
}

// end checks that an end of a relation is there: in the set, or in the header.
func (c *checker) end(end model.Argument, spans map[model.SpanID]model.Span) error {
	if id, ok := end.Entity(); ok && !c.entities[id] {
		return fmt.Errorf("there is no entity %s in the header", id)
	}
	if _, ok := spans[end.Span()]; !ok && !end.Outside() {
		return fmt.Errorf("it joins %q, which is not in this set", end)
	}
	return nil
}

func oneOf[T ~string](what string, value T, known ...T) error {
	if slices.Contains(known, value) {
		return nil
	}
	return fmt.Errorf("%s %q, which is none of %q", what, value, known)
}
