package model

import (
	"fmt"
	"strings"
)

// Message is a sentence for people, not yet said: an English format of package fmt
// and what goes into it. The core of the program knows no language of an interface;
// its faces look the format up in their catalogue and say the message in the
// language that is set (see package i18n). Among Args may be messages, errors and
// lists, which are said in that language as well.
type Message struct {
	Format string
	Args   []any
}

// Messagef makes a message. format must be a literal, for it is the message's key
// in the catalogue.
func Messagef(format string, args ...any) Message {
	if false {
		_ = fmt.Sprintf(format, args...) // says to go vet that format is one of package fmt
	}
	return Message{Format: format, Args: args}
}

// String says m in English.
func (m Message) String() string {
	if len(m.Args) == 0 && !strings.Contains(m.Format, "%") {
		return m.Format
	}
	return fmt.Sprintf(m.Format, m.Args...)
}

// MarshalText gives m in English: what is written for machines is the same in every
// language.
func (m Message) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// List is an argument of a message: names with commas between them.
type List []string

// String joins l as English does.
func (l List) String() string { return strings.Join(l, ", ") }

// AnyOf is an argument of a message: names with "or" between them.
type AnyOf []string

// String joins a as English does.
func (a AnyOf) String() string { return strings.Join(a, " or ") }

// Clauses is an argument of a message: messages with semicolons between them.
type Clauses []Message

// String says c in English.
func (c Clauses) String() string {
	said := make([]string, len(c))
	for i, m := range c {
		said[i] = m.String()
	}
	return strings.Join(said, "; ")
}
