package model

import (
	"fmt"
	"slices"
	"strconv"
)

// schemaFault is what is wrong with a schema, and where: a JSON pointer.
type schemaFault struct {
	pointer string
	what    Message
}

func faultAt(pointer, format string, args ...any) *schemaFault {
	return &schemaFault{pointer, Messagef(format, args...)}
}

// fault finds the first thing in s that could not be worked with; nil where all is well.
func (s *Schema) fault() *schemaFault {
	if s.Format != "raqim-schema/1" {
		return faultAt("/schema", "the schema's format is %q, this program reads \"raqim-schema/1\"", s.Format)
	}
	if s.SpanTypes == nil {
		return faultAt("", "it has no \"span_types\": name the labels there, or write [] for none")
	}
	keys := map[string]string{}
	for i, t := range s.SpanTypes {
		at := "/span_types/" + strconv.Itoa(i)
		if t.ID == "" || slices.ContainsFunc(s.SpanTypes[:i], func(o SpanType) bool { return o.ID == t.ID }) {
			return faultAt(at+"/id", "the id %q of a span type is empty or used twice: give it one of its own", t.ID)
		}
		if other := keys[t.Key]; t.Key != "" && other != "" {
			return faultAt(at+"/key", "the key %s marks both %s and %s: give one of them another", t.Key, other, t.ID)
		}
		keys[t.Key] = t.ID
		if f := t.attributeFault(at); f != nil {
			return f
		}
	}
	for i := range s.RelationTypes {
		if f := s.relationFault(i); f != nil {
			return f
		}
	}
	return s.needFault()
}

func (t SpanType) attributeFault(at string) *schemaFault {
	for i, a := range t.Attributes {
		at := at + "/attributes/" + strconv.Itoa(i)
		if a.Name == NoneOf {
			return faultAt(at+"/name", "%s has an attribute %q, a name that the program keeps for itself: choose another", t.ID, NoneOf)
		}
		if _, ok := t.Attribute(a.Undated); a.Undated != "" && !ok {
			return faultAt(at+"/undated", "the attribute %s of %s names %q, which %s does not have", a.Name, t.ID, a.Undated, t.ID)
		}
	}
	return nil
}

func (s *Schema) relationFault(i int) *schemaFault {
	t, at := s.RelationTypes[i], "/relation_types/"+strconv.Itoa(i)
	if t.ID == "" || slices.ContainsFunc(s.RelationTypes[:i], func(o RelationType) bool { return o.ID == t.ID }) {
		return faultAt(at+"/id", "the id %q of a relation is empty or used twice: give it one of its own", t.ID)
	}
	for _, side := range []struct {
		name string
		ends []string
	}{{"from", t.From}, {"to", t.To}} {
		for n, end := range side.ends {
			if _, ok := s.SpanType(end); !ok && !outsideText(end) {
				return faultAt(at+"/"+side.name+"/"+strconv.Itoa(n), "the relation %s names %q, which is no span type of the schema: it has %s, and outside the text entity, AUTHOR and t0",
					t.ID, end, List(s.SpanTypeIDs()))
			}
		}
	}
	return nil
}

// needFault finds what the schema asks of finished documents and nobody could give.
func (s *Schema) needFault() *schemaFault {
	for i, t := range s.SpanTypes {
		for n, need := range t.Needs {
			for _, id := range need.Relations() {
				if r, ok := s.RelationType(id); !ok || !r.Joins(t.ID) {
					return faultAt(fmt.Sprintf("/span_types/%d/needs/%d", i, n), "%s needs %q, but no relation of that name begins or ends there", t.ID, id)
				}
			}
		}
	}
	return nil
}

// outsideText reports whether end names a relation argument that is not a span.
func outsideText(end string) bool {
	return end == entityKind || end == string(AuthorArgument) || end == string(DateArgument)
}
