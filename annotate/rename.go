package annotate

import (
	"slices"
	"strings"

	"raqim/model"
)

// Rename says what a thing of one schema is called in another. Old is a label
// ("QUOTE") or a relation ("CUE_OF"), an attribute of either ("QUOTE.medium"), or a
// value of an attribute of a label ("QUOTE.medium.speech"), by its old names; New is
// the last part of that alone: "CITATION", "channel", "spoken". Several may get one
// and the same new name: then they are one from then on.
type Rename struct{ Old, New string }

// renames are Renames by their Old; what was removed leads to no name.
type renames map[string]string

// of is what is called old from then on.
func (r renames) of(old, last string) string {
	if now, ok := r[old]; ok {
		return now
	}
	return last
}

// readRenames checks that each rename leads from something in from to something in to.
// What was removed and never was there is nothing.
func readRenames(from, to *model.Schema, list []Rename, removed []string) (renames, error) {
	r := renames{}
	for _, old := range removed {
		r[old] = ""
	}
	for _, x := range list {
		if _, twice := r[x.Old]; twice {
			return nil, model.Errorf(model.Invalid, "%s is renamed twice: say it once", x.Old)
		}
		r[x.Old] = x.New
	}
	for _, x := range list {
		path := strings.SplitN(x.Old, ".", 3)
		if !hasPath(from, path) {
			return nil, model.Errorf(model.Invalid, "%s cannot be renamed: the schema of the project has no such label, relation, attribute or value", x.Old)
		}
		now := strings.Split(r.path(path), "\x00")
		if !hasPath(to, now) {
			return nil, model.Errorf(model.Invalid, "%s cannot be renamed to %s: the new schema has no %s", x.Old, x.New, strings.Join(now, "."))
		}
	}
	return r, r.checkApart(from, to)
}

// checkApart refuses to make one attribute of two: one of the values of a span that has
// both would go, and nothing says which.
func (r renames) checkApart(from, to *model.Schema) error {
	for _, t := range from.SpanTypes {
		names := make([]string, len(t.Attributes))
		for i, a := range t.Attributes {
			names[i] = a.Name
		}
		now, _ := to.SpanType(r.of(t.ID, t.ID))
		has := func(name string) bool { _, ok := now.Attribute(name); return ok }
		if err := r.checkOnce(t.ID, names, has); err != nil {
			return err
		}
	}
	for _, t := range from.RelationTypes {
		now, _ := to.RelationType(r.of(t.ID, t.ID))
		if err := r.checkOnce(t.ID, flagNames(t), func(name string) bool { return slices.Contains(flagNames(now), name) }); err != nil {
			return err
		}
	}
	return nil
}

func (r renames) checkOnce(label string, names []string, stays func(string) bool) error {
	was := map[string]string{}
	for _, name := range names {
		now := r.of(label+"."+name, name)
		if other, taken := was[now]; taken && stays(now) {
			return model.Errorf(model.Invalid, "%s.%s and %s.%s would both be %s: rename one of them to something else", label, other, label, name, now)
		}
		was[now] = name
	}
	return nil
}

// flagNames are the names of the flags of t.
func flagNames(t model.RelationType) []string {
	names := make([]string, len(t.Attributes))
	for i, f := range t.Attributes {
		names[i] = f.Name()
	}
	return names
}

// path is what a path of old names leads to, by the new ones, joined by NUL.
func (r renames) path(old []string) string {
	now := make([]string, len(old))
	for i := range old {
		now[i] = r.of(strings.Join(old[:i+1], "."), old[i])
	}
	return strings.Join(now, "\x00")
}

// hasPath reports whether schema has the label or relation, attribute and value of path.
func hasPath(schema *model.Schema, path []string) bool {
	if t, ok := schema.SpanType(path[0]); ok && hasValue(t, path[1:]) {
		return true
	}
	t, ok := schema.RelationType(path[0])
	if !ok || len(path) > 2 {
		return false
	}
	return len(path) == 1 || slices.Contains(flagNames(t), path[1])
}

func hasValue(t model.SpanType, path []string) bool {
	if len(path) == 0 {
		return true
	}
	a, ok := t.Attribute(path[0])
	return ok && (len(path) == 1 || a.Values.Kind == "" && a.Accepts(model.TextValue(path[1])) == nil)
}
