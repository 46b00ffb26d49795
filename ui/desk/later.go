package desk

import "fyne.io/fyne/v2"

// later runs f on Fyne's main goroutine. It is the only way back from any other
// goroutine, and it never waits: a task that waited for the window while the
// window waits for it would freeze both.
func later(f func()) { onMain(f) }

// onMain is what later does it with. Fyne's driver for tests has no main goroutine and
// runs f where it is; tests put a queue here, and empty it themselves.
var onMain = fyne.Do
