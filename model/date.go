package model

import (
	"strings"
	"time"
)

// DateStatus says how a document's date is known.
type DateStatus string

// The ways a date is known.
const (
	DateExplicit         DateStatus = "explicit"
	DateExplicitDoubtful DateStatus = "explicit_doubtful"
	DateInferred         DateStatus = "inferred"
	DateExternal         DateStatus = "external"
	DateMissing          DateStatus = "missing"
)

// Date is a document's date. It anchors relative expressions («أمس»), so it is a
// field that can be doubted: Evidence holds the words that it was read from, or,
// where there is no Value, what shows that the document has no date.
type Date struct {
	Value    string     `json:"value"` // YYYY-MM-DD, or empty
	Status   DateStatus `json:"status"`
	Evidence string     `json:"evidence"`
}

// CheckDate says why d cannot be a document's date, or nil: a day that exists,
// written YYYY-MM-DD, or no value and the status missing.
func CheckDate(d Date) error {
	_, err := time.Parse(time.DateOnly, d.Value)
	switch {
	case d.Value == "" && d.Status == DateMissing:
		return nil
	case d.Value == "":
		return Errorf(Invalid, "the date has no value: type it as 2024-10-21, or say that it is missing")
	case err != nil:
		return Errorf(Invalid, "%q is no date: write it as 2024-10-21", d.Value)
	case d.Status == DateMissing:
		return Errorf(Invalid, "the date %s cannot be missing: say how it is known", d.Value)
	}
	return nil
}

// CheckLanguage says why s cannot name a document's language, or nil. It may be
// empty, and is else a word such as ar, fa, en or mixed, with parts behind hyphens
// (BCP 47 in form; whether such a language exists is not asked).
func CheckLanguage(s string) error {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	parts := strings.Split(s, "-")
	for i, part := range parts {
		known := len(part) <= 8 && strings.Trim(part, letters+"0123456789") == ""
		if i == 0 {
			known = (len(part) >= 2 && len(part) <= 8 || s == "") && strings.Trim(part, letters) == ""
		}
		if !known || part == "" && s != "" {
			return Errorf(Invalid, "%q is no language: write ar, fa, en, mixed or another code", s)
		}
	}
	return nil
}
