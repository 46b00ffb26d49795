package ingest

import (
	"cmp"
	"slices"
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
// a set its marks. Each document is reported, and at the end what concerns the project.
func (in *intake) receive(h bundle.Header, documents []bundle.Document, each func(Report)) (Report, error) {
	evidence, err := in.evidence(documents)
	if err != nil {
		return Report{}, err
	}
	for _, e := range h.Entities {
		in.nextEntity = max(in.nextEntity, number(string(e.ID))+1)
	}
	met := newMeeting(in, h.Entities)
	met.match(evidence)
	re := &reception{in, met}
	mentioned := map[model.EntityID]bool{}
	for _, d := range documents {
		for _, set := range d.Sets {
			for _, ids := range mentions(set) {
				for _, id := range ids {
					mentioned[id] = true
				}
			}
		}
		r, err := re.document(d)
		if err != nil {
			return Report{}, err
		}
		each(r)
	}
	met.addUnmentioned(mentioned)
	noted := Report{Outcome: Noted, Schema: annotate.Differences(h.Schema, in.schema)}
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
		err := re.sets(h, d.Sets, &r)
		r.conclude()
		return r, err
	}
	if other, taken := in.ids[doc.ID]; taken {
		r.Outcome = Refused
		r.Err = model.Errorf(model.Conflict, "%s was not imported: its id %s is that of another document, %s; import the bundle into a new project", doc.Name, doc.ID, other)
		return r, nil
	}
	if in.opt.Taken(doc.Name) {
		r.note("The text of %s is another one here: it was changed. Both stay, each with what is marked in it.", doc.Name)
	}
	r.freeName(in.opt.Taken)
	r.Outcome, doc.Name = Imported, r.Name
	err := re.sets(in.add(doc), d.Sets, &r)
	return r, err
}

// arrival is a document of a bundle whose sets are taken in.
type arrival struct {
	*reception
	holding *holding
	first   int // ids below it may have been given here
	// places says for the set of each annotator of the bundle what it is here: whose, and
	// under which numbers. A set that was refused has none.
	places map[string]place
	theirs map[string]bool // the annotators who have a set of it in the bundle
}

type place struct {
	author string
	now    renumbering
}

// sets takes the sets of one document: those that may get another name behind the others,
// and gold, whose decisions are about them all, at the end.
func (re *reception) sets(h *holding, sets []model.Annotations, r *Report) error {
	first, err := h.nextNumber()
	if err != nil {
		return err
	}
	at := &arrival{reception: re, holding: h, first: first, places: map[string]place{}, theirs: map[string]bool{}}
	h.next = first
	for _, a := range sets {
		at.theirs[a.Set.Author] = true
		for _, n := range numbers(a) {
			h.next = max(h.next, n+1)
		}
	}
	turn := func(a model.Annotations) int {
		switch {
		case a.Set.Author == model.GoldAuthor:
			return 2
		case re.in.opt.Rename[a.Set.Author] != "":
			return 1
		}
		return 0
	}
	for _, a := range slices.SortedStableFunc(slices.Values(sets), func(a, b model.Annotations) int { return turn(a) - turn(b) }) {
		said, err := at.set(a)
		if err != nil {
			return err
		}
		r.Sets = append(r.Sets, said)
	}
	return nil
}

// names are those under which a set of author may be here. Gold is nobody's own: it has no
// other name.
func (in *intake) names(author string) []string {
	if other := in.opt.Rename[author]; other != "" && author != model.GoldAuthor {
		return []string{author, other}
	}
	return []string{author}
}

// set takes the set a under its author's name, or, where that author has another here,
// under the name chosen for it.
func (at *arrival) set(a model.Annotations) (SetReport, error) {
	said := SetReport{Author: a.Set.Author, As: a.Set.Author, Spans: len(a.Spans), Relations: len(a.Relations), Outcome: SetRefused}
	decisions, astray := at.decisions(a)
	if astray != "" {
		said.Why = model.Messagef("the review in %s was not taken in: it decides on what %s marked, which the bundle lacks or which is otherwise here", at.holding.document.Name, astray)
		return said, nil
	}
	a.Decisions = decisions
	for _, name := range at.in.names(a.Set.Author) {
		ours, there, err := at.holding.set(name)
		if err != nil {
			return said, err
		}
		if !there {
			said.As, said.Outcome = name, SetAdded
			said.Renumbered = at.add(a, name)
			return said, nil
		}
		if sameMarks(withEntities(owned(a, ours.Set.Document, name), at.entities.compared), ours, at.in.schema) {
			said.As, said.Outcome = name, SetSame
			said.State, said.StateHere = a.Set.State, ours.Set.State
			now, given := renumbering{}, numbers(ours)
			for i, n := range numbers(a) {
				now[n] = given[i]
			}
			at.places[a.Set.Author] = place{name, now}
			return said, nil
		}
	}
	said.Why = model.Messagef("what %s marked in %s is there already and differs: it was not taken in and nothing was overwritten", a.Set.Author, at.holding.document.Name)
	return said, nil
}

// decisions are those of a, about the sets as they are here; astray is the annotator whose
// marks they would miss.
func (at *arrival) decisions(a model.Annotations) (decisions []model.Decision, astray string) {
	decisions = slices.Clone(a.Decisions)
	for i := range decisions {
		about := slices.Clone(decisions[i].About)
		for j, o := range about {
			p, taken := at.places[o.Author()]
			switch {
			case taken:
				about[j] = model.Origin{p.author, p.now.of(o.ID())}
				if decisions[i].Taken == o.Author() {
					decisions[i].Taken = p.author
				}
			case at.theirs[o.Author()] || at.holding.stored[o.Author()]:
				return nil, o.Author()
			}
		}
		slices.SortFunc(about, func(a, b model.Origin) int { return cmp.Compare(a.Author(), b.Author()) })
		decisions[i].About = about
	}
	return decisions, ""
}

// add gathers the set a as one of author; it tells whether ids were given anew.
func (at *arrival) add(a model.Annotations, author string) bool {
	h, given := at.holding, numbers(a)
	from := a.Set.Author
	a = owned(withEntities(a, at.entities.stored), h.document.ID, author)
	now := renumbering{}
	if len(given) > 0 && given[0] < at.first {
		now = counted(given, h.next)
		a = renumbered(a, now, at.in.schema)
		h.next += len(given)
	}
	at.places[from] = place{author, now}
	h.sets[author] = a
	at.in.marked = append(at.in.marked, a)
	return len(now) > 0
}
