package ingest

import (
	"raqim/model"
)

// SetOutcome is what became of a set of a bundle.
type SetOutcome string

// The outcomes of a set. One is refused where its author has another in the document, but
// where that is as an import once brought it: then a newer one takes its place, if the
// options say so. An older one is what was there before a newer one came.
const (
	SetAdded   SetOutcome = "added"
	SetSame    SetOutcome = "same"
	SetNewer   SetOutcome = "newer"
	SetOlder   SetOutcome = "older"
	SetLeft    SetOutcome = "left"
	SetRefused SetOutcome = "refused"
)

// SetReport says what became of one set of a bundle.
type SetReport struct {
	Author           string         `json:"author"`
	As               string         `json:"as"` // whose it is here
	Outcome          SetOutcome     `json:"outcome"`
	Spans            int            `json:"spans"`
	Relations        int            `json:"relations"`
	Renumbered       bool           `json:"renumbered"`           // its ids were taken here, and were given anew
	Why              model.Message  `json:"why,omitzero"`         // it was refused
	Replaceable      bool           `json:"replaceable,omitzero"` // it was refused, and could take the place of the one here
	Replaced         *Replaced      `json:"replaced,omitzero"`    // of a newer one: what changed
	Comment          string         `json:"comment,omitzero"`     // on it, where another or none is here
	State, StateHere model.SetState `json:"-"`                    // of one that is the same
}

// Replaced says how a newer set differs from the one in whose place it came.
type Replaced struct {
	Spans     Counts `json:"spans"`
	Relations Counts `json:"relations"`
}

// Counts are numbers of marks.
type Counts struct {
	Added   int `json:"added"`
	Changed int `json:"changed"`
	Removed int `json:"removed"`
}

// Difference is something that a document is described with, here and in the bundle.
type Difference struct {
	Field  string `json:"field"`
	Here   string `json:"here"`
	Theirs string `json:"theirs"`
}

// Ground is why two entities are the same.
type Ground string

// The grounds.
const (
	ByWikidata Ground = "wikidata" // one Wikidata id and one kind
	ByMarks    Ground = "marks"    // the same marks of the same annotators lead to them
)

// EntitiesReport says what became of the entities of a bundle.
type EntitiesReport struct {
	Added      int          `json:"added"`
	Joined     []Joined     `json:"joined"`
	Renumbered []Renumbered `json:"renumbered"`
	Alike      []Alike      `json:"alike"`
}

func (r EntitiesReport) empty() bool {
	return len(r.Joined)+len(r.Renumbered)+len(r.Alike) == 0
}

// Joined is an entity of the bundle that is surely one of the project, which is kept as
// it is.
type Joined struct {
	Theirs model.EntityID `json:"theirs"`
	Here   model.EntityID `json:"here"`
	Name   string         `json:"name"`
	By     Ground         `json:"by"`
}

// Renumbered is an entity of the bundle whose id means another one in the project.
type Renumbered struct {
	Theirs model.EntityID `json:"theirs"`
	Here   model.EntityID `json:"here"`
	Name   string         `json:"name"`
}

// Alike is an entity that came, and those that were there and are perhaps the same.
type Alike struct {
	Here model.EntityID   `json:"here"`
	Name string           `json:"name"`
	Like []model.EntityID `json:"like"`
}

// differences lists what theirs is described with otherwise than ours: not where its file
// lay, and no flag, which everybody has of their own.
func differences(theirs, ours model.Document) []Difference {
	date := func(d model.Date) string {
		if d.Value == "" {
			return string(d.Status)
		}
		return d.Value + " " + string(d.Status)
	}
	var list []Difference
	for _, f := range []Difference{
		{"name", ours.Name, theirs.Name},
		{"language", ours.Language, theirs.Language},
		{"direction", string(ours.Direction), string(theirs.Direction)},
		{"date", date(ours.Date), date(theirs.Date)},
		{"publisher", ours.Publisher, theirs.Publisher},
		{"url", ours.URL, theirs.URL},
		{"note", ours.Note, theirs.Note},
	} {
		if f.Here != f.Theirs {
			list = append(list, f)
		}
	}
	return list
}

// conclude says what became of a document that was there already.
func (r *Report) conclude() {
	count := map[SetOutcome]int{}
	for _, s := range r.Sets {
		count[s.Outcome]++
		if s.Outcome != SetRefused {
			continue
		}
		if r.Err == nil {
			r.Err = &model.Error{Code: model.Conflict, Message: s.Why}
		}
	}
	switch {
	case count[SetAdded]+count[SetNewer]+len(r.Assigned) > 0:
		r.Outcome, r.Err = Added, nil
	case count[SetRefused] > 0:
		r.Outcome = Refused
	case count[SetOlder]+count[SetLeft] > 0:
		r.Outcome = Duplicate
		r.note("The same text is already there as %s.", r.DuplicateOf)
	default:
		r.Outcome = Duplicate
		r.note("The same text is already there as %s, with all that is marked in it.", r.DuplicateOf)
	}
	for _, s := range r.Sets {
		if s.Outcome == SetAdded && s.As == s.Author {
			r.note("The annotations of %s were added: %d spans, %d relations.", s.Author, s.Spans, s.Relations)
		}
	}
	r.describeSets()
	r.describe()
}

// describeSets puts into sentences what else became of the sets.
func (r *Report) describeSets() {
	for _, s := range r.Sets {
		switch s.Outcome {
		case SetAdded:
			if s.As != s.Author {
				r.note("What %s marked is there already and differs: it was taken in as that of %s.", s.Author, s.As)
			}
		case SetNewer:
			r.describeNewer(s)
		case SetOlder:
			r.note("What %s marked in the bundle is an earlier version of what is here: it was not taken in.", s.Author)
		case SetLeft:
			r.note("What %s marked was left out, as was asked.", s.Author)
		case SetRefused:
			r.describeRefused(s)
		case SetSame:
			if s.State != s.StateHere {
				r.note("The set of %s is %s here and %s in the bundle: it stays as it is here.", s.As, stateName(s.StateHere), stateName(s.State))
			}
		}
		if s.Comment != "" && s.Outcome != SetNewer && s.Outcome != SetAdded {
			r.note("The bundle has a comment on what %s marked, which was not taken in: %q.", s.Author, s.Comment)
		}
		if s.Renumbered {
			r.note("Ids of %s were in use here: all of that set were given anew.", s.Author)
		}
	}
}

func (r *Report) describeNewer(s SetReport) {
	if n := *s.Replaced; n != (Replaced{}) {
		r.note("What %s marked was taken in place of the earlier work: %d spans added, %d changed, %d removed; %d relations added, %d changed, %d removed.", s.As,
			n.Spans.Added, n.Spans.Changed, n.Spans.Removed, n.Relations.Added, n.Relations.Changed, n.Relations.Removed)
	}
	if s.State != s.StateHere {
		r.note("The set of %s is %s now, as in the bundle.", s.As, stateName(s.State))
	}
	if s.Comment != "" {
		r.note("A comment on what %s marked came: %q.", s.As, s.Comment)
	}
}

// describe puts into sentences what differs otherwise.
func (r *Report) describe() {
	if len(r.Assigned) > 0 && r.DuplicateOf != "" {
		r.note("It is assigned to %s, as the bundle says.", model.List(r.Assigned))
	}
	for _, d := range r.Differ {
		r.note("%s: %q here, %q in the bundle. It stays as it is here.", fieldName(d.Field), d.Here, d.Theirs)
	}
	if len(r.Schema) > 0 {
		list := r.Schema
		if more := len(list) - differencesNamed; more > 0 {
			list = append(list[:differencesNamed:differencesNamed], model.Messagef("..."))
		}
		r.note("The bundle's schema is another one, in which all that is marked fits: %s.", model.Clauses(list))
	}
	if r.Team != nil {
		r.describeTeam()
	}
	if r.Entities != nil {
		r.describeEntities()
	}
}

// describeRefused says why s was refused, where the error of the document does not, and
// what can be done.
func (r *Report) describeRefused(s SetReport) {
	if r.Err == nil || r.Err.Error() != s.Why.String() {
		r.note("Refused: %s.", s.Why)
	}
	if s.Replaceable {
		r.note("What %s marked since can take the place of what is here (--newer).", s.Author)
	}
	if s.Author != model.GoldAuthor {
		r.note("What %s marked can come in under another name (--rename-author %s=NAME).", s.Author, s.Author)
	}
}

func (r *Report) describeEntities() {
	for _, j := range r.Entities.Joined {
		if j.By == ByWikidata {
			r.note("The entity %s (%s) is %s here: both have the same Wikidata id. What is known of it stays as it is here.", j.Theirs, j.Name, j.Here)
		} else {
			r.note("The entity %s (%s) is %s here: the same annotations lead to both. What is known of it stays as it is here.", j.Theirs, j.Name, j.Here)
		}
	}
	for _, n := range r.Entities.Renumbered {
		r.note("The id %s means another entity here: %s is called %s.", n.Theirs, n.Name, n.Here)
	}
	for _, a := range r.Entities.Alike {
		for _, like := range a.Like {
			r.note("%s (%s) and %s have a name in common. Where they are the same, merge them: raqim merge PROJECT %s %s", a.Here, a.Name, like, like, a.Here)
		}
	}
}

func stateName(s model.SetState) model.Message {
	switch s {
	case model.SetDone:
		return model.Messagef("done")
	case model.SetLocked:
		return model.Messagef("locked")
	}
	return model.Messagef("open")
}

func fieldName(field string) model.Message {
	switch field {
	case "name":
		return model.Messagef("Name")
	case "language":
		return model.Messagef("Language")
	case "direction":
		return model.Messagef("Direction")
	case "date":
		return model.Messagef("Date")
	case "publisher":
		return model.Messagef("Publisher")
	case "url":
		return model.Messagef("URL")
	case "assigned":
		return model.Messagef("Assigned to")
	}
	return model.Messagef("Note")
}
