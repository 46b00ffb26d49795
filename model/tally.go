package model

import "time"

// SpanPlace names one span of a project.
type SpanPlace struct {
	Document DocumentID `json:"document"`
	Author   string     `json:"author"`
	Span     SpanID     `json:"span"`
}

// LabelTally counts what has one label, such as relations of a type.
type LabelTally struct {
	Label     string `json:"label"`
	Count     int    `json:"count"`
	Documents int    `json:"documents"` // in which there is at least one
}

// EntityTally counts the spans that point to an entity.
type EntityTally struct {
	Entity    EntityID `json:"entity"`
	Spans     int      `json:"spans"`
	Documents int      `json:"documents"` // in which there is at least one
}

// Sitting is one author's work on one document, by the journal.
type Sitting struct {
	Document DocumentID
	Author   string
	Actions  int   // undo and redo among them
	Seconds  int64 // between actions, pauses left out
	// First and Last are when the first and the last action were stored, UTC.
	First, Last time.Time
}

// Stint is what one author did in a quarter of an hour, by the journal.
type Stint struct {
	Author string
	Start  int64 // of the quarter, seconds since 1970 UTC
	Spans  int   // made by actions that are in force: what was undone is not counted
}
