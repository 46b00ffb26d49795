package model

import (
	"encoding/json"
	"unicode"
)

// Policies are the rules of the guidelines that the program can help to keep. What
// a schema does not say forbids and changes nothing.
type Policies struct {
	// TrimWhitespace leaves blanks and invisible controls at the edges of spans out.
	TrimWhitespace bool `json:"trim_whitespace"`
	// TrimTrailingPunctuation are the signs that do not end a span.
	TrimTrailingPunctuation []string `json:"trim_trailing_punctuation"`
	// KeepQuoteMarksInQuote keeps the marks around a quote in the QUOTE; around
	// spans of other labels they are left out.
	KeepQuoteMarksInQuote bool `json:"keep_quote_marks_in_quote"`
	// ProcliticInCue says whether و and ف belong to a CUE; nil: it is not said.
	ProcliticInCue *bool `json:"proclitic_in_cue"`
	// ProcliticInNames says whether they belong to whom a span names; nil: it is not said.
	ProcliticInNames *bool `json:"proclitic_in_names"`
	// AllowOverlap allows spans of which neither holds the other but which share some text.
	AllowOverlap bool `json:"allow_overlap"`
	// AllowNesting allows spans of which one holds the other.
	AllowNesting bool `json:"allow_nesting"`
	// MaxQuoteLevel is how deep quotes go: 1 is no quote in a quote, 0 as deep as they go.
	MaxQuoteLevel int `json:"max_quote_level"`
}

// unsaid are the policies of a schema that has none.
var unsaid = Policies{KeepQuoteMarksInQuote: true, AllowOverlap: true, AllowNesting: true}

// UnmarshalJSON reads what is said.
func (p *Policies) UnmarshalJSON(data []byte) error {
	type plain Policies
	said := plain(unsaid)
	err := json.Unmarshal(data, &said)
	*p = Policies(said)
	return err
}

// IsBlank reports whether r is what TrimWhitespace leaves out at edges: white
// space, or a control that stands between words and has no ink.
func IsBlank(r rune) bool {
	switch {
	case unicode.IsSpace(r), r == '\uFEFF', r == '\u061C', r == '\u200E', r == '\u200F':
		return true
	}
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
