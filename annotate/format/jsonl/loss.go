package jsonl

import (
	"fmt"

	"raqim/model"
)

// lossesOf lists what doc and set have that a line does not hold.
func lossesOf(doc model.Document, set model.Annotations) []string {
	var c counter
	entities := map[model.EntityID]bool{}
	c.notes(doc.Note)
	c.notes(set.Set.Note)
	for _, s := range set.Spans {
		c.notes(s.Note)
		c.origin(s.Provenance)
		if s.Entity != "" {
			entities[s.Entity] = true
		}
	}
	for _, r := range set.Relations {
		c.notes(r.Note)
		c.origin(r.Provenance)
		for _, end := range []model.Argument{r.From, r.To} {
			if id, ok := end.Entity(); ok {
				entities[id] = true
			}
		}
	}
	var losses []string
	add := func(n int, one, many string) {
		switch {
		case n == 1:
			losses = append(losses, one)
		case n > 1:
			losses = append(losses, fmt.Sprintf(many, n))
		}
	}
	add(c.written, "a note", "%d notes")
	add(c.origins, "the origin of one annotation", "the origins of %d annotations")
	add(len(entities), "the names of an entity (its id is kept)", "the names of %d entities (their ids are kept)")
	for _, field := range []struct{ value, name string }{
		{doc.Publisher, "the publisher"}, {doc.URL, "the URL"}, {doc.Date.Evidence, "the evidence of the date"},
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

// origin counts where an annotation came from unless a person made it.
func (c *counter) origin(p model.Provenance) {
	if p.Ref != "" || p.By != "" && p.By != model.ByHand {
		c.origins++
	}
}
