package draft

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Handle names a part of a draft for as long as the draft lives, whatever the part is
// called. 0 names none.
type Handle int

// Part is a thing of the schema with its keys: a label, a relation, an attribute, a
// value, the policies, or the schema itself.
type Part struct {
	object
	handle Handle
	origin string
	null   bool // it was null, and nothing was set since
}

// Handle is the part's name within the draft.
func (p *Part) Handle() Handle { return p.handle }

// Origin is what the project calls the part; empty for one that is new.
func (p *Part) Origin() string { return p.origin }

func (p *Part) clone() Part {
	c := *p
	c.object = p.object.clone()
	return c
}

func (p *Part) json() json.RawMessage {
	if p.null && len(p.members) == 0 {
		return json.RawMessage("null")
	}
	return p.object.json()
}

// Text is the text of key; empty where it has none.
func (p *Part) Text(key string) string {
	var text string
	_ = json.Unmarshal(p.get(key), &text) // what is no text reads as none
	return text
}

// SetText gives key a text. A key that is missing stays so where the text is empty.
func (p *Part) SetText(key, text string) {
	if p.Text(key) == text {
		return
	}
	p.set(key, text)
}

// Flag is the yes or no of key, unsaid where it has none.
func (p *Part) Flag(key string, unsaid bool) bool {
	on := unsaid
	_ = json.Unmarshal(p.get(key), &on)
	return on
}

// SetFlag gives key a yes or no; unsaid is what it means where it is missing.
func (p *Part) SetFlag(key string, on, unsaid bool) {
	if p.Flag(key, unsaid) != on {
		p.set(key, on)
	}
}

// Said is the yes or no of key, and whether there is one.
func (p *Part) Said(key string) (on, said bool) {
	var value *bool
	_ = json.Unmarshal(p.get(key), &value)
	return value != nil && *value, value != nil
}

// SetSaid gives key a yes or no, or takes both away.
func (p *Part) SetSaid(key string, on, said bool) {
	if was, had := p.Said(key); was == on && had == said {
		return
	}
	if !said {
		p.remove(key)
		return
	}
	p.set(key, on)
}

// Number is the number of key; 0 where it has none.
func (p *Part) Number(key string) int {
	var n int
	_ = json.Unmarshal(p.get(key), &n)
	return n
}

// SetNumber gives key a number.
func (p *Part) SetNumber(key string, n int) {
	if p.Number(key) != n {
		p.set(key, n)
	}
}

// Texts are the texts in the list of key.
func (p *Part) Texts(key string) []string {
	var texts []string
	_ = json.Unmarshal(p.get(key), &texts)
	return texts
}

// SetTexts gives key a list of texts. A key that is missing stays so where the list is empty.
func (p *Part) SetTexts(key string, texts []string) {
	if slices.Equal(p.Texts(key), texts) {
		return
	}
	if texts == nil {
		texts = []string{}
	}
	p.set(key, texts)
}

// In is the text of key in a language. A single text in place of one for each
// language is English.
func (p *Part) In(key, language string) string {
	texts := p.object.get(key)
	if isText(texts) && language == "en" {
		return p.Text(key)
	}
	in := Part{object: readObject(texts)}
	return in.Text(language)
}

// SetIn gives key a text in a language; an empty one takes it away. Those in other
// languages stay.
func (p *Part) SetIn(key, language, text string) {
	if p.In(key, language) == text {
		return
	}
	had := p.get(key)
	if isText(had) && language == "en" {
		p.set(key, text)
		return
	}
	in := readObject(had)
	if isText(had) {
		in.set("en", had)
	}
	if text == "" {
		in.remove(language)
	} else {
		in.set(language, text)
	}
	p.set(key, in.json())
}

func isText(data json.RawMessage) bool { return bytes.HasPrefix(data, []byte(`"`)) }
