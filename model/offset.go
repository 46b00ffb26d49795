package model

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"sync"
	"unicode/utf8"
)

// Offset counts Unicode code points from the start of a document's text.
//
// Code points, because the consumers of our exports (Python) count them, the
// shaper's clusters are indexed by them, and SQLite's substr counts them too.
type Offset int

// Range is a stretch of text: Start inclusive, End exclusive, in code points.
// In JSON it is the pair [start, end].
type Range struct {
	Start, End Offset
}

// Len is the number of code points in r.
func (r Range) Len() int { return int(r.End - r.Start) }

// Overlaps reports whether r and o share at least one code point.
func (r Range) Overlaps(o Range) bool { return r.Start < o.End && o.Start < r.End }

// String gives r as "12-40", as the status line and error messages show it.
func (r Range) String() string { return fmt.Sprintf("%d-%d", r.Start, r.End) }

// MarshalJSON writes r as [start,end].
func (r Range) MarshalJSON() ([]byte, error) {
	return json.Marshal([2]Offset{r.Start, r.End})
}

// UnmarshalJSON reads [start,end]; it does not check the order of the two.
func (r *Range) UnmarshalJSON(data []byte) error {
	var pair []Offset
	if err := json.Unmarshal(data, &pair); err != nil {
		return Wrap(Invalid, err, "a range must be [start,end]")
	}
	if len(pair) != 2 {
		return Errorf(Invalid, "a range must be [start,end], this has %d numbers", len(pair))
	}
	r.Start, r.End = pair[0], pair[1]
	return nil
}

// OffsetUnit names what an exported offset counts.
type OffsetUnit string

// The units an export can count in. Inside the program there is only CodePoint.
const (
	CodePoint OffsetUnit = "codepoint"
	UTF16     OffsetUnit = "utf16"
	Byte      OffsetUnit = "byte"
)

// OffsetMap turns code point offsets of one text into byte offsets of its UTF-8
// form and into UTF-16 code units. It looks through the text once, no further than
// to the largest offset it was asked for; a look-up in what it knows walks at most
// 64 code points. It may be used from several goroutines.
type OffsetMap struct {
	text  string
	mu    sync.Mutex   // guards what follows
	marks []offsetMark // every 64th code point, as far as one has asked
	known offsetMark   // the end of what is known
	runes int          // up to there
}

type offsetMark struct{ byte, utf16 int }

const markEvery = 64

// NewOffsetMap makes the map of text, which must be valid UTF-8, as all stored text
// is.
func NewOffsetMap(text string) *OffsetMap {
	return &OffsetMap{text: text, marks: []offsetMark{{}}}
}

// reach looks through the text as far as a code point, or to its end. The caller
// holds the lock.
func (m *OffsetMap) reach(o int) {
	for m.runes < o && m.known.byte < len(m.text) {
		r, size := utf8.DecodeRuneInString(m.text[m.known.byte:])
		m.known.byte += size
		m.known.utf16 += utf16Len(r)
		m.runes++
		if m.runes%markEvery == 0 {
			m.marks = append(m.marks, m.known)
		}
	}
}

// Len is the number of code points of the text.
func (m *OffsetMap) Len() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.reach(math.MaxInt)
	return m.runes
}

// Byte gives the byte offset of o. Offsets outside the text are clamped to it.
func (m *OffsetMap) Byte(o Offset) int {
	b, _ := m.at(o)
	return b
}

// UTF16 gives the offset of o in UTF-16 code units, clamped to the text.
func (m *OffsetMap) UTF16(o Offset) int {
	_, u := m.at(o)
	return u
}

// In gives o counted in unit.
func (m *OffsetMap) In(unit OffsetUnit, o Offset) int {
	switch unit {
	case Byte:
		return m.Byte(o)
	case UTF16:
		return m.UTF16(o)
	default:
		m.mu.Lock()
		defer m.mu.Unlock()
		m.reach(int(o))
		return int(min(max(o, 0), Offset(m.runes)))
	}
}

// Slice is the text of r, clamped to the text.
func (m *OffsetMap) Slice(r Range) string {
	start, end := m.Byte(r.Start), m.Byte(r.End)
	if start >= end {
		return ""
	}
	return m.text[start:end]
}

// Text is the text of parts, joined by one space where there are several, which
// is how exports and lists show a discontinuous span.
func (m *OffsetMap) Text(parts []Range) string {
	if len(parts) == 1 {
		return m.Slice(parts[0])
	}
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = m.Slice(p)
	}
	return strings.Join(texts, " ")
}

// Excerpt is the text of parts for where there is little room: of each at most its first most
// code points, with … behind what is cut and between two parts.
func (m *OffsetMap) Excerpt(parts []Range, most Offset) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = m.Slice(Range{Start: p.Start, End: min(p.End, p.Start+most)})
		if p.End-p.Start > most {
			texts[i] += "…"
		}
	}
	return strings.Join(texts, " … ")
}

func (m *OffsetMap) at(o Offset) (bytes, units int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.reach(int(o))
	n := min(max(int(o), 0), m.runes)
	mark := m.marks[n/markEvery]
	bytes, units = mark.byte, mark.utf16
	for range n % markEvery {
		r, size := utf8.DecodeRuneInString(m.text[bytes:])
		bytes += size
		units += utf16Len(r)
	}
	return bytes, units
}

func utf16Len(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}
