package draft

import (
	"encoding/json"
	"slices"
	"strings"

	"raqim/model"
)

// Of is a draft of the schema of a project, in which nothing is changed yet.
func Of(base *model.Schema) *Draft { return reader(base, base.JSON()) }

// Read is a draft for the project with the schema base, of a schema that came from
// elsewhere: what both call by the same name is the same. It refuses what
// [model.ParseSchema] does.
func Read(base *model.Schema, data []byte) (*Draft, error) {
	schema, err := model.ParseSchema(data)
	if err != nil {
		return nil, err
	}
	return reader(base, schema.JSON()), nil
}

// reader reads a schema that is known to be one.
func reader(base *model.Schema, data []byte) *Draft {
	d := &Draft{base: base}
	d.Top = d.part(data, "")
	d.Policies = d.part(d.Top.get("policies"), "")
	for _, raw := range readList(d.Top.get("span_types")) {
		d.Types = append(d.Types, d.readType(raw))
	}
	for _, raw := range readList(d.Top.get("relation_types")) {
		d.Relations = append(d.Relations, d.readRelation(raw))
	}
	for _, t := range d.Types {
		d.join(t)
	}
	d.read = read{d.Policies.json(), d.typesJSON(), d.relationsJSON()}
	return d
}

// part reads the keys of a part that the project calls origin.
func (d *Draft) part(data []byte, origin string) Part {
	return Part{object: readObject(data), handle: d.fresh(), origin: origin, null: string(data) == "null" || data == nil}
}

func (d *Draft) readType(raw json.RawMessage) *Type {
	t := &Type{Part: d.part(raw, "")}
	had, known := d.base.SpanType(t.ID())
	if known {
		t.origin = had.ID
	}
	for _, item := range readList(t.get("attributes")) {
		t.Attributes = append(t.Attributes, d.readAttribute(item, had))
	}
	return t
}

func (d *Draft) readAttribute(raw json.RawMessage, of model.SpanType) *Attribute {
	a := &Attribute{Part: d.part(raw, "")}
	had, known := of.Attribute(a.Text("name"))
	if known {
		a.origin = had.Name
	}
	for _, item := range readList(a.get("values")) {
		v := &Value{d.part(item, "")}
		if text := v.Text("value"); slices.ContainsFunc(had.Values.Choices, func(c model.Choice) bool { return c.Value == text }) {
			v.origin = text
		}
		a.Values = append(a.Values, v)
	}
	return a
}

func (d *Draft) readRelation(raw json.RawMessage) *Relation {
	r := &Relation{Part: d.part(raw, "")}
	had, known := d.base.RelationType(r.ID())
	if known {
		r.origin = had.ID
	}
	r.From, r.To = d.ends(r.Texts("from")), d.ends(r.Texts("to"))
	for _, text := range r.Texts("attributes") {
		name, kind, typed := strings.Cut(text, ":")
		f := &Flag{handle: d.fresh(), Name: name}
		if typed {
			f.kind = ":" + kind
		}
		if slices.ContainsFunc(had.Attributes, func(a model.RelationFlag) bool { return a.Name() == name }) {
			f.origin = name
		}
		r.Flags = append(r.Flags, f)
	}
	r.readFrom, r.readTo, r.readFlags = d.endsJSON(r.From), d.endsJSON(r.To), r.flagsJSON()
	return r
}

// ends are the labels of the draft that names name, and what lies outside the text.
func (d *Draft) ends(names []string) []End {
	ends := make([]End, len(names))
	for i, name := range names {
		ends[i] = End{Name: name}
		if at := slices.IndexFunc(d.Types, func(t *Type) bool { return t.ID() == name }); at >= 0 {
			ends[i] = End{Label: d.Types[at].handle}
		}
	}
	return ends
}

// join finds the relations and attributes that a label names, now that all are read.
func (d *Draft) join(t *Type) {
	for _, need := range t.Texts("needs") {
		var one []Handle
		for _, id := range model.Need(need).Relations() {
			if at := slices.IndexFunc(d.Relations, func(r *Relation) bool { return r.ID() == id }); at >= 0 {
				one = append(one, d.Relations[at].handle)
			}
		}
		t.Needs = append(t.Needs, one)
	}
	for _, a := range t.Attributes {
		d.joinAttribute(t, a)
	}
	t.readNeeds, t.readAttributes = d.needsJSON(t), d.attributesJSON(t)
}

func (d *Draft) joinAttribute(t *Type, a *Attribute) {
	a.readKind(d, a.get("values"))
	a.readUndated = a.Text("undated")
	if at := slices.IndexFunc(t.Attributes, func(o *Attribute) bool { return o.Text("name") == a.readUndated }); at >= 0 && a.readUndated != "" {
		a.Undated = t.Attributes[at].handle
	}
	a.readStandard = a.Text("default")
	a.SetStandard(a.readStandard)
	a.readValues = d.valuesJSON(a)
}

// readKind reads what the values are.
func (a *Attribute) readKind(d *Draft, values json.RawMessage) {
	if strings.HasPrefix(string(values), "[") {
		a.Kind = Closed
		return
	}
	a.kind = a.Text("values")
	kind, rest, _ := strings.Cut(a.kind, ":")
	a.Kind = Kind(kind)
	switch a.Kind {
	case Text, Timex:
	case Integer, Decimal:
		a.Low, a.High, _ = strings.Cut(rest, "-")
	case Reference:
		a.Targets = d.ends(strings.Split(rest, "|"))
	default:
		a.Kind = Other
	}
}
