package desk

import "fyne.io/fyne/v2"

// later runs f on Fyne's main goroutine. It is the only way back from any other
// goroutine, and it never waits: a task that waited for the window while the
// window waits for it would freeze both.
func later(f func()) { fyne.Do(f) }
