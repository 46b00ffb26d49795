package ingest

import (
	"context"
	"unicode/utf8"

	"raqim/annotate"
	"raqim/annotate/format/bundle"
	"raqim/model"
)

// reception is one bundle as it is taken in.
type reception struct {
	in       *intake
	entities *meeting
}

// receive gathers what a bundle brings that is not there yet. It changes nothing that is
// there: a document keeps what it is described with, an entity what is known of it, and
// a set its marks. Each document is reported, and at the end what concerns the project. It
// ends where ctx does.
func (in *intake) receive(ctx context.Context, h bundle.Header, documents []bundle.Document, each func(Report)) (Report, error) {
	evidence, err := in.evidence(ctx, documents)
	if err != nil {
		return Report{}, err
	}
	for _, e := range h.Entities {
		in.nextEntity = max(in.nextEntity, number(string(e.ID))+1)
	}
	met := newMeeting(in, h.Entities)
	met.match(evidence)
	re := &reception{in, met}
	for _, d := range documents {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		r, err := re.document(d)
		if err != nil {
			return Report{}, err
		}
		each(r)
	}
	met.addUnmentioned(mentionedIn(documents))
	noted := Report{Outcome: Noted, Schema: annotate.Differences(h.Schema, in.schema), Team: in.receiveTeam(h.Team)}
	if !met.seen.empty() {
		noted.Entities = &met.seen
	}
	noted.describe()
	return noted, nil
}

// document takes one document of a bundle with its sets, or its sets alone where its
// text is there already.
func (re *reception) document(d bundle.Document) (Report, error) {
	in, doc := re.in, d.Document
	r := Report{
		Name: doc.Name, Document: doc.ID, Encoding: doc.Encoding, BOM: doc.BOM, LineEnds: doc.LineEnds,
		Characters: utf8.RuneCountInString(doc.Text), Bytes: len(doc.Text), Language: doc.Language,
	}
	h := in.holdings[textID(doc)]
	if h != nil {
		r.Differ = differences(doc, h.document)
		r.Document, r.DuplicateOf = h.document.ID, h.document.Name
		in.assign(h, d.Assigned, &r)
		err := re.sets(h, d.Sets, &r)
		r.conclude()
		return r, err
	}
	if other, taken := in.ids[doc.ID]; taken {
		r.Outcome = Refused
		r.Err = model.Errorf(model.Conflict, "%s was not imported: its id %s is that of another document, %s; import the bundle into a new project", doc.Name, doc.ID, other)
		return r, nil
	}
	if other := in.named[doc.Name]; other != nil {
		text, err := in.text(other)
		if err != nil {
			return r, err
		}
		d := textDifference(text, doc.Text)
		r.TextDiffers = &d
		r.Notes = append(r.Notes, d.describe(doc.Name)...)
	}
	r.freeName(in.opt.Taken)
	r.Outcome, doc.Name = Imported, r.Name
	h = in.add(doc)
	in.assign(h, d.Assigned, &r)
	err := re.sets(h, d.Sets, &r)
	r.describeSets()
	return r, err
}
