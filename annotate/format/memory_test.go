package format

import (
	"bytes"
	"context"
	"os"
	"slices"
	"testing"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

// memory is a project that is no file. It gives everything in an order that no
// export may rely on.
type memory struct {
	schema   *model.Schema
	entities []model.Entity
	docs     []bundle.Document
	team     model.Team
}

func (m *memory) Team() model.Team { return m.team }

func (m *memory) Schema() *model.Schema { return m.schema }

func (m *memory) Documents(context.Context) ([]model.DocumentInfo, error) {
	var infos []model.DocumentInfo
	for _, d := range slices.Backward(m.docs) {
		info := model.DocumentInfo{Document: d.Document, Assigned: d.Assigned}
		info.Text = ""
		for _, set := range d.Sets {
			info.Sets = append(info.Sets, model.SetInfo{Set: set.Set, Spans: len(set.Spans), Relations: len(set.Relations)})
		}
		infos = append(infos, info)
	}
	return infos, nil
}

func (m *memory) find(id model.DocumentID) (bundle.Document, error) {
	i := slices.IndexFunc(m.docs, func(d bundle.Document) bool { return d.ID == id })
	if i < 0 {
		return bundle.Document{}, model.Errorf(model.NotFound, "no document %s", id)
	}
	return m.docs[i], nil
}

func (m *memory) Document(id model.DocumentID) (model.Document, error) {
	d, err := m.find(id)
	return d.Document, err
}

func (m *memory) Annotations(id model.DocumentID, author string) (model.Annotations, error) {
	d, err := m.find(id)
	for _, set := range d.Sets {
		if set.Set.Author == author {
			set.Spans, set.Relations = slices.Clone(set.Spans), slices.Clone(set.Relations)
			slices.Reverse(set.Spans)
			slices.Reverse(set.Relations)
			return set, err
		}
	}
	return model.Annotations{}, model.Errorf(model.NotFound, "no set by %s in %s", author, id)
}

func (m *memory) Sets(id model.DocumentID) ([]model.Set, error) {
	d, err := m.find(id)
	var sets []model.Set
	for _, set := range slices.Backward(d.Sets) {
		sets = append(sets, set.Set)
	}
	return sets, err
}

func (m *memory) Entities() ([]model.Entity, error) {
	entities := slices.Clone(m.entities)
	slices.Reverse(entities)
	return entities, nil
}

// readBundle makes a project of a bundle.
func readBundle(data []byte, opt bundle.Options) (*memory, error) {
	m := &memory{}
	h, err := bundle.Read(bytes.NewReader(data), opt, func(_ bundle.Header, d bundle.Document) error {
		m.docs = append(m.docs, d)
		return nil
	})
	m.schema, m.entities, m.team = h.Schema, h.Entities, h.Team
	return m, err
}

// samples is the sample project that ships with the program.
func samples(t testing.TB) *memory {
	t.Helper()
	schemaJSON, err := os.ReadFile("../../assets/schemas/default.json")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := model.ParseSchema(schemaJSON)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("../../assets/samples/annotations.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	m, err := readBundle(data, bundle.Options{Schema: schema, TextOf: func(name string) (string, error) {
		text, err := os.ReadFile("../../assets/samples/" + name)
		return string(text), err
	}})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func exported(t testing.TB, name string, p Project, opt Options) (string, Summary) {
	t.Helper()
	var b bytes.Buffer
	summary, err := Export(t.Context(), name, p, &b, opt)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), summary
}
