package jsonl

import (
	"raqim/model"
)

// lossesOf lists what doc and set have that a line does not hold.
func lossesOf(doc model.Document, set model.Annotations) []model.Message {
	var c counter
	entities := map[model.EntityID]bool{}
	c.notes(doc.Note)
	c.notes(set.Set.Note)
	decided := newReview(set.Decisions)
	for _, d := range set.Decisions {
		c.notes(d.Note)
	}
	for _, s := range set.Spans {
		c.notes(s.Note)
		c.origin(s.Provenance, decided)
		if s.Entity != "" {
			entities[s.Entity] = true
		}
	}
	for _, r := range set.Relations {
		c.notes(r.Note)
		c.origin(r.Provenance, decided)
		for _, end := range []model.Argument{r.From, r.To} {
			if id, ok := end.Entity(); ok {
				entities[id] = true
			}
		}
	}
	var losses []model.Message
	add := func(n int, one, many model.Message) {
		switch {
		case n == 1:
			losses = append(losses, one)
		case n > 1:
			losses = append(losses, many)
		}
	}
	add(c.written, model.Messagef("a note"), model.Messagef("%d notes", c.written))
	add(c.origins, model.Messagef("the origin of one annotation"), model.Messagef("the origins of %d annotations", c.origins))
	add(len(entities), model.Messagef("the names of an entity (its id is kept)"), model.Messagef("the names of %d entities (their ids are kept)", len(entities)))
	for _, field := range []struct {
		value string
		name  model.Message
	}{
		{doc.Publisher, model.Messagef("the publisher")}, {doc.URL, model.Messagef("the URL")}, {doc.Date.Evidence, model.Messagef("the evidence of the date")},
	} {
		if field.value != "" {
			losses = append(losses, field.name)
		}
	}
	return losses
}

type counter struct{ written, origins int }

func (c *counter) notes(note string) {
	if note != "" {
		c.written++
	}
}

// origin counts where an annotation came from unless a person made it, or a review, which
// the line tells.
func (c *counter) origin(p model.Provenance, decided review) {
	if _, told := decided[p.Ref]; told && p.By == model.ByReview {
		return
	}
	if p.Ref != "" || p.By != "" && p.By != model.ByHand {
		c.origins++
	}
}
