// Package desk is the window: it opens a project, shows its documents, the
// article and its spans, turns keys and clicks into commands, and shows what the
// commands have changed.
//
// The loop is the one of package annotate: a key becomes a command, the session
// checks, stores and publishes it, and only the event that follows changes what
// is on the screen. The desk never changes a state itself, and looking at
// something never writes to the project: what the window remembers (recent
// projects, widths, zoom, places) goes to a file among the user's settings.
//
// Everything here runs on Fyne's main goroutine but the work of a task, which
// comes back through [later], the only caller of fyne.Do in the program. The
// package is the only importer of fyne.io/fyne/v2/app. It may import anything of
// the program but ui/cli.
package desk
