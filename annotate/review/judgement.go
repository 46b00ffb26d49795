package review

import (
	"slices"

	"raqim/model"
)

// Judgement is what a reviewer says of an item or a link.
type Judgement struct {
	Verdict model.Verdict // any but VerdictAgreed, which follows from what is taken
	// Take is the annotator whose version gold takes; of merged ones, whose label and
	// values: "" the first who marked it.
	Take string
	// Span is what gold shall have, for VerdictEdited: its label, parts, attributes, entity
	// and note. Its references are to spans of gold.
	Span     *model.Span
	Reason   model.Reason
	Note     string
	Reviewer string
}

// set is the index of author's set.
func (c Comparison) set(author string) (int, error) {
	at := slices.IndexFunc(c.Sets, func(s model.Set) bool { return s.Author == author })
	if at < 0 {
		return 0, model.Errorf(model.NotFound, "there is no set of %q among those that are compared", author)
	}
	return at, nil
}

// source is what gold shall have of item i, nil for nothing, and whose it is.
func (c Comparison) source(i int, j Judgement) (span *model.Span, taken string, err error) {
	if i < 0 || i >= len(c.Items) {
		return nil, "", model.Errorf(model.NotFound, "there is no item %d: the comparison has %d", i, len(c.Items))
	}
	switch j.Verdict {
	case model.VerdictTaken:
		k, err := c.set(j.Take)
		if err != nil {
			return nil, "", err
		}
		return c.Items[i].Spans[k], j.Take, nil
	case model.VerdictMerged:
		return c.merged(i, j.Take)
	case model.VerdictEdited:
		if j.Span == nil {
			return nil, "", model.Errorf(model.Invalid, "what was edited needs a span")
		}
		return j.Span, "", nil
	case model.VerdictNeither, model.VerdictLater:
		return nil, "", nil
	}
	return nil, "", model.Errorf(model.Invalid, "an item cannot be settled as %q", string(j.Verdict))
}

// merged is item i with the text of all who marked it, the rest as take has it.
func (c Comparison) merged(i int, take string) (*model.Span, string, error) {
	base, by, n := (*model.Span)(nil), "", 0
	for k, s := range c.Items[i].Spans {
		if s == nil {
			continue
		}
		n++
		if base == nil || c.Sets[k].Author == take {
			base, by = s, c.Sets[k].Author
		}
	}
	switch {
	case n < 2:
		return nil, "", model.Errorf(model.Invalid, "there is nothing to merge: only %s marked it", by)
	case take != "" && by != take:
		return nil, "", model.Errorf(model.Invalid, "%s did not mark it", take)
	}
	span := *base
	for _, s := range c.Items[i].Spans {
		if s == nil {
			continue
		}
		for _, p := range s.Parts {
			span.Parts = model.WithPart(span.Parts, p)
		}
	}
	return &span, by, nil
}

// alike tells whether all annotators, two at least, marked item i alike.
func (c Comparison) alike(i int) bool {
	return len(c.Sets) > 1 && c.Items[i].Differs&^Links == 0 && !c.Items[i].saysNoneOtherwise()
}

// about lists what item i is in the sets, by author.
func (c Comparison) about(i int) []model.Origin {
	var about []model.Origin
	for k, s := range c.Items[i].Spans {
		if s != nil {
			about = append(about, model.Origin{c.Sets[k].Author, string(s.ID)})
		}
	}
	return sortedOrigins(about)
}

// aboutLink lists what l is in the sets, by author.
func (c Comparison) aboutLink(l Link) []model.Origin {
	var about []model.Origin
	for k, r := range l.Relations {
		if r != nil {
			about = append(about, model.Origin{c.Sets[k].Author, string(r.ID)})
		}
	}
	return sortedOrigins(about)
}

func sortedOrigins(about []model.Origin) []model.Origin {
	slices.SortFunc(about, func(a, b model.Origin) int { return slices.Compare(a[:], b[:]) })
	return about
}
