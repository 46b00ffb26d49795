package model

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// Guideline is what a schema says on when and how to mark, by language: en, ar, fa.
// In JSON it is an object of that form, or a string, which is English.
type Guideline map[string]string

// UnmarshalJSON reads either form; the empty string is no guideline.
func (g *Guideline) UnmarshalJSON(data []byte) error {
	if !bytes.HasPrefix(bytes.TrimSpace(data), []byte(`"`)) {
		return json.Unmarshal(data, (*map[string]string)(g))
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	*g = nil
	if text != "" {
		*g = Guideline{"en": text}
	}
	return nil
}

// In gives the guideline in language, else in English, else in any that there is;
// empty where there is none.
func (g Guideline) In(language string) string {
	for _, l := range append([]string{language, "en"}, slices.Sorted(maps.Keys(g))...) {
		if g[l] != "" {
			return g[l]
		}
	}
	return ""
}
