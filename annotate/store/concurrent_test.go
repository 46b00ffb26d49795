package store

import (
	"sync"
	"testing"

	"raqim/model"
)

// Reading goes on while actions are committed, and sees whole actions only.
func TestReadingWhileCommitting(t *testing.T) {
	p := withArticle(t)
	if _, err := p.write.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	const actions = 200
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for last := 0; ; {
				select {
				case <-done:
					return
				default:
				}
				marked, err := p.Annotations(article.ID, "a1")
				if err != nil {
					t.Error(err)
					return
				}
				if n := len(marked.Spans); n%2 != 0 || n < last {
					t.Errorf("%d spans after %d: half an action", n, last)
				}
				last = len(marked.Spans)
			}
		})
	}
	for n := range actions {
		do(t, p, spanChange(nil, span(2*n+1, "CUE", model.Range{Start: 0, End: 3})), spanChange(nil, span(2*n+2, "CUE", model.Range{Start: 4, End: 6})))
	}
	close(done)
	wg.Wait()
	wantSound(t, p)
}

// Two goroutines that commit take their turn; of two that make the same thing
// one is told so.
func TestCommittingTogether(t *testing.T) {
	p := withArticle(t)
	var wg sync.WaitGroup
	var mu sync.Mutex
	made, conflicts := 0, 0
	for range 4 {
		wg.Go(func() {
			for n := 1; n <= 10; n++ {
				err := p.Commit(entry(spanChange(nil, span(n, "CUE", model.Range{Start: 0, End: 3}))))
				mu.Lock()
				switch {
				case err == nil:
					made++
				case model.CodeOf(err) == model.Conflict:
					conflicts++
				default:
					t.Error(err)
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if made != 10 || conflicts != 30 {
		t.Errorf("%d made, %d conflicts", made, conflicts)
	}
	wantSound(t, p)
}
