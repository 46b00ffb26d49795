package cli

import (
	"fmt"
	"io"
	"os"
	"time"

	"raqim/annotate/store"
	"raqim/ui/i18n"
)

// progressPause is how long a line of progress stands at the least.
const progressPause = 100 * time.Millisecond

// progressLine shows on a terminal how far long work is, in one line that it writes
// over and takes away at the end. Where nobody looks it shows nothing.
type progressLine struct {
	to    io.Writer // nil where nobody looks
	shown time.Time
}

// newProgressLine makes one for errors' stream, which may be a terminal, a file or
// a pipe.
func newProgressLine(stream io.Writer) *progressLine {
	f, ok := stream.(*os.File)
	if !ok {
		return &progressLine{}
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &progressLine{}
	}
	return &progressLine{to: f}
}

// say shows words() in place of what was shown, some ten times a second.
func (l *progressLine) say(words func() string) {
	if l.to == nil || time.Since(l.shown) < progressPause {
		return
	}
	l.shown = time.Now()
	fmt.Fprintf(l.to, "\r\x1b[K%s", words())
}

// end takes the line away.
func (l *progressLine) end() {
	if l.to != nil && !l.shown.IsZero() {
		fmt.Fprint(l.to, "\r\x1b[K")
	}
}

// checkProgress puts into words how far a check of the file is.
func checkProgress(p store.Progress) string {
	switch p.Step {
	case store.AtTexts:
		return i18n.T("cli.check.attexts", "done", p.Done, "total", p.Total)
	case store.AtJournal:
		return i18n.T("cli.check.atjournal", "done", p.Done, "total", p.Total)
	case store.AtAnnotations:
		return i18n.T("cli.check.atannotations", "done", p.Done, "total", p.Total)
	}
	return i18n.T("cli.check.atpages")
}
