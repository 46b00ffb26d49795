package desk

import (
	"encoding/json"
	"os"
	"time"

	"raqim/model"
	"raqim/ui/docview"
)

// place is what a test outside the program needs to know of the window: the
// driver gives no way to ask a running window where a word is, so the window
// writes it down. With the em and the width, `raqim layout` gives the boxes of
// the same text, and with them the places to click.
type place struct {
	docview.Geometry
	Document  model.DocumentID `json:"document"`
	Author    string           `json:"author"`
	Spans     int              `json:"spans"`
	AtHand    model.SpanID     `json:"at_hand"`
	Selection [2]int           `json:"selection"` // code points, end-exclusive
	Status    string           `json:"status"`    // what has just happened
}

// geometryEvery is how often the place is looked at; written only when it changed.
const geometryEvery = 50 * time.Millisecond

// watchGeometry writes the place to the file of the options, if they name one,
// until stop is called.
func (d *desk) watchGeometry() (stop func()) {
	if d.options.GeometryFile == "" {
		return func() {}
	}
	done := make(chan struct{})
	ticker := time.NewTicker(geometryEvery)
	go func() {
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				later(d.writePlace)
			}
		}
	}()
	return func() { close(done) }
}

func (d *desk) place() place {
	start, end := d.view.Selection()
	p := place{Geometry: d.view.Geometry(), Author: d.author, AtHand: d.atHand, Selection: [2]int{start, end}, Status: d.status.Said()}
	if d.session != nil {
		p.Document = d.session.Scope().Document
		p.Spans = len(d.session.State().Spans)
	}
	return p
}

// writePlace writes the place if it is another one, whole: a reader never sees
// half of it.
func (d *desk) writePlace() {
	now := d.place()
	if d.project == nil || d.written == now {
		return
	}
	data, err := json.Marshal(now)
	if err != nil {
		return
	}
	draft := d.options.GeometryFile + ".new"
	if os.WriteFile(draft, append(data, '\n'), 0o644) == nil && os.Rename(draft, d.options.GeometryFile) == nil {
		d.written = now
	}
}
