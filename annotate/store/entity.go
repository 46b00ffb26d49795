package store

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"raqim/model"
)

const selectEntities = "SELECT id, kind, names, role, affiliation, wikidata, note FROM entities "

func readEntity(row scanner) (model.Entity, error) {
	var e model.Entity
	var names string
	if err := row.Scan(&e.ID, &e.Kind, &names, &e.Role, &e.Affiliation, &e.Wikidata, &e.Note); err != nil {
		return e, err
	}
	return e, decode(names, &e.Names, model.Messagef("the entity %s", e.ID))
}

func (t *transaction) entity(id model.EntityID) (*model.Entity, error) {
	return first(t, selectEntities+"WHERE id = ?", []any{id}, readEntity)
}

// Entities lists the entities of the project, by id (e2 before e10).
func (p *Project) Entities() ([]model.Entity, error) {
	var entities []model.Entity
	err := p.view(context.Background(), func(t *transaction) (err error) {
		entities, err = list(t, selectEntities, nil, readEntity)
		return err
	})
	slices.SortFunc(entities, func(a, b model.Entity) int { return model.CompareIDs(string(a.ID), string(b.ID)) })
	return entities, err
}

// NextEntityID gives the number of the next entity ("e7"). A number that was ever
// given is never given again.
func (p *Project) NextEntityID() (int, error) {
	last := 0
	err := p.view(context.Background(), func(t *transaction) (err error) {
		last, err = t.lastEntity()
		return err
	})
	return last + 1, err
}

func (t *transaction) lastEntity() (int, error) {
	value, err := t.value("last_entity")
	if err != nil || value == "" {
		return 0, err
	}
	last, err := strconv.Atoi(value)
	if err != nil {
		return 0, model.Wrap(model.Damaged, err, "the number of the last entity cannot be read")
	}
	return last, nil
}

// changeEntity makes, edits or removes an entity.
func (c *commit) changeEntity(e model.Edit[model.Entity]) error {
	id := either(e).ID
	stored, err := c.entity(id)
	if err != nil {
		return err
	}
	if err := matches(model.Messagef("the entity %s", id), e, stored); err != nil {
		return err
	}
	c.touched.entities[id] = true
	if e.After == nil {
		return c.exec("DELETE FROM entities WHERE id = ?", id)
	}
	return c.writeEntity(*e.After)
}

func (c *commit) writeEntity(e model.Entity) error {
	what := model.Messagef("the entity %s", e.ID)
	texts := slices.Concat(slices.Collect(maps.Keys(e.Names)), slices.Concat(slices.Collect(maps.Values(e.Names))...),
		[]string{e.Role, e.Affiliation, e.Wikidata, e.Note})
	if err := checkTexts(what, texts...); err != nil {
		return err
	}
	if err := checkOneOf(model.Messagef("the kind of %s", what), e.Kind, model.Person, model.Organisation, model.State); err != nil {
		return err
	}
	number, err := idNumber("e", string(e.ID))
	if err != nil {
		return err
	}
	names := "{}"
	if len(e.Names) > 0 {
		if names, err = encode(e.Names); err != nil {
			return err
		}
	}
	last, err := c.lastEntity()
	if err == nil && number > last {
		err = c.setValue("last_entity", strconv.Itoa(number))
	}
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO entities (id, kind, names, role, affiliation, wikidata, note) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET kind = excluded.kind, names = excluded.names, role = excluded.role, affiliation = excluded.affiliation,
		wikidata = excluded.wikidata, note = excluded.note`,
		e.ID, e.Kind, names, e.Role, e.Affiliation, e.Wikidata, e.Note)
}

// countMentions counts the mentions of an entity: spans that point to it, and
// relations that begin or end at it.
const countMentions = `SELECT (SELECT count(*) FROM spans WHERE entity = ?1) +
	(SELECT count(*) FROM relations WHERE from_entity = ?1) + (SELECT count(*) FROM relations WHERE to_entity = ?1)`

// checkTouchedEntities refuses to take away an entity that spans point to or
// relations join.
func (c *commit) checkTouchedEntities() error {
	for id := range c.touched.entities {
		stored, err := c.entity(id)
		if err != nil {
			return err
		}
		if stored != nil {
			continue
		}
		var mentions int
		if _, err := c.one(countMentions, []any{id}, &mentions); err != nil {
			return err
		}
		if mentions > 0 {
			return model.Errorf(model.Conflict, "the entity %s cannot be taken away: %d spans and relations point to it, perhaps in documents that were removed", id, mentions)
		}
	}
	return nil
}
