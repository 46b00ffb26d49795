package draft

import "slices"

// AddType adds a label behind all others.
func (d *Draft) AddType() *Type {
	t := &Type{Part: d.part([]byte(`{"id":""}`), ""), readAttributes: []byte("[]"), readNeeds: []byte("[]")}
	d.Types = append(d.Types, t)
	return t
}

// AddRelation adds a relation behind all others.
func (d *Draft) AddRelation() *Relation {
	r := &Relation{Part: d.part([]byte(`{"id":"","from":[],"to":[]}`), ""), readFrom: []byte("[]"), readTo: []byte("[]"), readFlags: []byte("[]")}
	d.Relations = append(d.Relations, r)
	return r
}

// AddAttribute adds an attribute to t: a text, until it is said what it is.
func (d *Draft) AddAttribute(t *Type) *Attribute {
	a := &Attribute{Part: d.part([]byte(`{"name":"","values":"text"}`), ""), Kind: Text, readValues: []byte(`"text"`)}
	t.Attributes = append(t.Attributes, a)
	return a
}

// AddValue adds a value to the closed set of a.
func (d *Draft) AddValue(a *Attribute) *Value {
	v := &Value{d.part([]byte(`{"value":""}`), "")}
	a.Values = append(a.Values, v)
	return v
}

// AddFlag adds a flag to r.
func (d *Draft) AddFlag(r *Relation) *Flag {
	f := &Flag{handle: d.fresh(), kind: ":bool"}
	r.Flags = append(r.Flags, f)
	return f
}

// Remove takes away the part that h names, with what cannot be without it: the joins to
// it, and of a label the relations that could no longer begin or no longer end anywhere,
// whose names it gives. What is marked goes only with [Draft.Command].
func (d *Draft) Remove(h Handle) (with []string) {
	switch {
	case d.Type(h) != nil:
		return d.removeType(h)
	case d.Relation(h) != nil:
		d.removeRelation(h)
		return nil
	}
	for _, t := range d.Types {
		t.removeAttribute(h)
		for _, a := range t.Attributes {
			a.removeValue(h)
		}
	}
	for _, r := range d.Relations {
		r.Flags = slices.DeleteFunc(r.Flags, func(f *Flag) bool { return f.handle == h })
	}
	return nil
}

func (d *Draft) removeType(h Handle) (with []string) {
	d.Types = slices.DeleteFunc(d.Types, func(t *Type) bool { return t.handle == h })
	leaves := func(e End) bool { return e.Label == h }
	for _, r := range slices.Clone(d.Relations) {
		if !r.Joins(h) {
			continue
		}
		r.From, r.To = slices.DeleteFunc(r.From, leaves), slices.DeleteFunc(r.To, leaves)
		if len(r.From) == 0 || len(r.To) == 0 {
			with = append(with, r.ID())
			d.removeRelation(r.handle)
		}
	}
	for _, t := range d.Types {
		for _, a := range t.Attributes {
			a.Targets = slices.DeleteFunc(a.Targets, leaves)
		}
	}
	return with
}

func (d *Draft) removeRelation(h Handle) {
	d.Relations = slices.DeleteFunc(d.Relations, func(r *Relation) bool { return r.handle == h })
	for _, t := range d.Types {
		d.dropNeeds(t)
	}
}

// dropNeeds forgets those needs of t that ask for relations which are no more.
func (d *Draft) dropNeeds(t *Type) {
	for i := range t.Needs {
		t.Needs[i] = slices.DeleteFunc(t.Needs[i], func(h Handle) bool { return d.Relation(h) == nil })
	}
	t.Needs = slices.DeleteFunc(t.Needs, func(need []Handle) bool { return len(need) == 0 })
}

func (t *Type) removeAttribute(h Handle) {
	t.Attributes = slices.DeleteFunc(t.Attributes, func(a *Attribute) bool { return a.handle == h })
	for _, a := range t.Attributes {
		if a.Undated == h {
			a.Undated = 0
		}
	}
}

func (a *Attribute) removeValue(h Handle) {
	if a.value(h) == nil {
		return
	}
	a.Values = slices.DeleteFunc(a.Values, func(v *Value) bool { return v.handle == h })
	if a.standard == h {
		a.SetStandard("")
	}
}

// Move puts the part that h names by places further down in its list, up where by is
// less than 0, as far as there are places; it reports whether it went.
func (d *Draft) Move(h Handle, by int) bool {
	if move(d.Types, by, func(t *Type) bool { return t.handle == h }) || move(d.Relations, by, func(r *Relation) bool { return r.handle == h }) {
		return true
	}
	for _, t := range d.Types {
		if move(t.Attributes, by, func(a *Attribute) bool { return a.handle == h }) {
			return true
		}
		for _, a := range t.Attributes {
			if move(a.Values, by, func(v *Value) bool { return v.handle == h }) {
				return true
			}
		}
	}
	for _, r := range d.Relations {
		if move(r.Flags, by, func(f *Flag) bool { return f.handle == h }) {
			return true
		}
	}
	return false
}

func move[T any](parts []*T, by int, is func(*T) bool) bool {
	from := slices.IndexFunc(parts, is)
	if from < 0 {
		return false
	}
	to := min(max(from+by, 0), len(parts)-1)
	for i := from; i < to; i++ {
		parts[i], parts[i+1] = parts[i+1], parts[i]
	}
	for i := from; i > to; i-- {
		parts[i], parts[i-1] = parts[i-1], parts[i]
	}
	return to != from
}
