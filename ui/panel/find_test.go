package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

// hitsShown are the rows of the list that are in view.
func hitsShown(f *Find) []*hitRow {
	var rows []*hitRow
	for _, o := range test.LaidOutObjects(f.list) {
		if r, ok := o.(*hitRow); ok {
			rows = append(rows, r)
		}
	}
	return rows
}

func TestHitsAreCheckedByMouseAndKeyboard(t *testing.T) {
	themed(t)
	f := NewFind()
	var chosen, digits []string
	f.OnChoose = func(i int) { chosen = append(chosen, f.Hit(i).Text) }
	f.OnLabel = func(digit string) { digits = append(digits, digit) }
	test.NewTempWindow(t, f).Resize(fyne.NewSize(900, 260))
	f.Add([]Hit{{Text: "أ", Base: bidi.RTL}, {Text: "ب", Base: bidi.RTL}, {Text: "c", Base: bidi.LTR}})
	rows := hitsShown(f)
	if len(rows) != 3 {
		t.Fatalf("%d rows are shown", len(rows))
	}
	test.Tap(rows[2].toggle)
	if got := f.Marked(); !slices.Equal(got, []int{2}) || !rows[2].check.Visible() {
		t.Errorf("a click on the third row's sign checks %v", got)
	}
	press := func(names ...fyne.KeyName) {
		for _, name := range names {
			f.list.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome)
	if got := f.Marked(); !slices.Equal(got, []int{0}) {
		t.Errorf("Space leaves %v checked", got)
	}
	if want := []string{"أ", "ب", "c", "أ"}; !slices.Equal(chosen, want) {
		t.Errorf("the keys chose %q, want %q", chosen, want)
	}
	for _, r := range "3٤۵x" {
		f.list.TypedRune(r)
	}
	if want := []string{"3", "4", "5"}; !slices.Equal(digits, want) {
		t.Errorf("the digits are %q, want %q", digits, want)
	}
	f.Uncheck()
	if got := f.Marked(); !slices.Equal(got, []int{0}) {
		t.Errorf("without a check the hit at hand is meant, not %v", got)
	}
	f.Clear()
	if f.Marked() != nil || f.Len() != 0 || f.At() >= 0 {
		t.Error("an empty list has something at hand")
	}
}

// The columns are named in the direction of the hit at hand.
func TestTheHeadingFollowsTheHitAtHand(t *testing.T) {
	themed(t)
	f := NewFind()
	test.NewTempWindow(t, f).Resize(fyne.NewSize(900, 260))
	f.Add([]Hit{{Text: "أ", Base: bidi.RTL}, {Text: "c", Base: bidi.LTR}})
	for i, rtl := range []bool{true, false} {
		f.SetAt(i)
		before, after := f.heading.before.Position().X, f.heading.after.Position().X
		if rtl != (before > after) {
			t.Errorf("at hit %d Before stands at %v, After at %v", i, before, after)
		}
	}
}

// The list begins below the columns' names, which come with the first hits.
func TestTheHeadingHidesNoHit(t *testing.T) {
	themed(t)
	f := NewFind()
	test.NewTempWindow(t, f).Resize(fyne.NewSize(900, 260))
	for range 2 {
		f.Add([]Hit{{Text: "أ", Base: bidi.RTL}})
		driver := fyne.CurrentApp().Driver()
		below := driver.AbsolutePositionForObject(f.heading).Y + f.heading.Size().Height
		if top := driver.AbsolutePositionForObject(f.list).Y; top < below || f.heading.Size().Height == 0 {
			t.Errorf("the list begins at %v, the heading ends at %v", top, below)
		}
		f.Clear()
	}
}

// However narrow the pane is, there is room to type in, and nothing hangs out of it.
func TestTheSearchLineKeepsItsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	f := NewFind()
	w := test.NewTempWindow(t, f)
	w.SetPadded(false)
	for _, width := range []float32{1280, 1024, 700, 560, 480} {
		w.Resize(fyne.NewSize(width, 240))
		if got := f.line.Size().Width; got < leastLine {
			t.Errorf("%v units wide: the line has %v", width, got)
		}
		for _, o := range []fyne.CanvasObject{f.line, f.choices, f.count} {
			if end := o.Position().X + o.Size().Width; end > width || o.Position().X < 0 {
				t.Errorf("%v units wide: %T reaches from %v to %v", width, o, o.Position().X, end)
			}
		}
	}
}
