package store

import (
	"encoding/json"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/model"
)

// plainSchema is a schema that is written out of its fields.
type plainSchema model.Schema

// drawSchema changes a few things in the rich schema, and says of some of them what
// they are called then.
func drawSchema(t *rapid.T) (*model.Schema, []annotate.Rename) {
	rich, err := model.ParseSchema([]byte(richSchema))
	if err != nil {
		t.Fatal(err)
	}
	s := plainSchema(*rich)
	var list []annotate.Rename
	m := &mutation{t, &s, &list}
	for i := range s.SpanTypes {
		m.attributes(&s.SpanTypes[i])
	}
	m.relations()
	m.labels()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := model.ParseSchema(data)
	if err != nil {
		t.Fatal(err)
	}
	return schema, list
}

type mutation struct {
	*rapid.T
	schema  *plainSchema
	renames *[]annotate.Rename
}

// one draws whether and which of n things happens; the first is nothing.
func (m *mutation) one(what string, n int) int {
	return max(0, rapid.IntRange(-n, n).Draw(m.T, what))
}

// said gives a thing a new name, and says so or not.
func (m *mutation) said(old string, name *string) {
	*name += "_2"
	if rapid.Bool().Draw(m.T, "said") {
		*m.renames = append(*m.renames, annotate.Rename{Old: old, New: *name})
	}
}

func (m *mutation) attributes(t *model.SpanType) {
	for i := len(t.Attributes) - 1; i >= 0; i-- {
		a := &t.Attributes[i]
		old := t.ID + "." + a.Name
		switch m.one(old, 6) {
		case 1:
			t.Attributes = slices.Delete(t.Attributes, i, i+1)
		case 2:
			m.said(old, &a.Name)
		case 3:
			if n := len(a.Values.Choices); n > 0 {
				a.Values.Choices = a.Values.Choices[:n-1]
			}
		case 4:
			if n := len(a.Values.Choices); n > 0 {
				m.said(old+"."+a.Values.Choices[0].Value, &a.Values.Choices[0].Value)
			}
		case 5:
			a.Multi = !a.Multi
		case 6:
			a.Values = model.ValueType{Kind: rapid.SampledFrom([]string{"text", "int:1-2", "ref:QUOTE", "ref:CUE|t0", "ref:entity"}).Draw(m.T, "kind")}
		}
	}
}

func (m *mutation) relations() {
	for i := len(m.schema.RelationTypes) - 1; i >= 0; i-- {
		r := &m.schema.RelationTypes[i]
		switch m.one(r.ID, 5) {
		case 1:
			m.schema.RelationTypes = slices.Delete(m.schema.RelationTypes, i, i+1)
		case 2:
			m.said(r.ID, &r.ID)
		case 3:
			r.From = r.From[:len(r.From)-1]
		case 4:
			r.To = r.To[1:]
		case 5:
			if len(r.Attributes) > 0 {
				r.Attributes = r.Attributes[1:]
			}
		}
	}
}

// labels removes, renames or unites span types, and lets the rest of the schema follow.
func (m *mutation) labels() {
	now := map[string]string{}
	for i := len(m.schema.SpanTypes) - 1; i >= 0; i-- {
		t := &m.schema.SpanTypes[i]
		old := t.ID
		now[old] = old
		switch m.one(old, 3) {
		case 1:
			now[old] = ""
			m.schema.SpanTypes = slices.Delete(m.schema.SpanTypes, i, i+1)
		case 2:
			m.said(old, &t.ID)
			now[old] = t.ID
		case 3:
			if i+1 < len(m.schema.SpanTypes) {
				now[old] = m.schema.SpanTypes[i+1].ID
				*m.renames = append(*m.renames, annotate.Rename{Old: old, New: now[old]})
				m.schema.SpanTypes = slices.Delete(m.schema.SpanTypes, i, i+1)
			}
		}
	}
	follow := func(ends []string) (kept []string) {
		for _, end := range ends {
			if _, label := now[end]; !label {
				now[end] = end
			}
			if now[end] != "" {
				kept = append(kept, now[end])
			}
		}
		return kept
	}
	for i := range m.schema.RelationTypes {
		r := &m.schema.RelationTypes[i]
		r.From, r.To = follow(r.From), follow(r.To)
	}
	for _, t := range m.schema.SpanTypes {
		for i, a := range t.Attributes {
			if refers := a.Refers(); refers != nil && !a.RefersToEntity() {
				t.Attributes[i].Values.Kind = "ref:" + strings.Join(follow(refers), "|")
			}
		}
	}
}
