package cli

import (
	"strings"
	"testing"
	"time"

	"raqim/annotate/store"
)

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	var shown strings.Builder
	l := &progressLine{to: &shown}
	for i := range 3 {
		l.say(func() string { return checkProgress(store.Progress{Step: store.AtJournal, Done: i, Total: 3}) })
		l.shown = l.shown.Add(-time.Hour)
	}
	l.end()
	lines := strings.Split(shown.String(), "\r\x1b[K")
	if len(lines) != 5 || !strings.Contains(lines[3], "2") || lines[4] != "" {
		t.Errorf("it shows %q", lines)
	}
}

func TestProgressIsNotWrittenToWhatIsNoTerminal(t *testing.T) {
	var kept strings.Builder
	l := newProgressLine(&kept)
	l.say(func() string { return "words" })
	l.end()
	if kept.Len() > 0 {
		t.Errorf("it writes %q", kept.String())
	}
}

func TestEveryStepOfACheckHasWords(t *testing.T) {
	seen := map[string]bool{}
	for _, step := range []store.Step{store.AtPages, store.AtTexts, store.AtJournal, store.AtAnnotations} {
		seen[checkProgress(store.Progress{Step: step, Done: 1, Total: 2})] = true
	}
	if len(seen) != 4 {
		t.Errorf("four steps have the words %v", seen)
	}
}
