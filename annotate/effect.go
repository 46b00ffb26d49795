package annotate

import (
	"cmp"
	"slices"
	"strconv"

	"raqim/model"
)

// SchemaStore is what a change of the schema reads of a project file: what stands in
// its sets, those of removed documents included, as counts or one set at a time.
type SchemaStore interface {
	Schema() *model.Schema
	SpanUses(labels []string, f func(model.Use) error) error
	EntityUses(labels []string, f func(model.Use) error) error
	ValueUses(attributes [][2]string, f func(model.Use) error) error
	TargetUses(attributes [][2]string, f func(model.Use) error) error
	RelationUses(labels []string, f func(model.Use) error) error
	Locked() ([]model.LockedSet, error)
	Marked(id model.DocumentID, author string) (model.Annotations, error)
}

// EffectKind says what things an [EffectItem] counts.
type EffectKind string

// The kinds of things that a change of the schema reaches.
const (
	SpanEffect     EffectKind = "span"
	ValueEffect    EffectKind = "value"
	RelationEffect EffectKind = "relation"
)

// EffectItem is what a change of the schema does to the spans of a label, the values
// of one of its attributes ("QUOTE.medium"; "SPEAKER.entity" for whom spans point to),
// the relations of a label or their flags, which are values too. Attributes that
// go with their span are not counted apart.
type EffectItem struct {
	Kind    EffectKind `json:"kind"`
	Name    string     `json:"name"`    // by the old schema
	Changed int        `json:"changed"` // stay, by another name
	Gone    int        `json:"gone"`
}

// Effect is what a change of the schema does to what is stored, in all documents, also
// removed ones, and all sets. Nothing in it: no label changes.
type Effect struct {
	Items     []EffectItem      `json:"items"` // spans, values, relations, each by name
	Documents int               `json:"documents"`
	Sets      int               `json:"sets"`
	Locked    []model.LockedSet `json:"-"` // those among the sets
	sets      []model.Set       // by document and author; nothing but these is set
}

// Gone is how many spans, values and relations go.
func (e Effect) Gone() int {
	n := 0
	for _, item := range e.Items {
		n += item.Gone
	}
	return n
}

// tally adds uses up to an effect.
type tally struct {
	*conversion
	items map[EffectItem]*EffectItem // by kind and name alone
	sets  map[model.Set]bool         // by document and author alone
}

// effect counts what c does to what store holds.
func (c *conversion) effect(store SchemaStore) (Effect, error) {
	t := &tally{c, map[EffectItem]*EffectItem{}, map[model.Set]bool{}}
	plain, references := c.attributesAtStake()
	for _, count := range []func() error{
		func() error { return store.SpanUses(c.labelsAtStake(), t.span) },
		func() error { return store.EntityUses(c.entitiesAtStake(), t.entity) },
		func() error { return store.ValueUses(plain, t.value) },
		func() error { return store.TargetUses(references, t.target) },
		func() error { return store.RelationUses(c.relationsAtStake(), t.relation) },
	} {
		if err := count(); err != nil {
			return Effect{}, err
		}
	}
	locked, err := store.Locked()
	return t.effect(locked), err
}

func (t *tally) effect(locked []model.LockedSet) Effect {
	e := Effect{Items: []EffectItem{}, Sets: len(t.sets)}
	for _, item := range t.items {
		e.Items = append(e.Items, *item)
	}
	order := []EffectKind{SpanEffect, ValueEffect, RelationEffect}
	slices.SortFunc(e.Items, func(a, b EffectItem) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)), cmp.Compare(a.Name, b.Name))
	})
	documents := map[model.DocumentID]bool{}
	for set := range t.sets {
		documents[set.Document] = true
		e.sets = append(e.sets, set)
	}
	e.Documents = len(documents)
	slices.SortFunc(e.sets, func(a, b model.Set) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Author, b.Author))
	})
	for _, l := range locked {
		if t.sets[model.Set{Document: l.ID, Author: l.Author}] {
			e.Locked = append(e.Locked, l)
		}
	}
	return e
}

// add counts what becomes of things of the set that u is of.
func (t *tally) add(u model.Use, kind EffectKind, name string, changed, gone int) {
	if changed == 0 && gone == 0 {
		return
	}
	t.sets[model.Set{Document: u.Document, Author: u.Author}] = true
	key := EffectItem{Kind: kind, Name: name}
	if t.items[key] == nil {
		t.items[key] = &EffectItem{Kind: kind, Name: name}
	}
	t.items[key].Changed += changed
	t.items[key].Gone += gone
}

func (t *tally) span(u model.Use) error {
	if now, ok := t.label(u.Label); !ok {
		t.add(u, SpanEffect, u.Label, 0, u.Count)
	} else if now.ID != u.Label {
		t.add(u, SpanEffect, u.Label, u.Count, 0)
	}
	return nil
}

func (t *tally) entity(u model.Use) error {
	before, _ := t.from.SpanType(u.Label)
	at := slices.IndexFunc(before.Attributes, model.AttributeType.RefersToEntity)
	t.add(u, ValueEffect, u.Label+"."+before.Attributes[at].Name, 0, u.Count)
	return nil
}

func (t *tally) value(u model.Use) error {
	t.entryOf(u, u.Value, func(string) (string, bool) { return "", false })
	return nil
}

// target counts a reference: its items stand for themselves by their place.
func (t *tally) target(u model.Use) error {
	items := make([]string, len(u.Targets))
	for i := range items {
		items[i] = strconv.Itoa(i)
	}
	v := model.ListValue(items...)
	if !u.Value.IsList() {
		v = model.TextValue(slices.Concat(items, []string{""})[0])
	}
	t.entryOf(u, v, func(item string) (string, bool) {
		i, _ := strconv.Atoi(item)
		if u.Targets[i] == nil {
			return "", false
		}
		return *u.Targets[i], true
	})
	return nil
}

func (t *tally) entryOf(u model.Use, v model.Value, targetOf func(string) (string, bool)) {
	after, lost := t.entry(u.Label, u.Attribute, v, targetOf)
	changed := 0
	if lost == 0 && (after.name != u.Attribute || !after.value.Equal(v)) {
		changed = u.Count
	}
	t.add(u, ValueEffect, u.Label+"."+u.Attribute, changed, lost*u.Count)
}

func (t *tally) relation(u model.Use) error {
	now, ok := t.conversion.relation(u.Label, end{u.From.Kind, u.From.Span}, end{u.To.Kind, u.To.Span})
	if !ok {
		t.add(u, RelationEffect, u.Label, 0, u.Count)
		return nil
	}
	if now.ID != u.Label {
		t.add(u, RelationEffect, u.Label, u.Count, 0)
	}
	for name := range u.Flags {
		after, lost := t.flags(u.Label, now, model.Attributes{name: u.Flags[name]})
		changed := 0
		if _, same := after[name]; lost == 0 && !same {
			changed = u.Count
		}
		t.add(u, ValueEffect, u.Label+"."+name, changed, lost*u.Count)
	}
	return nil
}
