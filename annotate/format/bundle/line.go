package bundle

import (
	"encoding/json"

	"raqim/model"
)

// Format is the name and version in the header.
const Format = "raqim-bundle/1"

// The lines of a bundle. The order of the fields is that of the keys. They are
// not model's own types so that a change there cannot change the format.
type (
	headerLine struct {
		Format     string           `json:"format"`
		OffsetUnit model.OffsetUnit `json:"offset_unit"`
		Project    string           `json:"project"`
		Schema     json.RawMessage  `json:"schema"`
		Entities   []entityLine     `json:"entities"`
		Team       *teamLine        `json:"team,omitempty"` // of a project in which nobody is named there is no such key
	}

	teamLine struct {
		Blind   bool         `json:"blind"`
		Members []memberLine `json:"members"`
	}

	memberLine struct {
		Name string     `json:"name"`
		Role model.Role `json:"role"`
	}

	entityLine struct {
		ID          model.EntityID      `json:"id"`
		Kind        model.EntityKind    `json:"kind"`
		Names       map[string][]string `json:"names"`
		Role        string              `json:"role"`
		Affiliation string              `json:"affiliation"`
		Wikidata    string              `json:"wikidata"`
		Note        string              `json:"note"`
	}

	documentLine struct {
		ID        model.DocumentID  `json:"id"`
		Name      string            `json:"name"`
		Language  string            `json:"language"`
		Direction model.Direction   `json:"direction"`
		Source    string            `json:"source"`
		Publisher string            `json:"publisher"`
		URL       string            `json:"url"`
		Date      dateLine          `json:"date"`
		Encoding  string            `json:"encoding"`
		BOM       bool              `json:"bom"`
		LineEnds  model.LineEnds    `json:"line_ends"`
		Meta      map[string]string `json:"meta"`
		Flagged   bool              `json:"flagged"`
		Note      string            `json:"note"`
		SHA256    string            `json:"sha256"`
		Text      string            `json:"text"`
		Sets      []setLine         `json:"sets"`
		Assigned  []string          `json:"assigned,omitempty"` // nor has a document that was given to nobody
	}

	dateLine struct {
		Value    string           `json:"value"`
		Status   model.DateStatus `json:"status"`
		Evidence string           `json:"evidence"`
	}

	setLine struct {
		Author    string         `json:"author"`
		Kind      model.SetKind  `json:"kind"`
		State     model.SetState `json:"state"`
		Note      string         `json:"note"`
		SentBack  model.SentBack `json:"sent_back,omitzero"`
		Spans     []spanLine     `json:"spans"`
		Relations []relationLine `json:"relations"`
		Decisions []decisionLine `json:"decisions,omitempty"` // bundles from before there were any have no such key
	}

	spanLine struct {
		ID         model.SpanID     `json:"id"`
		Label      string           `json:"label"`
		Parts      []model.Range    `json:"parts"`
		Attributes model.Attributes `json:"attributes"`
		Entity     *model.EntityID  `json:"entity"`
		Note       string           `json:"note"`
		Provenance provenanceLine   `json:"provenance"`
	}

	relationLine struct {
		ID         model.RelationID `json:"id"`
		Label      string           `json:"label"`
		From       model.Argument   `json:"from"`
		To         model.Argument   `json:"to"`
		Attributes model.Attributes `json:"attributes"`
		Note       string           `json:"note"`
		Provenance provenanceLine   `json:"provenance"`
	}

	decisionLine struct {
		ID       model.DecisionID `json:"id"`
		About    []model.Origin   `json:"about"`
		Verdict  model.Verdict    `json:"verdict"`
		Taken    string           `json:"taken"`
		Rule     string           `json:"rule"`
		Reason   model.Reason     `json:"reason"`
		Note     string           `json:"note"`
		Reviewer string           `json:"reviewer"`
	}

	provenanceLine struct {
		By  string `json:"by"`
		Ref string `json:"ref"`
	}
)
