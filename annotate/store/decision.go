package store

import "raqim/model"

const selectDecisions = "SELECT document, id, about, verdict, taken, rule, reason, note, reviewer FROM decisions "

func readDecision(row scanner) (model.Decision, error) {
	var d model.Decision
	var about string
	err := row.Scan(&d.Document, &d.ID, &about, &d.Verdict, &d.Taken, &d.Rule, &d.Reason, &d.Note, &d.Reviewer)
	if err != nil {
		return d, err
	}
	return d, decode(about, &d.About, model.Messagef("the decision %s", d.ID))
}

// decisions reads the decisions on a document, in no order that means anything.
func (t *transaction) decisions(id model.DocumentID) ([]model.Decision, error) {
	return list(t, selectDecisions+"WHERE document = ?", []any{id}, readDecision)
}

type decisionKey struct {
	document model.DocumentID
	id       model.DecisionID
}

// decision reads one decision; nil where there is none.
func (t *transaction) decision(key decisionKey) (*model.Decision, error) {
	return first(t, selectDecisions+"WHERE document = ? AND id = ?", []any{key.document, key.id}, readDecision)
}

// changeDecision makes, edits or removes a decision, which is part of the gold set.
func (c *commit) changeDecision(e model.Edit[model.Decision]) error {
	d := either(e)
	key := decisionKey{d.Document, d.ID}
	what := model.Messagef("the decision %s", d.ID)
	if err := sameOwner(what, e, func(d model.Decision) setKey { return setKey{d.Document, model.GoldAuthor} }); err != nil {
		return err
	}
	if err := c.touchSet(setKey{d.Document, model.GoldAuthor}); err != nil {
		return err
	}
	stored, err := c.decision(key)
	if err != nil {
		return err
	}
	if err := matches(what, e, stored); err != nil {
		return err
	}
	if e.After == nil {
		c.touched.decisions[key] = true
		return c.exec("DELETE FROM decisions WHERE document = ? AND id = ?", d.Document, d.ID)
	}
	return c.writeDecision(*e.After)
}

func (c *commit) writeDecision(d model.Decision) error {
	texts := []string{d.Taken, d.Rule, d.Note, d.Reviewer}
	for _, o := range d.About {
		texts = append(texts, o.Author(), o.ID())
	}
	if err := checkTexts(model.Messagef("the decision %s", d.ID), texts...); err != nil {
		return err
	}
	if err := model.CheckDecision(d); err != nil {
		return err
	}
	doc, err := c.presentDocument(d.Document)
	if err != nil {
		return err
	}
	if err := c.giveNumber(doc, "d", string(d.ID)); err != nil {
		return err
	}
	about, err := encode(d.About)
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO decisions (document, id, about, verdict, taken, rule, reason, note, reviewer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (document, id) DO UPDATE SET about = excluded.about, verdict = excluded.verdict, taken = excluded.taken,
		rule = excluded.rule, reason = excluded.reason, note = excluded.note, reviewer = excluded.reviewer`,
		d.Document, d.ID, about, d.Verdict, d.Taken, d.Rule, d.Reason, d.Note, d.Reviewer)
}

// undecided finds in a gold set what says that it came of a decision that is not there:
// a span or relation, and its Ref.
const undecided = `SELECT id, origin_ref FROM (
	SELECT document, author, id, origin, origin_ref FROM spans WHERE document = ?1 AND author = ?2
	UNION ALL SELECT document, author, id, origin, origin_ref FROM relations WHERE document = ?1 AND author = ?2) x
	WHERE origin = ?3 AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.document = x.document AND d.id = x.origin_ref)`

// checkTouchedDecisions refuses to take a decision away and leave what came of it.
func (c *commit) checkTouchedDecisions() error {
	seen := map[model.DocumentID]bool{}
	for key := range c.touched.decisions {
		if seen[key.document] {
			continue
		}
		seen[key.document] = true
		var id, ref string
		found, err := c.one(undecided, []any{key.document, model.GoldAuthor, model.ByReview}, &id, &ref)
		if err != nil {
			return err
		}
		if found {
			return model.Errorf(model.Conflict, "%s of the gold set came of the decision %s, which is not there: take it away as well", id, ref)
		}
	}
	return nil
}

// checkDecisionsOf checks the decisions on a document, and that what came of a decision
// has it.
func (c *checker) checkDecisionsOf(d storedDocument) error {
	decisions, err := c.decisions(d.ID)
	if err != nil {
		return err
	}
	for _, x := range decisions {
		compare(c, x, decisionNoun)
		where := model.Messagef("the decision %s in the document %s", x.ID, d.Name)
		c.checkNumber(where, "d", string(x.ID), d)
		if err := model.CheckDecision(x); err != nil {
			c.report(where, model.Messagef("%v", err), goBack)
		}
	}
	return c.each(undecided, []any{d.ID, model.GoldAuthor, model.ByReview}, func(row scanner) error {
		var id, ref string
		if err := row.Scan(&id, &ref); err != nil {
			return err
		}
		c.report(model.Messagef("%s of the gold set in %s", id, d.Name), model.Messagef("it came of the decision %s, which is not there", ref), goBack)
		return nil
	})
}
