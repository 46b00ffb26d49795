package find

import (
	"slices"
	"strings"

	"raqim/model"
)

// Typed is what a person means by a line typed into a search: words, and among them
// what narrows the search to spans, "label:QUOTE" and "quote_type:direct".
type Typed struct {
	Label      string
	Attributes []Attribute
	Text       string // the words, one blank between them
}

// labelName is the name before the colon of a label.
const labelName = "label"

// ReadTyped reads a line. A word NAME:VALUE narrows where NAME is "label" or an
// attribute of schema, in small or capital letters; any other is a word to look for,
// such as 16:40. A label may be given by its key, too. Nothing behind the colon means
// that it is still being typed: it is passed over.
func ReadTyped(schema *model.Schema, line string) Typed {
	var t Typed
	var words []string
	for _, word := range strings.Fields(line) {
		name, value, narrows := strings.Cut(word, ":")
		known, ok := knownName(schema, name)
		switch {
		case !narrows || !ok:
			words = append(words, word)
		case value == "":
		case known == labelName:
			t.Label = labelOf(schema, value)
		default:
			t.Attributes = append(t.Attributes, Attribute{Name: known, Value: value})
		}
	}
	t.Text = strings.Join(words, " ")
	return t
}

// knownName is "label" or the name of an attribute that is name but for capital
// letters.
func knownName(schema *model.Schema, name string) (string, bool) {
	if strings.EqualFold(name, labelName) {
		return labelName, true
	}
	for _, t := range schema.SpanTypes {
		for _, a := range t.Attributes {
			if strings.EqualFold(name, a.Name) {
				return a.Name, true
			}
		}
	}
	return "", false
}

// labelOf is the label that value means, by its id or its key; value itself where
// there is none, which Compile says.
func labelOf(schema *model.Schema, value string) string {
	for _, t := range schema.SpanTypes {
		if strings.EqualFold(value, t.ID) || value == t.Key {
			return t.ID
		}
	}
	return value
}

// String is a line that is read as t, what narrows first.
func (t Typed) String() string {
	var words []string
	if t.Label != "" {
		words = append(words, labelName+":"+t.Label)
	}
	for _, a := range t.Attributes {
		words = append(words, a.Name+":"+a.Value)
	}
	if t.Text != "" {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// Toggle gives t with label, and without attributes; without a label where that was it.
func (t Typed) Toggle(label string) Typed {
	if t.Label == label {
		label = ""
	}
	t.Label, t.Attributes = label, nil
	return t
}

// NextValue gives t with the attribute value that comes step behind its last one among
// the closed values of its label, and none before the first and behind the last. False
// where the label has no such values.
func (t Typed) NextValue(schema *model.Schema, step int) (Typed, bool) {
	known, _ := schema.SpanType(t.Label)
	var all []Attribute
	for _, a := range known.Attributes {
		for _, c := range a.Values.Choices {
			all = append(all, Attribute{a.Name, c.Value})
		}
	}
	if len(all) == 0 {
		return t, false
	}
	at := -1
	if n := len(t.Attributes); n > 0 {
		at = slices.Index(all, t.Attributes[n-1])
	}
	// One more place than there are values: that of none.
	places := len(all) + 1
	at = ((at+1+step)%places+places)%places - 1
	t.Attributes = nil
	if at >= 0 {
		t.Attributes = []Attribute{all[at]}
	}
	return t, true
}
