package desk

import (
	"context"
	"slices"
	"time"

	"raqim/annotate/find"
	"raqim/model"
	"raqim/ui/panel"
)

// search is one query on its way through documents, on a goroutine of its own. What it
// finds comes to the window a batch at a time, unless another search has begun since.
type search struct {
	desk    *desk
	ctx     context.Context
	cancel  context.CancelFunc
	query   *find.Search
	project find.Project
	author  string               // whose spans the window shows
	open    model.DocumentInfo   // whose hits are highlighted
	infos   []model.DocumentInfo // to be looked through

	// the goroutine's own
	hits     []panel.Hit // not passed on yet
	progress progress
	last     time.Time // when something was passed on
}

// progress is how far a search has come.
type progress struct {
	hits, documents int // documents with hits
	passed, total   int // documents looked through, and to look through
	ended           bool
	more            bool // it ended since nobody reads more hits
	err             error
}

const (
	// typingPause is how long nothing more must be typed before a search begins.
	typingPause = 150 * time.Millisecond
	// mostHits are listed: whoever reads them all would rather narrow the search.
	mostHits = 10_000
	// hitContext is how many code points of context a row can show, on a wide window.
	hitContext = 120
)

// run waits for the pause, highlights the hits of the open document, then goes through
// all documents.
func (s *search) run(pause time.Duration) {
	defer s.cancel()
	select {
	case <-time.After(pause):
	case <-s.ctx.Done():
		return
	}
	s.highlight()
	s.progress.total = len(s.infos)
	s.progress.err = s.list()
	if s.ctx.Err() != nil {
		return
	}
	s.progress.ended = true
	s.pass()
}

// runHighlight only highlights the hits of the open document.
func (s *search) runHighlight() {
	defer s.cancel()
	s.highlight()
}

// highlight finds the hits of the open document and shows them in it.
func (s *search) highlight() {
	if s.ctx.Err() != nil {
		return
	}
	_, hits, err := s.query.Document(s.project, s.open)
	if err != nil {
		return // list says so
	}
	var ranges [][2]int
	for h := range hits {
		for _, p := range h.Parts {
			ranges = append(ranges, [2]int{int(p.Start), int(p.End)})
		}
	}
	later(func() { s.desk.takeHighlights(s, ranges) })
}

// list goes through the documents until there are too many hits or it is given up.
func (s *search) list() error {
	for _, info := range s.infos {
		if s.ctx.Err() != nil {
			return nil
		}
		document, hits, err := s.query.Document(s.project, info)
		if err != nil {
			return err
		}
		directions, any := newDirections(document), false
		for h := range hits {
			if s.progress.hits == mostHits {
				s.progress.more = true
				return nil
			}
			s.hits = append(s.hits, s.signed(newHit(h, directions), h))
			s.progress.hits++
			any = true
		}
		if any {
			s.progress.documents++
		}
		s.progress.passed++
		if time.Since(s.last) >= reportEvery && (any || s.progress.passed%100 == 0) {
			s.pass()
		}
	}
	return nil
}

// pass hands what is found so far to the window.
func (s *search) pass() {
	hits, progress := s.hits, s.progress
	s.hits, s.last = nil, time.Now()
	later(func() { s.desk.takeHits(s, hits, progress) })
}

// newHit is a row of the concordance.
func newHit(h find.Hit, d *directions) panel.Hit {
	row := panel.Hit{
		Document: h.Document, Name: h.Name, Parts: h.Parts, Before: h.Before, Text: h.Text, After: h.After, Base: d.at(h.Range().Start),
	}
	if len(h.Spans) == 1 && slices.Equal(h.Spans[0].Parts, h.Parts) {
		row.Span = h.Spans[0].ID
	}
	return row
}

// signed is a row that says whose span it is, where that is not of the author whose
// spans the window shows.
func (s *search) signed(row panel.Hit, h find.Hit) panel.Hit {
	if row.Span != "" && h.Spans[0].Author != s.author {
		row.Author = h.Spans[0].Author
	}
	return row
}
