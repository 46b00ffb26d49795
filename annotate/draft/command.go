package draft

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// ChangeKind says what became of a part of the project's schema.
type ChangeKind string

// The kinds of change that reach what is marked, or could.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Renamed ChangeKind = "renamed"
)

// Change is what the draft does to a label, a relation, an attribute or flag of one, or
// a value.
type Change struct {
	Kind ChangeKind
	// Old is its path by the names of the project ("QUOTE.medium.speech"); of one that
	// was added, that of what it was added to and its own name.
	Old string
	// New is the name it gets, where it was renamed.
	New string
}

// marked is a part that can be marked with.
type marked struct {
	of           string // path of what it belongs to, by the names of the project; empty for a label or relation
	fresh        bool   // what it belongs to is new
	name, origin string // what it is called in the draft, and in the project
}

// path is where the part is by the names of the project, of a new one by its own.
func (m marked) path() string {
	if m.origin != "" {
		return join(m.of, m.origin)
	}
	return join(m.of, m.name)
}

// join is the path of name in of.
func join(of, name string) string {
	if of == "" {
		return name
	}
	return of + "." + name
}

// walk calls visit for each part that can be marked with, each behind what it belongs to.
func (d *Draft) walk(visit func(marked)) {
	for _, t := range d.Types {
		label := marked{"", false, t.ID(), t.origin}
		visit(label)
		for _, a := range t.Attributes {
			attribute := marked{label.path(), t.origin == "", a.Text("name"), a.origin}
			visit(attribute)
			if a.Kind != Closed {
				continue
			}
			for _, v := range a.Values {
				visit(marked{attribute.path(), a.origin == "", v.Text("value"), v.origin})
			}
		}
	}
	for _, r := range d.Relations {
		relation := marked{"", false, r.ID(), r.origin}
		visit(relation)
		for _, f := range r.Flags {
			visit(marked{relation.path(), r.origin == "", f.Name, f.origin})
		}
	}
}

// Changes lists what was renamed, removed and added, each in the order of the schema. What
// went or came with the part that it belongs to is not listed apart.
func (d *Draft) Changes() []Change {
	var changes []Change
	for _, r := range d.renames() {
		changes = append(changes, Change{Renamed, r.Old, r.New})
	}
	for _, path := range d.removed() {
		changes = append(changes, Change{Removed, path, ""})
	}
	d.walk(func(m marked) {
		if m.origin == "" && !m.fresh {
			changes = append(changes, Change{Added, m.path(), ""})
		}
	})
	return changes
}

func (d *Draft) renames() []annotate.Rename {
	var renames []annotate.Rename
	d.walk(func(m marked) {
		if m.origin != "" && m.name != m.origin {
			renames = append(renames, annotate.Rename{Old: m.path(), New: m.name})
		}
	})
	return renames
}

// replaced are those of the removed parts in whose place something else has their name.
func (d *Draft) replaced() []string {
	names := map[string]bool{}
	d.walk(func(m marked) { names[join(m.of, m.name)] = !m.fresh })
	return slices.DeleteFunc(d.removed(), func(path string) bool { return !names[path] })
}

// removed are the paths of what the project has and the draft has no more.
func (d *Draft) removed() []string {
	var removed []string
	for _, had := range d.base.SpanTypes {
		i := slices.IndexFunc(d.Types, func(t *Type) bool { return t.origin == had.ID })
		if i < 0 {
			removed = append(removed, had.ID)
			continue
		}
		for _, a := range had.Attributes {
			removed = append(removed, d.Types[i].removed(had.ID, a)...)
		}
	}
	for _, had := range d.base.RelationTypes {
		i := slices.IndexFunc(d.Relations, func(r *Relation) bool { return r.origin == had.ID })
		if i < 0 {
			removed = append(removed, had.ID)
			continue
		}
		for _, f := range had.Attributes {
			if !slices.ContainsFunc(d.Relations[i].Flags, func(o *Flag) bool { return o.origin == f.Name() }) {
				removed = append(removed, had.ID+"."+f.Name())
			}
		}
	}
	return removed
}

// removed are what of the attribute had of the label is no more.
func (t *Type) removed(label string, had model.AttributeType) []string {
	path := label + "." + had.Name
	i := slices.IndexFunc(t.Attributes, func(a *Attribute) bool { return a.origin == had.Name })
	if i < 0 {
		return []string{path}
	}
	if t.Attributes[i].Kind != Closed { // what its values are now decides what stays
		return nil
	}
	var removed []string
	for _, c := range had.Values.Choices {
		if !slices.ContainsFunc(t.Attributes[i].Values, func(v *Value) bool { return v.origin == c.Value }) {
			removed = append(removed, path+"."+c.Value)
		}
	}
	return removed
}

// Command gives the project the schema of the draft. It agrees to nothing yet: what goes
// and what is locked is for the person to see first. The error says what is wrong with
// the schema where it cannot be one.
func (d *Draft) Command() (annotate.SetSchema, error) {
	to, err := model.ParseSchema(d.JSON())
	if err != nil {
		return annotate.SetSchema{}, err
	}
	return annotate.SetSchema{To: to, Renames: d.renames(), Removed: d.replaced()}, nil
}
