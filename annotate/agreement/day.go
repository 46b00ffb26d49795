package agreement

import (
	"time"

	"raqim/annotate/agree"
	"raqim/model"
)

// Day is how far two authors agree in the documents of one day: those that both had begun
// on it, by the journal.
type Day struct {
	Day       string      `json:"day"` // 2006-01-02
	Documents int         `json:"documents"`
	Exact     agree.Match `json:"exact"`
	Overlap   agree.Match `json:"overlap"`
}

// begun is an author's work on a document.
type begun struct {
	document model.DocumentID
	author   string
}

// findDays reads in the journal when each author did the first action in each document.
// What was imported was begun elsewhere, and has no day.
func (m *measuring) findDays() error {
	return m.project.Sittings(m.ctx, m.options.Sets, 0, func(s model.Sitting) error {
		m.begun[begun{s.Document, s.Author}] = s.First
		return nil
	})
}

// day is the day on which the later one of two authors began a document; empty where the
// journal does not say.
func (m *measuring) day(id model.DocumentID, a, b string) string {
	first, known := m.begun[begun{id, a}]
	second, knownToo := m.begun[begun{id, b}]
	if !known || !knownToo {
		return ""
	}
	if second.After(first) {
		first = second
	}
	return first.In(m.options.Location).Format(time.DateOnly)
}

// addDay counts a document on its day.
func (p *pairing) addDay(d Document) {
	if d.Day == "" {
		p.Undated++
		return
	}
	day := p.days[d.Day]
	if day == nil {
		day = &Day{Day: d.Day}
		p.days[d.Day] = day
	}
	day.Documents++
	day.Exact, day.Overlap = day.Exact.Plus(d.Exact), day.Overlap.Plus(d.Overlap)
}
