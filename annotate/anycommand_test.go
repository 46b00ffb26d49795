package annotate

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"raqim/model"
)

// Kinds are what [AnyCommand] can draw: of every command there is one at least.
func Kinds() int { return len(drawing{}.kinds()) }

// AnyCommand draws a command of a kind that an annotator might give in state, right
// or wrong. known are entities, fresh is a number that no entity had.
func AnyCommand(t *rapid.T, kind int, state State, known []model.EntityID, fresh int) Command {
	d := drawing{t: t, state: state, known: known, fresh: fresh}
	return d.kinds()[kind]()
}

// Attempts is how often a command of a kind is drawn anew that was refused.
const Attempts = 8

// Beginning is what a sequence of commands begins with, so that there are spans for
// the others.
func Beginning() []Command {
	return []Command{
		AddSpan{Label: "CUE", Parts: at(0, 3)},
		AddSpan{Label: "SPEAKER", Parts: at(4, 10)},
		AddSpan{Label: "QUOTE", Parts: at(12, 21)},
		AddSpan{Label: "QUOTE", Parts: at(13, 15)},
		AddRelation{Label: "SPEAKER_OF", From: "s2", To: "s3"},
	}
}

// The schema and the text of the tests, for those that stand outside the package.
const (
	TestSchema = testSchema
	TestText   = testText
)

// drawing draws the fields of a command, most of them right ones.
type drawing struct {
	t     *rapid.T
	state State
	known []model.EntityID
	fresh int
}

func (d drawing) kinds() []func() Command {
	return []func() Command{
		func() Command { return AddSpan{Label: d.label(), Parts: d.parts()} },
		func() Command {
			return AddSpan{Label: "SPEAKER", Parts: d.parts(), Entity: d.entity(), Provenance: model.Provenance{By: model.ByRule, Ref: "r"}}
		},
		func() Command {
			return AddSpans{Label: d.label(), Places: [][]model.Range{d.parts(), at(0, 3), at(12, 21)}}
		},
		func() Command { return AddPart{ID: d.span(), Part: d.parts()[0]} },
		func() Command { return RemovePart{ID: d.span(), Part: d.parts()[0]} },
		func() Command { return RemoveSpan{ID: d.span()} },
		func() Command { return SetParts{ID: d.span(), Parts: d.parts()} },
		func() Command { return SetLabel{ID: d.span(), Label: d.label()} },
		func() Command { return SetNote{ID: d.span(), Note: d.text()} },
		func() Command {
			return SetEntity{ID: d.span("SPEAKER"), Entity: d.entity(), With: model.Attributes{"mention_type": model.TextValue("PRONOUN")}}
		},
		func() Command { return AssignNewEntity{ID: d.span(), Entity: d.newEntity()} },
		d.attribute,
		func() Command {
			return SayNone{ID: d.span("QUOTE", "SPEAKER"), Relation: d.relationType(), None: d.yes()}
		},
		d.relation,
		d.relation,
		func() Command {
			return AddRelations{Links: []Link{{"CUE_OF", d.argument("CUE"), d.argument("QUOTE")}, {"SPEAKER_OF", d.argument("SPEAKER"), d.argument("QUOTE")}}}
		},
		func() Command {
			made := d.newEntity()
			return AddRelationToNew{Entity: made, Relation: AddRelation{
				Label: "HOLDER_OF", From: model.EntityArgument(made.ID), To: d.argument("QUOTE"), Replace: d.yes(),
			}}
		},
		func() Command { return RemoveRelation{ID: d.relationID()} },
		func() Command {
			return SetRelationFlag{ID: d.relationID(), Name: rapid.SampledFrom([]string{"implicit", "implicit", "implicit", "loud"}).Draw(d.t, "flag"), Value: d.yes()}
		},
		func() Command {
			return SetState{rapid.SampledFrom([]model.SetState{model.SetOpen, model.SetDone, model.SetOpen, model.SetDone, model.SetOpen, model.SetLocked}).Draw(d.t, "state")}
		},
		func() Command { return SendBack{Comment: d.text(), Reviewer: "mona", Time: time.Unix(2e9, 0)} },
		func() Command {
			note := d.text()
			return EditDocument{func(doc *model.Document) { doc.Flagged, doc.Note = !doc.Flagged, note }}
		},
		func() Command {
			return SetDate{model.Date{
				Value: rapid.SampledFrom([]string{"", "2031-10-21", "2031-02-29"}).Draw(d.t, "date"), Evidence: d.text(),
				Status: rapid.SampledFrom([]model.DateStatus{model.DateMissing, model.DateExplicit, model.DateInferred}).Draw(d.t, "known"),
			}}
		},
		func() Command {
			return SetProperties{
				Language:  rapid.SampledFrom([]string{"ar", "fa-AF", "عربي"}).Draw(d.t, "language"),
				Direction: rapid.SampledFrom([]model.Direction{model.DirectionAuto, model.DirectionRTL}).Draw(d.t, "direction"), Source: d.text(),
			}
		},
	}
}

// isOfProject are the actions on the project, which no session does.
var isOfProject = map[string]bool{"import": true, "add_entity": true, "edit_entity": true, "remove_entity": true, "merge_entities": true, "set_schema": true, "set_team": true, "assign": true}

var actionMethod = regexp.MustCompile(`\) Action\(\) string \{ return "(\w+)" \}`)

// Actions lists every action that the package can do, or another whose source matches
// pattern, by the source: no list here has to be kept.
func Actions(tb testing.TB, pattern string) []string {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		tb.Fatal("no source", err)
	}
	var actions []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		for _, m := range actionMethod.FindAllSubmatch(source, -1) {
			actions = append(actions, string(m[1]))
		}
	}
	if len(actions) < 5 {
		tb.Fatalf("only %d actions were found: %v", len(actions), actions)
	}
	return actions
}

func (d drawing) yes() bool { return rapid.Bool().Draw(d.t, "yes") }

func (d drawing) text() string {
	return rapid.SampledFrom([]string{"", "ملاحظة\r\n💩", "<&>\"\\", "می\u200cخواهد"}).Draw(d.t, "text")
}

func (d drawing) label() string {
	return rapid.SampledFrom([]string{"SPEAKER", "CUE", "QUOTE", "QUOTE", "NOISE"}).Draw(d.t, "label")
}

// parts are one to three, now and then wrong ones: outside the text, empty, or not
// in their order.
func (d drawing) parts() []model.Range {
	var parts []model.Range
	at := rapid.IntRange(-1, d.state.Length).Draw(d.t, "start")
	for range rapid.IntRange(1, 3).Draw(d.t, "parts") {
		end := at + rapid.IntRange(0, 6).Draw(d.t, "length")
		parts = append(parts, model.Range{Start: model.Offset(at), End: model.Offset(end)})
		at = end + rapid.IntRange(-1, 4).Draw(d.t, "gap")
	}
	return parts
}

// span is one of a label, of any where none is given; now and then one that is not there.
func (d drawing) span(labels ...string) model.SpanID {
	ids := []model.SpanID{"s99"}
	for _, s := range d.state.Spans {
		if len(labels) == 0 || s.Label == labels[0] || s.Label == labels[len(labels)-1] {
			ids = append(ids, s.ID, s.ID, s.ID)
		}
	}
	return rapid.SampledFrom(ids).Draw(d.t, "span")
}

func (d drawing) argument(label string) model.Argument { return model.SpanArgument(d.span(label)) }

func (d drawing) attribute() Command {
	id := d.span("QUOTE")
	values := []SetAttribute{
		{ID: id, Name: "quote_type", Value: model.TextValue("direct"), With: model.Attributes{"repeats": model.TextValue("t0")}},
		{ID: id, Name: "quote_type", Value: model.TextValue("")},
		{ID: id, Name: "quote_type", Value: model.TextValue("sung")},
		{ID: id, Name: "repeats", Value: model.TextValue(rapid.SampledFrom([]string{"t0", string(d.span("QUOTE"))}).Draw(d.t, "repeated"))},
		{ID: id, Name: "voices", Value: model.ListValue(string(d.span("SPEAKER")))},
	}
	return rapid.SampledFrom(values).Draw(d.t, "attribute")
}

func (d drawing) relationType() string {
	return rapid.SampledFrom([]string{"SPEAKER_OF", "CUE_OF", "HOLDER_OF", "NESTED_IN"}).Draw(d.t, "relation")
}

func (d drawing) relation() Command {
	r := AddRelation{Label: d.relationType(), To: d.argument("QUOTE"), Replace: d.yes()}
	switch r.Label {
	case "SPEAKER_OF":
		r.From, r.Attributes = d.argument("SPEAKER"), model.Attributes{"implicit": model.FlagValue(true)}
	case "CUE_OF":
		r.From = d.argument("CUE")
	case "HOLDER_OF":
		r.From = rapid.SampledFrom([]model.Argument{"AUTHOR", model.EntityArgument(d.entity()), "t0", d.argument("SPEAKER")}).Draw(d.t, "holder")
	case "NESTED_IN":
		r.From, r.To = d.argument("QUOTE"), rapid.SampledFrom([]model.Argument{"t0", r.To}).Draw(d.t, "outer")
	}
	return r
}

func (d drawing) relationID() model.RelationID {
	ids := []model.RelationID{"r99"}
	for _, r := range d.state.Relations {
		ids = append(ids, r.ID, r.ID, r.ID)
	}
	return rapid.SampledFrom(ids).Draw(d.t, "relation")
}

// entity is a known one, or none.
func (d drawing) entity() model.EntityID {
	return rapid.SampledFrom(append([]model.EntityID{""}, d.known...)).Draw(d.t, "entity")
}

func (d drawing) newEntity() model.Entity {
	return model.Entity{
		ID: model.EntityID("e" + strconv.Itoa(d.fresh)), Kind: model.Person, Note: d.text(),
		Names: map[string][]string{"ar": {fmt.Sprint("نادر ", d.fresh)}, "fa": {"نادر"}},
	}
}
