package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/model"
	"raqim/ui/keys"
)

func TestDigitsOfEveryLayoutMarkTheSelection(t *testing.T) {
	d := open(t, project(t))
	for _, c := range []struct {
		key   rune
		label string
	}{{'4', "QUOTE"}, {'١', "SPEAKER"}, {'۵', "TIMEX3"}, {'0', "EXCLUDE"}} {
		before := len(spansOf(d))
		want := choose(t, d, "نادر سليم")
		d.view.TypedRune(c.key)
		spans := spansOf(d)
		i := slices.IndexFunc(spans, func(s model.Span) bool { return s.Label == c.label })
		if len(spans) != before+1 || i < 0 || spans[i].Parts[0] != want {
			t.Fatalf("after %q the spans are %v", c.key, spans)
		}
		if d.atHand != spans[i].ID {
			t.Errorf("after %q the span at hand is %q, want %q", c.key, d.atHand, spans[i].ID)
		}
	}
}

func TestADigitWithoutSelectionStoresNothing(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر")
	d.view.TypedRune('1')
	d.view.TypedRune('2')
	if got := only(t, d).Label; got != "SPEAKER" {
		t.Errorf("the label is %s", got)
	}
	if said := d.status.Said(); !strings.Contains(said, "Select text first") {
		t.Errorf("the window says %q", said)
	}
}

func TestUndoAndRedoByShortcutsAlsoAfterARestart(t *testing.T) {
	path := project(t)
	d := open(t, path)
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.view.TypedShortcut(&fyne.ShortcutUndo{})
	if n := len(spansOf(d)); n != 0 {
		t.Fatalf("after undo there are %d spans", n)
	}
	d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	only(t, d)
	d.close()

	again := open(t, path)
	only(t, again)
	again.perform(keys.Undo)
	if n := len(spansOf(again)); n != 0 {
		t.Errorf("after restart and undo there are %d spans", n)
	}
	again.perform(keys.Redo)
	only(t, again)
}

func TestEdgesMoveByGraphemesOnAnyLayout(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.NextDocument)
	d.perform(keys.ExactEdges)
	want := choose(t, d, "خواهیم") // a ZWNJ stands in front of it, joined to ی
	d.view.TypedRune('4')
	ctrl := fyne.KeyModifierControl
	for _, c := range []struct {
		do         func()
		start, end model.Offset
	}{
		{func() { d.view.TypedRune('{') }, -2, 0}, // ی and its ZWNJ are one
		{func() { d.view.TypedRune('{') }, -3, 0},
		{func() { d.view.TypedRune('}') }, -2, 0},
		{func() { d.view.TypedRune(']') }, -2, 1},
		{func() { d.view.TypedRune('[') }, -2, 0},
		{func() { d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyH, Modifier: ctrl}) }, -2, -1},
		{func() { d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: ctrl}) }, -2, 0},
		{func() {
			d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: ctrl | fyne.KeyModifierShift})
		}, 0, 0},
	} {
		c.do()
		got := only(t, d).Parts[0]
		if got.Start-want.Start != c.start || got.End-want.End != c.end {
			t.Fatalf("the span is %v, want %v moved by %d and %d; the window says %q", got, want, c.start, c.end, d.status.Said())
		}
	}
}

func TestAnEdgeCannotEmptyItsSpan(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.ExactEdges)
	want := choose(t, d, "ق")
	d.view.TypedRune('1')
	d.view.TypedRune('[')
	d.view.TypedRune('}')
	if got := only(t, d).Parts[0]; got != want {
		t.Errorf("the span is %v, want %v", got, want)
	}
	d.view.TypedRune('{')
	if got := d.status.Said(); !strings.Contains(got, "ends here") {
		t.Errorf("the window says %q", got)
	}
}

func TestTabGoesFromSpanToSpanAndDeleteRemoves(t *testing.T) {
	d := open(t, project(t))
	for _, words := range []string{"قال", "نادر", "الثلاثاء"} {
		choose(t, d, words)
		d.view.TypedRune('1')
	}
	d.view.SetSelection(0, 0)
	d.takeInHand("", false)
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if got := spansOf(d)[1].ID; d.atHand != got {
		t.Fatalf("the span at hand is %q, want the second, %q", d.atHand, got)
	}
	if text, _ := d.status.Shown(); !strings.Contains(text, "نادر") {
		t.Errorf("the status line shows %q", text)
	}
	d.perform(keys.PreviousSpan)
	if got := spansOf(d)[0].ID; d.atHand != got {
		t.Errorf("the span at hand is %q, want the first, %q", d.atHand, got)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("after Delete there are %d spans, want 2", n)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("Delete without a span at hand left %d spans, want 2", n)
	}
}

func TestEscapeDropsTheSelectionThenTheSpan(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر")
	d.view.TypedRune('1')
	choose(t, d, "قال")
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if start, end := d.view.Selection(); start != end || d.atHand == "" {
		t.Errorf("after Esc %d-%d is selected and %q at hand", start, end, d.atHand)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.atHand != "" {
		t.Errorf("after a second Esc %q is at hand", d.atHand)
	}
}

func TestTheStatusLineShowsExactTextAndCodePoints(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "قال")
	text, where := d.status.Shown()
	if !strings.Contains(text, "قال") || where != "0-3 · 3 code points · U+0642 U+0627 U+0644" {
		t.Errorf("the status line shows %q and %q", text, where)
	}
}

func TestThePaletteMarks(t *testing.T) {
	d := open(t, project(t))
	if n := len(d.palette.Labels()); n != 8 {
		t.Errorf("the palette has %d labels, want 8", n)
	}
	want := choose(t, d, "21/10/2031")
	d.palette.Tap("TIMEX3")
	if got := only(t, d); got.Label != "TIMEX3" || got.Parts[0] != want {
		t.Errorf("the span is %s %v", got.Label, got.Parts)
	}
}

func TestACommitThatFailsShowsNothing(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "قال")
	d.project.Close() // the file is gone from under the session
	d.view.TypedRune('3')
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("%d spans are shown that are not stored", n)
	}
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("no dialog says so")
	}
}
