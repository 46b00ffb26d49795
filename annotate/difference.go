package annotate

import (
	"fmt"
	"slices"

	"raqim/model"
)

// Differences lists for a reader what theirs has otherwise than ours, as far as it says
// what can be stored: labels, attributes and their values, relations, their ends and
// flags. Names for readers, colours, keys, guidelines and policies do not count.
func Differences(theirs, ours *model.Schema) []string {
	var list []string
	note := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for _, t := range theirs.SpanTypes {
		own, ok := ours.SpanType(t.ID)
		if !ok {
			note("the label %s is only there", t.ID)
			continue
		}
		for _, a := range t.Attributes {
			switch b, ok := own.Attribute(a.Name); {
			case !ok:
				note("the attribute %s.%s is only there", t.ID, a.Name)
			case !sameAttribute(a, b):
				note("%s.%s takes other values", t.ID, a.Name)
			}
		}
		for _, b := range own.Attributes {
			if _, ok := t.Attribute(b.Name); !ok {
				note("the attribute %s.%s is only here", t.ID, b.Name)
			}
		}
	}
	for _, t := range ours.SpanTypes {
		if _, ok := theirs.SpanType(t.ID); !ok {
			note("the label %s is only here", t.ID)
		}
	}
	return slices.Concat(list, relationDifferences(theirs, ours))
}

func relationDifferences(theirs, ours *model.Schema) []string {
	var list []string
	for _, r := range theirs.RelationTypes {
		own, ok := ours.RelationType(r.ID)
		switch {
		case !ok:
			list = append(list, "the relation "+r.ID+" is only there")
		case !sameSet(r.From, own.From) || !sameSet(r.To, own.To):
			list = append(list, "the relation "+r.ID+" joins other things")
		case !sameSet(flagNames(r), flagNames(own)):
			list = append(list, "the relation "+r.ID+" has other flags")
		}
	}
	for _, r := range ours.RelationTypes {
		if _, ok := theirs.RelationType(r.ID); !ok {
			list = append(list, "the relation "+r.ID+" is only here")
		}
	}
	return list
}
