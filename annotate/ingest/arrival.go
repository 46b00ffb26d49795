package ingest

import (
	"cmp"
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// arrival is a document of a bundle whose sets are taken in. First it is judged what
// becomes of each, then that is done.
type arrival struct {
	*reception
	holding *holding
	first   int // ids below it may have been given here
	next    int // the number of the next id
	// judged says for the set of each annotator of the bundle what becomes of it. One that
	// was refused or left out is nowhere here.
	judged map[string]judged
	theirs map[string]bool // the annotators who have a set of it in the bundle
	// goldGoes: the review that is here may be replaced as well, so that it protects nothing.
	goldGoes bool
}

// judged is what becomes of one set.
type judged struct {
	SetReport
	set    model.Annotations  // with its decisions about the sets as they are here
	now    renumbering        // what its ids are here
	before *model.Annotations // in whose place it comes
}

func (j judged) here() bool {
	return j.Outcome != SetRefused && j.Outcome != SetLeft && j.Outcome != SetOlder
}

// sets takes the sets of one document: those that may get another name behind the others,
// and gold, whose decisions are about them all, at the end.
func (re *reception) sets(h *holding, sets []model.Annotations, r *Report) error {
	first, err := h.nextNumber()
	if err != nil {
		return err
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
	sets = slices.SortedStableFunc(slices.Values(sets), func(a, b model.Annotations) int { return turn(a) - turn(b) })
	at := &arrival{reception: re, holding: h, first: first, goldGoes: true}
	err = at.judge(sets)
	if err == nil && at.judged[model.GoldAuthor].Outcome != SetNewer {
		at.goldGoes = false
		err = at.judge(sets)
	}
	if err != nil {
		return err
	}
	h.next = at.next
	for _, a := range sets {
		j := at.judged[a.Set.Author]
		at.do(j)
		r.Sets = append(r.Sets, j.SetReport)
	}
	return nil
}

// judge finds out what becomes of each of sets.
func (at *arrival) judge(sets []model.Annotations) error {
	at.next, at.judged, at.theirs = at.first, map[string]judged{}, map[string]bool{}
	for _, a := range sets {
		at.theirs[a.Set.Author] = true
		for _, n := range numbers(ids(a)) {
			at.next = max(at.next, n+1)
		}
	}
	for _, a := range sets {
		j, err := at.set(a)
		if err != nil {
			return err
		}
		at.judged[a.Set.Author] = j
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

// set judges the set a: it comes under its author's name, or, where that author has another
// here, in its place or under the name chosen for it.
func (at *arrival) set(a model.Annotations) (judged, error) {
	said := SetReport{Author: a.Set.Author, As: a.Set.Author, Spans: len(a.Spans), Relations: len(a.Relations), Outcome: SetRefused}
	if leave := at.in.opt.Leave; leave != nil && leave(a.Set.Author) {
		said.Outcome = SetLeft
		return judged{SetReport: said}, nil
	}
	decisions, astray := at.decisions(a)
	if astray != "" {
		said.Why = model.Messagef("the review in %s was not taken in: it decides on what %s marked, which the bundle lacks or which is otherwise here", at.holding.document.Name, astray)
		return judged{SetReport: said}, nil
	}
	a.Decisions = decisions
	refused := said
	for _, name := range at.in.names(a.Set.Author) {
		ours, there, err := at.holding.set(name)
		if err != nil {
			return judged{}, err
		}
		said.As = name
		if !there {
			said.Outcome = SetAdded
			return at.added(a, said), nil
		}
		j, err := at.meets(a, ours, said)
		if err != nil || j.Outcome != SetRefused {
			return j, err
		}
		if refused.Why.Format == "" {
			refused = j.SetReport
		}
	}
	return judged{SetReport: refused}, nil
}

// decisions are those of a, about the sets as they are here; astray is the annotator whose
// marks they would miss.
func (at *arrival) decisions(a model.Annotations) (decisions []model.Decision, astray string) {
	decisions = slices.Clone(a.Decisions)
	for i := range decisions {
		about := slices.Clone(decisions[i].About)
		for j, o := range about {
			known := at.judged[o.Author()]
			switch {
			case at.theirs[o.Author()] && known.here():
				about[j] = model.Origin{known.As, known.now.of(o.ID())}
				if decisions[i].Taken == o.Author() {
					decisions[i].Taken = known.As
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

// added judges the set a, whose author has none here.
func (at *arrival) added(a model.Annotations, said SetReport) judged {
	j := judged{SetReport: said, set: a, now: renumbering{}}
	all := ids(a)
	if given := numbers(all); len(given) > 0 && given[0] < at.first {
		j.now, j.Renumbered = counted(all, at.next), true
		at.next += len(given)
	}
	return j
}

// do gathers what was judged.
func (at *arrival) do(j judged) {
	h := at.holding
	if !j.here() || j.Outcome == SetSame {
		return
	}
	a := renumbered(owned(withEntities(j.set, at.entities.stored), h.document.ID, j.As), j.now, at.in.schema)
	h.sets[j.As] = a
	if j.Outcome == SetAdded {
		at.in.brought.Marked = append(at.in.brought.Marked, a)
		return
	}
	n := annotate.Newer{Before: *j.before, After: a}
	at.in.brought.Newer = append(at.in.brought.Newer, n)
	at.in.earlier[setKey{h.document.ID, j.As}] = append(at.in.earlier[setKey{h.document.ID, j.As}], n.Before)
}
