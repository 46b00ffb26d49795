package annotate

import (
	"slices"

	"raqim/model"
)

// Differences lists for a reader what theirs has otherwise than ours, as far as it says
// what can be stored: labels, attributes and their values, relations, their ends and
// flags. Names for readers, colours, keys, guidelines and policies do not count.
func Differences(theirs, ours *model.Schema) []model.Message {
	var list []model.Message
	for _, t := range theirs.SpanTypes {
		own, ok := ours.SpanType(t.ID)
		if !ok {
			list = append(list, model.Messagef("the label %s is only there", t.ID))
			continue
		}
		for _, a := range t.Attributes {
			switch b, ok := own.Attribute(a.Name); {
			case !ok:
				list = append(list, model.Messagef("the attribute %s.%s is only there", t.ID, a.Name))
			case !sameAttribute(a, b):
				list = append(list, model.Messagef("%s.%s takes other values", t.ID, a.Name))
			}
		}
		for _, b := range own.Attributes {
			if _, ok := t.Attribute(b.Name); !ok {
				list = append(list, model.Messagef("the attribute %s.%s is only here", t.ID, b.Name))
			}
		}
	}
	for _, t := range ours.SpanTypes {
		if _, ok := theirs.SpanType(t.ID); !ok {
			list = append(list, model.Messagef("the label %s is only here", t.ID))
		}
	}
	return slices.Concat(list, relationDifferences(theirs, ours))
}

func relationDifferences(theirs, ours *model.Schema) []model.Message {
	var list []model.Message
	for _, r := range theirs.RelationTypes {
		own, ok := ours.RelationType(r.ID)
		switch {
		case !ok:
			list = append(list, model.Messagef("the relation %s is only there", r.ID))
		case !sameSet(r.From, own.From) || !sameSet(r.To, own.To):
			list = append(list, model.Messagef("the relation %s joins other things", r.ID))
		case !sameSet(flagNames(r), flagNames(own)):
			list = append(list, model.Messagef("the relation %s has other flags", r.ID))
		}
	}
	for _, r := range ours.RelationTypes {
		if _, ok := theirs.RelationType(r.ID); !ok {
			list = append(list, model.Messagef("the relation %s is only here", r.ID))
		}
	}
	return list
}
