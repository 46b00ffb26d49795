package draft

import (
	"bytes"
	"encoding/json"
	"strings"
)

// JSON is the schema as it stands in the draft, without needless blanks. It need not
// be one that a project can have, see [Draft.Problems].
func (d *Draft) JSON() []byte {
	top := d.Top.clone()
	top.renew("policies", d.read.policies, d.Policies.json())
	top.renew("span_types", d.read.types, d.typesJSON())
	top.renew("relation_types", d.read.relations, d.relationsJSON())
	return top.json()
}

// Changed reports whether anything is other than in the project.
func (d *Draft) Changed() bool { return !bytes.Equal(d.JSON(), d.base.JSON()) || len(d.removed()) > 0 }

// renew gives key the value now, unless that is what was read.
func (o *object) renew(key string, read, now []byte) {
	if !bytes.Equal(read, now) {
		o.set(key, json.RawMessage(now))
	}
}

func (d *Draft) typesJSON() []byte {
	items := make([]json.RawMessage, len(d.Types))
	for i, t := range d.Types {
		c := t.Part.clone()
		c.renew("needs", t.readNeeds, d.needsJSON(t))
		c.renew("attributes", t.readAttributes, d.attributesJSON(t))
		items[i] = c.json()
	}
	return list(items)
}

// needsJSON leaves out a need of which nothing was chosen yet.
func (d *Draft) needsJSON(t *Type) []byte {
	var needs []json.RawMessage
	for _, need := range t.Needs {
		var ids []string
		for _, h := range need {
			if r := d.Relation(h); r != nil {
				ids = append(ids, r.ID())
			}
		}
		if len(ids) > 0 {
			needs = append(needs, encode(strings.Join(ids, "|")))
		}
	}
	return list(needs)
}

func (d *Draft) attributesJSON(t *Type) []byte {
	items := make([]json.RawMessage, len(t.Attributes))
	for i, a := range t.Attributes {
		c := a.Part.clone()
		c.renew("values", a.readValues, d.valuesJSON(a))
		if a.Standard() != a.readStandard || a.Text("default") != a.readStandard {
			c.SetText("default", a.Standard())
			if a.Standard() == "" {
				c.set("default", nil)
			}
		}
		undated := ""
		if other := t.Attribute(a.Undated); other != nil {
			undated = other.Text("name")
		}
		if undated != a.readUndated {
			c.SetText("undated", undated)
		}
		items[i] = c.json()
	}
	return list(items)
}

// valuesJSON is a closed set, or the name of the kind.
func (d *Draft) valuesJSON(a *Attribute) []byte {
	switch a.Kind {
	case Closed:
		items := make([]json.RawMessage, len(a.Values))
		for i, v := range a.Values {
			items[i] = v.json()
		}
		return list(items)
	case Integer, Decimal:
		return encode(string(a.Kind) + ":" + a.Low + "-" + a.High)
	case Reference:
		return encode("ref:" + strings.Join(d.EndNames(a.Targets), "|"))
	case Other:
		return encode(a.kind)
	}
	return encode(string(a.Kind))
}

func (d *Draft) relationsJSON() []byte {
	items := make([]json.RawMessage, len(d.Relations))
	for i, r := range d.Relations {
		c := r.Part.clone()
		c.renew("from", r.readFrom, d.endsJSON(r.From))
		c.renew("to", r.readTo, d.endsJSON(r.To))
		c.renew("attributes", r.readFlags, r.flagsJSON())
		items[i] = c.json()
	}
	return list(items)
}

// EndNames is what the schema calls ends, by the labels' names of the moment.
func (d *Draft) EndNames(ends []End) []string {
	names := []string{}
	for _, e := range ends {
		if t := d.Type(e.Label); t != nil {
			names = append(names, t.ID())
		} else if e.Label == 0 {
			names = append(names, e.Name)
		}
	}
	return names
}

func (d *Draft) endsJSON(ends []End) []byte { return encode(d.EndNames(ends)) }

func (r *Relation) flagsJSON() []byte {
	flags := make([]json.RawMessage, len(r.Flags))
	for i, f := range r.Flags {
		flags[i] = encode(f.Name + f.kind)
	}
	return list(flags)
}
