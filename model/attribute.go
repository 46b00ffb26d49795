package model

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Value is the value of one attribute: a text, a list of texts (for attributes
// that take several), or a flag. The zero value is the empty text.
type Value struct {
	kind valueKind
	text string
	list []string
	flag bool
}

type valueKind uint8

const (
	textValue valueKind = iota
	listValue
	flagValue
)

// TextValue is a single text value.
func TextValue(s string) Value { return Value{kind: textValue, text: s} }

// ListValue is a set of values, kept in the order given.
func ListValue(items ...string) Value { return Value{kind: listValue, list: slices.Clone(items)} }

// FlagValue is a yes or a no.
func FlagValue(b bool) Value { return Value{kind: flagValue, flag: b} }

// IsList reports whether v was made as a list.
func (v Value) IsList() bool { return v.kind == listValue }

// IsFlag reports whether v was made as a flag.
func (v Value) IsFlag() bool { return v.kind == flagValue }

// Flag is the flag's value; false for texts and lists.
func (v Value) Flag() bool { return v.flag }

// Items gives the values v holds: one for a text, none for an empty text or list,
// "true" or "false" for a flag. The caller may keep and change the slice.
func (v Value) Items() []string {
	switch {
	case v.kind == listValue:
		return slices.Clone(v.list)
	case v.kind == flagValue:
		return []string{fmt.Sprint(v.flag)}
	case v.text == "":
		return nil
	}
	return []string{v.text}
}

// String gives v for a reader, items of a list joined by a comma.
func (v Value) String() string { return strings.Join(v.Items(), ", ") }

// Equal reports whether v and o are of the same kind and hold the same.
func (v Value) Equal(o Value) bool {
	return v.kind == o.kind && v.text == o.text && v.flag == o.flag && slices.Equal(v.list, o.list)
}

// MarshalJSON writes a string, an array of strings, or a boolean.
func (v Value) MarshalJSON() ([]byte, error) {
	switch v.kind {
	case listValue:
		if v.list == nil {
			return []byte("[]"), nil
		}
		return marshalPlain(v.list)
	case flagValue:
		return marshalPlain(v.flag)
	}
	return marshalPlain(v.text)
}

// UnmarshalJSON reads what MarshalJSON writes, and a number as its digits.
func (v *Value) UnmarshalJSON(data []byte) error {
	var decoded any
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.UseNumber()
	if err := decoder.Decode(&decoded); err != nil {
		return err
	}
	switch x := decoded.(type) {
	case string:
		*v = TextValue(x)
	case json.Number:
		*v = TextValue(x.String())
	case bool:
		*v = FlagValue(x)
	case []any:
		return v.fromList(x)
	default:
		return Errorf(Invalid, "an attribute value is a text, a list of texts or true/false, not %s", data)
	}
	return nil
}

func (v *Value) fromList(items []any) error {
	list := make([]string, len(items))
	for i, item := range items {
		s, ok := item.(string)
		if !ok {
			return Errorf(Invalid, "a list of attribute values holds texts only, not %v", item)
		}
		list[i] = s
	}
	*v = Value{kind: listValue, list: list}
	return nil
}

// marshalPlain is json.Marshal without HTML escapes: nothing is escaped that
// need not be, so that exports read as the text does.
func marshalPlain(x any) ([]byte, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(x); err != nil {
		return nil, err
	}
	return []byte(strings.TrimSuffix(b.String(), "\n")), nil
}

// Attributes are the values of a span or relation by attribute name. nil and
// empty are the same.
type Attributes map[string]Value

// Equal reports whether a and o hold the same names and values.
func (a Attributes) Equal(o Attributes) bool {
	return maps.EqualFunc(a, o, Value.Equal)
}

// With returns a copy of a in which name has value v.
func (a Attributes) With(name string, v Value) Attributes {
	next := maps.Clone(a)
	if next == nil {
		next = Attributes{}
	}
	next[name] = v
	return next
}

// Without returns a copy of a that has no name.
func (a Attributes) Without(name string) Attributes {
	next := maps.Clone(a)
	delete(next, name)
	return next
}
