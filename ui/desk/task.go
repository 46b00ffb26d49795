package desk

import (
	"context"
	"errors"
	"sync"
	"time"

	"raqim/ui/dialogs"
	"raqim/ui/i18n"
)

// task is long work beside the window, one at a time.
type task struct {
	cancel   context.CancelFunc
	ended    chan struct{}     // closed when the work has returned
	progress *dialogs.Progress // nil before it has been shown

	mu      sync.Mutex // guards what the work reports
	waiting bool       // a report is on its way to the window
	last    time.Time
	report  report
}

type report struct {
	done, total int
	what        string
}

const (
	// patience is how long a task may take before its progress is shown: shorter
	// ones would only flicker.
	patience = 300 * time.Millisecond
	// reportEvery keeps the window from drawing more often than can be read.
	reportEvery = 100 * time.Millisecond
)

// stopWait is how long a closing window waits for a task that it gave up.
const stopWait = 5 * time.Second

// stop gives the task up and waits until its work has let go of the project.
func (t *task) stop() {
	t.cancel()
	select {
	case <-t.ended:
	case <-time.After(stopWait):
	}
}

// work does something long on a goroutine of its own. It tells progress, and
// stops soon after ctx is done.
type work func(ctx context.Context, progress func(done, total int, what string)) error

// run starts work and calls after on the main goroutine when it has ended;
// cancelled tells that the person gave it up. Another task must not be running.
func (d *desk) run(title string, w work, after func(err error, cancelled bool)) {
	if d.task != nil {
		d.status.Say(i18n.T("desk.status.task"))
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	t := &task{cancel: cancel, ended: make(chan struct{})}
	d.task = t
	timer := time.AfterFunc(patience, func() { later(func() { d.showProgress(t, title) }) })
	go func() {
		defer close(t.ended)
		err := w(ctx, func(done, total int, what string) { d.hear(t, report{done, total, what}) })
		timer.Stop()
		later(func() {
			cancelled := err != nil && (errors.Is(err, context.Canceled) || ctx.Err() != nil)
			cancel()
			d.task = nil
			if t.progress != nil {
				t.progress.Close()
			}
			after(err, cancelled)
		})
	}()
}

func (d *desk) showProgress(t *task, title string) {
	if d.task == t {
		t.progress = d.dialogs.Progress(title, t.cancel)
	}
}

// hear takes a report from the work's goroutine and passes at most ten a second
// on to the window; the latest one wins.
func (d *desk) hear(t *task, r report) {
	t.mu.Lock()
	t.report = r
	due := !t.waiting && time.Since(t.last) >= reportEvery
	t.waiting = t.waiting || due
	t.mu.Unlock()
	if !due {
		return
	}
	later(func() {
		t.mu.Lock()
		r := t.report
		t.waiting, t.last = false, time.Now()
		t.mu.Unlock()
		if t.progress != nil {
			t.progress.Set(r.done, r.total, r.what)
		}
	})
}
