package format

import (
	"fmt"

	"pgregory.net/rapid"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

const smallSchema = `{"schema":"raqim-schema/1","name":"Small","span_types":[` +
	`{"id":"QUOTE","attributes":[{"name":"type","values":"text"},{"name":"cues","values":"text","multi":true},{"name":"repeats","values":"ref:QUOTE"}]},{"id":"SPEAKER"}],` +
	`"relation_types":[{"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool"]},{"id":"HOLDER_OF","from":["entity","AUTHOR"],"to":["QUOTE"]}]}`

// alphabet has what breaks other tools' offsets and escapes.
var alphabet = []rune("قالإن «»یک\u200c\u064E💩👨🏻\r\n\tab9٣\uFEFF\u2028\u2029\x00\x1f\x7f<>&\"\\u'/é")

func randomText(t *rapid.T, least, most int, name string) string {
	return string(rapid.SliceOfN(rapid.SampledFrom(alphabet), least, most).Draw(t, name))
}

// randomProject has documents of every text and sets by up to three authors.
func randomProject(t *rapid.T) *memory {
	schema, err := model.ParseSchema([]byte(smallSchema))
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{schema: schema, entities: []model.Entity{{ID: "e2", Kind: model.State}, {
		ID: "e10", Kind: model.Person, Role: randomText(t, 0, 5, "role"), Note: randomText(t, 0, 5, "note"),
		Names: map[string][]string{"fa": {randomText(t, 0, 5, "fa")}, "ar": {"أحمد", randomText(t, 0, 5, "ar")}},
	}}}
	if rapid.Bool().Draw(t, "team") {
		m.team = model.Team{Blind: rapid.Bool().Draw(t, "blind")}.With("منى", model.RoleReviewer).With("a1", rapid.SampledFrom(model.Roles()).Draw(t, "role of a1"))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "documents") {
		doc := model.NewDocument(fmt.Sprintf("%d%s.txt", i, randomText(t, 0, 3, "name")), randomText(t, 1, 40, "text"))
		doc.ID = model.DocumentID(fmt.Sprintf("d%d", i)) // two documents may have one text here
		doc.Note, doc.Publisher = randomText(t, 0, 4, "document note"), randomText(t, 0, 4, "publisher")
		doc.Flagged, doc.BOM = rapid.Bool().Draw(t, "flagged"), rapid.Bool().Draw(t, "bom")
		doc.Meta = map[string]string{randomText(t, 0, 2, "key"): randomText(t, 0, 4, "value")}
		d, next := bundle.Document{Document: doc}, 0
		for _, author := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a1", "gold", "فاطمة"}), 0, 3, rapid.ID).Draw(t, "authors") {
			d.Sets = append(d.Sets, randomSet(t, doc, author, &next))
		}
		for _, name := range []string{"a1", "فاطمة"} {
			if rapid.Bool().Draw(t, "assigned") {
				d.Assigned = append(d.Assigned, name)
			}
		}
		m.docs = append(m.docs, d)
	}
	return m
}

// randomSet draws spans and the relations that the schema allows between them.
// Ids count on from next, as they do in a project.
func randomSet(t *rapid.T, doc model.Document, author string, next *int) model.Annotations {
	kind := model.SetHuman
	if author == model.GoldAuthor {
		kind = model.SetGold
	}
	a := model.Annotations{Set: model.Set{Document: doc.ID, Author: author, Kind: kind, State: model.SetOpen, Note: randomText(t, 0, 3, "set note")}}
	for range rapid.IntRange(0, 4).Draw(t, "spans") {
		*next++
		a.Spans = append(a.Spans, randomSpan(t, doc, author, fmt.Sprintf("s%d", *next)))
	}
	for _, from := range a.Spans {
		for _, to := range a.Spans {
			if from.Label != "SPEAKER" || to.Label != "QUOTE" || rapid.Bool().Draw(t, "no relation") {
				continue
			}
			*next++
			a.Relations = append(a.Relations, model.Relation{
				ID: model.RelationID(fmt.Sprintf("r%d", *next)), Document: doc.ID, Author: author, Label: "SPEAKER_OF",
				From: model.SpanArgument(from.ID), To: model.SpanArgument(to.ID), Attributes: model.Attributes{"implicit": model.FlagValue(true)},
				Note: randomText(t, 0, 3, "relation note"), Provenance: model.Provenance{By: model.ByHand},
			})
		}
	}
	if author == model.GoldAuthor && rapid.Bool().Draw(t, "reviewed") {
		randomDecisions(t, &a, next)
	}
	for i, s := range a.Spans {
		if s.Label == "SPEAKER" {
			continue
		}
		*next++
		from := rapid.SampledFrom([]model.Argument{model.AuthorArgument, model.EntityArgument("e10")}).Draw(t, "holder")
		a.Relations = append(a.Relations, model.Relation{
			ID: model.RelationID(fmt.Sprintf("r%d", *next)), Document: doc.ID, Author: author, Label: "HOLDER_OF", From: from, To: model.SpanArgument(s.ID),
		})
		if i > 0 && a.Spans[0].Label == "QUOTE" {
			a.Spans[i].Attributes = s.Attributes.With("repeats", model.TextValue(string(a.Spans[0].ID)))
		}
		if rapid.Bool().Draw(t, "none") {
			a.Spans[i].Attributes = a.Spans[i].Attributes.With(model.NoneOf, model.ListValue("SPEAKER_OF"))
		}
	}
	return a
}

// randomDecisions says that the spans of a came of a review, and of what.
func randomDecisions(t *rapid.T, a *model.Annotations, next *int) {
	for i := range a.Spans {
		*next++
		d := model.Decision{
			ID: model.DecisionID(fmt.Sprintf("d%d", *next)), Document: a.Set.Document, About: []model.Origin{{"a1", "s99"}, {"فاطمة", "s7"}},
			Verdict: rapid.SampledFrom(model.Verdicts()).Draw(t, "verdict"), Taken: "a1", Rule: randomText(t, 0, 3, "rule"),
			Reason: rapid.SampledFrom(model.Reasons()).Draw(t, "reason"), Note: randomText(t, 0, 4, "decision note"), Reviewer: "r",
		}
		a.Decisions = append(a.Decisions, d)
		a.Spans[i].Provenance = model.Provenance{By: model.ByReview, Ref: string(d.ID)}
	}
}

func randomSpan(t *rapid.T, doc model.Document, author, id string) model.Span {
	s := model.Span{
		ID: model.SpanID(id), Document: doc.ID, Author: author, Label: "SPEAKER",
		Note: randomText(t, 0, 3, "span note"), Provenance: model.Provenance{By: model.ByRule, Ref: randomText(t, 0, 3, "ref")},
	}
	if rapid.Bool().Draw(t, "quote") {
		s.Label = "QUOTE"
		s.Attributes = model.Attributes{
			"type": model.TextValue(randomText(t, 0, 3, "type")),
			"cues": model.ListValue(randomText(t, 0, 3, "cue")),
		}
	}
	if rapid.Bool().Draw(t, "entity") {
		s.Entity = "e10"
	}
	length := len([]rune(doc.Text))
	start := rapid.IntRange(0, length-1).Draw(t, "start")
	end := rapid.IntRange(start+1, length).Draw(t, "end")
	s.Parts = []model.Range{{Start: model.Offset(start), End: model.Offset(end)}}
	if end < length && rapid.Bool().Draw(t, "second part") {
		start = rapid.IntRange(end, length-1).Draw(t, "start of the second")
		s.Parts = append(s.Parts, model.Range{Start: model.Offset(start), End: model.Offset(length)})
	}
	return s
}
