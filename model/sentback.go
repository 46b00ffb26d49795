package model

import "time"

// SentBack says who gave an open set back to its author, and when. What they said of it is the
// set's note. The zero value: nobody did, or the set was done since.
type SentBack struct {
	By string `json:"by"`
	At string `json:"at"` // UTC, as time.RFC3339 writes it
}

// Time is when the set was sent back; the zero time where it was not.
func (s SentBack) Time() time.Time {
	at, err := time.Parse(time.RFC3339, s.At)
	if err != nil {
		return time.Time{}
	}
	return at
}

// CheckSentBack says why set cannot be stored as it was sent back, or nil: it must be open
// then, and the reviewer and the time must be known.
func CheckSentBack(set Set) error {
	s := set.SentBack
	if s == (SentBack{}) {
		return nil
	}
	if err := CheckAuthor(s.By); err != nil {
		return err
	}
	if set.State != SetOpen {
		return Errorf(Invalid, "the set of %s was sent back and is not open", set.Author)
	}
	if s.Time().IsZero() || s.Time().UTC().Format(time.RFC3339) != s.At {
		return Errorf(Invalid, "the set of %s was sent back at %q, which is no time in UTC", set.Author, s.At)
	}
	return nil
}
