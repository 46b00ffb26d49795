package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"raqim/model"
)

// encode gives x as one line of JSON in which nothing is escaped that need not be.
func encode(x any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(x); err != nil {
		return "", model.Wrap(model.Invalid, err, "this cannot be stored")
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// decode reads what encode wrote.
func decode(data string, x any, what model.Message) error {
	if err := json.Unmarshal([]byte(data), x); err != nil {
		return model.Wrap(model.Damaged, err, "what is stored for %s cannot be read", what)
	}
	return nil
}

// encodeAttributes gives "{}" for none, nil or not.
func encodeAttributes(a model.Attributes) (string, error) {
	if len(a) == 0 {
		return "{}", nil
	}
	return encode(a)
}

func decodeAttributes(data string, what model.Message) (model.Attributes, error) {
	if data == "{}" {
		return nil, nil
	}
	var a model.Attributes
	return a, decode(data, &a, what)
}

// timestamp gives t in UTC as a text that sorts by time.
func timestamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000Z") }

// checkTexts refuses texts that are not UTF-8: JSON could not hold them, so the
// journal would not say what was stored.
func checkTexts(what model.Message, texts ...string) error {
	for _, s := range texts {
		if !utf8.ValidString(s) {
			return model.Errorf(model.Invalid, "%s holds the text %q, which is not valid UTF-8", what, s)
		}
	}
	return nil
}

// attributeTexts lists every text in a, names and values.
func attributeTexts(a model.Attributes) []string {
	texts := slices.Collect(maps.Keys(a))
	for _, v := range a {
		texts = append(texts, v.Items()...)
	}
	return texts
}

// checkOneOf refuses a value that is none of known.
func checkOneOf[T ~string](what model.Message, value T, known ...T) error {
	if slices.Contains(known, value) {
		return nil
	}
	names := make(model.List, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	return model.Errorf(model.Invalid, "%s cannot be %q: it is one of %s", what, value, names)
}
