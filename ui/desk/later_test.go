package desk

import (
	"os"
	"sync"
	"testing"
)

// mainQueue is what other goroutines want done on the main one, which in a test is that of the
// test.
type mainQueue struct {
	mu      sync.Mutex
	waiting []func()
}

var queue mainQueue

func TestMain(m *testing.M) {
	onMain = queue.add
	os.Exit(m.Run())
}

func (q *mainQueue) add(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, f)
}

// take gives what waits, and leaves nothing.
func (q *mainQueue) take() []func() {
	q.mu.Lock()
	defer q.mu.Unlock()
	taken := q.waiting
	q.waiting = nil
	return taken
}

// drain does what waits, also what comes of that, and tells whether there was anything.
func drain() bool {
	any := false
	for taken := queue.take(); len(taken) > 0; taken = queue.take() {
		any = true
		for _, f := range taken {
			f()
		}
	}
	return any
}

// settle waits until the search has ended and what it found is shown.
func settle(d *desk) {
	for more := true; more; {
		d.find.running.Wait()
		more = drain()
	}
}
