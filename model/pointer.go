package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// LineOf is the line of data, which is JSON, that the JSON pointer leads to, from 1. Of a
// pointer to what is not there it is the line of the innermost thing that is.
func LineOf(data []byte, pointer string) int {
	offset, _ := seek(json.NewDecoder(bytes.NewReader(data)), pointer)
	return lineAt(data, offset)
}

// placeOf says where in the JSON of data the JSON pointer leads: "line 12,
// /span_types/3/key". Of a pointer to what is not there it is the line of the
// innermost thing that is.
func placeOf(data []byte, pointer string) Message {
	if pointer == "" {
		return Messagef("line %d", LineOf(data, pointer))
	}
	return Messagef("line %d, %s", LineOf(data, pointer), pointer)
}

// lineAt is the number of the line, from 1, that the byte at offset stands in.
func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset, 0), int64(len(data)))], []byte("\n"))
}

// seek reads one value from d and gives the byte offset behind the first token of
// what pointer leads to in it, or of the innermost thing on the way; found is whether
// it is there. pointer has no escapes: no key of a schema needs them.
func seek(d *json.Decoder, pointer string) (offset int64, found bool) {
	token, err := d.Token()
	offset = d.InputOffset()
	open, nested := token.(json.Delim)
	if err != nil || pointer == "" || !nested {
		return offset, err == nil && pointer == ""
	}
	step, rest, _ := strings.Cut(pointer[1:], "/")
	if rest != "" {
		rest = "/" + rest
	}
	for n := 0; d.More(); n++ {
		key := strconv.Itoa(n)
		if open == '{' {
			token, _ := d.Token()
			key, _ = token.(string)
		}
		if key == step {
			inner, _ := seek(d, rest)
			return inner, true
		}
		var skipped json.RawMessage
		if d.Decode(&skipped) != nil {
			return offset, false
		}
	}
	return offset, false
}

// unreadable says of data that cannot be read as a schema in which line and why.
func unreadable(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return Wrap(Invalid, err, "the schema is not JSON of the form raqim-schema/1, see line %d", lineAt(data, syntax.Offset))
	case errors.As(err, &kind):
		path := strings.Split(kind.Field, ".")
		pointer := wrongPart(data) + "/" + path[len(path)-1]
		return Errorf(Invalid, "%s: it is of the wrong kind, %s: it must be %s", placeOf(data, pointer), found(kind.Value), wanted(kind))
	}
	return Wrap(Invalid, err, "the schema is not JSON of the form raqim-schema/1")
}

// wrongPart is the pointer to the innermost part of a schema that cannot be read: an
// attribute, a type, or the whole.
func wrongPart(data []byte) string {
	var all struct {
		SpanTypes     []json.RawMessage `json:"span_types"`
		RelationTypes []json.RawMessage `json:"relation_types"`
	}
	if json.Unmarshal(data, &all) != nil {
		return ""
	}
	if at := firstWrong[RelationType](all.RelationTypes); at >= 0 {
		return "/relation_types/" + strconv.Itoa(at)
	}
	i := firstWrong[SpanType](all.SpanTypes)
	if i < 0 {
		return ""
	}
	at := "/span_types/" + strconv.Itoa(i)
	var of struct {
		Attributes []json.RawMessage `json:"attributes"`
	}
	if json.Unmarshal(all.SpanTypes[i], &of) == nil {
		if n := firstWrong[AttributeType](of.Attributes); n >= 0 {
			at += "/attributes/" + strconv.Itoa(n)
		}
	}
	return at
}

// firstWrong is the index of the first of parts that is no T; -1 where all are.
func firstWrong[T any](parts []json.RawMessage) int {
	return slices.IndexFunc(parts, func(part json.RawMessage) bool { return json.Unmarshal(part, new(T)) != nil })
}

// wanted names in the terms of JSON what stands where another kind was found.
func wanted(kind *json.UnmarshalTypeError) Message {
	switch kind.Type.Kind() {
	case reflect.Slice:
		return Messagef("a list")
	case reflect.Map, reflect.Struct:
		return Messagef("an object")
	case reflect.Bool:
		return Messagef("true or false")
	case reflect.String:
		return Messagef("a text")
	default:
		return Messagef("a number")
	}
}

// found names what stands in JSON, which package json describes in a word of its
// own ("array", "number 3.5").
func found(described string) Message {
	switch word, _, _ := strings.Cut(described, " "); word {
	case "array":
		return Messagef("a list")
	case "object":
		return Messagef("an object")
	case "bool":
		return Messagef("true or false")
	case "string":
		return Messagef("a text")
	default:
		return Messagef("a number")
	}
}
