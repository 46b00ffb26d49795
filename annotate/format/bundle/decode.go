package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"raqim/model"
)

func parseHeader(line []byte, opt Options) (Header, error) {
	var l headerLine
	if err := decode(line, &l); err != nil {
		return Header{}, err
	}
	if l.OffsetUnit != model.CodePoint {
		return Header{}, model.Errorf(model.Damaged, "the offsets count %q: a bundle counts code points (%q)", l.OffsetUnit, model.CodePoint)
	}
	schema, err := schemaOf(l.Schema, opt)
	if err != nil {
		return Header{}, err
	}
	h := Header{Project: l.Project, Schema: schema, Entities: make([]model.Entity, len(l.Entities))}
	for i, e := range l.Entities {
		h.Entities[i] = model.Entity(e)
	}
	if l.Team != nil {
		h.Team = l.Team.team()
	}
	if err := model.CheckTeam(h.Team); err != nil {
		return h, err
	}
	return h, checkEntities(h.Entities)
}

// team is what the line says, with its members in their order.
func (l teamLine) team() model.Team {
	t := model.Team{Blind: l.Blind}
	for _, m := range l.Members {
		t.Members = append(t.Members, model.Member(m))
	}
	slices.SortStableFunc(t.Members, func(a, b model.Member) int { return strings.Compare(a.Name, b.Name) })
	return t
}

// checkVersion looks at the format alone, so that a newer header is called newer
// and not wrong.
func checkVersion(line []byte) error {
	var l struct {
		Format string `json:"format"`
	}
	err := json.NewDecoder(bytes.NewReader(line)).Decode(&l)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errCut
	case err != nil:
		return model.Errorf(model.Invalid, "this is no raqim bundle: it does not begin with a header in JSON")
	case l.Format == "":
		return model.Errorf(model.Invalid, "this is no raqim bundle: its first line is no header, which says the format; perhaps that line is missing")
	case l.Format == Format:
		return nil
	}
	version, ok := strings.CutPrefix(l.Format, "raqim-bundle/")
	if n, err := strconv.Atoi(version); ok && err == nil && n > 1 {
		return model.Errorf(model.Invalid, "the bundle was made by a newer Raqim (%s); this one reads %s: update it", l.Format, Format)
	}
	return model.Errorf(model.Invalid, "this is no raqim bundle: its format is %q, not %q", l.Format, Format)
}

func schemaOf(data json.RawMessage, opt Options) (*model.Schema, error) {
	empty := len(data) == 0 || bytes.Equal(data, []byte("null"))
	var keys map[string]json.RawMessage
	if !empty && json.Unmarshal(data, &keys) == nil && len(keys) == 0 {
		empty = true
	}
	switch {
	case empty && opt.Schema == nil:
		return nil, model.Errorf(model.Damaged, "the header has no schema")
	case empty:
		return opt.Schema, nil
	}
	return model.ParseSchema(data)
}

func parseDocument(line []byte, opt Options) (Document, error) {
	var l documentLine
	if err := decode(line, &l); err != nil {
		return Document{}, err
	}
	if l.Text == "" && opt.TextOf != nil {
		text, err := opt.TextOf(l.Name)
		if err != nil {
			return Document{}, model.Wrap(model.CodeOf(err), err, "there is no text for %s", l.Name)
		}
		l.Text = text
	}
	doc := Document{Document: l.document(), Sets: make([]model.Annotations, len(l.Sets)), Assigned: l.Assigned}
	slices.Sort(doc.Assigned)
	for i, set := range l.Sets {
		doc.Sets[i] = set.annotations(l.ID)
	}
	return doc, nil
}

func (l documentLine) document() model.Document {
	d := model.Document{
		ID: l.ID, Name: l.Name, Language: l.Language, Direction: l.Direction,
		Source: l.Source, Publisher: l.Publisher, URL: l.URL,
		Date:     model.Date{Value: l.Date.Value, Status: l.Date.Status, Evidence: l.Date.Evidence},
		Encoding: l.Encoding, BOM: l.BOM, LineEnds: l.LineEnds, Meta: l.Meta,
		Flagged: l.Flagged, Note: l.Note, SHA256: l.SHA256, Text: l.Text,
	}
	if d.Meta == nil {
		d.Meta = map[string]string{}
	}
	return d
}

func (l setLine) annotations(id model.DocumentID) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: id, Author: l.Author, Kind: l.Kind, State: l.State, Note: l.Note, SentBack: l.SentBack}}
	for _, s := range l.Spans {
		span := model.Span{
			ID: s.ID, Document: id, Author: l.Author, Label: s.Label, Parts: s.Parts,
			Attributes: s.Attributes, Note: s.Note, Provenance: model.Provenance(s.Provenance),
		}
		if s.Entity != nil {
			span.Entity = *s.Entity
		}
		a.Spans = append(a.Spans, span)
	}
	for _, r := range l.Relations {
		a.Relations = append(a.Relations, model.Relation{
			ID: r.ID, Document: id, Author: l.Author, Label: r.Label, From: r.From, To: r.To,
			Attributes: r.Attributes, Note: r.Note, Provenance: model.Provenance(r.Provenance),
		})
	}
	for _, d := range l.Decisions {
		a.Decisions = append(a.Decisions, model.Decision{
			ID: d.ID, Document: id, About: d.About, Verdict: d.Verdict, Taken: d.Taken, Rule: d.Rule,
			Reason: d.Reason, Note: d.Note, Reviewer: d.Reviewer,
		})
	}
	return a
}
